import { describe, expect, it } from 'vitest'
import { boundsAround, finestFor, viewOf } from '../../../../db/model/plate/frame.ts'
import { roundScale, roundScales, scaleText } from '../../../../db/model/plate/scale.ts'
import { aZone } from './a-world.ts'

const a3 = { widthMm: 292, heightMm: 266 }

describe('the scale of a map', () => {
  it('is round and shows all that it must', () => {
    for (const needed of [731, 24_400, 199_000, 480_000]) {
      const scale = roundScale(needed, 0)
      expect(roundScales).toContain(scale)
      expect(scale).toBeGreaterThanOrEqual(needed)
    }
    expect(scaleText(200_000)).toBe('1:200.000')
  })

  it('is never finer than the worst place carries, whatever is asked', () => {
    const [point, drawn] = [aZone(0, 'point'), aZone(1, 'digitised')]
    expect([finestFor([point]), finestFor([drawn]), finestFor([drawn, point])]).toEqual([100_000, 5000, 100_000])
    const view = viewOf(boundsAround([point]), 10_000, finestFor([point]), a3, 1)
    expect([view.scale, view.isHeld]).toEqual([100_000, true])
    expect(viewOf(boundsAround([drawn]), 10_000, finestFor([drawn]), a3, 1)).toMatchObject({
      scale: 10_000,
      isHeld: false,
    })
  })

  it('counts a place without a quality as a point', () => {
    expect(finestFor([{ ...aZone(0, 'surveyed'), quality: null }])).toBe(100_000)
  })

  it('holds the whole of its bounds in the sheet, and stays on the built-in map', () => {
    const zones = [aZone(0, 'point'), aZone(19, 'point')]
    const bounds = boundsAround(zones)
    const view = viewOf(bounds, null, finestFor(zones), a3, 1.16)
    expect(view.bounds.west).toBeLessThan(bounds?.west ?? 0)
    expect(view.bounds.north).toBeGreaterThan(bounds?.north ?? 99)
    const edge = { west: 103.3, east: 103.31, south: 8.5, north: 8.51 }
    const far = viewOf(edge, 500_000, 0, a3, 1).bounds
    expect(far.west).toBeGreaterThanOrEqual(103.22)
    expect(far.south).toBeGreaterThanOrEqual(8.42)
  })
})
