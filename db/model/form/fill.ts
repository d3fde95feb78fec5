import { clusterLines } from './cluster.ts'
import type { ClusterFacts } from './facts.ts'
import { described, type Filled, type FilledBlock, rowsOf, sinceTwoTiers } from './filled.ts'
import { infrastructureItems } from './infrastructure.ts'
import { missingOfCluster, missingOfProject, missingOfRegion, missingOrphans } from './missing.ts'
import { dueOf, dueWords, type FormName, type Period } from './period.ts'
import { projectItems } from './project.ts'

/** What the register knows for the forms of one period. */
export type FormFacts = {
  /** All clusters (cụm công nghiệp), or the one zone that was asked for. */
  clusters: ClusterFacts[]
  province: { id: string; name: string }
  /** Projects and reports in industrial parks, of which the circular does not speak. */
  parks: { tenants: number; reports: number }
  /** Reports of the period that name no zone, by the enterprise's name. */
  placeless: string[]
}

/** An official form of a period, filled from the register, with what it still lacks. Thông tư 14/2024/TT-BCT, Phụ lục I. */
export function fill(form: FormName, period: Period, facts: FormFacts, today: string): Filled {
  const due = dueWords(form, period, today)
  const { blocks, missing } = fillers[form](facts, period, due)
  return {
    ...{ form, period, due: dueOf(form, period), ...described[form], blocks, missing },
    asides: asidesOf(form, facts),
  }
}

type Part = Pick<Filled, 'blocks' | 'missing'>

const fillers: Record<FormName, (facts: FormFacts, period: Period, due: string) => Part> = {
  '01': ({ clusters }, period, due) => {
    const parts = clusters.flatMap(({ projects }) =>
      projects.map(project => {
        const { enterprise, zone } = project
        const head = [
          { label: 'Tên dự án đầu tư sản xuất kinh doanh', value: project.projects },
          { label: 'Ngành, nghề, lĩnh vực sản xuất', value: enterprise.industry },
          { label: 'Cụm công nghiệp', value: zone.name },
        ]
        const subject = { kind: 'enterprise' as const, id: enterprise.id, name: `${enterprise.name}, ${zone.name}` }
        const block = { subject, head, rows: rowsOf(projectItems, project) }
        return { block, missing: missingOfProject(project, block, period, due) }
      }),
    )
    const { blocks, missing } = gathered(parts)
    return { blocks, missing: [...missing, ...missingOrphans(clusters)] }
  },
  '02': ({ clusters }, period, due) =>
    gathered(
      clusters.filter(hasInfrastructure).map(cluster => {
        const head = [
          { label: 'Cụm công nghiệp', value: cluster.name },
          { label: 'Chủ đầu tư', value: cluster.developer?.name ?? null },
        ]
        const subject = { kind: 'zone' as const, id: cluster.id, name: cluster.name }
        const block = { subject, head, rows: rowsOf(infrastructureItems, cluster) }
        return { block, missing: missingOfCluster(cluster, block, period, due) }
      }),
    ),
  '03': ({ clusters }, period) => {
    const parts = [...byUnit(clusters)].map(([id, own]) => {
      const name = own[0]?.unitName ?? 'chưa rõ xã, phường'
      return regionPart('03', { id, name, clusters: own, period })
    })
    const { blocks, missing } = gathered(parts)
    const unplaced = clusters.filter(cluster => cluster.unit === null)
    return {
      blocks,
      missing: [
        ...unplaced.map(({ id, name }) => ({
          ...{ is: 'record' as const, subject: { kind: 'zone' as const, id, name }, items: [] },
          text: `${name}: chưa rõ thuộc xã, phường nào nên chưa vào biểu của địa bàn.`,
        })),
        ...missing,
      ],
    }
  },
  '04': ({ clusters, province }, period) => {
    const { block, missing } = regionPart('04', { ...province, clusters, period })
    return { blocks: [block], missing }
  },
}

function regionPart(
  form: '03' | '04',
  region: { id: string; name: string; clusters: ClusterFacts[]; period: Period },
): { block: FilledBlock; missing: Filled['missing'] } {
  const block = {
    subject: { kind: 'unit' as const, id: region.id, name: region.name },
    head: [{ label: 'Địa bàn', value: region.name }],
    rows: rowsOf(clusterLines(form), region),
  }
  return { block, missing: missingOfRegion(block, region.clusters) }
}

const gathered = (parts: { block: FilledBlock; missing: Filled['missing'] }[]): Part => ({
  blocks: parts.map(part => part.block),
  missing: parts.flatMap(part => part.missing),
})

/** A cluster with a developer, a decision or a report: only there is an infrastructure project to report of. */
const hasInfrastructure = ({ developer, isEstablished, report }: ClusterFacts): boolean =>
  developer !== null || isEstablished === true || report !== null

function byUnit(clusters: readonly ClusterFacts[]): Map<string, ClusterFacts[]> {
  const units = new Map<string, ClusterFacts[]>()
  for (const cluster of clusters)
    if (cluster.unit) units.set(cluster.unit, [...(units.get(cluster.unit) ?? []), cluster])
  return units
}

function asidesOf(form: FormName, { clusters, parks, placeless }: FormFacts): string[] {
  const outside = form === '01' ? parks.tenants + parks.reports : form === '02' ? parks.reports : 0
  const without = form === '02' ? clusters.filter(cluster => !hasInfrastructure(cluster)).length : 0
  return [
    ...(form === '04' ? [] : [sinceTwoTiers]),
    ...(outside > 0
      ? [
          `Thông tư 14/2024/TT-BCT chỉ quy định cho cụm công nghiệp: ${parks.tenants} dự án, ${parks.reports} báo cáo kỳ ở khu công nghiệp không vào biểu này.`,
        ]
      : []),
    ...(without > 0
      ? [`${without} cụm chưa có quyết định thành lập, chưa có chủ đầu tư hạ tầng nên không phải lập biểu.`]
      : []),
    ...(placeless.length > 0 ? [`Báo cáo chưa ghi khu, cụm, chưa vào biểu nào: ${placeless.join(', ')}.`] : []),
  ]
}
