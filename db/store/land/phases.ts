import { type LandRow, type Occupancy, occupancyOf } from '../../model/land/occupancy.ts'
import { type Db, sql } from '../db.ts'
import { type Free, freePlots, isLicensed, landOf } from './rows.ts'

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
  const from = zone === undefined ? 'plot' : `${sites} CROSS JOIN plot ON plot.${site} = ${site}.id`
  const free = sql(
    db,
    `SELECT free.*, units / 1e8 AS ha, ${isLicensed} AS isLicensed
     FROM (${freePlots(site, from, `plot.${site} IS NOT NULL`)}) AS free LEFT JOIN tenant ON tenant.id = free.tenant`,
  ).all(...given) as (Free & { site: string })[]
  for (const each of free) for (const row of landOf(each)) put(each.site, row)
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
