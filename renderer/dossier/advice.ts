import type { Dossier } from '../../db/model/dossier.ts'
import { foldCase } from '../../db/model/text/fold.ts'

/** Words by which a directive speaks of a figure. */
const subjects: Record<string, string[]> = {
  land_rent_vnd: ['giá cho thuê đất', 'giá thuê đất'],
  sublease_vnd: ['giá cho thuê lại', 'phí hạ tầng'],
  workers: ['số lao động'],
  occupancy_pct: ['lấp đầy'],
}

/** Words by which a statistic of a group of zones names the same figure. */
const indicators: Record<string, string> = { workers: 'lao động', occupancy_pct: 'tỷ lệ lấp đầy', area_ha: 'diện tích' }

/** Where to look for a figure that is missing: a directive that asks for it, or a figure printed for several zones together. */
export function adviceOf(
  field: string,
  { directives, statistics }: Pick<Dossier, 'directives' | 'statistics'>,
): string | null {
  const asked = directives.find(each =>
    subjects[field]?.some(words => foldCase(`${each.summary} ${each.text ?? ''}`).includes(words)),
  )
  if (asked) return `xem nhiệm vụ ${asked.number}`
  const shared = statistics.find(each => each.zone === null && foldCase(each.indicator) === indicators[field])
  if (!shared) return null
  return shared.scope.split('+').length === 2 ? 'chỉ có số gộp hai khu' : 'chỉ có số gộp nhiều khu'
}
