import type { Bounds } from '../geometry.ts'
import type { LonLat } from '../map/project.ts'
import { inBands, type MmBox, type Side, sidesOf } from '../ring/bands.ts'
import type { Mm, Paths } from '../ring/paths.ts'
import { roughly } from '../ring/rough.ts'
import { ringOf } from '../ring/tiles.ts'
import type { Plane } from './plane.ts'
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
export function boxOf(paths: Paths, plane: Plane): Bounds {
  const [corners = []] = ringOf(mmBoxOf(paths))
  return boxAround(corners.map(plane.degreesOf))
}

/** How near an edge a box may come in degrees and still be judged in degrees: 2 m, more than a straight line there and on the plane lie apart within a zone. */
const margin = 0.00002

/**
 * Tells whether what has a box plainly lies in polygons, without a projection and without the clipper: most of ten thousand plots do.
 * False says nothing.
 */
export function plainlyIn(outer: readonly Polygon[]): (box: Bounds) => boolean {
  const sideOf = bandsOf(outer.flat().map(ring => ring.map(([x, y]): Mm => ({ x, y }))))
  return ([left, low, right, high]) =>
    sideOf({ left: left - margin, low: low - margin, right: right + margin, high: high + margin }) === 'in'
}

/**
 * Tells whether a box lies within rings, outside, or on their edge. The sides are sorted into bands once, so that
 * ten thousand plots are told from one another without asking each side of a long boundary.
 */
export function bandsOf(rings: Paths): (box: MmBox) => 'in' | 'out' | 'edge' {
  const sides = sidesOf(rings)
  const { bands, bandAt } = inBands(sides)
  const isNear = roughly(sides, mmBoxOf(rings))
  return box => {
    const last = isNear(box) ? bandAt(box.high) : -1
    for (let band = bandAt(box.low); band <= last; band++)
      for (const side of bands[band] ?? []) if (isBeside(side, box)) return 'edge'
    const middle = { x: (box.left + box.right) / 2, y: (box.low + box.high) / 2 }
    return isIn(middle, bands[bandAt(middle.y)]) ? 'in' : 'out'
  }
}

/** True when the box of a side meets another. */
const isBeside = ({ a, b }: Side, { left, low, right, high }: MmBox): boolean =>
  !(a.x < left && b.x < left) &&
  !(a.x > right && b.x > right) &&
  !(a.y < low && b.y < low) &&
  !(a.y > high && b.y > high)

function isIn({ x, y }: Mm, sides: readonly Side[] = []): boolean {
  let is = false
  for (const { a, b } of sides) if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is
  return is
}
