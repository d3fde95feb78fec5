import { isCalendarDate } from '../../record/field.ts'

/** A day in words or figures: "15/8/2022", "30 tháng 6 năm 2022", "31/7"; three groups: day, month, year or nothing. */
export const dayPattern = '(?:ngày )?(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})(?:(?:[/.-]|,? năm )(\\d{4}))?(?![\\d/])'

const two = (part: number): string => String(part).padStart(2, '0')

/** An ISO day; null when the calendar does not have it. */
export function isoOf(year: number, month: number, day: number): string | null {
  const iso = `${year}-${two(month)}-${two(day)}`
  return isCalendarDate(iso) ? iso : null
}

/** The last day (ISO) of a month. */
export function monthEnd(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const full = /ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s*,?\s+năm\s+)(\d{4})/iu

/** The first whole day in a text with where it stands; null when there is none. */
export function firstDay(text: string, from: number, to: number): { value: string; from: number; to: number } | null {
  const found = full.exec(text.slice(from, to))
  const value = found && isoOf(Number(found[3]), Number(found[2]), Number(found[1]))
  if (!found || !value) return null
  return { value, from: from + found.index, to: from + found.index + found[0].length }
}
