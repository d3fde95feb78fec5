import type { Bounds } from '../geometry.ts'
import type { LonLat } from '../map/project.ts'
import type { Mm, Paths, Plane } from './plane.ts'
import type { Polygon } from './shape.ts'

export type MmBox = { left: number; low: number; right: number; high: number }

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

export const meets = (a: MmBox, b: MmBox): boolean =>
  a.left <= b.right && b.left <= a.right && a.low <= b.high && b.low <= a.high

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

type Edge = { a: Mm; b: Mm }

/**
 * Tells whether a box lies within rings, outside, or on their edge. The edges are sorted into bands once, so that
 * ten thousand plots are told from one another without asking each edge of a long boundary.
 */
export function bandsOf(rings: Paths): (box: MmBox) => 'in' | 'out' | 'edge' {
  const edges = rings.flatMap(ring => ring.map((b, at): Edge => ({ a: ring.at(at - 1) ?? b, b })))
  const { low, high } = mmBoxOf(rings)
  const count = Math.max(1, Math.min(4096, Math.ceil(edges.length / 4)))
  const step = (high - low) / count || 1
  const bandAt = (y: number) => Math.max(0, Math.min(count - 1, Math.floor((y - low) / step)))
  const bands: Edge[][] = Array.from({ length: count }, () => [])
  for (const edge of edges) {
    const [first, last] = [bandAt(Math.min(edge.a.y, edge.b.y)), bandAt(Math.max(edge.a.y, edge.b.y))]
    for (let band = first; band <= last; band++) bands[band]?.push(edge)
  }
  return box => {
    for (let band = bandAt(box.low); band <= bandAt(box.high); band++)
      for (const edge of bands[band] ?? []) if (meets(edgeBox(edge), box)) return 'edge'
    return isIn({ x: (box.left + box.right) / 2, y: (box.low + box.high) / 2 }, bands[bandAt((box.low + box.high) / 2)])
      ? 'in'
      : 'out'
  }
}

const edgeBox = ({ a, b }: Edge): MmBox => ({
  left: Math.min(a.x, b.x),
  low: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  high: Math.max(a.y, b.y),
})

function isIn({ x, y }: Mm, edges: readonly Edge[] = []): boolean {
  let is = false
  for (const { a, b } of edges) if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is
  return is
}
