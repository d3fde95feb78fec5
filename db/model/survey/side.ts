import { distanceM } from '../geodesy/plane.ts'
import type { Vn2000Point } from '../geodesy/vn2000.ts'
import { decimalsOf, readingsOf } from '../vn2000/number.ts'

export type Printed = { at: Vn2000Point; length: string | null }
export type SideCheck = {
  /** Corner that the side starts at, and the metres that the table and the coordinates give. */
  wrong: { at: number; printed: number; computed: number }[]
  checked: number
  /** Printed lengths over computed ones, all sides together; null when none is printed. */
  ratio: number | null
}

/** Printed side lengths of a ring against its coordinates. A length stands by the corner the side starts at, in some tables by the one it ends at. */
export function checkSides(ring: readonly Printed[]): SideCheck {
  const [from, to] = [checked(ring, 0), checked(ring, -1)]
  return to.wrong.length < from.wrong.length ? to : from
}

function checked(ring: readonly Printed[], shift: 0 | -1): SideCheck {
  const sides = ring.flatMap(({ length }, index) => {
    if (length === null) return []
    const at = (index + shift + ring.length) % ring.length
    const [a, b] = [ring[at], ring[(at + 1) % ring.length]]
    if (!a || !b) return []
    const computed = distanceM(a.at, b.at)
    const readings = readingsOf(length)
    if (readings.length === 0) return []
    const printed = readings.reduce((best, each) =>
      Math.abs(each - computed) < Math.abs(best - computed) ? each : best,
    )
    return [{ at, printed, computed, allowed: allowanceM(length) }]
  })
  const sum = (of: 'printed' | 'computed') => sides.reduce((all, side) => all + side[of], 0)
  return {
    wrong: sides.filter(({ printed, computed, allowed }) => Math.abs(printed - computed) > allowed),
    checked: sides.length,
    ratio: sides.length && sum('computed') > 0 ? sum('printed') / sum('computed') : null,
  }
}

/** What rounding explains: half the last digit of the length, and of the coordinates at its two ends. */
const allowanceM = (length: string): number => 0.5 / 10 ** decimalsOf(length) + 0.02
