import { ringAreaM2 } from '../geodesy/plane.ts'
import type { Vn2000Point } from '../geodesy/vn2000.ts'

/** Rings sorted into pieces of land: the index of each outer ring with those of the holes in it. Rings do not cross. */
export function nestOf(rings: readonly (readonly Vn2000Point[])[]): { outer: number; holes: number[] }[] {
  const around = rings.map((ring, at) =>
    rings.flatMap((other, index) =>
      index !== at && ring[0] && isInside(other, middleOf(ring)) && isLarger(other, ring) ? [index] : [],
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

/** A point of a side, not a corner: corners may lie on another ring. */
function middleOf([a, b]: readonly Vn2000Point[]): Vn2000Point {
  const [from, to] = [a ?? { x: 0, y: 0 }, b ?? { x: 0, y: 0 }]
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
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
