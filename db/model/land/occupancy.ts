import type { RecordOf } from '../record/kinds.ts'
import { haOf, unitsOf } from './exact.ts'

/** A plot that stands (not split or merged away), with what its tenant and its leases say. */
export type LandRow = Pick<RecordOf<'plot'>, 'use' | 'status' | 'area_ha'> & {
  /** The project on it has its investment policy approved or its certificate granted. */
  isLicensed: boolean
  /** Leases of it that were not terminated. */
  leases: number
  /** Their area in ha; null when one of them names none, and so lets the whole plot. */
  lease_ha: number | null
  /** How many plots that are alike in all the above and not let by a lease the row stands for, with their area together; one when absent. */
  alike?: number
}

export type PlotStatus = NonNullable<RecordOf<'plot'>['status']> | 'unknown'
export const plotStatuses: PlotStatus[] = ['leased', 'reserved', 'ready', 'infrastructure', 'unknown']

export type Occupancy = {
  plots: number
  /** Plots whose area is not known: no sum holds them. */
  withoutArea: number
  /** Plots whose use is not known: they may be industrial land, and are not counted as such. */
  withoutUse: number
  total_ha: number | null
  industrial_ha: number | null
  /** Industrial land leased or subleased. */
  leased_ha: number | null
  /** Industrial land not yet leased whose project is licensed. */
  licensed_ha: number | null
  /** Industrial land that can be let today. */
  ready_ha: number | null
  /** Industrial land kept for somebody who has neither lease nor licence. */
  reserved_ha: number | null
  /** What is left of the industrial land: its state is not known, or it is not for letting. */
  other_ha: number | null
  occupancy_pct: number | null
  byStatus: Record<PlotStatus, { plots: number; ha: number }>
}

/**
 * Tỷ lệ lấp đầy by Nghị định 32/2024/NĐ-CP, Điều 2 khoản 7: industrial land leased or subleased, or whose project has its investment policy
 * approved or its certificate granted, over all industrial land. Areas in ha, exact; null where no area is known.
 */
export function occupancyOf(rows: readonly LandRow[]): Occupancy {
  const byStatus = Object.fromEntries(
    plotStatuses.map(status => [status, { plots: 0, ha: 0 }]),
  ) as Occupancy['byStatus']
  const sum = {
    plots: 0,
    withoutUse: 0,
    known: 0,
    total: 0,
    industrialKnown: 0,
    industrial: 0,
    leased: 0,
    licensed: 0,
    ready: 0,
    reserved: 0,
  }
  for (const row of rows) {
    const units = row.area_ha === null ? null : unitsOf(row.area_ha)
    const of = byStatus[row.status ?? 'unknown']
    const alike = row.alike ?? 1
    sum.plots += alike
    of.plots += alike
    if (row.use === null) sum.withoutUse += alike
    if (units === null) continue
    of.ha += units
    sum.known += alike
    sum.total += units
    if (row.use !== 'industrial') continue
    const taken = leasedUnits(row, units)
    sum.industrialKnown += alike
    sum.industrial += units
    sum.leased += taken
    if (row.isLicensed) sum.licensed += units - taken
    else if (row.status === 'ready') sum.ready += units - taken
    else if (row.status === 'reserved') sum.reserved += units - taken
  }
  for (const each of Object.values(byStatus)) each.ha = haOf(each.ha)
  const industrial = (units: number) => (sum.industrialKnown > 0 ? haOf(units) : null)
  return {
    plots: sum.plots,
    withoutArea: sum.plots - sum.known,
    withoutUse: sum.withoutUse,
    total_ha: sum.known > 0 ? haOf(sum.total) : null,
    industrial_ha: industrial(sum.industrial),
    leased_ha: industrial(sum.leased),
    licensed_ha: industrial(sum.licensed),
    ready_ha: industrial(sum.ready),
    reserved_ha: industrial(sum.reserved),
    other_ha: industrial(sum.industrial - sum.leased - sum.licensed - sum.ready - sum.reserved),
    occupancy_pct: sum.industrial > 0 ? (100 * (sum.leased + sum.licensed)) / sum.industrial : null,
    byStatus,
  }
}

/** How much of a plot is let: all of it when the register says so, else what its leases name, never more than the plot. */
function leasedUnits(row: LandRow, units: number): number {
  if (row.status === 'leased') return units
  if (row.leases === 0) return 0
  return row.lease_ha === null ? units : Math.min(unitsOf(row.lease_ha), units)
}
