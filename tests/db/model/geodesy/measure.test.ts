import { describe, expect, it } from 'vitest'
import { writeAzimuth, writeDms, writeMetres } from '../../../../db/model/geodesy/angle.ts'
import { groundAreaM2, groundDistanceM, scaleAt } from '../../../../db/model/geodesy/ground.ts'
import type { Meridian } from '../../../../db/model/geodesy/meridian.ts'
import { azimuthDeg, distanceM, lengthM, ringAreaM2 } from '../../../../db/model/geodesy/plane.ts'
import { areaHa, areaM2, lengthOf } from '../../../../db/model/geodesy/shape.ts'
import {
  fromGrid,
  fromVn2000,
  gridDefinition,
  toGrid,
  toVn2000,
  type Vn2000Point,
} from '../../../../db/model/geodesy/vn2000.ts'
import { seeded } from '../map/reading.ts'
import { geodesics } from './proj.ts'

/** A square on the plane, its south-west corner at a point near Thạnh Lộc. */
const square = (side: number, [dx, dy] = [0, 0]): Vn2000Point[] => {
  const [x, y] = [1_104_000 + dx, 569_000 + dy]
  return [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
    { x, y },
  ]
}
const onEarth = (ring: Vn2000Point[], meridian: Meridian = 104.5) =>
  ring.map(point => {
    const { lon, lat } = fromVn2000(point, meridian)
    return [lon, lat]
  })

describe('measuring on the plane of VN-2000', () => {
  it('gives the area of a square to the square millimetre, whichever way it runs', () => {
    expect(ringAreaM2(square(1000))).toBeCloseTo(1_000_000, 3)
    expect(ringAreaM2(square(1000).reverse())).toBeCloseTo(-1_000_000, 3)
    expect(ringAreaM2(square(1000).slice(0, -1))).toBeCloseTo(1_000_000, 3)
  })

  it('gives the area of GeoJSON with a hole and of several parts', () => {
    const withHole = { type: 'Polygon', coordinates: [onEarth(square(1000)), onEarth(square(100, [200, 200]))] }
    expect(areaM2(withHole)).toBeCloseTo(990_000, 1)
    expect(areaHa(withHole)).toBe(99)
    const parts = { type: 'MultiPolygon', coordinates: [withHole.coordinates, [onEarth(square(10, [5000, 0]))]] }
    expect(areaM2(parts)).toBeCloseTo(990_100, 1)
    expect(areaM2({ type: 'Point', coordinates: [105, 10] })).toBe(0)
  })

  it('gives another area on another meridian: the scale of the plane differs', () => {
    const shape = { type: 'Polygon', coordinates: [onEarth(square(1000), 104.5)] }
    const middle = fromVn2000({ x: 1_104_500, y: 569_500 })
    const scales = ([104.5, 104.75] as const).map(meridian => scaleAt(toVn2000(middle.lon, middle.lat, meridian)))
    expect(areaM2(shape, 104.75) / areaM2(shape, 104.5)).toBeCloseTo(((scales[1] ?? 0) / (scales[0] ?? 1)) ** 2, 7)
  })

  it('gives lengths along lines and around shapes', () => {
    expect(lengthM(square(250))).toBeCloseTo(1000, 6)
    expect(lengthOf({ type: 'LineString', coordinates: onEarth(square(250)) })).toBeCloseTo(1000, 3)
    expect(lengthOf({ type: 'Polygon', coordinates: [onEarth(square(250))] })).toBeCloseTo(1000, 3)
    expect(lengthOf({ type: 'Point', coordinates: [105, 10] })).toBe(0)
  })

  it.each([
    [1, 0, 0],
    [1, 1, 45],
    [0, 1, 90],
    [-1, 1, 135],
    [-1, 0, 180],
    [0, -1, 270],
    [1, -1, 315],
  ])('turns clockwise from grid north: %d north and %d east is %d°', (x, y, degrees) => {
    expect(azimuthDeg({ x: 0, y: 0 }, { x, y })).toBeCloseTo(degrees, 9)
  })

  it('knows no way from a point to itself', () => {
    expect(azimuthDeg({ x: 5, y: 5 }, { x: 5, y: 5 })).toBeNull()
  })
})

describe('the ground under the plane', () => {
  it('agrees with the geodesics of PROJ on its own ellipsoid within 0.5 mm up to 5 km', () => {
    // Between the two datums heights differ by 8 m, which is 1.2 mm per kilometre: a shift is not measured here.
    const own = gridDefinition({ meridian: 104.5, k: 0.9999 }, false)
    const random = seeded(11)
    const pairs = Array.from({ length: 200 }, () => {
      const from = { lon: 104.5 + random() * 1.1, lat: 9.4 + random() * 1.1 }
      const a = toGrid(own, from)
      const [far, turn] = [random() * 5000, random() * 2 * Math.PI]
      const b = { x: a.x + far * Math.cos(turn), y: a.y + far * Math.sin(turn) }
      return { a, b, places: [fromGrid(own, a), fromGrid(own, b)] as const }
    })
    const theirs = geodesics(pairs.map(each => each.places))
    const off = pairs.map(({ a, b }, at) => Math.abs(groundDistanceM(a, b) - (theirs[at] ?? 0)))
    expect(Math.max(...off)).toBeLessThan(0.0005)
    // Without the scale it would be seen: 100 ppm on the meridian.
    expect(Math.max(...pairs.map(({ a, b }, at) => Math.abs(distanceM(a, b) - (theirs[at] ?? 0))))).toBeGreaterThan(0.1)
  })

  it('has the scale of the central meridian there, and 1 about 90 km off', () => {
    expect(scaleAt({ x: 1_100_000, y: 500_000 })).toBeCloseTo(0.9999, 9)
    expect(scaleAt({ x: 1_100_000, y: 590_000 })).toBeCloseTo(1, 5)
    expect(groundAreaM2(square(1000))).toBeGreaterThan(1_000_000)
  })
})

describe('angles and metres as surveyors write them', () => {
  it.each([
    [47.0866667, '47°05′12″'],
    [359.99999, '360°00′00″'],
    [0.99999, '1°00′00″'],
    [-9.5, '-9°30′00″'],
    [-0.0000001, '0°00′00″'],
  ])('%d is %s', (degrees, text) => expect(writeDms(degrees)).toBe(text))

  it('writes tenths of seconds, and a full turn as north', () => {
    expect(writeDms(105.1318982, 1)).toBe('105°07′54,8″')
    expect(writeAzimuth(359.99999)).toBe('0°00′00″')
  })

  it('keeps the zeros of metres', () => {
    expect(writeMetres(1_104_811.8)).toBe('1\u00a0104\u00a0811,800')
    expect(writeMetres(569_081, 0)).toBe('569\u00a0081')
  })
})
