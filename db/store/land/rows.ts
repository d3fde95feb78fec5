import { type LandRow, type Occupancy, occupancyOf } from '../../model/land/occupancy.ts'
import { type Db, sql } from '../db.ts'

type Row = Omit<LandRow, 'isLicensed'> & { id: string; isLicensed: number }

/** SQL, over a plot's `tenant`: the project has its licence. */
export const isLicensed = `(tenant.licensed IS NOT NULL OR coalesce(tenant.status IN ('building', 'operating'), 0))`
const inZone = (zone: string | null) => (zone === null ? 'true' : 'plot.zone = ?')

/**
 * The plots that stand, of a zone or of all (or only those with a lease), with what their tenants and leases say. A lease counts until
 * it is terminated. A project counts as licensed by the day of its certificate or, where no day is known, because it builds or operates.
 */
export function landRows(db: Db, zone: string | null, isLetOnly = false): (LandRow & { id: string })[] {
  const rows = sql(
    db,
    `SELECT plot.id, plot.use, plot.status, plot.area_ha, coalesce(let.leases, 0) AS leases, let.lease_ha,
       ${isLicensed} AS isLicensed
     FROM plot
       LEFT JOIN tenant ON tenant.id = plot.tenant
       ${isLetOnly ? '' : 'LEFT '}JOIN (
         SELECT plot, count(*) AS leases, CASE WHEN count(area_ha) = count(*) THEN sum(area_ha) END AS lease_ha
         FROM lease WHERE plot IS NOT NULL AND ended IS NULL GROUP BY plot
       ) AS let ON let.plot = plot.id
     WHERE plot.ended IS NULL AND ${inZone(zone)}`,
  ).all(...(zone === null ? [] : [zone])) as Row[]
  return rows.map(row => ({ ...row, isLicensed: row.isLicensed === 1 }))
}

type Sums = Pick<LandRow, 'use' | 'status'> & { plots: number; known: number; ha: number | null; isLicensed: number }

/** The occupancy of a zone, or of all zones together: plots that no lease touches are added up in the database, for there may be 100,000. */
export function occupancyIn(db: Db, zone: string | null): Occupancy {
  const sums = sql(
    db,
    `SELECT free.*, ${isLicensed} AS isLicensed FROM (
       SELECT use, status, tenant, count(*) AS plots, count(area_ha) AS known,
         sum(CAST(round(area_ha * 1e8) AS INTEGER)) / 1e8 AS ha
       FROM plot
       WHERE ended IS NULL AND ${inZone(zone)} AND id NOT IN (SELECT plot FROM lease WHERE plot IS NOT NULL AND ended IS NULL)
       GROUP BY use, status, tenant
     ) AS free LEFT JOIN tenant ON tenant.id = free.tenant`,
  ).all(...(zone === null ? [] : [zone])) as Sums[]
  const free = sums.flatMap(({ use, status, plots, known, ha, isLicensed }) => {
    const row = { use, status, isLicensed: isLicensed === 1, leases: 0, lease_ha: 0 }
    return [
      { ...row, area_ha: ha, alike: known },
      { ...row, area_ha: null, alike: plots - known },
    ].filter(each => each.alike > 0)
  })
  return occupancyOf([...free, ...landRows(db, zone, true)])
}
