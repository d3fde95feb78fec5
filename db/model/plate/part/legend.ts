import type { ZoneSummary } from '../../dossier.ts'
import { exactSum } from '../../form/item.ts'
import { type Land, phaseDash } from '../../map/lands.ts'
import { plotClasses } from '../../shape/class.ts'
import { statuses } from '../../sign/status.ts'
import { type ZoneType, zoneTypes } from '../../sign/symbol.ts'
import { formatNumber } from '../../text/number.ts'
import { themes } from '../../theme.ts'
import type { Reading } from '../../themed.ts'
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

/** The classes of the theme that zones, phases and plans have, each with how many and how large they are. */
export function classEntries(
  zones: readonly ZoneSummary[],
  lands: readonly Land[],
  reading: Reading,
  width: number,
): Entry[] {
  return statuses.flatMap(status => {
    const own = (is: Land['is']) => lands.filter(land => land.is === is && land.status === status)
    const under = [
      { noun: 'khu', areas: zones.filter(zone => reading.classOf(zone) === status).map(zone => zone.area_ha) },
      ...(['phase', 'plan'] as const).map(is => ({ noun: noun[is], areas: own(is).map(land => land.areaHa) })),
    ].filter(({ areas }) => areas.length > 0)
    if (under.length === 0) return []
    const words = under.map(({ areas, noun }) => sumWords(areas, noun)).join('; ')
    return [entry({ is: 'class', status }, reading.word(status), words, width)]
  })
}

const noun: Record<Land['is'], string> = { phase: 'giai đoạn', plan: 'phương án', plot: 'lô', parcel: 'thửa' }

/** How the plots or the parcels stand, where the theme has words of its own for them; land that is not let comes last. */
export function stateEntries(
  lands: readonly Land[],
  kind: 'plot' | 'parcel',
  reading: Reading,
  width: number,
): Entry[] {
  const own = lands.filter(land => land.is === kind)
  if (!themes[reading.theme].kinds?.[kind] || own.length === 0) return []
  return [...statuses, null].flatMap(status => {
    const areas = own.filter(land => land.status === status).map(land => land.areaHa)
    if (areas.length === 0) return []
    const sums = sumWords(areas, noun[kind])
    if (status) return [entry({ is: 'class', status }, reading.word(status, kind), sums, width)]
    return [entry({ is: 'edge', dash: null, width: 1, hue: null }, notLet, sums, width)]
  })
}

const notLet = 'Hạ tầng, cây xanh'

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
    entries.push(entry({ is: 'edge', dash: phaseDash, width: 1.4, hue: null }, 'Ranh giới giai đoạn', null, width))
  const plots = lands.filter(land => land.is === 'plot')
  if (plots.length > 0 && plots.every(land => land.status === null))
    entries.push(entry({ is: 'edge', dash: null, width: 1, hue: null }, 'Ranh giới lô đất', null, width))
  return entries
}

/** How the plots of a zone stand, as lines of its table. */
export const plotFacts = ({ plots }: ZoneDetail): Fact[] =>
  plots.map(({ state, areas }) => {
    const status = plotClasses[state]
    const word = status ? (themes.plots.kinds?.plot?.[status] ?? '') : notLet
    return { label: `Lô ${word.charAt(0).toLocaleLowerCase('vi')}${word.slice(1)}`, value: sumWords(areas, 'lô') }
  })
