import type { ZoneSummary } from './dossier.ts'
import { exactSum } from './form/item.ts'
import { statuses } from './sign/status.ts'
import { formatNumber } from './text/number.ts'
import type { StatusKey } from './theme.ts'
import type { Reading } from './themed.ts'

/** A class of the legend: how many have it, their hectares, and how many of them have no area that could be added. */
export type Counted = { status: StatusKey; count: number; ha: number; gaps: number }

/** How many zones a theme puts in each class, in the legend's order: classes present, and always the unknown. */
export function countClasses(zones: readonly ZoneSummary[], { classOf }: Reading): Counted[] {
  return countBy(zones.map(zone => ({ status: classOf(zone), areaHa: zone.area_ha }))).filter(
    ({ status, count }) => count > 0 || status === 'unk',
  )
}

/** Counts by class, in the legend's order. */
export function countBy(items: readonly { status: StatusKey; areaHa: number | null }[]): Counted[] {
  return statuses.map(status => {
    const own = items.filter(item => item.status === status)
    const known = own.flatMap(({ areaHa }) => (areaHa === null ? [] : [areaHa]))
    return { status, count: own.length, ha: exactSum(known), gaps: own.length - known.length }
  })
}

/** "383,95 ha", "68 ha, thiếu 3 khu", "chưa có diện tích". */
export function hectares({ ha, gaps, count }: Omit<Counted, 'status'>, noun: string): string {
  if (gaps === count) return 'chưa có diện tích'
  return `${formatNumber(ha, 2)}\u00a0ha${gaps > 0 ? `, thiếu ${formatNumber(gaps, 0)} ${noun}` : ''}`
}
