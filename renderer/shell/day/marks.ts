import { formatDay } from '../../../db/model/text/day.ts'

export type Mark = { day: string; word: string }
/** A notice of conclusions, with the day of its meeting when that is known. */
export type Notice = { number: string | null; date: string | null; met: string | null }

/** Days that an office asks for most: of its notices and their meetings, and the ends of the last month, quarter and year. Newest first; ISO. */
export function markDays(today: string, notices: Notice[]): Mark[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const ends = [
    { day: endOf(year, month - 1), word: 'Cuối tháng trước' },
    { day: endOf(year, Math.floor((month - 1) / 3) * 3), word: 'Cuối quý trước' },
    { day: endOf(year, 0), word: 'Cuối năm trước' },
  ]
  const told = notices.flatMap(({ number, date, met }) => [
    ...(date ? [{ day: date, word: `Thông báo ${number ?? `ngày ${formatDay(date)}`}` }] : []),
    ...(met ? [{ day: met, word: `Cuộc họp của ${number ?? 'thông báo'}` }] : []),
  ])
  const newest = told.sort((a, b) => b.day.localeCompare(a.day)).slice(0, 6)
  return [...ends, ...newest].filter(
    (mark, at, all) => mark.day < today && all.findIndex(other => other.day === mark.day) === at,
  )
}

/** The last day of a month (1 to 12); month 0 is December of the year before. */
function endOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
