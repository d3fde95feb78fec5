import { describe, expect, it } from 'vitest'
import { meridians } from '../../../../db/model/geodesy/meridian.ts'
import {
  fromVn2000,
  gridDefinition,
  toGrid,
  toVn2000,
  vn2000Definition,
  vn2000Operation,
} from '../../../../db/model/geodesy/vn2000.ts'
import { seeded } from '../map/reading.ts'
import { project } from './proj.ts'

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

  it.each(meridians)('agrees with PROJ within 1 mm on 1,000 points of the province, meridian %d', meridian => {
    const places = placesOf(1000)
    const theirs = project(places, meridian)
    const off = places.map(({ lon, lat }, at) => {
      const ours = toVn2000(lon, lat, meridian)
      return Math.hypot(ours.x - (theirs[at]?.x ?? 0), ours.y - (theirs[at]?.y ?? 0))
    })
    expect(theirs).toHaveLength(1000)
    expect(Math.max(...off)).toBeLessThanOrEqual(0.001)
  })

  it('is told apart by PROJ from the mistakes that are made with it', () => {
    const places = placesOf(20)
    const theirs = project(places, 104.5)
    const away = (definition: string) =>
      places.map((place, at) => {
        const wrong = toGrid(definition, place)
        return Math.hypot(wrong.x - (theirs[at]?.x ?? 0), wrong.y - (theirs[at]?.y ?? 0))
      })
    const zone = { meridian: 104.5, k: 0.9999 }
    const signs = vn2000Definition(104.5).replace(
      '0.00928836,-0.01975479,0.00427372',
      '-0.00928836,0.01975479,-0.00427372',
    )
    expect(Math.min(...away(signs))).toBeGreaterThan(0.5)
    expect(Math.min(...away(gridDefinition(zone, false)))).toBeGreaterThan(224)
    expect(Math.min(...away(gridDefinition({ ...zone, k: 0.9996 })))).toBeGreaterThan(300)
    expect(Math.min(...away(vn2000Definition(104.75)))).toBeGreaterThan(27_000)
  })
})

/** Random places in the province and its coast. */
function placesOf(count: number) {
  const random = seeded(2000)
  return Array.from({ length: count }, () => ({ lon: 104.3 + random() * 1.4, lat: 9.3 + random() * 1.6 }))
}
