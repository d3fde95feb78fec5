import type { LaidMap } from '../backdrop/laid.ts'
import type { Meridian } from '../geodesy/meridian.ts'
import type { Land } from '../map/lands.ts'
import type { Bounds, LonLat } from '../map/project.ts'
import type { Sign } from '../map/sheet/signs.ts'
import type { MapZone } from '../map/zones.ts'
import type { Face } from './part/lines.ts'
import type { Orientation, Paper } from './size.ts'

/** A rectangle of a plate in units from its upper left corner. */
export type Area = { x: number; y: number; width: number; height: number }

export type Line = { text: string; face: Face; colour?: 'ink' | 'second' | 'gap' }
/** What stands before a word of the legend or the table. */
export type Entry = { sign: Sign; lines: Line[] }
export type Row = { number: number | null; sign: Sign | null; lines: string[]; value: string; isGap: boolean }

export type MapBlock = {
  is: 'map'
  centre: LonLat
  /** The denominator on paper. */
  scale: number
  zones: MapZone[]
  lands: Land[]
  numbers: [id: string, number: number][]
  /** The zone that is not marked, its plots being drawn. */
  quiet: string | null
  meridian: Meridian
  hasGrid: boolean
  /** The office's own maps between the ground and the zones, from the top. */
  backdrops: LaidMap[]
}

/** One piece of a plate and where it stands. */
export type Block = { area: Area } & (
  | MapBlock
  | { is: 'words'; lines: Line[]; anchor: 'start' | 'middle' }
  | { is: 'mark'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'legend'; entries: Entry[] }
  | { is: 'rows'; rows: Row[]; rowHeight: number }
  | { is: 'corner'; bounds: Bounds }
  | { is: 'around'; bounds: Bounds }
  | { is: 'bar'; scale: number }
  | { is: 'north' }
)

/** What somebody should know before a plate is printed; `fine` is told as well. */
export type Check = { state: 'fine' | 'warn'; text: string }

/** One sheet as a plain value: what every writer draws. */
export type Plate = {
  paper: Paper
  orientation: Orientation
  widthMm: number
  heightMm: number
  /** mm of paper to a unit of the areas. */
  unit: number
  ink: 'colour' | 'black'
  title: string
  number: number
  of: number
  /** The finest denominator that the places of its map carry. */
  finest: number
  blocks: Block[]
  checks: Check[]
}
