import { type StatusKey, type ThemeName, themes } from '../theme.ts'
import type { Reading } from '../themed.ts'
import { type ShapeKind, shapeStates } from './set.ts'

/** How a plot stands: a word of `shapeStates.plot`. */
export type PlotState = (typeof shapeStates.plot)[number]

/** The class of a plot by how it stands. Land for roads and trees is not let: it has none. */
export const plotClasses: Record<PlotState, StatusKey | null> = {
  unknown: 'unk',
  leased: 'xong',
  licensed: 'doing',
  reserved: 'wait',
  ready: 'todo',
  infrastructure: null,
}

/**
 * The class of a record with a boundary in a theme, for the screen, the meeting and paper alike; null: the theme says nothing of it.
 * `state` is its place in `shapeStates`. A zone shows its class in its symbol.
 */
export function classOfShape(reading: Reading, kind: ShapeKind, id: string, state: number): StatusKey | null {
  if (kind === 'zone') return null
  if (kind !== 'plot' && kind !== 'parcel') return reading.classAt(kind, id)
  if (!themes[reading.theme].drawn.includes(kind)) return null
  return kind === 'plot' ? plotClasses[shapeStates.plot[state] ?? 'unknown'] : (shapeStates.parcel[state] ?? 'unk')
}

/** Plans and parcels are of the themes that speak of them, and of no other. */
export const isDrawn = (theme: ThemeName, kind: ShapeKind): boolean =>
  kind === 'zone' || kind === 'phase' || kind === 'plot' || themes[theme].drawn.includes(kind)
