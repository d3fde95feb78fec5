import type { Span } from './lines.ts'

/** A paragraph as far as its height goes; all lengths in twips. `line`: its lines have this height whatever stands in them. */
export type Paragraph = {
  spans: Span[]
  picture: number
  before: number
  after: number
  line: number | null
  /** The rule above it. */
  rule: number
  indent: { sides: number; first: number }
  keepNext: boolean
  isNewPage: boolean
  /** The bookmarks that begin in it. */
  marks: string[]
}

/** A row of a table: what stands in its cells, and the room above and below that. */
export type Row = {
  cells: { width: number; paragraphs: Paragraph[] }[]
  room: number
  isHead: boolean
  isWhole: boolean
}
export type Part = Paragraph | { rows: Row[] }
