import type { RecordOf } from '../record/kinds.ts'
import { daysBetween } from '../text/day.ts'

/** How a complaint stands to its deadline. `days`: left, or past it; null when no deadline is written. */
export type Due = { state: 'answered' | 'late' | 'open' | 'unset'; days: number | null }

/** How a complaint stands on a day. One answered after its deadline is answered; how late it was stands in `days`. */
export function dueOf({ due, answered }: Pick<RecordOf<'complaint'>, 'due' | 'answered'>, today: string): Due {
  const end = answered ?? today
  const days = due === null ? null : Math.abs(daysBetween(end, due))
  if (answered !== null) return { state: 'answered', days: due !== null && answered > due ? days : null }
  if (due === null) return { state: 'unset', days: null }
  return { state: today > due ? 'late' : 'open', days }
}

/** "còn 12 ngày", "quá hạn 3 ngày", "hôm nay là hạn", "đã trả lời, trễ 2 ngày", "chưa ghi hạn giải quyết". */
export function sayDue({ state, days }: Due): string {
  if (state === 'answered') return days ? `đã trả lời, trễ ${days} ngày` : 'đã trả lời'
  if (state === 'unset') return 'chưa ghi hạn giải quyết'
  if (state === 'late') return `quá hạn ${days} ngày`
  return days === 0 ? 'hôm nay là hạn' : `còn ${days} ngày`
}
