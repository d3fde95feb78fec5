import type { ZoneSummary } from '../../db/model/dossier.ts'
import { areaText } from '../../db/model/map/zones.ts'
import { statuses } from '../../db/model/sign/status.ts'
import { type StatusKey, type ThemeName, themes } from '../../db/model/theme.ts'

/** The area, or that nobody knows it. */
export function areaWords(zone: Pick<ZoneSummary, 'area_ha'>): string {
  return zone.area_ha === null ? 'diện tích: chưa có số liệu' : areaText(zone.area_ha)
}

/** What a screen reader says of a symbol: "KCN Thạnh Lộc, đang hoạt động, 250 ha, xã Thạnh Lộc". */
export function spoken(zone: ZoneSummary, theme: ThemeName): string {
  const word = themes[theme].words[zone.themes[theme]]
  return [zone.name, lowered(word), areaWords(zone), zone.unit].filter(Boolean).join(', ')
}

/** What a screen reader says of a symbol that stands for several zones. */
export function spokenCluster(zones: readonly ZoneSummary[]): string {
  const names = zones.slice(0, 4).map(zone => zone.name)
  const rest = zones.length > 4 ? ` và ${zones.length - 4} khu khác` : ''
  return `${zones.length} khu gần nhau: ${names.join(', ')}${rest}. Phóng to để thấy từng khu`
}

export function lowered(word: string): string {
  return word.charAt(0).toLocaleLowerCase('vi') + word.slice(1)
}

/** How many zones a theme puts in each class, in the legend's order: classes present, and always the unknown. */
export function countClasses(zones: readonly ZoneSummary[], theme: ThemeName): { status: StatusKey; count: number }[] {
  return statuses
    .map(status => ({ status, count: zones.filter(zone => zone.themes[theme] === status).length }))
    .filter(({ status, count }) => count > 0 || status === 'unk')
}
