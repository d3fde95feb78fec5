import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { light, typeHue } from '../../db/model/sign/colour.ts'

const css = readFileSync(join(import.meta.dirname, '../../renderer/tokens.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gi)].map(([, name, value]) => [name, value?.toUpperCase()]),
)

/** The names that differ between the style sheet and the drawing. */
const names: Record<string, string> = {
  'teal-press': light.tealPressed,
  'disabled-ink': light.disabledText,
  mark: light.match,
  kcn: typeHue.light.kcn,
  ccn: typeHue.light.ccn,
  no: typeHue.light.housing,
}

test('the window and the drawn map share one set of colours', () => {
  const wanted = [...tokens.keys()].map(name => {
    const drawn = (light as Record<string, string>)[
      (name ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    ]
    return [name, names[name ?? ''] ?? drawn]
  })
  expect(tokens.size).toBeGreaterThan(20)
  expect([...tokens]).toEqual(wanted)
})
