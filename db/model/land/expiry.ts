import type { RecordOf } from '../record/kinds.ts'
import { daysBetween } from '../text/day.ts'
import { addMonths } from './calendar.ts'

/** How near the end of a lease is: past it, within 1, 3, 6, 12 months, later, without a day, or terminated. */
export type Expiry = 'expired' | 'm1' | 'm3' | 'm6' | 'm12' | 'later' | 'unknown' | 'ended'

/** The classes in the order in which they must be looked at. */
export const expiries: Expiry[] = ['expired', 'm1', 'm3', 'm6', 'm12', 'later', 'unknown', 'ended']

export const expiryWord: Record<Expiry, string> = {
  expired: 'Đã hết hạn, chưa thanh lý',
  m1: 'Còn không quá 1 tháng',
  m3: 'Còn không quá 3 tháng',
  m6: 'Còn không quá 6 tháng',
  m12: 'Còn không quá 12 tháng',
  later: 'Còn trên 12 tháng',
  unknown: 'Chưa ghi ngày hết hạn',
  ended: 'Đã thanh lý',
}

const months: [Expiry, number][] = [
  ['m1', 1],
  ['m3', 3],
  ['m6', 6],
  ['m12', 12],
]

/** The class of a lease on a day. The last day (`ends`) still belongs to the lease; a warning begins on the same day so many months before it. */
export function expiryOf({ ends, ended }: Pick<RecordOf<'lease'>, 'ends' | 'ended'>, today: string): Expiry {
  if (ended !== null && ended <= today) return 'ended'
  if (ends === null) return 'unknown'
  if (ends < today) return 'expired'
  return months.find(([, count]) => addMonths(ends, -count) <= today)?.[0] ?? 'later'
}

/** Days until a lease ends; negative when it is past, null without a day. */
export function daysLeft({ ends }: Pick<RecordOf<'lease'>, 'ends'>, today: string): number | null {
  return ends === null ? null : daysBetween(today, ends)
}
