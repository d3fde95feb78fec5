import { addDays, daysBetween, formatDay } from '../text/day.ts'

/** A period of the forms: half a year ("2026-H1") or a whole one ("2026"). `from` and `to` (ISO) are both part of it. */
export type Period = { code: string; year: number; isHalf: boolean; words: string; from: string; to: string }

export type FormName = '01' | '02' | '03' | '04'
export const formNames: FormName[] = ['01', '02', '03', '04']

/** Until when a form is sent: before `before`, so on `last` at the latest (ISO). */
export type Due = { before: string; last: string }

/** How a form stands against its day. `days`: left until the last day, or gone since it. */
export type Standing = { is: 'running' | 'waiting' | 'late'; days: number }

/** A period by its code; null for any other word. Thông tư 14/2024/TT-BCT, Điều 3 khoản 2: both begin on 15/12 of the year before. */
export function periodOf(code: string): Period | null {
  const parts = /^(\d{4})(-H1)?$/.exec(code.trim().toUpperCase())
  if (!parts) return null
  const year = Number(parts[1])
  const isHalf = parts[2] !== undefined
  return {
    ...{ code: `${parts[1]}${isHalf ? '-H1' : ''}`, year, isHalf },
    words: isHalf ? `6 tháng đầu năm ${year}` : `năm ${year}`,
    from: `${year - 1}-12-15`,
    to: isHalf ? `${year}-06-14` : `${year}-12-14`,
  }
}

/** The days before which each form is sent, month and day: half-year, year (Thông tư 14/2024/TT-BCT, Điều 3 khoản 3). */
const before: Record<FormName, [half: string, year: string]> = {
  '01': ['06-20', '12-20'],
  '02': ['06-20', '12-20'],
  '03': ['06-25', '12-25'],
  '04': ['06-30', '12-31'],
}

/** When a form of a period is due. The circular says "trước ngày": the named day is already late. */
export function dueOf(form: FormName, period: Period): Due {
  const day = `${period.year}-${before[form][period.isHalf ? 0 : 1]}`
  return { before: day, last: addDays(day, -1) }
}

/** Whether the period still runs, the form waits to be sent, or its day has gone. */
export function standingOf(form: FormName, period: Period, today: string): Standing {
  const { last } = dueOf(form, period)
  const left = daysBetween(today, last)
  if (left < 0) return { is: 'late', days: -left }
  return { is: today <= period.to ? 'running' : 'waiting', days: left }
}

/** "Kỳ chốt số liệu từ 15/12/2025 đến 14/6/2026". */
export function spanWords({ from, to }: Period): string {
  return `Kỳ chốt số liệu từ ${formatDay(from)} đến ${formatDay(to)}`
}

/** "gửi trước ngày 20/6/2026, quá hạn 5 ngày". */
export function dueWords(form: FormName, period: Period, today: string): string {
  const { before: day } = dueOf(form, period)
  const { is, days } = standingOf(form, period, today)
  const sent = `gửi trước ngày ${formatDay(day)}`
  if (is === 'late') return `${sent}, quá hạn ${days} ngày`
  return days === 0 ? `${sent}, hôm nay là ngày cuối` : `${sent}, còn ${days} ngày`
}

/** The periods that can be asked for, the newest first: the one whose figures are being closed, and those before it. */
export function recentPeriods(today: string, count = 8): Period[] {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '12-15' ? 1 : 0)
  const codes = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? `${year - i / 2}` : `${year - (i - 1) / 2}-H1`))
  return codes.flatMap(code => periodOf(code) ?? []).filter(period => period.from <= today)
}

/** The period whose form an office works on: the newest one that is closed or closes within 30 days. */
export function currentPeriod(today: string): Period {
  const [newest] = recentPeriods(today).filter(period => addDays(period.to, -30) <= today)
  return newest ?? (periodOf(today.slice(0, 4)) as Period)
}
