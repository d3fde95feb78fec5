import type { LaidMap } from '../backdrop/laid.ts'
import type { ZoneSummary } from '../dossier.ts'
import type { Meridian } from '../geodesy/meridian.ts'
import type { Land } from '../map/lands.ts'
import type { Bounds } from '../map/project.ts'
import type { PlotState } from '../shape/class.ts'
import type { Themed, ThemeName } from '../theme.ts'
import type { Check } from './plate.ts'
import type { Orientation, Paper } from './size.ts'

/** What a plate shows: every zone, what was in view, one zone with its surroundings, or a sheet of all zones and one for each. */
export type Cover = { is: 'all' } | { is: 'view'; bounds: Bounds } | { is: 'zone'; zone: string } | { is: 'atlas' }

/** What may be left out of a plate. */
export type Shown = { grid: boolean; rings: boolean; lands: boolean; backdrops: boolean }

/** A plate as somebody wants it; all but the cover has a default that can be hung as it is. */
export type PlateAsk = {
  paper: Paper
  orientation: Orientation
  cover: Cover
  theme: ThemeName
  /** The scale's denominator; null: the finest round one that shows all of the cover. */
  scale: number | null
  /** The meridian of the VN-2000 grid; null: that of the zones (`meridianOf`). */
  meridian: Meridian | null
  /** Null: the plate's own title. */
  title: string | null
  shown: Shown
  /** `black` for printers without colour: grounds go white, lines black, the hatch alone carries the classes. */
  ink: 'colour' | 'black'
}

export const defaultAsk: PlateAsk = {
  paper: 'a3',
  orientation: 'landscape',
  cover: { is: 'all' },
  theme: 'status',
  scale: null,
  meridian: null,
  title: null,
  shown: { grid: true, rings: true, lands: true, backdrops: true },
  ink: 'colour',
}

/** A line of a zone's own sheet; null is a gap. */
export type Fact = { label: string; value: string | null }

/** What one zone's sheet says beside its map. */
export type ZoneDetail = {
  facts: Fact[]
  phases: Fact[]
  plots: PlotSum[]
}

/** Plots that stand, of one state: the hectares of each, null where nobody knows them. */
export type PlotSum = { state: PlotState; areas: (number | null)[] }

/** All that plates are drawn from, read at one moment. */
export type PlateWorld = {
  /** In the order of the list. */
  zones: ZoneSummary[]
  /** What the register answers to the theme that is asked for. */
  themed: Themed
  /** By zone id; only of the zones that the ask shows close up. */
  lands: Record<string, Land[]>
  details: Record<string, ZoneDetail>
  office: { name: string; parent: string }
  /** The office's own base maps and scanned plans that the screen shows, from the top. */
  backdrops: LaidMap[]
  /** The day the register is shown of, and the day it is drawn on; ISO. */
  day: string
  today: string
  /** The snapshot's number; null for what is only looked at, and for a past day. */
  code: string | null
}

/** One sheet as the screen shows it. */
export type PlateView = {
  svg: string
  /** Of the first sheet. */
  title: string
  widthMm: number
  heightMm: number
  number: number
  of: number
  /** The denominator of its map; null for a list. */
  scale: number | null
  /** The meridian of its grid; null for a list. */
  meridian: Meridian | null
  /** The finest denominator that its places carry. */
  finest: number
  checks: Check[]
}
