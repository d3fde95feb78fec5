import type { Vn2000Point } from '../geodesy/vn2000.ts'

/** A table as it came, every cell as text; words around it are rows of one cell. Rows are counted from 1 in sentences. */
export type RawTable = { name: string; rows: readonly (readonly string[])[] }

/** What a column holds. X is the northing and Y the easting. */
export type Role = 'order' | 'land' | 'name' | 'x' | 'y' | 'length' | 'note'

/** A corner as the table prints it: texts as they were typed, and where they are read to lie. */
export type Corner = {
  row: number
  name: string
  x: string
  y: string
  at: Vn2000Point
  /** The printed length of the side from this corner to the next; null when none is. */
  length: string | null
  columns: { x: number; y: number }
}

/** What became of a row. */
export type RowVerdict =
  | { is: 'corner'; ring: number; name: string; at: Vn2000Point }
  | { is: 'closing'; ring: number }
  | { is: 'repeated'; ring: number; name: string }
  | { is: 'head' | 'title' | 'blank' | 'words' | 'length' }
  | { is: 'refused'; why: string }

/** Corners in the order of the table that go round one piece of land, or round a hole in it. */
export type Run = {
  title: string | null
  corners: Corner[]
  /** How the table ends it: the first point written again, written again elsewhere (metres off), or not. */
  end: { is: 'repeated'; row: number } | { is: 'off'; row: number; name: string; metres: number } | { is: 'left' }
}

/**
 * How a person puts the rings right where the table misleads, at the row of a corner: a ring begins there, or goes on there;
 * a ring that lies in another is land of its own, not a hole.
 */
export type RingMark = { row: number; is: 'begins' | 'goes-on' | 'own' }

/** A sentence about the table: what is wrong, why, what to do; the rows it is about. */
export type Finding = {
  code: string
  /** refuse: not saved as it is. ask: not saved before it is answered. warn: saved, said. note: said. */
  level: 'refuse' | 'ask' | 'warn' | 'note'
  rows: number[]
  text: string
  /** What one press of a button would do about it. */
  offer?: Offer
}
export type Offer =
  | { is: 'swap' }
  | { is: 'meridian'; meridian: 104.5 | 104.75 }
  | { is: 'write'; row: number; column: number; text: string }
