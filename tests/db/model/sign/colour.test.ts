import { describe, expect, it } from 'vitest'
import * as colours from '../../../../db/model/sign/colour.ts'
import { contrast } from './contrast.ts'

const { dark, light, mapColour, statusColour, typeHue } = colours

describe('colours', () => {
  it('are all written as #RRGGBB in capitals', () => {
    const all = JSON.stringify(colours).match(/#[^"]*/g) ?? []
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(hex => !/^#[0-9A-F]{6}$/.test(hex))).toEqual([])
  })

  it('have the contrasts the design guide was checked with', () => {
    expect(contrast(light.ink, light.panel)).toBeCloseTo(16.1, 1)
    expect(contrast(light.ink3, light.paper)).toBeCloseTo(4.79, 1)
    expect(contrast(light.teal, light.panel)).toBeCloseTo(8.04, 1)
    expect(contrast(light.red, light.red1)).toBeCloseTo(6.49, 1)
    expect(contrast(light.control, light.panel)).toBeCloseTo(3.62, 1)
    expect(contrast(dark.text3, dark.bg)).toBeGreaterThan(7)
    expect(contrast(dark.teal, dark.bg)).toBeCloseTo(8.6, 1)
  })

  it.each(['light', 'dark', 'paper'] as const)('keep every word on the %s map readable at 4.5', style => {
    const c = mapColour[style]
    for (const text of [c.ink, c.area, c.gap, c.town, c.commune]) expect(contrast(text, c.land)).toBeGreaterThan(4.5)
    expect(contrast(c.waterText, c.water)).toBeGreaterThan(4.5)
    expect(contrast(c.plateText, c.plate)).toBeGreaterThan(4.5)
  })

  it('let a hatch be seen on its ground', () => {
    for (const room of [statusColour.light, statusColour.dark]) {
      for (const key of ['doing', 'todo', 'wait', 'stuck'] as const)
        expect(contrast(room[key].line, room[key].ground)).toBeGreaterThan(3)
    }
  })

  it('tell the types apart on land by day and by night', () => {
    for (const hue of Object.values(typeHue.light)) expect(contrast(hue, mapColour.light.land)).toBeGreaterThan(5.5)
    for (const hue of Object.values(typeHue.dark)) expect(contrast(hue, mapColour.dark.land)).toBeGreaterThan(7)
  })
})
