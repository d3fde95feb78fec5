import { paperDay } from '../text/day.ts'
import { Problem } from '../text/problem.ts'
import { roman } from './write.ts'

/** A span of the calendar that is reported on; both days (ISO) are part of it. */
export type Span = { code: string; words: string; from: string; to: string }

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const two = (number: number): string => String(number).padStart(2, '0')

/** "2026", "2026-H1", "2026-Q3" or "2026-09" as a span. Throws E_SPAN. */
export function spanOf(code: string): Span {
  const parts = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/u.exec(code.trim().toUpperCase())
  if (!parts) throw new Problem('E_SPAN', { period: code })
  const [, years = '', half, quarter, month] = parts
  const year = Number(years)
  const [first, last, words] = half
    ? [half === '1' ? 1 : 7, half === '1' ? 6 : 12, `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`]
    : quarter
      ? [Number(quarter) * 3 - 2, Number(quarter) * 3, `quý ${roman(Number(quarter))} năm ${year}`]
      : month
        ? [Number(month), Number(month), `tháng ${Number(month)} năm ${year}`]
        : [1, 12, `năm ${year}`]
  const [from, to] = [`${year}-${two(first)}-01`, `${year}-${two(last)}-${two(lastDay(year, last))}`]
  return { code: parts[0], words, from, to }
}

/** The spans that reports are asked for on a day (ISO): the running month, quarter, half and year, and those before them. */
export function spansFor(today: string): Span[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  const half = month <= 6 ? 1 : 2
  const codes = [
    `${year}-${two(month)}`,
    month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`,
    `${year}-Q${quarter}`,
    quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`,
    `${year}-H${half}`,
    ...[`${year}`, `${year - 1}`],
  ]
  return codes.map(spanOf)
}

/** "từ 01/7/2026 đến 30/9/2026". */
export const spanWords = ({ from, to }: Span): string => `từ ${paperDay(from)} đến ${paperDay(to)}`
