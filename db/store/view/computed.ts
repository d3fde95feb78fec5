import type { KindName } from '../../model/record/kinds.ts'
import { householdFigures } from '../clearance/figures.ts'
import { type Db, sql } from '../db.ts'

/**
 * What is computed from rows and never stored. Of a zone: the sum of its phases and of its plots in ha, and the occupancy in percent by
 * Nghị định 32/2024 Điều 2 khoản 7 (leased industrial land over industrial land). Of a household:
 * its award, payments and furthest milestone. Null where there are no rows to compute from.
 */
export function computedOf(db: Db, kind: KindName, id: string, today: string): Record<string, number | string | null> {
  if (kind === 'household') return householdFigures(db, id, today)
  if (kind !== 'zone') return {}
  const phases = sql(db, 'SELECT sum(area_ha) FROM phase WHERE zone = ?').pluck().get(id) as number | null
  const plots = sql(
    db,
    `SELECT count(*) AS count, sum(area_ha) AS ha, sum(area_ha) FILTER (WHERE use = 'industrial') AS industrial,
       sum(area_ha) FILTER (WHERE use = 'industrial' AND status = 'leased') AS leased FROM plot WHERE zone = ?`,
  ).get(id) as { count: number; ha: number | null; industrial: number | null; leased: number | null }
  const occupancy = plots.industrial ? (100 * (plots.leased ?? 0)) / plots.industrial : null
  return { phases_ha: phases, plots: plots.count, plots_ha: plots.ha, occupancy_pct: occupancy }
}
