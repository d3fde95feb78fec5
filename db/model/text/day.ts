import { isCalendarDate } from '../record/field.ts'

/** 2023-11-03 -> "3/11/2023", as lists print it. */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return `${day}/${month}/${year}`
}

/** 2023-02-03 -> "03/02/2023"; 2017-05-22 -> "22/5/2017": as papers print it (Nghị định 30/2020: days under 10 and months 1, 2 take a zero). */
export function paperDay(iso: string): string {
  const [year, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number)
  return `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2023-11-03 -> "3 Nov 2023": in English "3/11/2023" would be read as the eleventh of March. */
export function englishDay(iso: string): string {
  const [year, month = 0, day] = iso.slice(0, 10).split('-').map(Number)
  return `${day} ${months[month - 1] ?? ''} ${year}`
}

/** Reads "2022-07-25", "25/7/2022" or "25-7-2022" (day first, as in Vietnam). Null when it is no day of the calendar. */
export function readDay(typed: string): string | null {
  const text = typed.trim()
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text
  return isCalendarDate(iso) ? iso : null
}

/** Whole months from one ISO day to another; 2021-07-30 to 2026-11-22 is 63. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

/** Days from one ISO day to another; below 0 when the second comes first. 2022-09-30 to 2022-10-02 is 2. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The ISO day so many days after another; before it when the number is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
