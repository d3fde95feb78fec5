import type { Polygon } from '../../../../db/model/boundary/shape.ts'
import { fromVn2000 } from '../../../../db/model/geodesy/vn2000.ts'
import type { LonLat } from '../../../../db/model/map/project.ts'

/** A place so many metres east and north of a made-up corner near Rạch Giá, on the VN-2000 plane. */
export function at(east: number, north: number): LonLat {
  const { lon, lat } = fromVn2000({ x: 1_100_000 + north, y: 560_000 + east })
  return [lon, lat]
}

/** A ring through metres east and north. */
export const aRing = (...corners: [east: number, north: number][]): LonLat[] =>
  [...corners, corners[0] ?? [0, 0]].map(([east, north]) => at(east, north))

/** A rectangle in metres, with rectangles cut out of it. */
export function aField(east: number, north: number, width: number, height: number, ...holes: Polygon[]): Polygon {
  const far = [east + width, north + height] as const
  const outer = aRing([east, north], [far[0], north], [far[0], far[1]], [east, far[1]])
  return [outer, ...holes.flatMap(hole => hole.slice(0, 1))]
}
