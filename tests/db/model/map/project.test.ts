import { describe, expect, it } from 'vitest'
import {
  fitBounds,
  fromVn2000,
  groundMetres,
  type LonLat,
  metresPerPxAt,
  projectAt,
  toVn2000,
  vn2000Definition,
  vn2000Operation,
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

describe('VN-2000', () => {
  // Computed with PROJ from the definition string of operation EPSG:6960.
  const vectors = [
    { lat: 10, lon: 105, e: 554618.919, n: 1105897.149, e9208: 527211.333, n9208: 1105866.144 },
    { lat: 9.9899633, lon: 105.1318982, e: 569081.482, n: 1104811.869, e9208: 541672.598, n9208: 1104769.946 },
    { lat: 9.7456, lon: 105.294, e: 586918.471, n: 1077822.258, e9208: 559488.618, n9208: 1077768.18 },
  ]

  it('names the operation it stands on', () => {
    expect(vn2000Operation).toBe('EPSG:6960')
    expect(vn2000Definition(104.5)).toContain('0.00928836,-0.01975479,0.00427372,0.252906278')
  })

  it.each(vectors)('is right to a millimetre at $lat, $lon on both meridians', ({ lat, lon, e, n, e9208, n9208 }) => {
    const near = toVn2000(lon, lat, 104.5)
    expect(Math.hypot(near.x - n, near.y - e)).toBeLessThanOrEqual(0.001)
    const east = toVn2000(lon, lat, 104.75)
    expect(Math.hypot(east.x - n9208, east.y - e9208)).toBeLessThanOrEqual(0.001)
  })

  it('calls the northing X and the easting Y, as decisions do', () => {
    const { x, y } = toVn2000(105, 10)
    expect(x).toBeGreaterThan(1_000_000)
    expect(y).toBeLessThan(1_000_000)
  })

  it('is 0.81 m away from the operation PROJ would pick by itself, so a silent change is seen', () => {
    const { x, y } = toVn2000(105.0809, 10.01245)
    const away = Math.hypot(y - 563484.979, x - 1107288.64)
    expect(away).toBeGreaterThan(0.8)
    expect(away).toBeLessThan(0.83)
  })

  it('comes back to the same place within half a millimetre', () => {
    const random = seeded(7)
    for (let i = 0; i < 100; i++) {
      const [lon, lat] = [104.4 + random() * 1.2, 9.3 + random() * 1.3]
      for (const meridian of [104.5, 104.75] as const) {
        const back = fromVn2000(toVn2000(lon, lat, meridian), meridian)
        expect(Math.abs(back.lon - lon)).toBeLessThan(4.5e-9)
        expect(Math.abs(back.lat - lat)).toBeLessThan(4.5e-9)
      }
    }
  })
})
