import type { Meridian } from '../geodesy/meridian.ts'
import { areaM2 } from '../geodesy/shape.ts'
import { fromVn2000, toVn2000, type Vn2000Point } from '../geodesy/vn2000.ts'
import type { Bounds } from '../geometry.ts'
import type { LonLat } from '../map/project.ts'
import { localTo } from '../ring/local.ts'
import type { Mm, Paths } from '../ring/paths.ts'
import type { Polygon } from './shape.ts'

/**
 * The VN-2000 plane around a place. Whole millimetres from a near origin keep every product of two differences exact in a
 * double up to 90 km, so that what lies on a line is known to lie on it.
 */
export type Plane = { toMm(place: LonLat): Mm; toLonLat(point: Mm): LonLat; degreesOf(point: Mm): LonLat }

/** A plane for boundaries near a place. `toLonLat` gives a place that it was asked for back as it came, to the last digit; `degreesOf` is computed. */
export function planeAt(near: LonLat, meridian: Meridian = 104.5): Plane {
  const at = toVn2000(near[0], near[1], meridian)
  const origin = { x: Math.round(at.y), y: Math.round(at.x) }
  const asked: { points: Mm[]; places: LonLat[] } = { points: [], places: [] }
  const known = new Map<string, LonLat>()
  const degreesOf = ({ x, y }: Mm): LonLat => {
    const { lon, lat } = fromVn2000({ x: y / 1000 + origin.y, y: x / 1000 + origin.x }, meridian)
    return [lon, lat]
  }
  return {
    toMm(place) {
      const { x: northing, y: easting } = toVn2000(place[0], place[1], meridian)
      const point = { x: Math.round((easting - origin.x) * 1000), y: Math.round((northing - origin.y) * 1000) }
      asked.points.push(point)
      asked.places.push(place)
      return point
    },
    toLonLat(point) {
      // Few places are ever asked back of the many that are brought here.
      const places = asked.places.splice(0)
      for (const [at, { x, y }] of asked.points.splice(0).entries()) known.set(`${x} ${y}`, places[at] as LonLat)
      return known.get(`${point.x} ${point.y}`) ?? degreesOf(point)
    },
    degreesOf,
  }
}

/** Polygons as rings on the plane, turned as the clipper wants them: outer rings left, holes right. */
export function toPaths(polygons: readonly Polygon[], plane: Plane): Paths {
  return polygons.flatMap(rings =>
    rings.map((ring, at) => {
      const points = ring.slice(0, -1).map(place => plane.toMm(place))
      return twiceArea(points) > 0 === (at === 0) ? points : points.reverse()
    }),
  )
}

/**
 * How far beyond a box polygons are told as they are, degrees: some 110 m. A side of 150 km that is straight in degrees lies nearer than that
 * to the straight one on the plane, and a gap reaches 13 m.
 */
const beyond = 0.001

/** Polygons on the plane, right in and around a box (degrees) and told elsewhere in few corners: what is far is not even projected. */
export function toPathsNear(polygons: readonly Polygon[], [west, south, east, north]: Bounds, plane: Plane): Paths {
  const box = { left: west - beyond, low: south - beyond, right: east + beyond, high: north + beyond }
  return polygons.flatMap(rings =>
    rings.flatMap((ring, at) => {
      const corners = ring.slice(0, -1).map(([x, y]): Mm => ({ x, y }))
      // A ring cut short may turn the other way as a whole: how it turns is asked of all of it.
      const isTurned = twiceArea(corners) > 0 === (at === 0)
      return localTo([isTurned ? corners : corners.reverse()], box).map(near =>
        near.map(({ x, y }) => plane.toMm([x, y])),
      )
    }),
  )
}

/** Rings of grid metres as they are, in whole millimetres from their first corner. */
export function inMm(rings: readonly (readonly Vn2000Point[])[]): Paths {
  const from = rings.flat()[0] ?? { x: 0, y: 0 }
  const mm = (metres: number, origin: number) => Math.round((metres - origin) * 1000)
  return rings.map(ring => ring.map(({ x, y }): Mm => ({ x: mm(y, from.y), y: mm(x, from.x) })))
}

/** Twice the signed area of a ring, mm²; above 0 when it turns left. */
export function twiceArea(ring: readonly Mm[]): number {
  let sum = 0
  let before = ring.at(-1)
  for (const point of ring) {
    if (before) sum += before.x * point.y - point.x * before.y
    before = point
  }
  return sum
}

/** The area of rings on the plane in ha: holes, which turn right, are taken off. */
export const haOf = (paths: Paths): number => paths.reduce((sum, ring) => sum + twiceArea(ring), 0) / 2 / 1e10

/** An area to four decimals of a hectare, one square metre, as certificates print it. */
export const toSquareMetre = (ha: number): number => Math.round(ha * 1e4) / 1e4 + 0

/** The area of polygons on the VN-2000 plane in ha, to the square metre; as certificates state it. */
export const areaHa = (polygons: readonly Polygon[], meridian: Meridian = 104.5): number =>
  toSquareMetre(areaM2({ type: 'MultiPolygon', coordinates: polygons }, meridian) / 1e4)
