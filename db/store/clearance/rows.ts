import { milestones } from '../../model/clearance/milestone.ts'
import { type Db, sql } from '../db.ts'
import { type Scope, within } from './scope.ts'
import { ofAsked, type StepStatus, statusOf, withState } from './state.ts'

/** A household as its table needs it. Words of several parcels stand together: "118, 121". */
export type HouseholdRow = {
  id: string
  code: string
  name: string | null
  hamlet: string | null
  zone: string
  plan: string | null
  sheets: string | null
  numbers: string | null
  uses: string | null
  /** What is taken of the parcels; where no parcel is written, what the list says. Null when a parcel does not say. */
  takenM2: number | null
  /** The six milestones; the plan's step where the household has none of its own. */
  steps: (StepStatus | null)[]
  recordedVnd: number | null
  lines: number
  /** By vouchers; null without any. */
  paidVnd: number | null
  /** Categories of open obstacles, in words, and since when the oldest stands. */
  obstacle: string | null
  since: string | null
  /** Open complaints. */
  complaints: number
}

type Row = Omit<HouseholdRow, 'steps'> & { land_ha: number | null; parcels: number } & Record<string, number | null>

/** Every household of a scope, in the order of its codes. */
export function householdRows(db: Db, scope: Scope): HouseholdRow[] {
  const { where, values } = within(scope)
  const rows = sql(
    db,
    `${withState(where, 'household.hamlet')},
     land AS MATERIALIZED (SELECT household, count(*) AS parcels, group_concat(DISTINCT sheet) AS sheets, group_concat(number, ', ') AS numbers,
         group_concat(DISTINCT use) AS uses, CASE WHEN count(*) = count(taken_m2) THEN sum(taken_m2) END AS m2 FROM ${ofAsked('parcel')} GROUP BY household),
     awarded AS MATERIALIZED (SELECT household, count(*) AS lines FROM ${ofAsked('award')} GROUP BY household),
     paid AS MATERIALIZED (SELECT household, sum(amount_vnd) AS vnd FROM ${ofAsked('payment')} GROUP BY household),
     hitch AS MATERIALIZED (SELECT household, min(since) AS since,
         group_concat(DISTINCT coalesce(choice_word('obstacle', 'category', category), substr(name, 1, 60))) AS words
       FROM ${ofAsked('obstacle')} WHERE solved IS NULL GROUP BY household),
     petition AS MATERIALIZED (SELECT household, count(*) AS open FROM ${ofAsked('complaint')} WHERE answered IS NULL GROUP BY household)
     SELECT state.id, state.code, state.name, state.hamlet, state.zone, state.plan, state.land_ha, coalesce(land.parcels, 0) AS parcels,
       replace(land.sheets, ',', ', ') AS sheets, land.numbers, replace(land.uses, ',', ', ') AS uses, land.m2 AS takenM2,
       state.compensation_vnd AS recordedVnd, coalesce(awarded.lines, 0) AS lines, paid.vnd AS paidVnd,
       replace(hitch.words, ',', ', ') AS obstacle, hitch.since, coalesce(petition.open, 0) AS complaints, ${milestones.map(each => `state.${each}`).join(', ')}
     FROM state LEFT JOIN land ON land.household = state.id LEFT JOIN awarded ON awarded.household = state.id
       LEFT JOIN paid ON paid.household = state.id LEFT JOIN hitch ON hitch.household = state.id
       LEFT JOIN petition ON petition.household = state.id ORDER BY state.code`,
  ).all(...values) as Row[]
  return rows.map(row => ({
    ...{ id: row.id, code: row.code, name: row.name, hamlet: row.hamlet, zone: row.zone, plan: row.plan },
    ...{ sheets: row.sheets, numbers: row.numbers, uses: row.uses },
    takenM2: row.parcels > 0 ? row.takenM2 : row.land_ha === null ? null : Number((row.land_ha * 10_000).toFixed(4)),
    steps: milestones.map(step => statusOf(row[step] ?? null)),
    ...{ recordedVnd: row.recordedVnd, lines: row.lines, paidVnd: row.paidVnd },
    ...{ obstacle: row.obstacle, since: row.since, complaints: row.complaints },
  }))
}
