import type { Occupancy } from '../land/occupancy.ts'
import type { RecordOf } from '../record/kinds.ts'
import { exactSum } from './item.ts'

export type Report = RecordOf<'report'>

/** Whom a form is about, or whose figure it lacks. */
export type Subject = { kind: 'enterprise' | 'zone' | 'unit' | 'tenant'; id: string; name: string }

/** A production project of a cluster with what its enterprise reported of the period: one Biểu 01. */
export type ProjectFacts = {
  enterprise: Pick<RecordOf<'enterprise'>, 'id' | 'code' | 'name' | 'industry' | 'foreign_capital'>
  /** As the register names the projects; the enterprise's own name when it names none. */
  projects: string
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name'>
  report: Report | null
  /** How many reports of the period stand in the register. */
  reports: number
}

/** A cluster with its infrastructure project, its land and the projects in it: one Biểu 02, and a part of Biểu 03 and 04. */
export type ClusterFacts = Pick<
  RecordOf<'zone'>,
  'id' | 'code' | 'name' | 'area_ha' | 'approved_ha' | 'cluster' | 'unit' | 'status' | 'established'
> & {
  unitName: string | null
  /** Who builds and runs its infrastructure; null when the register names none. */
  developer: Pick<RecordOf<'enterprise'>, 'id' | 'name'> | null
  /** In the province's plan; null when no step says so. */
  isPlanned: boolean | null
  /** There is a decision that establishes it; null when the register does not tell. */
  isEstablished: boolean | null
  /** Its detailed plan is approved. */
  isDrawn: boolean | null
  report: Report | null
  reports: number
  land: Occupancy
  /** Projects that the register names in it. */
  tenants: { count: number; foreign: number; unknownForeign: number; operating: number; unknownStatus: number }
  /** Projects without an enterprise: their reports cannot be kept. */
  orphans: { id: string; name: string }[]
  projects: ProjectFacts[]
}

/** How a cluster's figure was come by, when the developer did not report it. */
export const fromPlots = 'tính từ sổ lô đất'

/** Leased industrial land in ha: as reported, else computed from the plots. */
export function leasedOf({ report, land }: ClusterFacts): { ha: number | null; isComputed: boolean } {
  if (report?.leased_ha != null) return { ha: report.leased_ha, isComputed: false }
  return { ha: land.leased_ha, isComputed: land.leased_ha !== null }
}

/** All industrial land in ha by the detailed plan: as reported, else the plots'. */
export function industrialOf({ report, land }: ClusterFacts): { ha: number | null; isComputed: boolean } {
  if (report?.industrial_ha != null) return { ha: report.industrial_ha, isComputed: false }
  return { ha: land.industrial_ha, isComputed: land.industrial_ha !== null }
}

/** Land let or licensed over industrial land, in ha; Nghị định 32/2024/NĐ-CP, Điều 2 khoản 7. Null where one of the two is not known. */
export function filledOf(cluster: ClusterFacts): { filledHa: number; industrialHa: number } | null {
  const { ha: leased } = leasedOf(cluster)
  const { ha: industrial } = industrialOf(cluster)
  if (leased === null || industrial === null || industrial === 0) return null
  return { filledHa: exactSum([leased, cluster.land.licensed_ha ?? 0]), industrialHa: industrial }
}

/** True when there is a project in it ("đã có dự án đầu tư trong cụm"); null when nobody says that there is none. */
export function isWorking({ report, tenants, status }: ClusterFacts): boolean | null {
  if (tenants.count > 0 || (report?.projects ?? 0) > 0) return true
  return report?.projects === 0 || status === 'planned' ? false : null
}

/** Projects in a cluster: as the developer reports them, else those that the register names (at least so many). */
export function projectsOf({ report, tenants }: ClusterFacts): number | null {
  return report?.projects ?? (tenants.count > 0 ? tenants.count : null)
}
