import type { MmBox } from './bands.ts'
import { localTo } from './local.ts'
import type { Paths } from './paths.ts'

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

/** Rings of several parties, in and around a box (whole mm) by so much (mm). */
export type Tiling = { parties: readonly Paths[]; box: MmBox; margin: number }
/** Asked about a tile: the rings that are handed over are right within the margin of it. When all fits in one tile it is null. */
type Ask = (near: readonly Paths[], tile: MmBox | null) => void

/**
 * Halves a box until little of the parties' rings comes near each tile, and asks about those tiles where two parties or more have sides
 * within the margin. `look` is told the share of the box that is done, 0 to 1.
 */
export function eachTile(tiling: Tiling, look: (done: number) => void, ask: Ask): void {
  let done = 0
  const tell = (share: number) => {
    done += share
    look(done)
  }
  if (countIn(tiling.parties) <= few) ask(tiling.parties, null)
  else halve(tiling, 1, tell, ask)
}

function halve({ parties, box, margin }: Tiling, share: number, tell: (share: number) => void, ask: Ask): void {
  const about = grown(box, margin)
  const near = parties.map(rings => localTo(rings, about)).filter(rings => rings.length > 0)
  const [wide, tall] = [box.right - box.left, box.high - box.low]
  const isBusy = near.filter(rings => hasSideIn(rings, about)).length >= 2
  if (!isBusy || countIn(near) <= few || Math.max(wide, tall) <= least) {
    if (isBusy) ask(near, box)
    tell(share)
    return
  }
  const [x, y] = [box.left + Math.round(wide / 2), box.low + Math.round(tall / 2)]
  for (const part of wide > tall
    ? [
        { ...box, right: x },
        { ...box, left: x },
      ]
    : [
        { ...box, high: y },
        { ...box, low: y },
      ])
    halve({ parties: near, box: part, margin }, share / 2, tell, ask)
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
