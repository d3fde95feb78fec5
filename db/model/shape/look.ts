import { type MapStyle, mapColour, typeHue } from '../sign/colour.ts'
import { type Status, statuses, statusTone } from '../sign/status.ts'
import { type ZoneType, zoneTypes } from '../sign/symbol.ts'
import type { ShapeKind } from './set.ts'

/** What every shape of a set is drawn as: its class as a place in `statuses`, its zone's type as a place in `zoneTypes`; `noClass` is drawn as an outline. */
export type Look = { classes: Uint8Array; types: Uint8Array }
export const noClass = 255
/** A class that the legend has switched off: the shape is not drawn. */
export const hiddenClass = 254

/** How a shape of a kind is drawn: the class that fills it (null: none), and its outline. */
export type Paint = {
  fill: Status | null
  /** A plain colour, where no class fills: a zone in 12 % of its hue. */
  wash: { colour: string; opacity: number } | null
  line: { colour: string; width: number; dash: readonly number[] }
  /** Under the line, where it may cross a solid class. */
  casing?: { colour: string; width: number }
  /** How strongly it is filled: less where finer kinds lie over it. */
  strength?: number
}

const widths: Record<ShapeKind, number> = { zone: 2, phase: 1.6, plan: 1.4, plot: 1.2, parcel: 0.9 }
const dashes = { rough: [6, 4], unknown: [3, 2.4] } as const

/** The zoom from which a phase is filled; farther out it is an outline (section 7 of the design guide). */
const phaseFilled = 13

/** How the shapes of one kind and class are drawn at a zoom. A zone shows its type; its class stands in its symbol. */
export function paintOf(
  kind: ShapeKind,
  of: { status: Status | null; type: ZoneType; isRough: boolean; isUnder?: boolean },
  zoom: number,
  style: MapStyle,
): Paint {
  const isDark = style === 'dark'
  const width = widths[kind]
  if (kind === 'zone') {
    const colour = typeHue[isDark ? 'dark' : 'light'][of.type]
    return {
      fill: null,
      wash: { colour, opacity: 0.12 },
      line: { colour, width, dash: of.isRough ? dashes.rough : [] },
    }
  }
  if (of.status === null) {
    const c = mapColour[style]
    const line = { colour: c.area, width: Math.min(width, 1), dash: [] }
    // Far out a plot is a few px wide: a casing would hide it, and ten thousand of them take as long as all else.
    return { fill: null, wash: null, line, ...(zoom >= casedFrom && { casing: { colour: c.halo, width: 3 } }) }
  }
  const fill = kind === 'phase' && zoom < phaseFilled ? null : of.status
  const { line, icon } = statusTone(of.status, isDark)
  // A solid class has no line of its own: its neighbours are told apart by the paper between them.
  const colour = of.status === 'xong' ? (kind === 'phase' ? icon : mapColour[style].halo) : line
  const dash = of.status === 'unk' ? dashes.unknown : []
  return { fill, wash: null, line: { colour, width, dash }, ...(of.isUnder && { strength: underStrength }) }
}

/** From this zoom on the outline of what has no class is cased. */
const casedFrom = 15

/** How strongly a phase is filled under its plots, a plan under its parcels. */
const underStrength = 0.3

export const statusAt = (place: number): Status | null => statuses[place] ?? null
export const typeAt = (place: number): ZoneType => zoneTypes[place] ?? 'kcn'
