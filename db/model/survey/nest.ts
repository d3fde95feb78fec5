import { ringAreaM2 } from '../geodesy/plane.ts'
import type { Vn2000Point } from '../geodesy/vn2000.ts'

/** Rings sorted into pieces of land: the index of each outer ring with those of the holes in it. Rings do not cross. */
export function nestOf(rings: readonly (readonly Vn2000Point[])[]): { outer: number; holes: number[] }[] {
  const around = rings.map((ring, at) =>
    rings.flatMap((other, index) =>
      index !== at && ring[0] && isInside(other, placeIn(ring)) && isLarger(other, ring) ? [index] : [],
    ),
  )
  const outers = around.flatMap((in_, at) => (in_.length % 2 === 0 ? [at] : []))
  return outers.map(outer => ({
    outer,
    holes: around.flatMap((in_, at) =>
      in_.length === (around[outer]?.length ?? 0) + 1 && in_.includes(outer) ? [at] : [],
    ),
  }))
}

const isLarger = (a: readonly Vn2000Point[], b: readonly Vn2000Point[]) =>
  Math.abs(ringAreaM2(a)) > Math.abs(ringAreaM2(b))

/** A place within a ring and on none of its sides: what lies beside another along a common border is not in it. */
function placeIn(ring: readonly Vn2000Point[]): Vn2000Point {
  const norths = [...new Set(ring.map(({ x }) => x))].sort((a, b) => a - b)
  const middle = Math.floor((norths.length - 1) / 2)
  const x = ((norths[middle] ?? 0) + (norths[middle + 1] ?? norths[middle] ?? 0)) / 2
  const met = ring.flatMap((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a
    return a.x > x !== b.x > x ? [((b.y - a.y) * (x - a.x)) / (b.x - a.x) + a.y] : []
  })
  const [from = 0, to = from] = met.sort((a, b) => a - b)
  return { x, y: (from + to) / 2 }
}

/** True when a point lies inside a ring. */
export function isInside(ring: readonly Vn2000Point[], { x, y }: Vn2000Point): boolean {
  let isIn = false
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + 1) % ring.length] ?? a
    if (a.x > x !== b.x > x && y < ((b.y - a.y) * (x - a.x)) / (b.x - a.x) + a.y) isIn = !isIn
  }
  return isIn
}
