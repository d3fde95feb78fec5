import { exactMoney } from '../../../db/model/money/said.ts'
import type { Band, Line, Sum, Sums } from '../../../db/model/money/tally.ts'
import { gapOf, type Tie } from '../../../db/model/money/tie.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatMoney, formatNumber } from '../../../db/model/text/number.ts'

const sources = infoOf(kinds.funding.fields.source).choices ?? {}

/** "Ngân sách tỉnh"; a line that does not say is a gap. */
export function sourceWord(source: Band['source']): string | null {
  const word = source === null ? undefined : sources[source]?.vi
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : null
}

/** Tỷ đồng with at most three digits behind the comma; the đồng stand in the hint. */
export const billions = (vnd: number): string => formatNumber(vnd / 1e9, 3)

/** "50 tỷ đồng", "chưa có số liệu", and how many lines are silent. */
function sumWords(sum: Sum): string {
  if (sum.vnd === null) return 'chưa có số liệu'
  return exactMoney(sum.vnd) + (sum.missing > 0 ? ` (thiếu ${sum.missing} dòng)` : '')
}

/** All money in one sentence: needed, allocated, disbursed, with the shares where both are whole. */
export function verdictWords({ needed, allocated, disbursed }: Sums): string {
  const share = (part: Sum, whole: Sum) =>
    part.vnd !== null && whole.vnd && part.missing + whole.missing === 0
      ? `, bằng ${formatNumber((100 * part.vnd) / whole.vnd, 1)}\u00a0%`
      : ''
  return `Nhu cầu ${sumWords(needed)}, đã bố trí ${sumWords(allocated)}${share(allocated, needed)}, đã giải ngân ${sumWords(disbursed)}${share(disbursed, allocated)}.`
}

/** The widest difference, whole đồng. */
export const widestOf = (ties: readonly Tie[]): number => Math.max(0, ...ties.map(gapOf))

/** "Khớp đến đồng", or how many do not and by how much the widest does not. */
export function tiesWords(ties: readonly Tie[]): string {
  if (ties.length === 0) return 'Các số khớp đến đồng.'
  const widest = widestOf(ties)
  return `${ties.length} chỗ chưa khớp${widest > 0 ? `, lệch nhiều nhất ${formatMoney(widest)}` : ''}.`
}

/** A cell read aloud: "nhu cầu 50 tỷ đồng, đã bố trí 40 tỷ đồng, đã giải ngân chưa có số liệu". */
export const cellWords = ({ needed, allocated, disbursed }: Sums): string =>
  `nhu cầu ${sumWords(needed)}, đã bố trí ${sumWords(allocated)}, đã giải ngân ${sumWords(disbursed)}`

/** How a cell is drawn, in đồng: paid out, allocated and not yet paid out, and the whole that both are part of. */
export function cellBar({ needed, allocated, disbursed }: Sums): { paid: number; waiting: number; whole: number } {
  const paid = disbursed.vnd ?? 0
  const waiting = Math.max(0, (allocated.vnd ?? 0) - paid)
  return { paid, waiting, whole: Math.max(needed.vnd ?? 0, paid + waiting) }
}

/** A code for a new line: the number after the highest of "VON-12". */
export function nextCode(lines: readonly Pick<Line, 'code'>[]): string {
  const numbers = lines.map(line => Number(/^VON-(\d+)$/.exec(line.code)?.[1] ?? 0))
  return `VON-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
