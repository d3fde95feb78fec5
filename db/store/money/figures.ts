import { type Db, sql } from '../db.ts'
import { costedPlans } from './plans.ts'

/**
 * What is computed of the money of a zone, a phase or a plan: needed, allocated and disbursed by its lines, whole đồng, and how many lines
 * are silent. Null where no line says anything.
 */
export function fundingFigures(db: Db, of: 'zone' | 'phase' | 'plan', id: string): Record<string, number | null> {
  const sums = (['needed', 'allocated', 'disbursed'] as const).map(
    each => `sum(${each}_vnd) AS funding_${each}_vnd, count(*) - count(${each}_vnd) AS funding_${each}_missing`,
  )
  const text = `SELECT count(*) AS funding_lines, ${sums.join(', ')} FROM funding WHERE ${of} = ?`
  return sql(db, text).get(id) as Record<string, number | null>
}

/** What the households of a plan come to where all of them are written, else what the plan says: hectares, households, đồng, and paid. */
export function planFiguresOf(db: Db, id: string, today: string): Record<string, number | string | null> {
  const zone = sql(db, 'SELECT zone FROM plan WHERE id = ?').pluck().get(id) as string
  const costed = costedPlans(db, { zone }, today).find(({ plan }) => plan.id === id)
  if (!costed) return {}
  const { figures, paidVnd } = costed
  return {
    computed_area_ha: figures.areaHa.value,
    computed_households: figures.households.value,
    computed_cost_vnd: figures.costVnd.value,
    computed_from: figures.costVnd.origin,
    paid_vnd: paidVnd,
  }
}
