import type { About } from '../land/arrears.ts'
import { addMonths, daysInYear } from '../land/calendar.ts'
import { raised, rentVnd } from '../land/exact.ts'
import type { RecordOf } from '../record/kinds.ts'
import { addDays, daysBetween } from '../text/day.ts'

export type Lease = RecordOf<'lease'>

/** One price of a lease: what is paid now, how, and between which days. */
export type Terms = {
  area_ha: number | null
  price_vnd: number | null
  mode: Lease['payment']
  /** First day that is paid for: the first of the lease, or the day after an exemption. Null: it has always been paid. */
  first: string | null
  /** Last day of the lease; null when none is known. */
  last: string | null
}

/** What a lease says of one of its three prices. The exemption of some years is of the State's rent alone. */
export function termsOf(lease: Lease, about: About): Terms {
  const { area_ha, starts, ends, ended } = lease
  const exempt = about === 'state_rent' && lease.free_until !== null ? addDays(lease.free_until, 1) : null
  const [first, last] = [later(starts, exempt), earlier(ends, ended)]
  const price = { state_rent: lease.state_rent_vnd, sublease: lease.sublease_vnd, fee: lease.fee_vnd }[about]
  const mode = { state_rent: lease.payment, sublease: lease.sublease_payment, fee: lease.fee_payment }[about]
  return { area_ha, price_vnd: price, mode, first, last }
}

/** What keeps a price from being computed, in the words of the register; empty when nothing does. */
export function missingOf({ area_ha, price_vnd, mode }: Terms): string[] {
  if (mode === 'once' || mode === 'free') return []
  return [
    ...(mode === null ? ['cách trả'] : []),
    ...(area_ha === null ? ['diện tích thuê'] : []),
    ...(price_vnd === null ? ['đơn giá đang trả'] : []),
  ]
}

/** A rate and the day from which it holds. */
export type Step = { from: string; price_vnd: number }

/** A proposed rate over some years: from its first day, and raised by so many percent on each anniversary of it. Whole đồng each time. */
export function stepsOf(rate_vnd: number, from: string, yearly_pct: number, years: number): Step[] {
  const steps: Step[] = []
  for (let n = 0, price = rate_vnd; n < years; n++, price = raised(price, yearly_pct))
    steps.push({ from: addMonths(from, 12 * n), price_vnd: price })
  return yearly_pct === 0 ? steps.slice(0, 1) : steps
}

/**
 * What is paid in a calendar year, whole đồng: area x price by days of the year (366 in a leap year), rounded once.
 * `steps` take the place of the price from `changed` on. Nothing for who has paid once or is exempt; null when a figure is missing.
 */
export function paidIn(
  year: number,
  terms: Terms,
  steps: readonly Step[] = [],
  changed: string | null = null,
): number | null {
  if (terms.mode === 'once' || terms.mode === 'free') return 0
  if (terms.mode === null || terms.area_ha === null || terms.price_vnd === null) return null
  const [open, close] = [`${year}-01-01`, `${year + 1}-01-01`]
  const from = later(open, terms.first) as string
  const to = earlier(close, terms.last && addDays(terms.last, 1)) as string
  if (from >= to) return 0
  const turns = changed === null ? [] : [changed, ...steps.map(step => step.from).filter(day => day > changed)]
  const days = [from, ...turns.filter(day => day > from && day < to), to]
  const parts = days.slice(1).map((end, at) => {
    const start = days[at] as string
    const step = changed !== null && changed <= start ? steps.findLast(each => each.from <= start) : undefined
    return { priceVnd: step?.price_vnd ?? (terms.price_vnd as number), days: daysBetween(start, end) }
  })
  return rentVnd(terms.area_ha, parts, daysInYear(year))
}

/** The later of two days; a day that is not known does not count. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
