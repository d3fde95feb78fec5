import type { RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { get, list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { type ObstacleRow, obstacleRows } from './obstacle.ts'

type Named = { id: string; name: string }

/** An enterprise as the table shows it: its zones, what its projects add up to (null where no project has the figure), what is in its way. */
export type EnterpriseRow = Pick<
  RecordOf<'enterprise'>,
  'id' | 'code' | 'name' | 'country' | 'foreign_capital' | 'role' | 'industry'
> & {
  zones: Named[]
  projects: number
  capitalVnd: number | null
  areaHa: number | null
  workers: number | null
  open: number
  silent: number
  /** The newest period that it reported: "2026-H1". */
  lastReport: string | null
}

/** A project that no enterprise stands behind yet. */
export type Orphan = Pick<RecordOf<'tenant'>, 'id' | 'code' | 'name' | 'industry' | 'country'> & { zone: Named | null }

type Summed = {
  enterprise: string
  projects: number
  capitalVnd: number | null
  areaHa: number | null
  workers: number | null
}

/** All enterprises in the order of their codes, and the projects without one. */
export function enterpriseRows(db: Db, today: string): { rows: EnterpriseRow[]; orphans: Orphan[] } {
  const zones = new Map((sql(db, 'SELECT id, name FROM zone').all() as Named[]).map(zone => [zone.id, zone]))
  const sums = new Map(
    (
      sql(
        db,
        `SELECT enterprise, count(*) AS projects, sum(capital_vnd) AS capitalVnd,
           sum(CAST(round(area_ha * 1e8) AS INTEGER)) / 1e8 AS areaHa, sum(workers) AS workers
         FROM tenant WHERE enterprise IS NOT NULL GROUP BY enterprise`,
      ).all() as Summed[]
    ).map(row => [row.enterprise, row]),
  )
  const placed = sql(
    db,
    `SELECT id AS enterprise, zone FROM enterprise WHERE zone IS NOT NULL
     UNION SELECT enterprise, zone FROM tenant WHERE enterprise IS NOT NULL AND zone IS NOT NULL`,
  )
    .raw()
    .all() as [string, string][]
  const reported = new Map(
    sql(db, 'SELECT enterprise, max(period) FROM report WHERE enterprise IS NOT NULL GROUP BY enterprise')
      .raw()
      .all() as [string, string][],
  )
  const homes = grouped(placed, ([of]) => of)
  const hitches = grouped(
    obstacleRows(db, today).filter(each => each.state !== 'solved'),
    each => each.enterprise,
  )
  const rows = list(db, 'enterprise').map(enterprise => {
    const { id, code, name, country, foreign_capital, role, industry } = enterprise
    const sum = sums.get(id)
    const own = hitches.get(id) ?? []
    return {
      ...{ id, code, name, country, foreign_capital, role, industry },
      zones: (homes.get(id) ?? []).flatMap(([, zone]) => zones.get(zone) ?? []),
      projects: sum?.projects ?? 0,
      ...{ capitalVnd: sum?.capitalVnd ?? null, areaHa: sum?.areaHa ?? null, workers: sum?.workers ?? null },
      ...{ open: own.length, silent: own.filter(each => each.isSilent).length },
      lastReport: reported.get(id) ?? null,
    }
  })
  const orphans = list(db, 'tenant', { enterprise: null }).map(({ id, code, name, industry, country, zone }) => ({
    ...{ id, code, name, industry, country },
    zone: (zone && zones.get(zone)) || null,
  }))
  return { rows, orphans }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** One enterprise with all that hangs on it. */
export type EnterprisePage = {
  enterprise: RecordOf<'enterprise'>
  tenants: (RecordOf<'tenant'> & { zoneName: string | null })[]
  contacts: RecordOf<'contact'>[]
  obstacles: ObstacleRow[]
  labour: RecordOf<'labour'>[]
  reports: (RecordOf<'report'> & { zoneName: string | null; paperName: string | null })[]
}

/** An enterprise by its id or code. Throws E_RECORD_MISSING. */
export function enterprisePage(db: Db, key: string, today: string): EnterprisePage {
  const enterprise = get(db, 'enterprise', key)
  const of = { enterprise: enterprise.id }
  const zones = new Map(sql(db, 'SELECT id, name FROM zone').raw().all() as [string, string][])
  const reports = list(db, 'report', of).sort((a, b) => b.period.localeCompare(a.period))
  const named = new Map(papers(db, new Set(reports.flatMap(each => each.document ?? []))).map(each => [each.id, each]))
  return {
    enterprise,
    tenants: list(db, 'tenant', of).map(each => ({ ...each, zoneName: zones.get(each.zone ?? '') ?? null })),
    contacts: list(db, 'contact', of),
    obstacles: obstacleRows(db, today).filter(each => each.enterprise === enterprise.id),
    labour: list(db, 'labour', of).sort((a, b) => b.quarter.localeCompare(a.quarter)),
    reports: reports.map(each => ({
      ...each,
      zoneName: zones.get(each.zone ?? '') ?? null,
      paperName: named.get(each.document ?? '')?.name ?? null,
    })),
  }
}
