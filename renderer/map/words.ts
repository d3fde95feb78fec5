import type { ZoneSummary } from '../../db/model/dossier.ts'
import { areaText } from '../../db/model/map/zones.ts'
import type { Reading } from '../../db/model/themed.ts'

/** The area, or that nobody knows it. */
export function areaWords(zone: Pick<ZoneSummary, 'area_ha'>): string {
  return zone.area_ha === null ? 'diện tích: chưa có số liệu' : areaText(zone.area_ha)
}

/** What a screen reader says of a symbol: "KCN Thạnh Lộc, đang hoạt động, 250 ha, xã Thạnh Lộc". */
export function spoken(zone: ZoneSummary, reading: Reading): string {
  const word = lowered(reading.word(reading.classOf(zone)))
  return [zone.name, word, reading.noteOf(zone.id), areaWords(zone), zone.unit].filter(Boolean).join(', ')
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
