import { type LandRow, type Occupancy, occupancyOf } from '../../model/land/occupancy.ts'
import { type Db, sql } from '../db.ts'
import { isLicensed } from './rows.ts'

type Sums = Pick<LandRow, 'use' | 'status'> & {
  site: string
  plots: number
  known: number
  ha: number | null
  isLicensed: number
}
type Let = Pick<LandRow, 'use' | 'status' | 'area_ha' | 'leases' | 'lease_ha'> & { site: string; isLicensed: number }

/** The occupancy of each phase that has plots, of a zone or of all, read in two statements: free plots are added up in the database. */
export function occupancyByPhase(db: Db, zone?: string): Map<string, Occupancy> {
  return occupancyBy(db, 'phase', zone)
}

/** The occupancy of each zone that has plots, in two statements for all. */
export const occupancyByZone = (db: Db): Map<string, Occupancy> => occupancyBy(db, 'zone')

function occupancyBy(db: Db, site: 'phase' | 'zone', zone?: string): Map<string, Occupancy> {
  const given = zone === undefined ? [] : [zone]
  const sites = zone === undefined ? site : `(SELECT id FROM ${site} WHERE zone = ?) AS ${site}`
  const rows = new Map<string, LandRow[]>()
  const put = (id: string, row: LandRow) => {
    const known = rows.get(id) ?? []
    rows.set(id, known)
    known.push(row)
  }
  const sums = sql(
    db,
    // The limit that limits nothing keeps the inner question apart: on a past day an area is looked up, and once must do.
    `SELECT site, use, status, isLicensed, count(*) AS plots, count(area_ha) AS known,
       sum(CAST(round(area_ha * 1e8) AS INTEGER)) / 1e8 AS ha
     FROM (SELECT plot.${site} AS site, plot.use, plot.status, ${isLicensed} AS isLicensed, plot.area_ha
       FROM ${zone === undefined ? 'plot' : `${sites} CROSS JOIN plot ON plot.${site} = ${site}.id`} LEFT JOIN tenant ON tenant.id = plot.tenant
       WHERE plot.${site} IS NOT NULL AND plot.ended IS NULL AND plot.id NOT IN (SELECT plot FROM lease WHERE plot IS NOT NULL AND ended IS NULL)
       LIMIT -1 OFFSET 0)
     GROUP BY 1, 2, 3, 4`,
  ).all(...given) as Sums[]
  for (const { site: id, use, status, plots, known, ha, isLicensed } of sums) {
    const row = { use, status, isLicensed: isLicensed === 1, leases: 0, lease_ha: 0 }
    if (known > 0) put(id, { ...row, area_ha: ha, alike: known })
    if (plots > known) put(id, { ...row, area_ha: null, alike: plots - known })
  }
  const lets = sql(
    db,
    `SELECT plot.${site} AS site, plot.use, plot.status, plot.area_ha, ${isLicensed} AS isLicensed, count(*) AS leases,
       CASE WHEN count(lease.area_ha) = count(*) THEN sum(lease.area_ha) END AS lease_ha
     FROM lease JOIN plot ON plot.id = lease.plot JOIN ${sites} ON plot.${site} = ${site}.id
       LEFT JOIN tenant ON tenant.id = plot.tenant
     WHERE lease.ended IS NULL AND plot.ended IS NULL GROUP BY plot.id`,
  ).all(...given) as Let[]
  for (const { site: id, ...row } of lets) put(id, { ...row, isLicensed: row.isLicensed === 1 })
  return new Map([...rows].map(([id, plots]) => [id, occupancyOf(plots)]))
}
