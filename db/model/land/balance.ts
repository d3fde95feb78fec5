import { haOf, unitsOf } from './exact.ts'

/** The largest difference that may be confirmed, as a part of the old area: over it something was mistyped, not measured anew. */
export const mostDifference = 0.01

export type Balance = {
  before_ha: number
  after_ha: number
  /** After less before, in ha to four decimals (one square metre); 0 when they tie out. */
  diff_ha: number
  /** ties: nothing to say. confirm: may be written once the difference is confirmed. refuse: too far off. */
  verdict: 'ties' | 'confirm' | 'refuse'
}

/** Whether the areas (ha) of new plots tie out with those of the old. */
export function balanceOf(before: readonly number[], after: readonly number[]): Balance {
  const sum = (areas: readonly number[]) => areas.reduce((all, ha) => all + unitsOf(ha), 0)
  const [old, now] = [sum(before), sum(after)]
  // Plus zero, so that less than half a square metre below is 0 and not -0.
  const diff = Math.round((now - old) / 1e4) / 1e4 + 0
  const verdict = diff === 0 ? 'ties' : Math.abs(diff) > haOf(old) * mostDifference ? 'refuse' : 'confirm'
  return { before_ha: haOf(old), after_ha: haOf(now), diff_ha: diff, verdict }
}
