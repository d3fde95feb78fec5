import type { KindName } from '../../model/record/kinds.ts'
import { householdFigures } from '../clearance/figures.ts'
import { type Db, sql } from '../db.ts'
import { occupancyIn } from '../land/rows.ts'
import { fundingFigures, planFiguresOf } from '../money/figures.ts'

/**
 * What is computed from rows and never stored. Of a zone: the sum of its phases in ha, its plots that stand with their areas in ha (all,
 * industrial, leased, licensed, ready), and the occupancy in percent by Nghị định 32/2024, Điều 2 khoản 7. Of a household: its award,
 * payments and furthest milestone. Of a plan: what its households come to. Of a zone, phase or plan: needed, allocated and disbursed by its
 * lines of funding. Null where there are no rows to compute from.
 */
export function computedOf(db: Db, kind: KindName, id: string, today: string): Record<string, number | string | null> {
  if (kind === 'household') return householdFigures(db, id, today)
  if (kind === 'plan') return { ...planFiguresOf(db, id, today), ...fundingFigures(db, 'plan', id) }
  if (kind === 'phase') return fundingFigures(db, 'phase', id)
  if (kind !== 'zone') return {}
  const phases = sql(db, 'SELECT sum(area_ha) FROM phase WHERE zone = ?').pluck().get(id) as number | null
  const { plots, total_ha, industrial_ha, leased_ha, licensed_ha, ready_ha, occupancy_pct } = occupancyIn(db, id)
  return {
    phases_ha: phases,
    plots,
    plots_ha: total_ha,
    industrial_ha,
    leased_ha,
    licensed_ha,
    ready_ha,
    occupancy_pct,
    ...fundingFigures(db, 'zone', id),
  }
}
