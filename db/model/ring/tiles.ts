import type { Paths } from '../boundary/plane.ts'
import type { MmBox } from './bands.ts'
import { localTo } from './local.ts'

/** Corners up to which the clipper is quick; from there on its work grows with their square. */
const few = 200
/** A tile is not halved below this, mm. */
const least = 20_000

export const meets = (a: MmBox, b: MmBox): boolean =>
  a.left <= b.right && b.left <= a.right && a.low <= b.high && b.low <= a.high

/** A box grown by so many mm on every side. */
export const grown = ({ left, low, right, high }: MmBox, mm: number): MmBox => ({
  left: left - mm,
  low: low - mm,
  right: right + mm,
  high: high + mm,
})

/** A box as a ring. */
export const ringOf = ({ left, low, right, high }: MmBox): Paths => [
  [
    { x: left, y: low },
    { x: right, y: low },
    { x: right, y: high },
    { x: left, y: high },
  ],
]

/**
 * Halves a box (whole mm) until little of the parties' rings comes near each tile, and asks about those tiles where two parties or more have
 * sides within a margin (mm). The rings that are handed over are right within the margin of the tile. When all fits in one tile it is told as null.
 */
export function eachTile(
  parties: readonly Paths[],
  box: MmBox,
  margin: number,
  ask: (near: readonly Paths[], tile: MmBox | null) => void,
): void {
  if (countIn(parties) <= few) ask(parties, null)
  else halve(parties, box, margin, ask)
}

function halve(
  parties: readonly Paths[],
  box: MmBox,
  margin: number,
  ask: (near: readonly Paths[], tile: MmBox) => void,
): void {
  const about = grown(box, margin)
  const near = parties.map(rings => localTo(rings, about)).filter(rings => rings.length > 0)
  if (near.filter(rings => hasSideIn(rings, about)).length < 2) return
  const corners = countIn(near)
  const [wide, tall] = [box.right - box.left, box.high - box.low]
  if (corners <= few || Math.max(wide, tall) <= least) {
    ask(near, box)
    return
  }
  const [x, y] = [box.left + Math.round(wide / 2), box.low + Math.round(tall / 2)]
  halve(near, wide > tall ? { ...box, right: x } : { ...box, high: y }, margin, ask)
  halve(near, wide > tall ? { ...box, left: x } : { ...box, low: y }, margin, ask)
}

const countIn = (parties: readonly Paths[]): number =>
  parties.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0)

/** True when the box of a side meets another. */
function hasSideIn(rings: Paths, { left, low, right, high }: MmBox): boolean {
  for (const ring of rings) {
    let a = ring.at(-1)
    for (const b of ring) {
      const isBeside = !a || (a.x < left && b.x < left) || (a.x > right && b.x > right)
      if (a && !isBeside && !((a.y < low && b.y < low) || (a.y > high && b.y > high))) return true
      a = b
    }
  }
  return false
}
