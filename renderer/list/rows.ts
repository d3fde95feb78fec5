import type { ZoneSummary } from '../../db/model/dossier.ts'
import { inListOrder } from '../../db/model/map/register.ts'
import { foldAccents, foldCase, hasAccents } from '../../db/model/text/fold.ts'
import type { StatusKey } from '../../db/model/theme.ts'

export type ZoneType = ZoneSummary['type']
export type Filter = { text: string; type: ZoneType | null; unit: string | null; status: StatusKey | null }
export type Row = { is: 'heading'; type: ZoneType } | { is: 'zone'; zone: ZoneSummary }

export const noFilter: Filter = { text: '', type: null, unit: null, status: null }
export const groupWord: Record<ZoneType, string> = {
  kcn: 'Khu công nghiệp',
  ccn: 'Cụm công nghiệp',
  housing: 'Nhà ở công nhân',
}
const order: ZoneType[] = ['kcn', 'ccn', 'housing']

/** The zones that a filter lets through, the type aside (its counts stand on the switch). */
export function matching(zones: ZoneSummary[], filter: Filter): ZoneSummary[] {
  const exact = hasAccents(filter.text)
  const fold = exact ? foldCase : foldAccents
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  return zones.filter(zone => {
    const text = words.length === 0 ? '' : fold(`${zone.name} ${zone.code} ${zone.unit} ${zone.unitBefore}`)
    const inUnit = filter.unit === null || placesOf(zone).includes(filter.unit)
    return (
      words.every(word => text.includes(word)) &&
      inUnit &&
      (filter.status === null || zone.themes.status === filter.status)
    )
  })
}

/** The units a zone can be found under: today's commune, and the old commune, district and province. */
export function placesOf(zone: ZoneSummary): string[] {
  return [zone.unit, ...zone.unitBefore.split(', ')].filter(Boolean)
}

/** Groups by type in a fixed order, the largest first, unknown areas last. */
export function rowsOf(zones: ZoneSummary[], type: ZoneType | null): Row[] {
  return order
    .filter(each => type === null || each === type)
    .flatMap((each): Row[] => {
      const group = zones.filter(zone => zone.type === each).sort(inListOrder)
      return group.length ? [{ is: 'heading', type: each }, ...group.map((zone): Row => ({ is: 'zone', zone }))] : []
    })
}

/** A zone's name under the heading of its type: "Thạnh Lộc" for "KCN Thạnh Lộc", "Nhà ở CN Thạnh Lộc" for the workers' housing. */
export function bareName(zone: ZoneSummary): string {
  return zone.name.replace(/^(KCN|CCN) /, '').replace(/^Khu nhà ở công nhân( và tái định cư)? /, 'Nhà ở CN ')
}
