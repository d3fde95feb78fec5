import { originWords, otherWords } from '../../model/money/figure.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { neighboursOf } from '../../model/staging/beside.ts'
import type { Block, Budget } from '../../model/staging/block.ts'
import { rankOf, withState } from '../clearance/state.ts'
import { type Db, sql } from '../db.ts'
import { get, list } from '../table.ts'
import { type CostedPlan, costedPlans } from './plans.ts'

/** A block of the planner with what the screen says of it beside its figures. */
export type SiteBlock = Block & {
  plan: string
  shape: RecordOf<'plan'>['shape']
  /** What the plan itself says, whatever its households come to. */
  own: Pick<RecordOf<'plan'>, 'area_ha' | 'households' | 'cost_vnd' | 'beside'>
  /** What vouchers say has been paid, and the whole cost of which the rest is left. */
  paidVnd: number
  wholeVnd: number | null
  /** From where the figures come, and what the other source says. */
  origin: string
  other: string | null
}

/** All that the planner asks about one zone. */
export type SiteView = {
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'area_ha'>
  blocks: SiteBlock[]
  /** Codes written as neighbours that no plan of the zone has; and how many plans have a boundary. */
  unknown: { code: string; named: string }[]
  drawn: number
  /** Money allocated to the clearance of the zone, by year: a first proposal for the budgets. */
  allocated: Budget[]
  saved: RecordOf<'staging'>[]
}

/** The plans of a zone as blocks: figures, neighbours, what is handed over, and the saved answers. Throws E_RECORD_MISSING. */
export function siteView(db: Db, key: string, today: string): SiteView {
  const { id, code, name, area_ha } = get(db, 'zone', key)
  const costed = costedPlans(db, { zone: id }, today)
  const handed = handedOver(db, id)
  const { beside, unknown, drawn } = neighboursOf(costed.map(({ plan }) => plan))
  return {
    zone: { id, code, name, area_ha },
    blocks: costed.map(each => blockOf(each, beside.get(each.plan.code) ?? [], handed)),
    unknown,
    drawn,
    allocated: allocatedTo(db, id),
    saved: list(db, 'staging', { zone: id }),
  }
}

function blockOf({ plan, figures, sources, paidVnd }: CostedPlan, beside: string[], handed: Handed): SiteBlock {
  const cost = figures.costVnd.value
  const count = handed.get(plan.id)
  return {
    ...{ code: plan.code, name: plan.name, plan: plan.id, shape: plan.shape, road: plan.road, beside },
    own: { area_ha: plan.area_ha, households: plan.households, cost_vnd: plan.cost_vnd, beside: plan.beside },
    areaHa: figures.areaHa.value,
    costVnd: cost === null ? null : Math.max(0, cost - paidVnd),
    households: figures.households.value,
    // Handed over: every household that the plan names is, or the plan as a whole where no household is written.
    isClean: count !== undefined && count.all === count.done && count.all >= (plan.households ?? 0),
    ...{ paidVnd, wholeVnd: cost, origin: originWords(figures, sources), other: otherWords(figures) },
  }
}

type Handed = Map<string, { all: number; done: number }>

function handedOver(db: Db, zone: string): Handed {
  const done = rankOf('done')
  const rows = sql(
    db,
    `${withState('household.zone = ? AND household.plan IS NOT NULL')}
     SELECT plan, count(*) AS of_all, count(*) FILTER (WHERE handover = ${done}) AS of_done FROM state GROUP BY plan
     UNION ALL SELECT id, 1e9, CASE WHEN handover = ${done} THEN 1e9 ELSE 0 END FROM plans
       WHERE id NOT IN (SELECT plan FROM household WHERE plan IS NOT NULL)`,
  ).all(zone) as { plan: string; of_all: number; of_done: number }[]
  return new Map(rows.map(row => [row.plan, { all: row.of_all, done: row.of_done }]))
}

function allocatedTo(db: Db, zone: string): Budget[] {
  return sql(
    db,
    `SELECT CAST(year AS INTEGER) AS year, sum(allocated_vnd) AS vnd FROM funding
     WHERE zone = ? AND year IS NOT NULL AND allocated_vnd IS NOT NULL AND coalesce(purpose, 'clearance') = 'clearance'
     GROUP BY 1 ORDER BY 1`,
  ).all(zone) as Budget[]
}
