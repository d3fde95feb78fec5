import { isWhole } from '../../model/clearance/award.ts'
import { type Milestone, milestones, payWithinDays, type Sum, type Tally } from '../../model/clearance/milestone.ts'
import { addDays } from '../../model/text/day.ts'
import { type Db, sql } from '../db.ts'
import { type Scope, within } from './scope.ts'
import { landOf, rankOf, withState } from './state.ts'
import { valuesOf } from './value.ts'

type Counts = { [column: string]: number | null }

/**
 * A scope counted at its six milestones. Land is what the list says, else the sum of the parcels; compensation is what the list says, else
 * what the award lines come to when each of them can be said. What neither says is counted as missing.
 */
export function tally(db: Db, scope: Scope, today: string): Tally {
  const { where, values } = within(scope)
  const computed = Object.fromEntries(
    [...valuesOf(db, scope, today, 'unrecorded')].flatMap(([id, total]) => (isWhole(total) ? [[id, total.vnd]] : [])),
  )
  const done = rankOf('done')
  const ofStep = milestones.flatMap(step => [
    `count(*) FILTER (WHERE ${step} = ${done}) AS ${step}`,
    `sum(ha) FILTER (WHERE ${step} = ${done}) AS ${step}_ha`,
    `count(*) FILTER (WHERE ${step} = ${done} AND ha IS NULL) AS ${step}_no_ha`,
    `sum(vnd) FILTER (WHERE ${step} = ${done}) AS ${step}_vnd`,
    `count(*) FILTER (WHERE ${step} = ${done} AND vnd IS NULL) AS ${step}_no_vnd`,
    `count(*) FILTER (WHERE ${step} IN (${rankOf('stuck')}, ${rankOf('wait')})) AS ${step}_stuck`,
    `count(*) FILTER (WHERE ${step} IS NULL) AS ${step}_unknown`,
  ])
  const counts = sql(
    db,
    `${withState(where)},
     computed AS MATERIALIZED (SELECT key AS id, value AS vnd FROM json_each(?)),
     known AS (SELECT state.*, coalesce(state.compensation_vnd, computed.vnd) AS vnd, ${landOf('state')} AS ha, ${waitsSince} AS waits
       FROM state LEFT JOIN computed ON computed.id = state.id LEFT JOIN plan ON plan.id = state.plan)
     SELECT count(*) AS households, sum(ha) AS ha, count(*) - count(ha) AS no_ha, sum(vnd) AS vnd, count(*) - count(vnd) AS no_vnd,
       count(*) FILTER (WHERE waits < ?) AS overdue,
       count(*) FILTER (WHERE pay = ${done} AND NOT EXISTS (SELECT 1 FROM payment WHERE payment.household = known.id)) AS unvouched,
       ${ofStep.join(', ')} FROM known`,
  ).get(...values, JSON.stringify(computed), addDays(today, -payWithinDays)) as Counts
  const at = (column: string) => counts[column] ?? 0
  const sums = (name: string): { ha: Sum; vnd: Sum } => ({
    ha: { total: areaOf(counts[`${name}ha`] ?? null), missing: at(`${name}no_ha`) },
    vnd: { total: counts[`${name}vnd`] ?? null, missing: at(`${name}no_vnd`) },
  })
  return {
    households: at('households'),
    ...sums(''),
    milestones: milestones.map(
      (step): Milestone => ({
        ...{ step, households: at(step), ...sums(`${step}_`) },
        ...{ stuck: at(`${step}_stuck`), unknown: at(`${step}_unknown`) },
      }),
    ),
    paid: paidIn(db, scope),
    unvouched: at('unvouched'),
    overdue: at('overdue'),
    reported: reportedBy(db, scope),
  }
}

/** Square metres to hectares leave noise behind the sixth decimal, a hundredth of a square metre. */
const areaOf = (ha: number | null): number | null => (ha === null ? null : Number(ha.toFixed(6)))

function paidIn(db: Db, scope: Scope): Tally['paid'] {
  const { where, values } = within(scope)
  return sql(
    db,
    `SELECT count(DISTINCT household.id) AS households, coalesce(sum(amount_vnd), 0) AS vnd
     FROM household JOIN payment ON payment.household = household.id WHERE ${where}`,
  ).get(...values) as Tally['paid']
}

const approvedOn = (of: string) =>
  `(SELECT max(date) FROM progress WHERE ${of} AND step = 'approve' AND status = 'done')`

/** Since when somebody approved and not paid waits: the day of the household's own step, else of its plan's step, else the plan's own day. */
const waitsSince = `CASE WHEN coalesce(pay, 0) NOT IN (${rankOf('done')}, ${rankOf('skip')}) AND (approve = ${rankOf('done')} OR plan.approved IS NOT NULL)
  THEN coalesce(${approvedOn('progress.household = state.id')}, ${approvedOn('progress.plan = state.plan')}, plan.approved) END`

/** Plans of the scope as they were reported; a sum over plans of which one is silent is null. */
function reportedBy(db: Db, { zone, phase, plan }: Scope): Tally['reported'] {
  const whole = (field: string) => `CASE WHEN count(*) = count(${field}) THEN sum(${field}) END`
  return sql(
    db,
    `SELECT count(*) AS plans, ${whole('households')} AS households, ${whole('area_ha')} AS ha, ${whole('cost_vnd')} AS vnd FROM plan
     WHERE (?1 IS NULL OR zone = ?1) AND (?2 IS NULL OR phase = ?2) AND (?3 IS NULL OR id = ?3)`,
  ).get({ 1: zone ?? null, 2: phase ?? null, 3: plan ?? null }) as Tally['reported']
}
