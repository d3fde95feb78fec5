import { isWhole, type Total } from './award.ts'

/** A household by two price bases. */
export type Changed = {
  id: string
  code: string
  name: string | null
  before: Total
  after: Total
  differenceVnd: number | null
}

/** What a change of prices does to many households. */
export type Change = {
  /** Those whose total changes or stops being known, the largest difference first. */
  changed: Changed[]
  /** How many households were computed by both. */
  compared: number
  /** Sums over those that are whole by both bases, which alone can be compared. */
  beforeVnd: number
  afterVnd: number
  differenceVnd: number
  /** Households that have a gap by one of the two, left out of the sums. */
  missing: number
}

type Both = Omit<Changed, 'differenceVnd'>

/** Two valuations of the same households, compared. */
export function compare(both: readonly Both[]): Change {
  const rows = both.map((each): Changed => {
    const isKnown = isWhole(each.before) && isWhole(each.after)
    return { ...each, differenceVnd: isKnown ? (each.after.vnd ?? 0) - (each.before.vnd ?? 0) : null }
  })
  const whole = rows.filter(each => each.differenceVnd !== null)
  const sum = (of: (each: Changed) => number | null) => whole.reduce((total, each) => total + (of(each) ?? 0), 0)
  const [beforeVnd, afterVnd] = [sum(each => each.before.vnd), sum(each => each.after.vnd)]
  return {
    changed: rows
      .filter(each => each.differenceVnd !== 0)
      .sort((a, b) => Math.abs(b.differenceVnd ?? 0) - Math.abs(a.differenceVnd ?? 0) || a.code.localeCompare(b.code)),
    compared: rows.length,
    ...{ beforeVnd, afterVnd, differenceVnd: afterVnd - beforeVnd, missing: rows.length - whole.length },
  }
}
