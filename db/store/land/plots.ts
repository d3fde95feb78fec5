import type { Paper } from '../../model/dossier.ts'
import { doubtsOf } from '../../model/land/doubt.ts'
import { kinOf } from '../../model/land/lineage.ts'
import { type Occupancy, occupancyOf } from '../../model/land/occupancy.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { inOrder } from '../../model/text/order.ts'
import { claimsOf } from '../claim.ts'
import { type Db, sql } from '../db.ts'
import { find, get, list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { type LeaseRow, leaseRows } from './leases.ts'
import { landRows } from './rows.ts'

export type PlotRow = RecordOf<'plot'> & {
  phaseName: string | null
  tenantName: string | null
  isLicensed: boolean
  doubts: string[]
}

/** An occupancy that somebody reported, of the zone or of one of its phases (`name`). */
export type Reported = { name: string | null; pct: number; asOf: string | null; paper: Paper | null }

/** All that is known of the land of one zone. */
export type Land = {
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'type' | 'area_ha'>
  occupancy: Occupancy
  reported: Reported[]
  /** The plots that stand, then those that were split or merged away. */
  plots: PlotRow[]
  leases: LeaseRow[]
}

/** The land of a zone (by id or code) on a day: its plots, its leases, and how full it is, computed beside what was reported. */
export function landOf(db: Db, key: string, today: string): Land {
  const { id, code, name, type, area_ha } = get(db, 'zone', key)
  const rows = landRows(db, id)
  const facts = new Map(rows.map(row => [row.id, row]))
  const phases = new Map(list(db, 'phase', { zone: id }).map(phase => [phase.id, phase.name]))
  const tenants = new Map(
    (sql(db, 'SELECT id, name FROM tenant').raw().all() as [string, string][]).map(([of, called]) => [of, called]),
  )
  const plots = list(db, 'plot', { zone: id }).map((plot): PlotRow => {
    const row = facts.get(plot.id)
    return {
      ...plot,
      phaseName: (plot.phase && phases.get(plot.phase)) ?? null,
      tenantName: (plot.tenant && tenants.get(plot.tenant)) ?? null,
      isLicensed: row?.isLicensed ?? false,
      doubts: row ? doubtsOf({ code: plot.code, ...row }) : [],
    }
  })
  plots.sort((a, b) => inOrder(a.code, b.code))
  return {
    zone: { id, code, name, type, area_ha },
    occupancy: occupancyOf(rows),
    reported: reportedOf(db, id),
    plots: [...plots.filter(plot => !plot.ended), ...plots.filter(plot => plot.ended)],
    leases: leaseRows(db, id, today),
  }
}

function reportedOf(db: Db, zone: string): Reported[] {
  const told = [
    { kind: 'zone' as const, id: zone, name: null, pct: get(db, 'zone', zone).occupancy_pct },
    ...list(db, 'phase', { zone }).map(phase => ({
      ...{ kind: 'phase' as const, id: phase.id, name: phase.name, pct: phase.occupancy_pct },
    })),
  ]
  return told.flatMap(({ kind, id, name, pct }) => {
    if (pct === null) return []
    const claim = claimsOf(db, kind, id, 'occupancy_pct').find(each => each.chosen)
    const paper = claim?.document ? (papers(db, [claim.document])[0] ?? null) : null
    return [{ name, pct, asOf: claim?.as_of ?? paper?.date ?? null, paper }]
  })
}

/** A plot that another came from or became, so many splits and merges away (below 0: before). */
export type Relative = {
  plot: Pick<RecordOf<'plot'>, 'id' | 'code' | 'area_ha' | 'ended'>
  away: number
  date: string | null
  paper: Paper | null
}

/** Where a plot (by id or code) came from and what it became. */
export function relativesOf(db: Db, key: string): Relative[] {
  const ties = list(db, 'lineage')
  const kin = kinOf(ties, get(db, 'plot', key).id)
  const known = new Map(papers(db, new Set(kin.flatMap(each => each.document ?? []))).map(paper => [paper.id, paper]))
  return kin.flatMap(({ plot: other, away, date, document }) => {
    const plot = find(db, 'plot', other)
    if (!plot) return []
    const { id, code, area_ha, ended } = plot
    return [{ plot: { id, code, area_ha, ended }, away, date, paper: (document && known.get(document)) || null }]
  })
}
