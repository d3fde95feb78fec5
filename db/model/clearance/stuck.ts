import { daysBetween } from '../text/day.ts'
import { formatNumber } from '../text/number.ts'

/** What stands in somebody's way: an obstacle, a step that is stuck or waits. */
export type Hitch = {
  id: string
  from: 'obstacle' | 'step'
  /** "không đồng ý giá", "Chi trả: vướng". */
  what: string
  detail: string | null
  since: string | null
  agency: string | null
}

/** Somebody who cannot go on: a household, or a whole plan, phase or zone. */
export type Stuck = {
  id: string
  kind: 'household' | 'plan' | 'zone'
  code: string
  name: string | null
  hitches: Hitch[]
}

/** Since how many days somebody is stuck, by the oldest hitch with a day; null when none says since when. */
export function stuckDays({ hitches }: Pick<Stuck, 'hitches'>, today: string): number | null {
  const days = hitches.flatMap(({ since }) => (since === null ? [] : [daysBetween(since, today)]))
  return days.length > 0 ? Math.max(...days) : null
}

/** "vướng từ 214 ngày", "vướng từ hôm nay", "chưa ghi từ ngày nào". */
export function stuckFor(since: string | null, today: string): string {
  if (since === null) return 'chưa ghi từ ngày nào'
  const days = daysBetween(since, today)
  if (days < 0) return 'ngày bắt đầu ở sau hôm nay'
  return days === 0 ? 'từ hôm nay' : `${formatNumber(days, 0)} ngày`
}

/** The longest stuck first; those without a day last, because nobody can say how long. */
export function byLength(today: string) {
  return (a: Stuck, b: Stuck): number =>
    (stuckDays(b, today) ?? -1e9) - (stuckDays(a, today) ?? -1e9) || a.code.localeCompare(b.code)
}
