import { formatNumber } from '../text/number.ts'
import { type ClusterFacts, filledOf, type ProjectFacts, type Subject } from './facts.ts'
import type { FilledBlock, Missing } from './filled.ts'
import type { Period } from './period.ts'

const enterpriseOf = ({ enterprise }: ProjectFacts): Subject => ({
  ...{ kind: 'enterprise', id: enterprise.id, name: enterprise.name },
})
const zoneOf = ({ id, name }: ClusterFacts): Subject => ({ kind: 'zone', id, name })

/** What keeps the Biểu 01 of a project from being whole. `due`: "gửi trước ngày 20/6/2026, quá hạn 5 ngày". */
export function missingOfProject(project: ProjectFacts, block: FilledBlock, period: Period, due: string): Missing[] {
  const subject = enterpriseOf(project)
  const whose = `${project.enterprise.name}, ${project.zone.name}`
  if (!project.report)
    return [
      { is: 'report', subject, items: itemsWithout(block), text: `${whose}: chưa có báo cáo ${period.words}; ${due}.` },
    ]
  return [...gap(subject, whose, block), ...twice(subject, whose, project.reports, period)]
}

/** What keeps the Biểu 02 of a cluster from being whole, and where its report does not agree with the plots. */
export function missingOfCluster(cluster: ClusterFacts, block: FilledBlock, period: Period, due: string): Missing[] {
  const subject = zoneOf(cluster)
  const whose = cluster.developer ? `${cluster.name}, ${cluster.developer.name}` : cluster.name
  const none: Missing[] = cluster.developer
    ? []
    : [{ is: 'record', subject, items: [], text: `${cluster.name}: chưa có hồ sơ chủ đầu tư hạ tầng.` }]
  if (!cluster.report) {
    const text = `${whose}: chưa có báo cáo ${period.words} của chủ đầu tư hạ tầng; ${due}.`
    return [...none, { is: 'report', subject, items: itemsWithout(block), text }]
  }
  return [
    ...none,
    ...gap(subject, whose, block),
    ...twice(subject, whose, cluster.reports, period),
    ...disagreements(cluster),
  ]
}

/** Where the developer's report and the plots of the register say different things of one cluster. */
export function disagreements(cluster: ClusterFacts): Missing[] {
  const { report, land, tenants } = cluster
  const subject = zoneOf(cluster)
  const compare = (
    item: string,
    what: string,
    told: number | null | undefined,
    counted: number | null,
    unit: string,
  ) =>
    told == null || counted === null || told === counted
      ? []
      : [
          {
            ...{ is: 'differs' as const, subject, items: [item] },
            text: `${cluster.name}: báo cáo ghi ${what} ${formatNumber(told)} ${unit}, sổ ghi ${formatNumber(counted)} ${unit}, lệch ${formatNumber(Math.abs(told - counted))} ${unit}.`,
          },
        ]
  const filled = filledOf(cluster)
  const over: Missing[] =
    filled && filled.filledHa > filled.industrialHa
      ? [
          {
            ...{ is: 'differs', subject, items: ['4', '5'] },
            text: `${cluster.name}: đất đã cho thuê, cấp phép ${formatNumber(filled.filledHa)} ha, lớn hơn đất công nghiệp ${formatNumber(filled.industrialHa)} ha.`,
          },
        ]
      : []
  return [
    ...compare('4', 'đất đã cho thuê', report?.leased_ha, land.leased_ha, 'ha'),
    ...compare('5', 'đất công nghiệp', report?.industrial_ha, land.industrial_ha, 'ha'),
    // The register need not know every project: only more than the developer reports is a contradiction.
    ...compare('6', 'số dự án', report?.projects, Math.max(tenants.count, report?.projects ?? 0), 'dự án'),
    ...over,
  ]
}

/** What a sum over clusters leaves out: for each item the names, those of one cluster's gaps told once. */
export function missingOfRegion(block: FilledBlock, clusters: readonly ClusterFacts[]): Missing[] {
  const items = new Map<string, string[]>()
  for (const row of block.rows)
    for (const name of new Set(row.lacking)) items.set(name, [...(items.get(name) ?? []), row.no])
  const gaps = [...items].map(([name, numbers]): Missing => {
    const cluster = clusters.find(each => each.name === name)
    const project = clusters.flatMap(each => each.projects).find(each => each.enterprise.name === name)
    const subject = cluster ? zoneOf(cluster) : project ? enterpriseOf(project) : block.subject
    return { is: 'figure', subject, items: numbers, text: `${name}: thiếu số liệu cho ${numbers.length} mục của biểu.` }
  })
  return [...gaps, ...clusters.flatMap(disagreements)]
}

/** Projects whose enterprise has no record: their Biểu 01 cannot be filled. */
export function missingOrphans(clusters: readonly ClusterFacts[]): Missing[] {
  return clusters.flatMap(cluster =>
    cluster.orphans.map(
      ({ id, name }): Missing => ({
        ...{ is: 'record', subject: { kind: 'tenant', id, name }, items: [] },
        text: `${name}, ${cluster.name}: chưa có hồ sơ doanh nghiệp nên chưa ghi được báo cáo.`,
      }),
    ),
  )
}

const itemsWithout = ({ rows }: FilledBlock): string[] =>
  rows.filter(row => row.unit !== null && row.value === null).map(row => row.no)

function gap(subject: Subject, whose: string, block: FilledBlock): Missing[] {
  const items = itemsWithout(block)
  if (items.length === 0) return []
  return [{ is: 'figure', subject, items, text: `${whose}: báo cáo chưa có số liệu mục ${items.join(', ')}.` }]
}

function twice(subject: Subject, whose: string, reports: number, period: Period): Missing[] {
  if (reports < 2) return []
  const text = `${whose}: có ${reports} báo cáo ${period.words}; biểu lấy báo cáo ghi sau cùng. Giữ một, xóa phần trùng.`
  return [{ is: 'twice', subject, items: [], text }]
}
