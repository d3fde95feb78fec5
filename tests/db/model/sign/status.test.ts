import { describe, expect, it } from 'vitest'
import {
  roundedBox,
  statusCell,
  statuses,
  statusFill,
  statusHatch,
  statusIcon,
  statusIconMarkup,
  statusIconName,
  statusPattern,
  statusWord,
} from '../../../../db/model/sign/status.ts'
import { expectWellFormed } from '../map/reading.ts'

describe('the six status classes', () => {
  it('each have their own word, icon and drawing', () => {
    expect(statuses).toHaveLength(6)
    expect(new Set(statuses.map(status => statusWord[status].vi)).size).toBe(6)
    expect(new Set(statuses.map(status => statusWord[status].en)).size).toBe(6)
    expect(new Set(statuses.map(status => statusIconName[status])).size).toBe(6)
    expect(new Set(statuses.map(status => statusIconMarkup(status))).size).toBe(6)
  })

  it('are hatched in four cases and plain for done and unknown', () => {
    expect(statuses.filter(status => statusPattern(status) === '')).toEqual(['xong', 'unk'])
    expect(statusFill('xong')).toBe('#0F6F6A')
    expect(statusFill('doing')).toBe('url(#status-doing)')
    expect(statusFill('doing', { dark: true })).toBe('url(#status-doing-dark)')
  })

  it('keep the hatch measures of the guide: 2.4 every 6, r 1 on 6, 2 every 5, cross lines 2 every 6', () => {
    expect(statusPattern('doing')).toMatch(/width="6" height="6" patternTransform="scale\(1\) rotate\(45\)/)
    expect(statusPattern('doing')).toContain('width="2.4" height="6" fill="#0F6F6A"')
    expect(statusPattern('todo')).toContain('<circle cx="3" cy="3" r="1" fill="#7C8488"/>')
    expect(statusPattern('wait')).toMatch(/width="5" height="5"/)
    expect(statusPattern('wait')).toContain('width="2" height="5" fill="#B8780C"')
    expect(statusPattern('stuck')).toContain('rotate(45)')
  })

  it('scale the hatch alone when asked, in user space', () => {
    const pattern = statusPattern('wait', { scale: 300 / 96, id: 'mine' })
    expect(pattern).toContain('id="mine"')
    expect(pattern).toContain('patternUnits="userSpaceOnUse"')
    expect(pattern).toContain('scale(3.125)')
  })

  it('take the dark room colours in the dark', () => {
    expect(statusPattern('stuck', { dark: true })).toContain('#3A1513')
    expect(statusPattern('stuck', { dark: true })).toContain('#FF8A7A')
    expect(statusPattern('stuck', { dark: true })).not.toContain('#A61B1B')
  })

  it('cut the hatch to the outline: nothing lies outside but the edge of a dot', () => {
    const outline = roundedBox(30, 18, 3)
    for (const status of statuses) {
      const numbers = [...statusHatch(status, outline).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
      expect(numbers.length).toBeGreaterThan(3)
      const spill = status === 'todo' ? 0.7 : 0
      for (const [, x, y] of numbers) {
        expect(Math.abs(Number(x))).toBeLessThanOrEqual(15 + spill)
        expect(Math.abs(Number(y))).toBeLessThanOrEqual(9 + spill)
      }
    }
  })

  it('put the icon of a hatched cell on a disc, and only there', () => {
    expect(statusIconMarkup('wait', { inCell: true })).toContain('r="6.4"')
    expect(statusIconMarkup('wait')).not.toContain('r="6.4"')
    expect(statusIconMarkup('unk', { inCell: true })).not.toContain('r="6.4"')
  })

  it('draw cells and icons as well-formed pictures; a cell without data is dashed', () => {
    for (const status of statuses) {
      expectWellFormed(statusIcon(status, 16))
      expectWellFormed(statusCell(status, { width: 38, height: 18, icon: true }))
    }
    expect(statusCell('unk', { width: 38, height: 18 })).toContain('stroke-dasharray="3 2.4"')
    expect(statusCell('todo', { width: 38, height: 18 })).not.toContain('stroke-dasharray')
  })
})
