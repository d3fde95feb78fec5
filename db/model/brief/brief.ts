import type { MapZone } from '../map/zones.ts'
import type { KindName } from '../record/kinds.ts'

/** A stretch of text. With `figure` it is a value of the register; with `source` it carries the number of a line in the brief's sources. */
export type Run = {
  text: string
  bold?: boolean
  italic?: boolean
  /** The value as the register holds it, so that two writers can be compared figure by figure. */
  figure?: { kind: string; record: string; field: string; value: unknown }
  source?: number
  gap?: boolean
  warn?: 'old' | 'differs' | 'unsourced'
}

/** What a map of a brief shows: a map sheet without the data of the built-in map. Millimetres of paper, ground metres per millimetre. */
export type SheetView = {
  widthMm: number
  heightMm: number
  zones: MapZone[]
  style: 'paper'
  scaleBar: boolean
  north: boolean
  /** Null: the note stands under the map, not in it. */
  note: null
  centre: [lon: number, lat: number]
  metresPerMm: number
}

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; runs: Run[] }
  /** A two-column table: what is asked, and what is known (one or more paragraphs). */
  | { type: 'facts'; rows: { label: string; cell: Run[][] }[] }
  /** `widths` are shares of the line; a cell is one paragraph; lists at the end of a brief are small. */
  | {
      type: 'table'
      caption: string
      head: string[]
      widths: number[]
      rows: Run[][][]
      align: ('left' | 'right' | 'center')[]
      isSmall?: boolean
    }
  | { type: 'list'; items: Run[][] }
  | { type: 'map'; number: number; caption: string; view: SheetView; note: string }

/** A field of a record. */
export type FieldAt = { kind: KindName; record: string; field: string }

export type BriefSource = {
  number: number
  document: string
  text: string
  asOf: string | null
  certainty: string
  press: boolean
}

/** A brief as a plain value: what every writer prints. Frozen under its snapshot number. */
export type Brief = {
  /** The snapshot's number: "22-11-2026/03". */
  code: string
  /** When it was made, ISO. */
  at: string
  lang: 'vi'
  office: { parent: string; name: string; sign: string; place: string; year: string; signer: string }
  /** "TỜ THÔNG TIN DỰ ÁN". */
  kind: string
  /** "Kêu gọi đầu tư hạ tầng kỹ thuật Khu công nghiệp Thạnh Lộc giai đoạn 2". */
  title: string
  subject: { kind: 'call' | 'zone'; id: string; code: string }
  blocks: Block[]
  sources: BriefSource[]
  /** `at`: the field in which the gap can be filled, where one holds it. */
  gaps: { label: string; ask: string; at: FieldAt | null }[]
  warnings: { label: string; text: string }[]
}

/** Every figure printed in a brief, in the order of reading: what the writers must agree on. */
export function figuresIn(brief: Brief): Run[] {
  const runs = brief.blocks.flatMap((block): Run[] => {
    if (block.type === 'paragraph') return block.runs
    if (block.type === 'facts') return block.rows.flatMap(row => row.cell.flat())
    if (block.type === 'table') return block.rows.flat(2)
    return block.type === 'list' ? block.items.flat() : []
  })
  return runs.filter(run => run.figure)
}

/** The mark of a run's source as every writer prints it behind the text: " [4]", or nothing. */
export function sourceMark(run: Run): string {
  return run.source === undefined ? '' : `\u00a0[${run.source}]`
}
