import { formatNumber } from '../../../db/model/text/number.ts'

/** A difference with its sign, to the square metre: "+0,1269 ha"; "khớp" when there is none. */
export function differenceWords(diff: number): string {
  const value = Math.round(diff * 1e4) / 1e4
  if (value === 0) return 'khớp'
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), 4)}\u00a0ha`
}
