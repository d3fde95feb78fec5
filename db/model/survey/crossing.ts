import type { Vn2000Point } from '../geodesy/vn2000.ts'

/** A side of a ring: from its corner `at` to the next. */
export type Side = { ring: number; at: number; a: Vn2000Point; b: Vn2000Point }
export type Crossing = { one: Side; other: Side; at: Vn2000Point }

/** Crossings that are looked for: past these the rest is more of the same. */
const most = 20

/** The sides of rings that are not closed by their last point; the last side leads back to the first. */
export function sidesOf(rings: readonly (readonly Vn2000Point[])[]): Side[] {
  return rings.flatMap((ring, of) => ring.map((a, at) => ({ ring: of, at, a, b: ring[(at + 1) % ring.length] ?? a })))
}

/** Sides that cross, touch or lie on one another though they do not follow each other. */
export function crossingsOf(rings: readonly (readonly Vn2000Point[])[]): Crossing[] {
  const south = ({ a, b }: Side) => Math.min(a.x, b.x)
  const sides = sidesOf(rings).sort((p, q) => south(p) - south(q))
  const found: Crossing[] = []
  let open: Side[] = []
  for (const side of sides) {
    open = open.filter(({ a, b }) => Math.max(a.x, b.x) >= south(side))
    for (const other of open) {
      const at = meetingOf(other, side, rings[side.ring]?.length ?? 0)
      if (at) found.push({ one: other, other: side, at })
      if (found.length >= most) return found
    }
    open.push(side)
  }
  return found
}

function meetingOf(p: Side, q: Side, corners: number): Vn2000Point | null {
  if (Math.max(p.a.y, p.b.y) < Math.min(q.a.y, q.b.y) || Math.min(p.a.y, p.b.y) > Math.max(q.a.y, q.b.y)) return null
  if (p.ring === q.ring && (p.at + 1) % corners === q.at) return foldOf(p, q)
  if (p.ring === q.ring && (q.at + 1) % corners === p.at) return foldOf(q, p)
  const [a, b] = [turn(p.a, p.b, q.a), turn(p.a, p.b, q.b)]
  const [c, d] = [turn(q.a, q.b, p.a), turn(q.a, q.b, p.b)]
  if (a * b < 0 && c * d < 0) {
    const t = c / (c - d)
    return { x: p.a.x + t * (p.b.x - p.a.x), y: p.a.y + t * (p.b.y - p.a.y) }
  }
  return [q.a, q.b].find(point => isOn(p, point)) ?? [p.a, p.b].find(point => isOn(q, point)) ?? null
}

/** A side that runs back over the one before it. */
function foldOf(p: Side, q: Side): Vn2000Point | null {
  const along = (p.b.x - p.a.x) * (q.b.x - q.a.x) + (p.b.y - p.a.y) * (q.b.y - q.a.y)
  return along < 0 && (isOn(p, q.b) || isOn(q, p.a)) ? q.b : null
}

const turn = (a: Vn2000Point, b: Vn2000Point, c: Vn2000Point): number =>
  (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)

/** Nearer than a millimetre to a side, which is what a table can tell apart. */
function isOn({ a, b }: Side, point: Vn2000Point): boolean {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0 || Math.abs(turn(a, b, point)) / length > 0.001) return false
  const t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
  return t >= -0.001 && t <= length + 0.001
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
