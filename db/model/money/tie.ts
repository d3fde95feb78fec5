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
    ...scopesOf(lines).flatMap(overScope),
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

const nameOf = (line: Line): Named => ({ kind: 'funding', id: line.id, name: `${line.code} (${line.name})` })

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
function scopesOf(lines: readonly Line[]): Line[][] {
  const scopes = new Map<string, Line[]>()
  for (const line of lines) {
    const key = [line.zone, line.phase, line.plan, line.purpose].join('/')
    scopes.set(key, [...(scopes.get(key) ?? []), line])
  }
  return [...scopes.values()].filter(scope => scope.length > 1)
}

/** Sums that are over though no single line is. */
function overScope(scope: Line[]): Tie[] {
  const { needed, allocated, disbursed } = sumsOf(scope)
  const zone = scope[0]?.zone ?? ''
  const said = (field: 'needed_vnd' | 'allocated_vnd' | 'disbursed_vnd') => scope.filter(line => line[field] !== null)
  const records = (...lists: Line[][]) => [...new Set(lists.flat())].map(nameOf)
  const out: Tie[] = []
  const isOver = (about: Tie['about']) => scope.flatMap(overLine).some(tie => tie.about === about)
  if (needed.vnd !== null && (allocated.vnd ?? 0) > needed.vnd && !isOver('allocated'))
    out.push({
      ...{ about: 'allocated', zone, records: records(said('allocated_vnd'), said('needed_vnd')) },
      ...{ vnd: allocated.vnd ?? 0, againstVnd: needed.vnd, count: needed.missing },
    })
  if (allocated.vnd !== null && (disbursed.vnd ?? 0) > allocated.vnd && !isOver('disbursed'))
    out.push({
      ...{ about: 'disbursed', zone, records: records(said('disbursed_vnd'), said('allocated_vnd')) },
      ...{ vnd: disbursed.vnd ?? 0, againstVnd: allocated.vnd, count: allocated.missing },
    })
  return out
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
  const record: Named = { kind: 'plan', id: plan.id, name: `${plan.code} (${plan.name})` }
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
