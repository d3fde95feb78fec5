import type { MapStyle } from '../sign/colour.ts'
import { mapColour } from '../sign/colour.ts'
import { hatchOver } from '../sign/hatch.ts'
import { type Status, statuses, statusOutline, statusTone } from '../sign/status.ts'
import type { LabelItem } from './label.ts'
import type { MapType } from './names.ts'
import type { Projection } from './project.ts'
import { cutPolygons, el, type GeoShape, pathOf } from './svg.ts'

/** A piece of a zone with a boundary of its own: a phase (an outline), a plot or a parcel (drawn by its class). */
export type Land = {
  id: string
  is: 'phase' | 'plot' | 'parcel'
  code: string
  /** Null: land that is not for letting, left white. */
  status: Status | null
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

/**
 * Plots and parcels: those of one class are one ground, one hatch and one outline, however many they are. `unit`: px of the picture to one px
 * of hatch.
 */
export function drawPlots(marks: readonly LandMark[], style: MapStyle, unit = 0.75): string {
  const dark = style === 'dark'
  const parts: string[] = []
  const plots = marks.filter(mark => mark.land.is !== 'phase')
  for (const status of [null, ...statuses]) {
    const own = plots.filter(mark => mark.land.status === status)
    if (own.length === 0) continue
    const d = own.flatMap(mark => mark.rings.map(closed)).join('')
    const { ground, line } = status
      ? statusTone(status, dark)
      : { ground: mapColour[style].scaleLight, line: mapColour[style].gap }
    parts.push(el('path', { d, fill: ground, 'fill-rule': 'evenodd' }))
    const hatch =
      status &&
      hatchOver(
        status,
        own.map(mark => mark.rings),
        unit,
      )
    if (hatch) {
      const ends = hatch.isRound ? 'round' : undefined
      parts.push(
        el('path', { d: hatch.d, fill: 'none', stroke: line, 'stroke-width': hatch.width, 'stroke-linecap': ends }),
      )
    }
    const dash = status === 'unk' ? statusOutline.dash : undefined
    const edge = { fill: 'none', stroke: status === 'xong' ? mapColour[style].halo : line, 'stroke-width': 0.8 }
    parts.push(el('path', { d, ...edge, 'stroke-linejoin': 'round', 'stroke-dasharray': dash }))
  }
  return parts.join('')
}

/** The outlines of phases, to lie under their zone's own. */
export function drawPhases(marks: readonly LandMark[], style: MapStyle): string {
  const phases = marks.filter(mark => mark.land.is === 'phase').flatMap(mark => mark.rings.map(closed))
  if (phases.length === 0) return ''
  const line = { fill: 'none', stroke: mapColour[style].ink, 'stroke-width': 1.4, 'stroke-linejoin': 'round' }
  return el('path', { d: phases.join(''), ...line, 'stroke-dasharray': '9 3 2 3' })
}

const closed = (ring: Ring): string => `${pathOf(ring)}Z`

/** The numbers of plots and parcels for `placeLabels`: only where one fits inside its own land. */
export function landLabels(marks: readonly LandMark[], type: MapType): LabelItem[] {
  const style = { family: type.family, size: 8.5 * type.scale, weight: 600 } as const
  return marks.flatMap(({ land, rings }) => {
    const ring = rings[0]
    if (land.is === 'phase' || !ring) return []
    const [xs, ys] = [ring.map(point => point[0]), ring.map(point => point[1])]
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const text = lastPart(land.code)
    if (type.measure(text, style) + 6 > right - left || style.size * 1.4 > bottom - top) return []
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 }
    return [{ id: `land-${land.id}`, ...at, gap: 0, priority: 50, first: text, style, sides: ['centre'] as const }]
  })
}

/** "KCN-TL-A12" -> "A12": what stands on the ground. */
const lastPart = (code: string): string => code.split(/[-/. ]/).at(-1) ?? code
