import { type LandRow, type Occupancy, occupancyOf } from '../../model/land/occupancy.ts'
import { type Db, sql } from '../db.ts'

type Row = Omit<LandRow, 'isLicensed'> & { id: string; isLicensed: number }

/**
 * The plots that stand, of a zone or of all, with what their tenants and leases say. A lease counts until it is terminated. A project counts as
 * licensed by the day of its certificate or, where no day is known, because it builds or operates.
 */
export function landRows(db: Db, zone: string | null): (LandRow & { id: string })[] {
  const rows = sql(
    db,
    `SELECT plot.id, plot.use, plot.status, plot.area_ha, coalesce(let.leases, 0) AS leases, let.lease_ha,
       tenant.licensed IS NOT NULL OR coalesce(tenant.status IN ('building', 'operating'), 0) AS isLicensed
     FROM plot
       LEFT JOIN tenant ON tenant.id = plot.tenant
       LEFT JOIN (
         SELECT plot, count(*) AS leases, CASE WHEN count(area_ha) = count(*) THEN sum(area_ha) END AS lease_ha
         FROM lease WHERE plot IS NOT NULL AND ended IS NULL GROUP BY plot
       ) AS let ON let.plot = plot.id
     WHERE plot.ended IS NULL AND (? IS NULL OR plot.zone = ?)`,
  ).all(zone, zone) as Row[]
  return rows.map(row => ({ ...row, isLicensed: row.isLicensed === 1 }))
}

/** The occupancy of a zone, or of all zones together. */
export function occupancyIn(db: Db, zone: string | null): Occupancy {
  return occupancyOf(landRows(db, zone))
}
