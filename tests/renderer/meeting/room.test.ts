import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dark, statusColour } from '../../../db/model/sign/colour.ts'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/meeting/show.module.css'), 'utf8')
const block = /\.room\[data-room="dark"\] \{([^}]*)\}/.exec(css)?.[1] ?? ''
const tokens = Object.fromEntries(
  [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value]) => [name, value?.toUpperCase()]),
)

test('a dark room has the colours that the dark map is drawn with', () => {
  const { bar: _, ...shared } = tokens
  expect(shared).toEqual({
    ...{ panel: dark.bg, paper: dark.bg, sunk: dark.sunk, row: dark.sunk, line: dark.line, 'line-2': dark.line },
    ...{ ink: dark.text, 'ink-2': dark.text2, 'ink-3': dark.text3, control: dark.text3 },
    ...{ teal: dark.teal, 'teal-1': statusColour.dark.doing.ground, red: dark.red, ochre: dark.ochre },
  })
})
