import type { Cell } from '../cell/sheet.ts'
import type { CrsFound } from '../crs/crs.ts'
import type { Fault, Form } from './form.ts'

/** What one feature draws: none, one or several forms, or one that cannot be read. */
export type Drawn = Form[] | Fault

/** A layer as it was read, its numbers as they stand in the file. */
export type IncomingLayer = {
  name: string
  columns: string[]
  rows: Cell[][]
  drawn: Drawn[]
  crs: CrsFound
  /** What was left behind or changed on the way: heights, curves, letters. */
  notices: string[]
}

export type LayerFormat = 'geojson' | 'kml' | 'shapefile' | 'gpkg' | 'dxf'
export type Incoming = { file: string; format: LayerFormat; layers: IncomingLayer[]; notices: string[] }

/** The largest file that is read whole: what is more is no map of an office, or must be cut. */
export const most = { features: 500_000, vertices: 3_000_000 }

export const isFault = (drawn: Drawn): drawn is Fault => !Array.isArray(drawn)
