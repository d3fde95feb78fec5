import { type Dossier, type Figure, figureOf } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import { formatDay } from '../text/day.ts'
import { formatNumber } from '../text/number.ts'
import { showParts, showValue } from '../text/show.ts'
import type { ThemeName } from '../theme.ts'
import type { Order } from './order.ts'

/** A figure as the room reads it: large, with its unit, where it comes from, and of which day when that is long ago. */
export type FigureView = {
  key: string
  label: string
  /** Null is a gap. */
  text: string | null
  unit: string | null
  /** "QĐ 1755/QĐ-UBND", "3 dòng vốn"; null when nobody wrote a source. */
  source: string | null
  /** Set when the figure is old: its day in words. */
  old: string | null
  /** The exact value where the large one is rounded. */
  exact: string | null
  /** A gap that holds the zone up. */
  isBlocking: boolean
}

/** What the figures of a page are read from. */
export type Facts = {
  dossier: Dossier
  /** Money for the zone's clearance. */
  funding: Pick<RecordOf<'funding'>, 'allocated_vnd' | 'year'>[]
  orders: readonly Order[]
  call: RecordOf<'call'> | null
  today: string
}

type Maker = (facts: Facts) => FigureView

const gap = { text: null, unit: null, source: null, old: null, exact: null, isBlocking: false }

/** A field of the zone with what its paper says. */
const ofZone =
  (field: string, label?: string): Maker =>
  ({ dossier, today }) =>
    viewOf(figureOf(dossier, 'zone', dossier.zone, field, today), dossier, label)

/** Occupancy of the zone; where only a phase has it, the phase's, and the label says so. */
const occupancy: Maker = ({ dossier, today }) => {
  const whole = figureOf(dossier, 'zone', dossier.zone, 'occupancy_pct', today)
  const phase = dossier.phases.find(each => each.occupancy_pct !== null)
  if (whole.value !== null || !phase) return viewOf(whole, dossier, 'Lấp đầy')
  const figure = figureOf(dossier, 'phase', phase, 'occupancy_pct', today)
  return viewOf(figure, dossier, `Lấp đầy ${phase.name.charAt(0).toLowerCase()}${phase.name.slice(1)}`)
}

/** A field of the page's call, else of the zone's one call. */
const ofCall =
  (field: string, label: string): Maker =>
  ({ dossier, call, today }) => {
    const one = call ?? (dossier.calls.length === 1 ? dossier.calls[0] : undefined)
    if (!one) return { key: `call/${field}`, label, ...gap }
    return viewOf(figureOf(dossier, 'call', one, field, today), dossier, label)
  }

const allocated: Maker = ({ funding, dossier }) => {
  const known = funding.flatMap(line => line.allocated_vnd ?? [])
  const label = 'Vốn bồi thường đã bố trí'
  const isBlocking = dossier.summary.themes.status === 'stuck'
  if (known.length === 0) return { key: 'allocated', label, ...gap, isBlocking }
  const missing = funding.length - known.length
  return {
    ...{ key: 'allocated', label, ...money(known.reduce((sum, each) => sum + each, 0)) },
    source: `${known.length} dòng vốn${missing > 0 ? `, thiếu ${missing} dòng` : ''}`,
    ...{ old: null, isBlocking: false },
  }
}

const counted =
  (key: string, label: string, count: (orders: readonly Order[]) => number): Maker =>
  ({ orders }) => ({
    ...{ key, label, ...gap },
    ...(orders.length > 0 && { text: formatNumber(count(orders), 0), unit: 'nhiệm vụ', source: 'sổ nhiệm vụ' }),
  })

const area = ofZone('area_ha', 'Diện tích')
const capital = ofCall('capital_vnd', 'Tổng vốn dự kiến')
const byDefault: Maker[] = [area, occupancy, ofZone('land_rent_vnd', 'Giá thuê đất')]
const makers: Partial<Record<ThemeName, Maker[]>> = {
  clearance: [area, capital, allocated],
  planning: [area, ofZone('approved_ha', 'Diện tích được chấp thuận'), ofZone('established', 'Ngày thành lập')],
  call: [ofCall('area_ha', 'Quy mô kêu gọi'), capital, ofCall('stage', 'Bước')],
  directive: [
    counted('given', 'Nhiệm vụ được giao', orders => orders.length),
    counted('late', 'Trễ hạn', orders => orders.filter(each => each.standing.status === 'stuck').length),
    counted('free', 'Không quy định thời hạn', orders => orders.filter(each => each.due === null).length),
  ],
}

/** The three figures that a page shows large, by its theme. */
export function keyFigures(theme: ThemeName, facts: Facts): FigureView[] {
  return (makers[theme] ?? byDefault).map(make => make(facts))
}

/** A figure of the dossier as the room reads it. */
function viewOf(figure: Figure, dossier: Dossier, label = figure.info.label.vi): FigureView {
  const { kind, record, field, info, value, chosen, state } = figure
  const key = `${kind}/${record}/${field}`
  if (value === null) return { key, label, ...gap }
  const paper = chosen?.document ?? dossier.grounds[key] ?? null
  const source = dossier.papers.find(each => each.id === paper)?.name ?? null
  const day = chosen?.as_of ?? dossier.papers.find(each => each.id === paper)?.date ?? null
  const old = state === 'old' && day !== null ? formatDay(day) : null
  const shown =
    info.unit === 'đồng' && typeof value === 'number'
      ? money(value)
      : { ...asShown(showParts(info, value)), exact: null }
  return { key, label, ...shown, source, old, isBlocking: false }
}

const asShown = ({ text, unit = null }: { text: string; unit?: string | null }) => ({ text, unit })

/** Money in the large: in tỷ đồng to two decimals, the exact sum beside it when that says more. */
function money(vnd: number): Pick<FigureView, 'text' | 'unit' | 'exact'> {
  const exact = showValue({ kind: 'money', label: { vi: '', en: '' }, required: false, unit: 'đồng' }, vnd)
  if (Math.abs(vnd) < 1e9) {
    const [text = '', unit = ''] = exact.split('\u00a0')
    return { text, unit, exact: null }
  }
  const text = formatNumber(vnd / 1e9, 2)
  return { text, unit: 'tỷ đồng', exact: exact.startsWith(`${text}\u00a0`) ? null : exact }
}

/** The key figures that are as they were, and those of which still nobody knows anything, in words: "diện tích; vẫn chưa có số liệu: lấp đầy". */
export function unmovedOf(now: readonly FigureView[], before: readonly FigureView[]): string {
  const same = now.filter(each => before.some(old => old.key === each.key && old.text === each.text))
  const names = (figures: readonly FigureView[]) =>
    figures.map(({ label }) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)).join(', ')
  const [known, gaps] = [same.filter(each => each.text !== null), same.filter(each => each.text === null)]
  return [names(known), gaps.length > 0 && `vẫn chưa có số liệu: ${names(gaps)}`].filter(Boolean).join('; ')
}
