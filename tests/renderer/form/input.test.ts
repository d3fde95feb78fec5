import { MantineProvider } from '@mantine/core'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { FieldInfo } from '../../../db/model/record/field.ts'
import { fieldsOf } from '../../../db/model/record/kind.ts'
import { kindNames, kindOf } from '../../../db/model/record/kinds.ts'

// The window's parts are compiled with the window's own settings; here they only run.
const file = '../../../renderer/form/FieldInput.tsx'
const { FieldInput } = (await import(file)) as { FieldInput: FunctionComponent<Props> }

type Props = { info: FieldInfo; typed: string; onType: (typed: string) => void; id: string }

const draw = (info: FieldInfo, typed = '') =>
  renderToStaticMarkup(
    createElement(
      MantineProvider,
      null,
      createElement(FieldInput, { info, typed, onType: () => undefined, id: 'the-input' }),
    ),
  )

describe('the form makes an input for every field of the model', () => {
  for (const kind of kindNames)
    for (const [field, info] of fieldsOf(kindOf(kind)))
      test(`${kind}.${field}, a ${info.kind}`, () => {
        expect(draw(info)).toMatch(/<(input|textarea)[^>]* id="the-input"/)
      })
})

test('a unit stands beside the input of a number that has one', () => {
  const info = fieldsOf(kindOf('zone')).find(([name]) => name === 'area_ha')![1]
  expect(draw(info)).toContain('>ha<')
})

test('what was typed is shown as it was typed', () => {
  const info = fieldsOf(kindOf('zone')).find(([name]) => name === 'area_ha')![1]
  expect(draw(info, '1.234')).toContain('value="1.234"')
})
