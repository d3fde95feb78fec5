import { type About, abouts, payeeOf } from '../land/arrears.ts'
import { type Lease, later, missingOf, paidIn, type Step, stepsOf, type Terms, termsOf } from './terms.ts'

/** A lease with the names that a table needs. */
export type NamedLease = Lease & { tenantName: string; plotCode: string | null }

/** What is asked: one price of one zone, another rate from a day, perhaps raised each year, perhaps only for who pays a certain price now. */
export type Question = {
  about: About
  rate_vnd: number
  from: string
  yearly_pct: number
  /** Only leases that pay this price now; null for all. */
  only_vnd: number | null
}

/** Years that are looked ahead, the one of the change included. */
export const horizon = 5
/** A rise of more than so many percent is called steep. */
export const steepPct = 10

/**
 * Why a lease pays as it does: `changed` from the day asked for or, when that is later, from its own; `fixed` until its review, `exempt` until
 * an exemption ends; `once` and `free` pay nothing yearly; `other` pays another price than the one that changes; `over` ends before; `gap` cannot be computed.
 */
export type Effect = 'changed' | 'fixed' | 'exempt' | 'once' | 'free' | 'other' | 'over' | 'gap'

export type LeaseChange = {
  lease: string
  code: string
  plot: string | null
  area_ha: number | null
  price_vnd: number | null
  effect: Effect
  /** The day from which the new rate is paid; null when it is not. */
  changed: string | null
  missing: string[]
  /** Year by year, đồng; null when it cannot be computed. */
  before_vnd: number[] | null
  after_vnd: number[] | null
}

export type TenantChange = {
  tenant: string
  name: string
  leases: LeaseChange[]
  /** Of the year that is spoken of; null when none of the tenant's leases can be computed. */
  before_vnd: number | null
  after_vnd: number | null
  diff_vnd: number | null
  /** Null when nothing was paid before. */
  pct: number | null
  /** What the tenant pays the other payee in that year, unchanged; null when not known. Never added to the above. */
  other_vnd: number | null
}

export type WhatIf = {
  question: Question
  payee: 'state' | 'developer'
  steps: Step[]
  years: { year: number; before_vnd: number; after_vnd: number }[]
  /** The first whole year of the new rate: the year that the verdict speaks of. */
  year: number
  tenants: TenantChange[]
  /** Tenants that can be computed, and those of them that rise by more than `steepPct`. */
  counted: number
  steep: number
  /** Leases that cannot be computed. */
  gaps: LeaseChange[]
}

/** What another rate does to the revenue of the payee and to each tenant. Nobody is assumed to renew, to leave or to be newly let to. */
export function whatIf(leases: readonly NamedLease[], question: Question): WhatIf {
  const first = Number(question.from.slice(0, 4))
  const years = Array.from({ length: horizon }, (_, n) => first + n)
  const year = question.from.endsWith('-01-01') ? first : first + 1
  const steps = stepsOf(question.rate_vnd, question.from, question.yearly_pct, horizon)
  const changes = leases.map(lease => ({ lease, change: changeOf(lease, question, steps, years) }))
  const sum = (field: 'before_vnd' | 'after_vnd', at: number) =>
    changes.reduce((all, { change }) => all + (change[field]?.[at] ?? 0), 0)
  const tenants = [...byTenant(changes)].map(([tenant, of]) =>
    tenantOf(tenant, of, question, year, years.indexOf(year)),
  )
  const counted = tenants.filter(each => each.diff_vnd !== null)
  return {
    ...{ question, payee: payeeOf(question.about), steps, year },
    years: years.map((each, at) => ({
      year: each,
      before_vnd: sum('before_vnd', at),
      after_vnd: sum('after_vnd', at),
    })),
    tenants: tenants.sort((a, b) => (b.diff_vnd ?? -Infinity) - (a.diff_vnd ?? -Infinity)),
    counted: counted.length,
    steep: counted.filter(each => each.pct !== null && each.pct > steepPct).length,
    gaps: changes.map(each => each.change).filter(change => change.effect === 'gap'),
  }
}

function changeOf(lease: NamedLease, question: Question, steps: Step[], years: number[]): LeaseChange {
  const terms = termsOf(lease, question.about)
  const { effect, changed } = effectOf(lease, terms, question)
  const paid = (from: string | null) => {
    const all = years.map(year => paidIn(year, terms, steps, from))
    return all.some(each => each === null) ? null : (all as number[])
  }
  return {
    ...{ lease: lease.id, code: lease.code, plot: lease.plotCode, area_ha: lease.area_ha, price_vnd: terms.price_vnd },
    ...{ effect, changed, missing: missingOf(terms), before_vnd: paid(null), after_vnd: paid(changed) },
  }
}

function effectOf(lease: Lease, terms: Terms, question: Question): Pick<LeaseChange, 'effect' | 'changed'> {
  if (terms.mode === 'once' || terms.mode === 'free') return { effect: terms.mode, changed: null }
  if (missingOf(terms).length > 0) return { effect: 'gap', changed: null }
  if (terms.last !== null && terms.last < question.from) return { effect: 'over', changed: null }
  if (question.only_vnd !== null && terms.price_vnd !== question.only_vnd) return { effect: 'other', changed: null }
  const changed = later(question.from, lease.review) as string
  if (terms.first !== null && terms.first > changed) {
    const isExempt = terms.first !== lease.starts
    return { effect: isExempt ? 'exempt' : 'changed', changed: terms.first }
  }
  return { effect: changed > question.from ? 'fixed' : 'changed', changed }
}

type Both = { lease: NamedLease; change: LeaseChange }

function byTenant(changes: Both[]): Map<string, Both[]> {
  const groups = new Map<string, Both[]>()
  for (const each of changes) groups.set(each.lease.tenant, [...(groups.get(each.lease.tenant) ?? []), each])
  return groups
}

function tenantOf(tenant: string, of: Both[], { about }: Question, year: number, at: number): TenantChange {
  const known = of.filter(each => each.change.before_vnd !== null)
  const sum = (field: 'before_vnd' | 'after_vnd') =>
    known.length > 0 ? known.reduce((all, { change }) => all + (change[field]?.[at] ?? 0), 0) : null
  const [before, after] = [sum('before_vnd'), sum('after_vnd')]
  const diff = before === null || after === null ? null : after - before
  const others = of.flatMap(({ lease }) =>
    abouts.filter(each => payeeOf(each) !== payeeOf(about)).map(each => paidIn(year, termsOf(lease, each))),
  )
  const told = others.filter(each => each !== null)
  return {
    ...{ tenant, name: of[0]?.lease.tenantName ?? '', leases: of.map(each => each.change) },
    ...{ before_vnd: before, after_vnd: after, diff_vnd: diff },
    pct: diff === null || !before ? null : (100 * diff) / before,
    other_vnd: told.length > 0 ? told.reduce((all, each) => all + each, 0) : null,
  }
}
