import type { Bounds } from '../geometry.ts'
import type { LonLat } from '../map/project.ts'
import { boxOfSide, inBands, type MmBox, type Side, sidesOf } from '../ring/bands.ts'
import { meets } from '../ring/tiles.ts'
import type { Mm, Paths, Plane } from './plane.ts'
import type { Polygon } from './shape.ts'

/** The box around places in degrees. */
export function boxAround(places: readonly LonLat[]): Bounds {
  const box: Bounds = [180, 90, -180, -90]
  for (const [lon, lat] of places) {
    if (lon < box[0]) box[0] = lon
    if (lat < box[1]) box[1] = lat
    if (lon > box[2]) box[2] = lon
    if (lat > box[3]) box[3] = lat
  }
  return box
}

/** The box around rings on the plane, mm. */
export function mmBoxOf(paths: Paths): MmBox {
  const box = { left: Infinity, low: Infinity, right: -Infinity, high: -Infinity }
  for (const ring of paths)
    for (const { x, y } of ring) {
      if (x < box.left) box.left = x
      if (y < box.low) box.low = y
      if (x > box.right) box.right = x
      if (y > box.high) box.high = y
    }
  return box
}

/** The box around rings, in degrees. */
export const boxOf = (paths: Paths, plane: Plane): Bounds => boxAround(paths.flat().map(point => plane.toLonLat(point)))

/** How near an edge a box may come in degrees and still be judged in degrees: 2 m, more than a straight line there and on the plane lie apart within a zone. */
const margin = 0.00002

/**
 * Tells whether polygons plainly lie in others, without a projection and without the clipper: most of ten thousand plots do.
 * False says nothing.
 */
export function plainlyIn(outer: readonly Polygon[]): (inner: readonly Polygon[]) => boolean {
  const sideOf = bandsOf(outer.flat().map(ring => ring.map(([x, y]): Mm => ({ x, y }))))
  return inner => {
    const [left, low, right, high] = boxAround(inner.flat(2))
    return sideOf({ left: left - margin, low: low - margin, right: right + margin, high: high + margin }) === 'in'
  }
}

/**
 * Tells whether a box lies within rings, outside, or on their edge. The sides are sorted into bands once, so that
 * ten thousand plots are told from one another without asking each side of a long boundary.
 */
export function bandsOf(rings: Paths): (box: MmBox) => 'in' | 'out' | 'edge' {
  const { bands, bandAt } = inBands(sidesOf(rings))
  return box => {
    const last = bandAt(box.high)
    for (let band = bandAt(box.low); band <= last; band++)
      for (const side of bands[band] ?? []) if (meets(boxOfSide(side), box)) return 'edge'
    const middle = { x: (box.left + box.right) / 2, y: (box.low + box.high) / 2 }
    return isIn(middle, bands[bandAt(middle.y)]) ? 'in' : 'out'
  }
}

function isIn({ x, y }: Mm, sides: readonly Side[] = []): boolean {
  let is = false
  for (const { a, b } of sides) if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is
  return is
}
