import { inBands, type Side, sidesOf } from './bands.ts'
import type { Mm, Paths } from './paths.ts'

/** Two sides that meet though they do not follow each other, and where (mm). */
export type Crossing = { one: Side; other: Side; at: Mm }

/** Crossings that are looked for: past these the rest is only more of the same. */
const most = 50

/**
 * Sides that cross, touch or lie on one another though they do not follow each other, or that run back over the one before; nothing for
 * rings that are in order. `reach` (mm) is how far off a side a corner may lie and still be on it: 0 for corners that were set on it, 1
 * for a table, which prints no less.
 */
export function crossingsOf(rings: Paths, reach = 0): Crossing[] {
  const sides = sidesOf(rings)
  const { bands, bandAt } = inBands(sides, reach)
  const found: Crossing[] = []
  for (const [band, all] of bands.entries()) {
    all.sort((p, q) => leftOf(p) - leftOf(q))
    for (const [at, one] of all.entries()) {
      const right = Math.max(one.a.x, one.b.x) + reach
      for (let next = at + 1; next < all.length; next++) {
        const other = all[next] as Side
        if (leftOf(other) > right) break
        // Two sides may share several bands; the first that both have tells of them.
        if (isApart(one, other, reach) || bandAt(Math.max(lowOf(one), lowOf(other)) - reach) !== band) continue
        const place = meetingOf(one, other, rings, reach)
        if (place && found.push({ one, other, at: place }) >= most) return found
      }
    }
  }
  return found
}

const leftOf = ({ a, b }: Side): number => Math.min(a.x, b.x)
const lowOf = ({ a, b }: Side): number => Math.min(a.y, b.y)
const isApart = (p: Side, q: Side, reach: number): boolean =>
  lowOf(q) > Math.max(p.a.y, p.b.y) + reach || lowOf(p) > Math.max(q.a.y, q.b.y) + reach

function meetingOf(p: Side, q: Side, rings: Paths, reach: number): Mm | null {
  if (p.ring === q.ring) {
    const corners = rings[p.ring]?.length ?? 0
    if ((p.at + 1) % corners === q.at) return foldOf(p, q, reach)
    if ((q.at + 1) % corners === p.at) return foldOf(q, p, reach)
  }
  const [a, b] = [turn(p.a, p.b, q.a), turn(p.a, p.b, q.b)]
  const [c, d] = [turn(q.a, q.b, p.a), turn(q.a, q.b, p.b)]
  if (a * b < 0 && c * d < 0) {
    const t = c / (c - d)
    return { x: Math.round(p.a.x + t * (p.b.x - p.a.x)), y: Math.round(p.a.y + t * (p.b.y - p.a.y)) }
  }
  return [q.a, q.b].find(corner => isOn(p, corner, reach)) ?? [p.a, p.b].find(corner => isOn(q, corner, reach)) ?? null
}

/** The corner between two sides of which the second runs back over the first. */
function foldOf(p: Side, q: Side, reach: number): Mm | null {
  const forth = (p.b.x - p.a.x) * (q.b.x - q.a.x) + (p.b.y - p.a.y) * (q.b.y - q.a.y)
  return forth < 0 && (isOn(p, q.b, reach) || isOn(q, p.a, reach)) ? p.b : null
}

const turn = (a: Mm, b: Mm, c: Mm): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** True for a corner that lies on a side. Without a reach only products of whole millimetres are weighed, which are exact. */
function isOn({ a, b }: Side, corner: Mm, reach: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy
  const off = turn(a, b, corner)
  if (off * off > reach * reach * square) return false
  const along = (corner.x - a.x) * dx + (corner.y - a.y) * dy
  const ends = reach * Math.sqrt(square)
  return along >= -ends && along <= square + ends && (square > 0 || (corner.x === a.x && corner.y === a.y))
}
