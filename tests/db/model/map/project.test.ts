import { describe, expect, it } from 'vitest'
import {
  fitBounds,
  groundMetres,
  type LonLat,
  metresPerPxAt,
  projectAt,
  zoomAt,
} from '../../../../db/model/map/project.ts'
import { seeded } from './reading.ts'

const thanhLoc: LonLat = [105.1318982, 9.9899633]

describe('the projection of a map', () => {
  it('puts the centre in the middle and north up', () => {
    const map = projectAt(thanhLoc, 40, { width: 600, height: 350 })
    expect(map.toPx(thanhLoc)).toEqual([300, 175])
    expect(map.toPx([105.2, 10.05])[0]).toBeGreaterThan(300)
    expect(map.toPx([105.2, 10.05])[1]).toBeLessThan(175)
  })

  it('keeps the scale it is asked for, to 0.7 % of an ellipsoid it does not know', () => {
    const map = projectAt(thanhLoc, 40, { width: 600, height: 350 })
    const metres = groundMetres(map.toLonLat([250, 175]), map.toLonLat([350, 175]))
    expect(metres / 100).toBeGreaterThan(40 * 0.993)
    expect(metres / 100).toBeLessThan(40 * 1.007)
  })

  it('comes back from px to the same place', () => {
    const random = seeded(1)
    const map = projectAt([105, 10], 123, { width: 900, height: 700 })
    for (let i = 0; i < 200; i++) {
      const place: LonLat = [104.4 + random() * 1.2, 9.3 + random() * 1.3]
      const back = map.toLonLat(map.toPx(place))
      expect(back[0]).toBeCloseTo(place[0], 10)
      expect(back[1]).toBeCloseTo(place[1], 10)
    }
  })

  it('fits bounds with the padding free on the tighter sides', () => {
    const bounds = { west: 104.4, south: 9.3, east: 105.6, north: 10.6 }
    const map = fitBounds(bounds, { width: 800, height: 500 }, 20)
    const [x0, y0] = map.toPx([bounds.west, bounds.north])
    const [x1, y1] = map.toPx([bounds.east, bounds.south])
    expect(y0).toBeCloseTo(20, 6)
    expect(y1).toBeCloseTo(480, 6)
    expect(x0).toBeGreaterThan(20)
    expect(x0 + x1).toBeCloseTo(800, 6)
  })

  it('knows the metres of a tile map and its zoom', () => {
    expect(metresPerPxAt(0, 0)).toBeCloseTo(156543.03, 2)
    expect(zoomAt(metresPerPxAt(11.5, 10), 10)).toBeCloseTo(11.5, 10)
  })

  it('refuses a map without size or scale', () => {
    expect(() => projectAt([105, 10], 0, { width: 10, height: 10 })).toThrow()
    expect(() => projectAt([105, 10], 40, { width: 0, height: 10 })).toThrow()
  })
})
