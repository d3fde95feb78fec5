import type { KindName } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { occupancyIn } from '../land/rows.ts'

type Sum = { total: number | null; known: number; unknown: number }

/** The province sheet: sums over what is known, each with how many records it leaves out. Money in đồng, areas in ha. */
export function totals(db: Db) {
  const types = ['kcn', 'ccn', 'housing'] as const
  const ofType = (type: string) => ({
    count: count(db, 'zone', 'type = ?', type),
    area_ha: sum(db, 'zone', 'area_ha', 'type = ?', type),
  })
  // A plot that was split or merged lives on in those it became.
  const standing = 'ended IS NULL'
  return {
    zones: {
      count: count(db, 'zone'),
      area_ha: sum(db, 'zone', 'area_ha'),
      byType: Object.fromEntries(types.map(type => [type, ofType(type)])),
      byStatus: by(db, 'zone', 'status'),
    },
    plots: {
      count: count(db, 'plot', standing),
      area_ha: sum(db, 'plot', 'area_ha', standing),
      byStatus: by(db, 'plot', 'status', standing),
    },
    occupancy_pct: occupancyIn(db, null).occupancy_pct,
    clearance: {
      households: count(db, 'household'),
      land_ha: sum(db, 'household', 'land_ha'),
      compensation_vnd: sum(db, 'household', 'compensation_vnd'),
    },
    calls: {
      count: count(db, 'call'),
      area_ha: sum(db, 'call', 'area_ha'),
      capital_vnd: sum(db, 'call', 'capital_vnd'),
      byStage: by(db, 'call', 'stage'),
    },
    directives: {
      count: count(db, 'directive'),
      withoutDeadline: count(db, 'directive', 'due IS NULL AND due_words IS NULL'),
      byStatus: by(db, 'directive', 'status'),
    },
  }
}

function count(db: Db, kind: KindName, where = 'true', ...values: unknown[]): number {
  return sql(db, `SELECT count(*) FROM ${kind} WHERE ${where}`)
    .pluck()
    .get(...values) as number
}

/** Null when nothing is known: an unknown sum is a gap, not zero. */
function sum(db: Db, kind: KindName, field: string, where = 'true', ...values: unknown[]): Sum {
  const { total, known, rows } = sql(
    db,
    `SELECT sum(${field}) AS total, count(${field}) AS known, count(*) AS rows FROM ${kind} WHERE ${where}`,
  ).get(...values) as { total: number | null; known: number; rows: number }
  return { total: total === null ? null : Number(total.toFixed(6)), known, unknown: rows - known }
}

function by(db: Db, kind: KindName, field: string, where = 'true'): Record<string, number> {
  const rows = sql(db, `SELECT coalesce(${field}, 'unknown'), count(*) FROM ${kind} WHERE ${where} GROUP BY 1`)
    .raw()
    .all()
  return Object.fromEntries(rows as [string, number][])
}
