import type { AnyRecord } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { listAt } from '../log/past.ts'

type Sum = { total: number | null; known: number; unknown: number }

/** The province sheet: sums over what is known, each with how many records it leaves out. Money in đồng, areas in ha. */
export function totals(db: Db, day?: string) {
  const zones = listAt(db, 'zone', {}, day)
  const plots = listAt(db, 'plot', {}, day)
  const households = listAt(db, 'household', {}, day)
  const calls = listAt(db, 'call', {}, day)
  const directives = listAt(db, 'directive', {}, day)
  const types = ['kcn', 'ccn', 'housing'].map(type => [type, zones.filter(zone => zone.type === type)] as const)
  const industrial = plots.filter(plot => plot.use === 'industrial')
  const leased = industrial.filter(plot => plot.status === 'leased')
  return {
    asOf: day ?? null,
    zones: {
      count: zones.length,
      area_ha: sumOf(zones, 'area_ha'),
      byType: Object.fromEntries(
        types.map(([type, of]) => [type, { count: of.length, area_ha: sumOf(of, 'area_ha') }]),
      ),
      byStatus: countBy(zones, 'status'),
    },
    plots: { count: plots.length, area_ha: sumOf(plots, 'area_ha'), byStatus: countBy(plots, 'status') },
    occupancy_pct:
      industrial.length === 0
        ? null
        : (100 * (sumOf(leased, 'area_ha').total ?? 0)) / (sumOf(industrial, 'area_ha').total || 1),
    clearance: {
      households: households.length,
      land_ha: sumOf(households, 'land_ha'),
      compensation_vnd: sumOf(households, 'compensation_vnd'),
    },
    calls: {
      count: calls.length,
      area_ha: sumOf(calls, 'area_ha'),
      capital_vnd: sumOf(calls, 'capital_vnd'),
      byStage: countBy(calls, 'stage'),
    },
    directives: {
      count: directives.length,
      withoutDeadline: directives.filter(each => each.due === null).length,
      byStatus: countBy(directives, 'status'),
    },
  }
}

/** Null when nothing is known: an unknown sum is a gap, not zero. */
function sumOf(records: AnyRecord[], field: string): Sum {
  const known = records.map(record => record[field]).filter(value => typeof value === 'number')
  const total = known.reduce((sum, value) => sum + value, 0)
  return {
    total: known.length ? Number(total.toFixed(6)) : null,
    known: known.length,
    unknown: records.length - known.length,
  }
}

function countBy(records: AnyRecord[], field: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const record of records) {
    const key = String(record[field] ?? 'unknown')
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}
