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

/** Plots alike in use, status and tenant that no lease touches, added up by the database. */
export type Free = Pick<LandRow, 'use' | 'status'> & {
  plots: number
  known: number
  ha: number | null
  isLicensed: number
}

/**
 * SQL of the free plots of each site (`zone` or `phase`), grouped as the index `plot_land` lies, for there may be 100,000; areas in units
 * of 1e-8 ha, exact.
 */
export const freePlots = (site: 'zone' | 'phase', from: string, where: string): string =>
  `SELECT plot.${site} AS site, plot.use, plot.status, plot.tenant, count(*) AS plots, count(plot.area_ha) AS known,
     sum(CAST(round(plot.area_ha * 1e8) AS INTEGER)) AS units
   FROM ${from} WHERE plot.ended IS NULL AND ${where} AND plot.id NOT IN (SELECT plot FROM lease WHERE plot IS NOT NULL AND ended IS NULL)
   GROUP BY 1, 2, 3, 4`

/** Free plots as rows of land: those whose area is known, and those whose area is not. */
export function landOf({ use, status, isLicensed, plots, known, ha }: Free): LandRow[] {
  const row = { use, status, isLicensed: isLicensed === 1, leases: 0, lease_ha: 0 }
  return [
    { ...row, area_ha: ha, alike: known },
    { ...row, area_ha: null, alike: plots - known },
  ].filter(each => each.alike > 0)
}

/** The occupancy of a zone, or of all zones together. */
export function occupancyIn(db: Db, zone: string | null): Occupancy {
  const free = sql(
    db,
    `SELECT free.*, ${isLicensed} AS isLicensed FROM (
       SELECT use, status, tenant, sum(plots) AS plots, sum(known) AS known, sum(units) / 1e8 AS ha
       FROM (${freePlots('zone', 'plot', inZone(zone))}) GROUP BY 1, 2, 3
     ) AS free LEFT JOIN tenant ON tenant.id = free.tenant`,
  ).all(...(zone === null ? [] : [zone])) as Free[]
  return occupancyOf([...free.flatMap(landOf), ...landRows(db, zone, true)])
}
