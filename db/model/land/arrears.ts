import type { RecordOf } from '../record/kinds.ts'
import { daysBetween } from '../text/day.ts'

export type Charge = RecordOf<'charge'>
export type About = Charge['about']
export const abouts: About[] = ['state_rent', 'sublease', 'fee']

/** Whose money a price is: the State's land rent and the developer's prices are never one sum. */
export const payeeOf = (about: About): 'state' | 'developer' => (about === 'state_rent' ? 'state' : 'developer')

export type Due = {
  /** Still owed in đồng; null when the amount is not known. Below zero: paid too much. */
  owed_vnd: number | null
  /** Days past the due day with something still owed; 0 when not late or when no due day is known. */
  lateDays: number
}

/** What is still owed of a charge on a day. Nothing recorded as paid is nothing paid. */
export function dueOf(charge: Pick<Charge, 'amount_vnd' | 'paid_vnd' | 'due'>, today: string): Due {
  if (charge.amount_vnd === null) return { owed_vnd: null, lateDays: 0 }
  const owed = charge.amount_vnd - (charge.paid_vnd ?? 0)
  const isLate = owed > 0 && charge.due !== null && charge.due < today
  return { owed_vnd: owed, lateDays: isLate ? daysBetween(charge.due as string, today) : 0 }
}

export type Arrears = Record<About, { charges: number; late_vnd: number; owed_vnd: number; unknown: number }>

/** What is owed and what is late, in đồng, price by price: never one sum over two payees. What was paid too much is not set off. */
export function arrearsOf(charges: readonly Charge[], today: string): Arrears {
  const sums = Object.fromEntries(
    abouts.map(about => [about, { charges: 0, late_vnd: 0, owed_vnd: 0, unknown: 0 }]),
  ) as Arrears
  for (const charge of charges) {
    const { owed_vnd, lateDays } = dueOf(charge, today)
    const of = sums[charge.about]
    of.charges += 1
    if (owed_vnd === null) of.unknown += 1
    else if (owed_vnd > 0) {
      of.owed_vnd += owed_vnd
      if (lateDays > 0) of.late_vnd += owed_vnd
    }
  }
  return sums
}
