import type { Mm, Paths } from './paths.ts'

/** A side of a ring: from its corner `at` to the next; the last leads back to the first. */
export type Side = { ring: number; at: number; a: Mm; b: Mm }
export type MmBox = { left: number; low: number; right: number; high: number }
/** Sides sorted into bands from low to high; a side stands in each band that it passes through. */
export type Bands = { bands: Side[][]; bandAt: (y: number) => number }

export function sidesOf(rings: Paths): Side[] {
  return rings.flatMap((ring, of) => ring.map((a, at) => ({ ring: of, at, a, b: ring[at + 1] ?? ring[0] ?? a })))
}

/**
 * Sides in bands so narrow that few stand in one, and so wide that a side stands in few: long boundaries are asked in a few steps.
 * With a reach (mm) a side stands in the bands that it comes so near to as well.
 */
export function inBands(sides: readonly Side[], reach = 0): Bands {
  let [low, high, climb] = [Infinity, -Infinity, 0]
  for (const { a, b } of sides) {
    low = Math.min(low, a.y, b.y)
    high = Math.max(high, a.y, b.y)
    climb += Math.abs(a.y - b.y)
  }
  const step = climb / (2 * sides.length) + reach || 1
  const count = sides.length === 0 ? 1 : Math.floor((high - low) / step) + 1
  const bandAt = (y: number) => Math.max(0, Math.min(count - 1, Math.floor((y - low) / step)))
  const bands: Side[][] = Array.from({ length: count }, () => [])
  for (const side of sides) {
    const last = bandAt(Math.max(side.a.y, side.b.y) + reach)
    for (let band = bandAt(Math.min(side.a.y, side.b.y) - reach); band <= last; band++) bands[band]?.push(side)
  }
  return { bands, bandAt }
}

export const boxOfSide = ({ a, b }: Side): MmBox => ({
  left: Math.min(a.x, b.x),
  low: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  high: Math.max(a.y, b.y),
})
