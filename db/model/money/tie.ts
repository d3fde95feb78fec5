import { codeAndName } from './named.ts'
import { type Line, sumsOf } from './tally.ts'

/** A record that a difference is about, by the name it has on screen. */
export type Named = { kind: 'funding' | 'plan' | 'zone'; id: string; name: string }

/** What a plan is known to cost, and the vouchers that speak of a line or of nobody's. */
export type Costed = { id: string; code: string; name: string; zone: string; costVnd: number | null }
export type Vouchers = { funding: string; count: number; vnd: number }
export type Loose = { zone: string; name: string; count: number; vnd: number }

/**
 * Two figures that ought to agree and do not, to the đồng. `plan`: the need written in the lines of a plan against what it costs;
 * `allocated` over needed; `disbursed` over allocated; `voucher`: disbursed against the vouchers of the line; `twice`: two lines that speak of
 * the same; `loose`: vouchers that name no line.
 */
export type Tie = {
  about: 'plan' | 'allocated' | 'disbursed' | 'voucher' | 'twice' | 'loose'
  zone: string
  records: Named[]
  /** The figure in question (null: not written), and the one it is held against, whole đồng. */
  vnd: number | null
  againstVnd: number
  /** Lines or vouchers that say nothing, or how many there are of them. */
  count: number
}

/** All that does not tie out, the heaviest kind first and within it by the size of the difference. */
export function tiesOf(
  lines: readonly Line[],
  plans: readonly Costed[],
  vouchers: readonly Vouchers[],
  loose: readonly Loose[],
): Tie[] {
  const found = [
    ...lines.flatMap(overLine),
    ...overScopes(lines),
    ...lines.flatMap(line => againstVouchers(line, vouchers)),
    ...plans.flatMap(plan => againstPlan(plan, lines)),
    ...twice(lines),
    ...loose.map((each): Tie => {
      const record: Named = { kind: 'zone', id: each.zone, name: each.name }
      return { about: 'loose', zone: each.zone, records: [record], vnd: each.vnd, againstVnd: 0, count: each.count }
    }),
  ]
  const weight = (tie: Tie) => order.indexOf(tie.about)
  return found.sort((a, b) => weight(a) - weight(b) || gapOf(b) - gapOf(a))
}

const order: Tie['about'][] = ['disbursed', 'allocated', 'voucher', 'plan', 'twice', 'loose']

/** By how much two figures differ, whole đồng, never negative. */
export const gapOf = (tie: Tie): number => Math.abs((tie.vnd ?? 0) - tie.againstVnd)

const nameOf = (line: Line): Named => ({ kind: 'funding', id: line.id, name: codeAndName(line) })

function overLine(line: Line): Tie[] {
  const { needed_vnd: needed, allocated_vnd: allocated, disbursed_vnd: disbursed, zone } = line
  const base = { zone, records: [nameOf(line)], count: 0 }
  const out: Tie[] = []
  if (needed !== null && allocated !== null && allocated > needed)
    out.push({ ...base, about: 'allocated', vnd: allocated, againstVnd: needed })
  if (allocated !== null && disbursed !== null && disbursed > allocated)
    out.push({ ...base, about: 'disbursed', vnd: disbursed, againstVnd: allocated })
  return out
}

/** Lines of the same thing: a need may stand on one and its money on others. */
function scopesOf(lines: readonly Line[], keyOf: (line: Line) => unknown[]): Line[][] {
  const scopes = new Map<string, Line[]>()
  for (const line of lines) {
    const key = keyOf(line).join('/')
    scopes.set(key, [...(scopes.get(key) ?? []), line])
  }
  return [...scopes.values()].filter(scope => scope.length > 1)
}

const aboutOf = (line: Line) => [line.zone, line.phase, line.plan, line.purpose]

/**
 * Sums that are over though no single line is. Money of a year is held against the need of that year, unless the need is written for all
 * years at once; what is paid out against all that was allocated, for it may be carried over.
 */
function overScopes(lines: readonly Line[]): Tie[] {
  const forAll = new Set(
    lines.filter(line => line.year === null && line.needed_vnd !== null).map(line => aboutOf(line).join('/')),
  )
  const byNeed = scopesOf(lines, line => {
    const about = aboutOf(line)
    return forAll.has(about.join('/')) ? about : [...about, line.year]
  })
  return [
    ...byNeed.flatMap(scope => overSum(scope, 'allocated', 'allocated_vnd', 'needed_vnd')),
    ...scopesOf(lines, aboutOf).flatMap(scope => overSum(scope, 'disbursed', 'disbursed_vnd', 'allocated_vnd')),
  ]
}

type Figure = 'needed_vnd' | 'allocated_vnd' | 'disbursed_vnd'

function overSum(scope: Line[], about: 'allocated' | 'disbursed', over: Figure, under: Figure): Tie[] {
  const said = (field: Figure) => scope.filter(line => line[field] !== null)
  const sum = (field: Figure) => said(field).reduce((total, line) => total + (line[field] ?? 0), 0)
  const isSaid = said(over).length > 0 && said(under).length > 0
  const isOfOne = scope.flatMap(overLine).some(tie => tie.about === about)
  if (!isSaid || isOfOne || sum(over) <= sum(under)) return []
  const records = [...new Set([...said(over), ...said(under)])].map(nameOf)
  const count = scope.length - said(under).length
  return [{ about, zone: scope[0]?.zone ?? '', records, vnd: sum(over), againstVnd: sum(under), count }]
}

function againstVouchers(line: Line, vouchers: readonly Vouchers[]): Tie[] {
  const paid = vouchers.find(each => each.funding === line.id)
  if (!paid || paid.vnd === line.disbursed_vnd) return []
  const { zone, disbursed_vnd: vnd } = line
  return [{ about: 'voucher', zone, records: [nameOf(line)], vnd, againstVnd: paid.vnd, count: paid.count }]
}

/** Money for clearance that names a plan ought to come to what the plan costs. */
function againstPlan(plan: Costed, lines: readonly Line[]): Tie[] {
  if (plan.costVnd === null) return []
  const own = lines.filter(line => line.plan === plan.id && (line.purpose === 'clearance' || line.purpose === null))
  const { needed } = sumsOf(own)
  // A need that is not written yet is a gap, not a difference; a plan without any line is one.
  if (own.length > 0 && (needed.vnd === null || needed.missing > 0)) return []
  if ((needed.vnd ?? 0) === plan.costVnd) return []
  const record: Named = { kind: 'plan', id: plan.id, name: codeAndName(plan) }
  const records = [...own.map(nameOf), record]
  return [
    { about: 'plan', zone: plan.zone, records, vnd: needed.vnd ?? 0, againstVnd: plan.costVnd, count: own.length },
  ]
}

function twice(lines: readonly Line[]): Tie[] {
  const first = new Map<string, Line>()
  return lines.flatMap((line): Tie[] => {
    const key = [
      line.zone,
      line.phase,
      line.plan,
      line.year,
      line.source,
      line.purpose,
      line.needed_vnd,
      line.allocated_vnd,
    ].join('/')
    const before = first.get(key)
    if (!before || (line.needed_vnd === null && line.allocated_vnd === null)) {
      first.set(key, line)
      return []
    }
    const vnd = line.needed_vnd ?? line.allocated_vnd ?? 0
    return [
      { about: 'twice', zone: line.zone, records: [nameOf(before), nameOf(line)], vnd, againstVnd: vnd, count: 2 },
    ]
  })
}
