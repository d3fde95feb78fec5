import type { ZoneSummary } from '../../dossier.ts'
import { exactSum } from '../../form/item.ts'
import { plotSign } from '../../land/sign.ts'
import type { Land } from '../../map/lands.ts'
import { statuses } from '../../sign/status.ts'
import { type ZoneType, zoneTypes } from '../../sign/symbol.ts'
import { formatNumber } from '../../text/number.ts'
import { themes, type ZoneTheme } from '../../theme.ts'
import type { Fact, ZoneDetail } from '../ask.ts'
import type { Entry, Line } from '../plate.ts'
import { linesOf } from './lines.ts'
import { textLines } from './part.ts'

const word = { size: 2.9 } as const
const small = { size: 2.4 } as const
/** Units from the left edge of an entry to its words. */
export const signWidth = 11.5

const typeWord: Record<ZoneType, string> = {
  kcn: 'Khu công nghiệp',
  ccn: 'Cụm công nghiệp',
  housing: 'Nhà ở công nhân',
}

/** "4 khu, 528,54 ha, 1 khu chưa có diện tích". */
export function sumWords(areas: readonly (number | null)[], unit: string): string {
  const known = areas.filter(area => area !== null)
  const parts = [`${formatNumber(areas.length, 0)} ${unit}`]
  if (known.length > 0) parts.push(`${formatNumber(exactSum(known), 2)}\u00a0ha`)
  if (known.length === 0) parts.push('chưa có diện tích')
  else if (known.length < areas.length) parts.push(`${areas.length - known.length} ${unit} chưa có diện tích`)
  return parts.join(', ')
}

function entry(sign: Entry['sign'], text: string, under: string | null, width: number): Entry {
  const lines: Line[] = textLines(text, width - signWidth, word)
  if (under)
    lines.push(
      ...linesOf(under, width - signWidth, small).map(line => ({ text: line, face: small, colour: 'second' as const })),
    )
  return { sign, lines }
}

/** The classes of the theme that the zones have, each with how many and how large they are. */
export function classEntries(zones: readonly ZoneSummary[], theme: ZoneTheme, width: number): Entry[] {
  return statuses.flatMap(status => {
    const own = zones.filter(zone => zone.themes[theme] === status)
    if (own.length === 0) return []
    const areas = own.map(zone => zone.area_ha)
    return [entry({ is: 'class', status }, themes[theme].words[status], sumWords(areas, 'khu'), width)]
  })
}

/** The types of zones that are drawn, the ring of those whose place is not measured, and the boundaries by how good they are. */
export function signEntries(
  zones: readonly ZoneSummary[],
  lands: readonly Land[],
  hasRings: boolean,
  width: number,
): Entry[] {
  const entries = zoneTypes
    .filter(type => zones.some(zone => zone.type === type))
    .map(type => entry({ is: 'type', type, status: null }, typeWord[type], null, width))
  const isRough = (zone: ZoneSummary) => zone.quality !== 'surveyed' && zone.quality !== 'digitised'
  const first = zones[0]?.type ?? 'kcn'
  if (hasRings && zones.some(isRough)) entries.push(entry({ is: 'ring' }, 'Vị trí gần đúng', null, width))
  if (zones.some(zone => zone.shape && !isRough(zone)))
    entries.push(entry({ is: 'edge', dash: null, width: 2, hue: first }, 'Ranh giới đo đạc, số hóa', null, width))
  if (zones.some(zone => zone.shape && isRough(zone)))
    entries.push(entry({ is: 'edge', dash: '6 4', width: 2, hue: first }, 'Ranh giới sơ đồ', null, width))
  if (lands.some(land => land.is === 'phase'))
    entries.push(entry({ is: 'edge', dash: '9 3 2 3', width: 1.4, hue: null }, 'Ranh giới giai đoạn', null, width))
  return entries
}

/** The states of a zone's plots, each with how many and how large they are. */
export function plotEntries(detail: ZoneDetail, width: number): Entry[] {
  return detail.plots.map(own => {
    const { status, word } = plotSign[own.status]
    return entry({ is: 'class', status }, capital(word), plotWords(own), width)
  })
}

/** The same as lines of a table. */
export const plotFacts = ({ plots }: ZoneDetail): Fact[] =>
  plots.map(own => ({ label: `Lô ${plotSign[own.status].word}`, value: plotWords(own) }))

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

function plotWords({ count, ha, withoutArea }: ZoneDetail['plots'][number]): string {
  const parts = [`${formatNumber(count, 0)} lô`]
  if (count > withoutArea) parts.push(`${formatNumber(ha, 2)}\u00a0ha`)
  if (withoutArea > 0) parts.push(`${withoutArea} lô chưa có diện tích`)
  return parts.join(', ')
}
