import type { FieldFact, LandFact, MoneyFact, OccupancyFact } from '../../model/readiness/facts.ts'
import { type Db, sql } from '../db.ts'
import { occupancyByPhase } from '../land/phases.ts'
import { occupancyIn } from '../land/rows.ts'

/** zone -> phase ("" for none) -> what is known. */
type ByPhase<T> = Map<string, Map<string, T>>
type Keyed = { zone: string; phase: string | null }

/** Hectares followed and handed over: by household where there are households, else by plan. */
export function landOf(db: Db, only?: string): ByPhase<LandFact> {
  const given = only === undefined ? [] : [only]
  const of = (table: string) => (only === undefined ? '' : `AND ${table}.zone = ?`)
  const households = sql(
    db,
    `SELECT h.zone, coalesce(h.phase, p.phase) AS phase, sum(h.land_ha) AS followedHa, count(*) AS households,
       sum(h.land_ha) FILTER (WHERE d.household IS NOT NULL) AS handedHa,
       CASE WHEN count(d.household) = count(d.document) THEN max(d.document) END AS document, max(d.date) AS date
     FROM household h LEFT JOIN plan p ON p.id = h.plan
     LEFT JOIN (SELECT household, max(document) AS document, max(date) AS date FROM progress
       WHERE household IS NOT NULL AND step = 'handover' AND status = 'done' GROUP BY household) d ON d.household = h.id
     WHERE 1 ${of('h')} GROUP BY 1, 2`,
  ).all(...given) as (LandFact & Keyed)[]
  const plans = sql(
    db,
    `SELECT p.zone, p.phase, sum(p.area_ha) AS followedHa, 0 AS households,
       sum(p.area_ha) FILTER (WHERE d.plan IS NOT NULL) AS handedHa,
       CASE WHEN count(d.plan) = count(d.document) THEN max(d.document) END AS document, max(d.date) AS date
     FROM plan p
     LEFT JOIN (SELECT plan, max(document) AS document, max(date) AS date FROM progress
       WHERE plan IS NOT NULL AND household IS NULL AND step = 'handover' AND status = 'done' GROUP BY plan) d ON d.plan = p.id
     WHERE p.area_ha IS NOT NULL AND NOT EXISTS (SELECT 1 FROM household h WHERE h.plan = p.id) ${of('p')} GROUP BY 1, 2`,
  ).all(...given) as (LandFact & Keyed)[]
  const land: ByPhase<LandFact> = new Map()
  for (const row of [...plans, ...households]) {
    const known = land.get(row.zone)?.get(row.phase ?? '')
    put(land, row, known ? both(known, row) : row)
  }
  return land
}

/** Plans without a list of households stand beside the plans that have one. */
function both(a: LandFact, b: LandFact): LandFact {
  const add = (x: number | null, y: number | null) => (x === null && y === null ? null : (x ?? 0) + (y ?? 0))
  const isProved = (land: LandFact) => !land.handedHa || land.document !== null
  return {
    followedHa: add(a.followedHa, b.followedHa),
    handedHa: add(a.handedHa, b.handedHa),
    households: a.households + b.households,
    document: isProved(a) && isProved(b) ? (b.document ?? a.document) : null,
    date:
      [a.date, b.date]
        .filter(day => day !== null)
        .sort()
        .at(-1) ?? null,
  }
}

/** Money for compensation: what is needed and what was allocated, in đồng. */
export function moneyOf(db: Db, only?: string): ByPhase<MoneyFact> {
  const rows = sql(
    db,
    `SELECT zone, phase, sum(needed_vnd) AS neededVnd, sum(allocated_vnd) AS allocatedVnd,
       CASE WHEN count(allocated_vnd) = count(document) FILTER (WHERE allocated_vnd IS NOT NULL) THEN max(document) END AS document
     FROM funding WHERE purpose = 'clearance' ${only === undefined ? '' : 'AND zone = ?'} GROUP BY zone, phase`,
  ).all(...(only === undefined ? [] : [only])) as (MoneyFact & Keyed)[]
  const money: ByPhase<MoneyFact> = new Map()
  for (const row of rows) put(money, row, row)
  return money
}

type Named = { id: string; zone: string; name: string }
export type Occupied = { fields: Map<string, FieldFact>; only: string | undefined; ofWholeZones: boolean }

/**
 * Occupancy in percent by the decree, of phases, which the condition on an extension asks for; of whole zones only when a rule asks, for
 * every plot is then read.
 */
export function occupancyOf(db: Db, { fields, only, ofWholeZones }: Occupied): ByPhase<OccupancyFact> {
  const given = only === undefined ? [] : [only]
  const computed = occupancyByPhase(db, only)
  const phases = sql(db, `SELECT id, zone, name FROM phase ${only === undefined ? '' : 'WHERE zone = ?'}`).all(...given)
  const occupancy: ByPhase<OccupancyFact> = new Map()
  for (const { id, zone, name } of phases as Named[]) {
    const reported = fields.get(`phase/${id}/occupancy_pct`) ?? null
    put(occupancy, { zone, phase: id }, { name, computedPct: computed.get(id)?.occupancy_pct ?? null, reported })
  }
  if (!ofWholeZones) return occupancy
  const zones = sql(db, `SELECT id, id AS zone, name FROM zone ${only === undefined ? '' : 'WHERE id = ?'}`).all(
    ...given,
  )
  for (const { id, zone, name } of zones as Named[]) {
    const computedPct = occupancyIn(db, id).occupancy_pct
    put(
      occupancy,
      { zone, phase: null },
      { name, computedPct, reported: fields.get(`zone/${id}/occupancy_pct`) ?? null },
    )
  }
  return occupancy
}

function put<T>(by: ByPhase<T>, { zone, phase }: Keyed, what: T): void {
  const of = by.get(zone) ?? new Map<string, T>()
  by.set(zone, of)
  of.set(phase ?? '', what)
}
