import type { Meridian } from './meridian.ts'
import { lengthM, ringAreaM2 } from './plane.ts'
import { toVn2000, type Vn2000Point } from './vn2000.ts'

/** A GeoJSON geometry, WGS 84 degrees; more members than these two may stand beside them. */
export type Shape = { type: string; coordinates: unknown }
type Position = readonly number[]

const positionsIn = (ring: readonly Position[], meridian: Meridian): Vn2000Point[] =>
  ring.map(([lon = Number.NaN, lat = Number.NaN]) => toVn2000(lon, lat, meridian))

/** The parts of a Polygon or MultiPolygon, each its rings (the first one outside, the others holes) in plane metres, closed as they came. Nothing for other types. */
export function ringsOnPlane(shape: Shape, meridian: Meridian = 104.5): Vn2000Point[][][] {
  const parts =
    shape.type === 'Polygon'
      ? [shape.coordinates]
      : shape.type === 'MultiPolygon'
        ? (shape.coordinates as unknown[])
        : []
  return (parts as Position[][][]).map(rings => rings.map(ring => positionsIn(ring, meridian)))
}

/** Square metres of a Polygon or MultiPolygon on the VN-2000 plane, holes taken off; 0 for other types. */
export function areaM2(shape: Shape, meridian: Meridian = 104.5): number {
  let sum = 0
  for (const rings of ringsOnPlane(shape, meridian))
    for (const [at, ring] of rings.entries()) sum += Math.abs(ringAreaM2(ring)) * (at === 0 ? 1 : -1)
  return sum
}

/** Hectares of a Polygon or MultiPolygon on the VN-2000 plane, to the square metre as decisions give them. */
export const areaHa = (shape: Shape, meridian: Meridian = 104.5): number => Math.round(areaM2(shape, meridian)) / 10_000

/** Metres on the VN-2000 plane: along a line or lines, around a polygon and its holes; 0 for points. */
export function lengthOf(shape: Shape, meridian: Meridian = 104.5): number {
  const lines =
    shape.type === 'LineString'
      ? [shape.coordinates]
      : shape.type === 'MultiLineString'
        ? (shape.coordinates as unknown[])
        : []
  const drawn = (lines as Position[][]).map(line => positionsIn(line, meridian))
  return [...drawn, ...ringsOnPlane(shape, meridian).flat()].reduce((sum, line) => sum + lengthM(line), 0)
}
