import { isWhole } from '../../model/clearance/award.ts'
import { type PlanSources, planFigures } from '../../model/money/figure.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Scope, within } from '../clearance/scope.ts'
import { valuesOf } from '../clearance/value.ts'
import { type Db, sql } from '../db.ts'
import { list } from '../table.ts'

/** A plan with what its households come to beside what it says itself, and what vouchers say has been paid (đồng). */
export type CostedPlan = {
  plan: RecordOf<'plan'>
  sources: PlanSources
  figures: ReturnType<typeof planFigures>
  paidVnd: number
}

type Row = {
  plan: string
  written: number
  ha: number | null
  no_ha: number
  vnd: number | null
  no_vnd: number
  paid: number
}

/** The plans of a zone, or of all, with their figures, in the order of their codes. `today`: whose prices hold for a plan without a day. */
export function costedPlans(db: Db, scope: Pick<Scope, 'zone'>, today: string): CostedPlan[] {
  const rows = new Map(rowsOf(db, scope, today).map(row => [row.plan, row]))
  return list(db, 'plan', scope.zone ? { zone: scope.zone } : {}).map(plan => {
    const row = rows.get(plan.id)
    const sources: PlanSources = {
      written: row?.written ?? 0,
      households: plan.households,
      ha: { rows: { total: row?.ha ?? null, missing: row?.no_ha ?? 0 }, own: plan.area_ha },
      vnd: { rows: { total: row?.vnd ?? null, missing: row?.no_vnd ?? 0 }, own: plan.cost_vnd },
    }
    return { plan, sources, figures: planFigures(sources), paidVnd: row?.paid ?? 0 }
  })
}

/** Land is what the list says, else the sum of the parcels; compensation what the list says, else what the award lines come to. */
function rowsOf(db: Db, scope: Scope, today: string): Row[] {
  const { where, values } = within(scope)
  const computed = Object.fromEntries(
    [...valuesOf(db, scope, today, 'unrecorded')].flatMap(([id, total]) => (isWhole(total) ? [[id, total.vnd]] : [])),
  )
  const rows = sql(
    db,
    `WITH computed AS MATERIALIZED (SELECT key AS id, value AS vnd FROM json_each(?)),
     paid AS MATERIALIZED (SELECT household, sum(amount_vnd) AS vnd FROM payment GROUP BY household),
     land AS MATERIALIZED (SELECT household, CASE WHEN count(*) = count(taken_m2) THEN sum(taken_m2) / 10000 END AS ha FROM parcel GROUP BY household),
     known AS (SELECT household.plan, coalesce(household.land_ha, land.ha) AS ha, coalesce(household.compensation_vnd, computed.vnd) AS vnd, paid.vnd AS paid
       FROM household LEFT JOIN computed ON computed.id = household.id LEFT JOIN land ON land.household = household.id
         LEFT JOIN paid ON paid.household = household.id
       WHERE household.plan IS NOT NULL AND ${where})
     SELECT plan, count(*) AS written, sum(ha) AS ha, count(*) - count(ha) AS no_ha, sum(vnd) AS vnd, count(*) - count(vnd) AS no_vnd,
       coalesce(sum(paid), 0) AS paid FROM known GROUP BY plan`,
  ).all(JSON.stringify(computed), ...values) as Row[]
  // Square metres to hectares leave noise behind the sixth decimal, a hundredth of a square metre.
  return rows.map(row => ({ ...row, ha: row.ha === null ? null : Number(row.ha.toFixed(6)) }))
}
