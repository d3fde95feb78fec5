import { describe, expect, it } from 'vitest'
import { statuses } from '../../../../db/model/sign/status.ts'
import { symbolBox, symbolMarkup, symbolRadius, symbolSvg, zoneTypes } from '../../../../db/model/sign/symbol.ts'
import { colourAt, expectWellFormed, rgb } from '../map/reading.ts'

describe('zone symbols', () => {
  it('are well formed and differ for every type and status, by day and by night', () => {
    const drawn = new Set<string>()
    for (const type of zoneTypes) {
      for (const status of statuses) {
        for (const dark of [false, true]) {
          const svg = symbolSvg({ type, status, size: 26, dark })
          expectWellFormed(svg)
          drawn.add(svg)
        }
      }
    }
    expect(drawn.size).toBe(3 * 6 * 2)
  })

  it('show the status inside, the gap around it and the type at the edge', () => {
    const svg = symbolSvg({ type: 'kcn', status: 'xong', size: 48 })
    expect(colourAt(svg, 24, 24)).toEqual(rgb('#0F6F6A'))
    expect(colourAt(svg, 24, 24 - 7.1 * 2)).toEqual([255, 255, 255])
    expect(colourAt(svg, 24, 24 - 9 * 2)).toEqual(rgb('#0B5A56'))
  })

  it('draw a hatch inside and not a plain ground', () => {
    const svg = symbolSvg({ type: 'ccn', status: 'wait', size: 48 })
    expect(colourAt(svg, 24, 24)).toEqual(rgb('#B8780C'))
    expect(colourAt(svg, 24 + 2, 24)).toEqual(rgb('#FBEFD5'))
  })

  it('are flat in the hue of the type under 16 px', () => {
    const svg = symbolSvg({ type: 'housing', status: 'stuck', size: 13 })
    expect(svg).toContain('#4A4BA0')
    expect(svg).not.toContain('#A61B1B')
  })

  it('are outlined and empty with a dash when there is no data', () => {
    const svg = symbolSvg({ type: 'ccn', status: 'unk', size: 26 })
    expect(svg).toContain('stroke-dasharray="3.1 2.2"')
    expect(svg).not.toContain('fill="#8F4E0B"')
  })

  it('lose the approximate ring when selected and grow by 1.15', () => {
    const near = symbolMarkup({ type: 'kcn', status: 'doing', size: 24, approximate: true })
    const both = symbolMarkup({ type: 'kcn', status: 'doing', size: 24, approximate: true, selected: true })
    expect(near).toContain('r="17.2"')
    expect(near).toMatch(/^<g transform="scale\(1\)">/)
    expect(both).not.toContain('r="17.2"')
    expect(both).toContain('r="19.5"')
    expect(both).toMatch(/^<g transform="scale\(1.15\)">/)
  })

  it('keep the px measures of the hatch whatever their size', () => {
    // Upright lines stand every 5 px: so in a symbol of 46 as in one of 26.
    for (const size of [26, 46]) {
      const svg = symbolSvg({ type: 'kcn', status: 'wait', size })
      const line = [-5, 0, 5].map(dx => colourAt(svg, size / 2 + dx, size / 2))
      expect(line).toEqual([rgb('#B8780C'), rgb('#B8780C'), rgb('#B8780C')])
      expect(colourAt(svg, size / 2 + 2, size / 2)).toEqual(rgb('#FBEFD5'))
    }
  })

  it('need no ids, so that one may stand twice in a page', () => {
    for (const status of statuses) expect(symbolSvg({ type: 'housing', status, size: 30 })).not.toMatch(/ id=|url\(/)
  })

  it('are as large as asked, and larger only for a ring', () => {
    const spec = { type: 'ccn', status: 'todo', size: 20 } as const
    expect(expectWellFormed(symbolSvg(spec))).toEqual({ width: 20, height: 20 })
    expect(symbolBox({ ...spec, approximate: true })).toBeGreaterThanOrEqual(
      2 * symbolRadius({ ...spec, approximate: true }),
    )
    expect(symbolRadius({ ...spec, selected: true })).toBeGreaterThan(symbolRadius({ ...spec, approximate: true }))
  })
})
