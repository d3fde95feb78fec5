import { type Db, sql } from '../db.ts'

/** A zone that has households or plans, with how many. */
export type ClearanceZone = { id: string; households: number; plans: number }

/** The zones where somebody is compensated, those with the most households first. */
export function clearanceZones(db: Db): ClearanceZone[] {
  return sql(
    db,
    `SELECT id, sum(households) AS households, sum(plans) AS plans FROM (
       SELECT zone AS id, count(*) AS households, 0 AS plans FROM household GROUP BY zone
       UNION ALL SELECT zone, 0, count(*) FROM plan GROUP BY zone)
     GROUP BY id ORDER BY households DESC, plans DESC, id`,
  ).all() as ClearanceZone[]
}
