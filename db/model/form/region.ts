import { type ClusterFacts, filledOf, industrialOf, isWorking, leasedOf } from './facts.ts'
import { namedForeign, namedOperating, namedProjects } from './infrastructure.ts'
import { type Answer, countOf, exactSum, sumOf } from './item.ts'
import type { Period } from './period.ts'

/** The clusters of a commune (Biểu 03) or of the province (Biểu 04) in one period. */
export type RegionFacts = { id: string; name: string; clusters: ClusterFacts[]; period: Period }

type Test = (cluster: ClusterFacts) => boolean | null

/** Both; not known as long as one that is not known could make it false. */
export const both =
  (one: Test, other: Test): Test =>
  cluster => {
    const [a, b] = [one(cluster), other(cluster)]
    if (a === false || b === false) return false
    return a === null || b === null ? null : true
  }

export const not =
  (test: Test): Test =>
  cluster => {
    const is = test(cluster)
    return is === null ? null : !is
  }

export const isEstablished: Test = cluster => cluster.isEstablished
export const isPlanned: Test = cluster => cluster.isPlanned
export const isDrawn: Test = cluster => cluster.isDrawn ?? ifEstablished(cluster)
export const isCraft: Test = ({ cluster }) => cluster && cluster === 'craft'
export const isSpecialised: Test = ({ cluster }) => cluster && cluster === 'specialised'

/** A cluster that is not established has neither developer nor project; of one that may be, nothing is known. */
const ifEstablished: Test = cluster => (cluster.isEstablished === false ? false : null)

export const isDevelopedByEnterprise: Test = cluster => (cluster.developer ? true : ifEstablished(cluster))
export const isProjectApproved: Test = cluster => (cluster.report?.invested_vnd != null ? true : ifEstablished(cluster))

/** Established within the period; not known without the day of the decision. */
export const isNew =
  ({ from, to }: Period): Test =>
  ({ isEstablished: is, established }) => {
    if (is !== true) return is
    return established === null ? null : from <= established && established <= to
  }

/** Wastewater works that the developer reports; a cluster without decision and project has none. */
export const hasWorks =
  (field: 'wastewater' | 'wastewater_ok'): Test =>
  cluster =>
    cluster.report?.[field] ?? (cluster.isEstablished === false && isWorking(cluster) === false ? false : null)

/** The area by the decision, else by the plan, in ha. */
const areaOf = ({ approved_ha, area_ha }: ClusterFacts): number | null => approved_ha ?? area_ha

/** How many clusters pass. */
export const clusters =
  (test: Test) =>
  ({ clusters: all }: RegionFacts): Answer =>
    countOf(all, test)

/** Their areas, in ha. */
export const areas =
  (test: Test, of: (cluster: ClusterFacts) => number | null = areaOf) =>
  ({ clusters: all }: RegionFacts): Answer =>
    sumOf(all, of, test)

export const plannedAreas = areas(isPlanned, cluster => cluster.area_ha)
export const industrialAreas = areas(isWorking, cluster => industrialOf(cluster).ha)
export const leasedAreas = areas(isWorking, cluster => leasedOf(cluster).ha)

/** Money of the infrastructure projects, in tỷ đồng. */
export const capital = (field: 'invested_vnd' | 'paid_vnd') =>
  areas(
    cluster => cluster.isEstablished ?? (cluster.report ? true : null),
    ({ report }) => (report?.[field] == null ? null : report[field] / 1e9),
  )

/** Over the clusters at work: land let or licensed of all of them over their industrial land, so that a large cluster weighs more. */
export function averageOccupancy({ clusters: all }: RegionFacts): Answer {
  const asked = all.filter(cluster => isWorking(cluster) !== false)
  const known = asked.filter(cluster => isWorking(cluster) && filledOf(cluster))
  const lacking = asked.filter(cluster => !known.includes(cluster)).map(cluster => cluster.name)
  const parts = known.flatMap(cluster => filledOf(cluster) ?? [])
  const industrial = exactSum(parts.map(part => part.industrialHa))
  if (industrial === 0) return { value: null, lacking }
  return { value: Math.round((1e4 * exactSum(parts.map(part => part.filledHa))) / industrial) / 100, lacking }
}

const reportedProjects = {
  projects: namedProjects,
  foreign_projects: namedForeign,
  operating: namedOperating,
}

/** Projects as the developers report them, else as the register names them. */
export const projects = (field: keyof typeof reportedProjects) =>
  areas(isWorking, cluster => cluster.report?.[field] ?? reportedProjects[field](cluster))

/** What the production projects reported; a cluster at work without a known project lacks it. */
export const production =
  (field: 'revenue_vnd' | 'budget_vnd' | 'workers', scale: number) =>
  ({ clusters: all }: RegionFacts): Answer => {
    const named = all.flatMap(cluster => cluster.projects)
    const told = named.map(({ enterprise, report }) => ({ name: enterprise.name, value: report?.[field] ?? null }))
    const sum = sumOf(told, ({ value }) => value && value / scale)
    const lacking = [...sum.lacking, ...silent(all)]
    return { value: named.length === 0 && lacking.length > 0 ? null : sum.value, lacking }
  }

/** Clusters where there may be projects of which the register knows no enterprise, and projects without one. */
function silent(all: readonly ClusterFacts[]): string[] {
  return all.flatMap(cluster => {
    if (cluster.orphans.length > 0) return cluster.orphans.map(orphan => `${orphan.name} (${cluster.name})`)
    return cluster.projects.length === 0 && isWorking(cluster) !== false ? [cluster.name] : []
  })
}

/** Everybody who works in the clusters: of the production projects and of the infrastructure. */
export function workers(region: RegionFacts): Answer {
  const made = production('workers', 1)(region)
  const staffed = region.clusters.filter(cluster => cluster.developer !== null)
  const staff = sumOf(staffed, ({ report }) => report?.workers ?? null)
  const lacking = [...made.lacking, ...staff.lacking.map(name => `chủ đầu tư ${name}`)]
  const known = [made.value, staffed.length > 0 ? staff.value : null].filter(value => value !== null)
  return { value: known.length === 0 ? null : exactSum(known), lacking }
}
