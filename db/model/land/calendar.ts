import { daysBetween } from '../text/day.ts'

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The same day so many months on or back; a day that the month does not have becomes its last: 31/3 less 1 month is 28/2 or 29/2. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  return isoOf(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)))
}

/** 365, or 366 in a leap year. */
export function daysInYear(year: number): number {
  return daysBetween(isoOf(year, 1, 1), isoOf(year + 1, 1, 1))
}

function isoOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
