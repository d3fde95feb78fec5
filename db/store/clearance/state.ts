import { milestones } from '../../model/clearance/milestone.ts'
import type { RecordOf } from '../../model/record/kinds.ts'

export type StepStatus = RecordOf<'progress'>['status']

/** Statuses from the weakest to the strongest, as numbers in SQL. A case that moved to another ladder keeps a step done on the old one. */
export const strength: readonly StepStatus[] = ['todo', 'skip', 'doing', 'wait', 'stuck', 'done']

export const rankOf = (status: StepStatus): number => strength.indexOf(status) + 1
export const statusOf = (rank: number | null): StepStatus | null =>
  rank === null ? null : (strength[rank - 1] ?? null)

const rank = `CASE status ${strength.map((status, at) => `WHEN '${status}' THEN ${at + 1}`).join(' ')} END`

/** One row per household or plan with the rank of each milestone's step as a column. */
const pivot = (of: 'household' | 'plan', from: string) =>
  `SELECT ${of} AS id, ${milestones.map(step => `max(CASE WHEN step = '${step}' THEN ${rank} END) AS ${step}`).join(', ')}
   FROM ${from} GROUP BY ${of}`

/** Hectares of a household's row in SQL: what the list says, else the sum of its parcels when each of them can be said. */
export const landOf = (row: string): string =>
  `coalesce(${row}.land_ha, (SELECT CASE WHEN count(*) = count(taken_m2) THEN sum(taken_m2) / 10000 END FROM parcel WHERE parcel.household = ${row}.id))`

/** Rows of a table that hang on the asked households, found through the table's own index, so that one zone's cost is one zone's. */
export const ofAsked = (table: string): string => `asked CROSS JOIN ${table} ON ${table}.household = asked.id`

/**
 * The beginning of a query over the households of a scope: `asked` are their ids, `state` has one row for each with its milestones as
 * ranks. A step written for the plan holds for all its households that have none of their own.
 */
export const withState = (where: string, more = ''): string => `WITH
  asked AS MATERIALIZED (SELECT household.rowid AS row, household.id FROM household WHERE ${where}),
  own AS MATERIALIZED (${pivot('household', ofAsked('progress'))}),
  plans AS MATERIALIZED (${pivot('plan', 'progress WHERE plan IS NOT NULL')}),
  state AS MATERIALIZED (SELECT household.id, household.code, household.name, household.zone, household.plan, household.land_ha,
      household.compensation_vnd${more && `, ${more}`},
      ${milestones.map(step => `coalesce(own.${step}, plans.${step}) AS ${step}`).join(', ')}
    FROM asked CROSS JOIN household ON household.rowid = asked.row LEFT JOIN own ON own.id = household.id
      LEFT JOIN plans ON plans.id = household.plan)`
