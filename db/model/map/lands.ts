import { type Paint, paintOf } from '../shape/look.ts'
import type { ShapeKind } from '../shape/set.ts'
import { type MapStyle, mapColour } from '../sign/colour.ts'
import { hatchOver } from '../sign/hatch.ts'
import { type Status, statuses, statusTone } from '../sign/status.ts'
import type { LabelItem } from './label.ts'
import type { MapType } from './names.ts'
import { type Projection, zoomAt } from './project.ts'
import { type Box, overlap } from './spread.ts'
import { cutPolygons, el, type GeoShape, pathOf } from './svg.ts'

/** A piece of a zone with a boundary of its own, in its class (null: the theme says nothing of it). */
export type Land = {
  id: string
  is: Exclude<ShapeKind, 'zone'>
  /** What it is called on the map: the code of a plot, "tờ 12 thửa 103". */
  code: string
  status: Status | null
  areaHa: number | null
  shape: GeoShape
}

type Ring = readonly (readonly [number, number])[]
/** A land with its rings in px of the picture, cut a little outside it. */
export type LandMark = { land: Land; rings: Ring[] }

/** The lands that are in the picture. */
export function markLands(lands: readonly Land[], projection: Projection): LandMark[] {
  const { width, height } = projection.size
  const window = { x: -8, y: -8, width: width + 16, height: height + 16 }
  return lands.flatMap(land => {
    const rings = cutPolygons([land.shape], projection.toPx, window)
    return rings.length > 0 ? [{ land, rings }] : []
  })
}

/** px of the picture to one px of hatch. */
const hatchUnit = 0.75
/** The dashes of a phase's boundary, px: paper tells it from a plot's without colour. */
export const phaseDash = '9 3 2 3'

/**
 * The pieces of one kind as the screen paints them (`paintOf`): those of one class are one ground, one hatch and one outline, however many
 * they are, so that a print of a thousand plots has a dozen paths.
 */
export function drawLands(
  marks: readonly LandMark[],
  kind: Land['is'],
  projection: Projection,
  style: MapStyle,
): string {
  const own = marks.filter(mark => mark.land.is === kind)
  const finer = kind === 'phase' ? 'plot' : kind === 'plan' ? 'parcel' : null
  const isUnder = marks.some(({ land }) => land.is === finer && land.status !== null)
  const zoom = zoomAt(projection.metresPerPx, projection.centre[1])
  return [null, ...statuses]
    .flatMap(status => {
      const alike = own.filter(mark => mark.land.status === status)
      const paint = paintOf(kind, { status, type: 'kcn', isRough: false, isUnder }, zoom, style)
      // Roads and trees among plots that have a class: not the hatch of the phase they lie on.
      const blank = kind === 'plot' && own.length > alike.length ? mapColour[style].land : null
      return alike.length > 0 ? [drawAlike(alike, paint, blank, style)] : []
    })
    .join('')
}

function drawAlike(
  marks: readonly LandMark[],
  { fill, line, casing, strength }: Paint,
  blank: string | null,
  style: MapStyle,
): string {
  const isPhase = marks[0]?.land.is === 'phase'
  const d = marks.flatMap(mark => mark.rings.map(closed)).join('')
  const parts: string[] = []
  if (fill) {
    const tone = statusTone(fill, style === 'dark')
    parts.push(el('path', { d, fill: tone.ground, 'fill-rule': 'evenodd', 'fill-opacity': strength }))
    const rings = marks.map(mark => mark.rings)
    const hatch = hatchOver(fill, rings, hatchUnit)
    const ends = hatch?.isRound ? 'round' : undefined
    const stroke = { fill: 'none', stroke: tone.line, 'stroke-opacity': strength, 'stroke-linecap': ends }
    if (hatch) parts.push(el('path', { d: hatch.d, ...stroke, 'stroke-width': hatch.width }))
  } else if (blank) parts.push(el('path', { d, fill: blank, 'fill-rule': 'evenodd' }))
  const edge = { d, fill: 'none', 'stroke-linejoin': 'round' }
  if (casing && !isPhase) parts.push(el('path', { ...edge, stroke: casing.colour, 'stroke-width': casing.width }))
  const dash = isPhase ? phaseDash : line.dash.join(' ') || undefined
  const colour = isPhase ? mapColour[style].ink : line.colour
  parts.push(el('path', { ...edge, stroke: colour, 'stroke-width': paperWidth(line.width), 'stroke-dasharray': dash }))
  return parts.join('')
}

/** Lines on paper are finer than on a screen: dots of ink are smaller than px. */
const paperWidth = (width: number): number => width * 0.7

const closed = (ring: Ring): string => `${pathOf(ring)}Z`

/** How large the names of a kind are, how much air they want, and where they stand among others when room is short. */
const named: Record<Land['is'], { letters: number; air: number; priority: number; isWhole: boolean }> = {
  phase: { letters: 10, air: 6, priority: 48, isWhole: true },
  plan: { letters: 9.5, air: 6, priority: 49, isWhole: true },
  plot: { letters: 9.4, air: 6, priority: 50, isWhole: false },
  parcel: { letters: 9.4, air: 2, priority: 51, isWhole: false },
}

/** Of plots or parcels, the share that must find room for its number: a few numbers in a corner of a thousand plots tell nobody anything. */
const fewest = 0.1

/** The names of lands for `placeLabels`: only where one fits inside its own land. */
export function landLabels(marks: readonly LandMark[], type: MapType): LabelItem[] {
  const small = marks.filter(({ land }) => !named[land.is].isWhole).map(boxOf)
  const labels = marks.flatMap(mark => {
    const { land } = mark
    const { letters, air, priority, isWhole } = named[land.is]
    const style = { family: type.family, size: letters * type.scale, weight: 600 } as const
    const box = boxOf(mark)
    const text = isWhole ? land.code : lastPart(land.code)
    const size = { width: type.measure(text, style) + air, height: style.size * 1.4 }
    if (size.width > box.width || size.height > box.height) return []
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const words = { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size }
    // The name of a phase gives way to its plots.
    if (isWhole && small.some(each => overlap(each, words))) return []
    return [{ id: `land-${land.id}`, ...at, gap: 0, priority, first: text, style, sides: ['centre'] as const }]
  })
  const few = (['plot', 'parcel'] as const).filter(kind => {
    const { priority } = named[kind]
    const own = marks.filter(({ land }) => land.is === kind).length
    return labels.filter(label => label.priority === priority).length < own * fewest
  })
  return labels.filter(label => !few.some(kind => named[kind].priority === label.priority))
}

function boxOf({ rings }: LandMark): Box {
  const points = rings.flat()
  const [xs, ys] = [points.map(point => point[0]), points.map(point => point[1])]
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [x, y] = [least(xs), least(ys)]
  return { x, y, width: most(xs) - x, height: most(ys) - y }
}

/** "KCN-TL-A12" -> "A12": what stands on the ground. */
const lastPart = (code: string): string => code.split(/[-/. ]/).at(-1) ?? code
