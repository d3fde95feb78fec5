import type { Land } from '../map/lands.ts'
import type { MapKey } from '../map/sheet/key.ts'
import type { MapZone } from '../map/zones.ts'
import type { KindName } from '../record/kinds.ts'
import type { Lang, Length } from './say.ts'

/** A stretch of text. With `figure` it is a value of the register; with `source` it carries the number of a line in the brief's sources. */
export type Run = {
  text: string
  bold?: boolean
  italic?: boolean
  /**
   * The value as the register holds it, so that two writers can be compared figure by figure; what it is called, its unit where it has one,
   * and the number of its source where another cell prints it.
   */
  figure?: {
    kind: string
    record: string
    field: string
    value: unknown
    label?: string
    unit?: string
    ground?: number
  }
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
  /** Plots and phases with boundaries of their own; the zone that they are of is then not named again. */
  lands?: Land[]
  quiet?: string
  /** What the signs in the picture mean; a small map of where in the province it is. */
  key?: MapKey
  isAround?: true
}

/** What a section of a brief is about: a sheet of its own in Excel, a slide of its own in a presentation. */
export type Part =
  | 'facts'
  | 'phases'
  | 'plots'
  | 'land'
  | 'clearance'
  | 'money'
  | 'steps'
  | 'directives'
  | 'terms'
  | 'closing'

export type Block =
  /** `part` is missing in briefs that were frozen before it was told. */
  | { type: 'heading'; text: string; part?: Part; isNewPage?: true }
  | { type: 'paragraph'; runs: Run[] }
  /** A two-column table: what is asked, and what is known (one or more paragraphs); in two languages the second stands beside the first. */
  | { type: 'facts'; rows: { label: string; cell: Run[][]; beside?: Run[][] }[] }
  /** `widths` are shares of the line; a cell is one paragraph; lists at the end of a brief are small. */
  | {
      type: 'table'
      /** "Bảng 1" before its caption; missing where it is not numbered. */
      name?: string
      caption: string
      head: string[]
      widths: number[]
      rows: Run[][][]
      align: ('left' | 'right' | 'center')[]
      isSmall?: boolean
    }
  | { type: 'list'; items: Run[][] }
  /** `name`: what the figure is called in another language than Vietnamese. */
  | { type: 'map'; number: number; name?: string; caption: string; view: SheetView; note: string }

/** A field of a record. */
export type FieldAt = { kind: KindName; record: string; field: string }

export type Annex = { part: Part; table: Extract<Block, { type: 'table' }> }

export type BriefSource = {
  number: number
  document: string
  /** Its number, or what it is called without one, and its own day; missing in briefs that were frozen before they were told. */
  paper?: string
  day?: string | null
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
  lang: Lang
  /** Missing in briefs that were frozen when there was one length only. */
  length?: Length
  /** Who took the snapshot, and the last line of the log that it knew. */
  author?: string
  version?: number
  /** Set on a paper that is no draft; `why`: on whose reason it was let through with unverified figures. */
  final?: { why: string | null }
  /** The last three are missing in briefs that were frozen before the office had a template of its own. */
  office: {
    parent: string
    name: string
    sign: string
    place: string
    year: string
    signer: string
    authority?: string
    signedBy?: string
    copies?: string[]
    /** "VT, KHĐT"; absent from papers that were frozen before offices named the unit that drafts. */
    filed?: string
  }
  /** "TỜ THÔNG TIN DỰ ÁN". */
  kind: string
  /** "Kêu gọi đầu tư hạ tầng kỹ thuật Khu công nghiệp Thạnh Lộc giai đoạn 2". */
  title: string
  subject: { kind: 'call' | 'zone'; id: string; code: string }
  blocks: Block[]
  /** Lists that only a book of sheets has room for, each under its part. */
  annexes?: Annex[]
  sources: BriefSource[]
  /** `at`: the field in which the gap can be filled, where one holds it. */
  gaps: { label: string; ask: string; at: FieldAt | null }[]
  /** `isInside`: for the one who prints, not for the reader. */
  warnings: { label: string; text: string; isInside?: true }[]
}

/** Every figure printed in a brief, in the order of reading: what the writers must agree on. */
export function figuresIn(brief: Pick<Brief, 'blocks'>): Run[] {
  return paragraphsOf(brief)
    .flat()
    .filter(run => run.figure)
}

/** The blocks of a brief section by section, each under its heading; what stands before the first heading has an empty title. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ title: '', part: 'facts', blocks: [] }]
  for (const block of blocks)
    if (block.type === 'heading') sections.push({ title: block.text, part: block.part ?? 'facts', blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  return sections.filter(section => section.blocks.length > 0)
}

export type Section = { title: string; part: Part; blocks: Exclude<Block, { type: 'heading' }>[] }

/** Runs as plain words, with the numbers of their sources. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map(run => run.text + sourceMark(run)).join('')
}

/** What a reader is told of figures that are to be verified. */
export function toldWarnings({ warnings }: Pick<Brief, 'warnings'>): Brief['warnings'] {
  return warnings.filter(warning => !warning.isInside)
}

/** The mark of a run's source as every writer prints it behind the text: " [4]", or nothing. */
export function sourceMark(run: Run): string {
  return run.source === undefined ? '' : `\u00a0[${run.source}]`
}

/** The paragraphs of a brief in the order of reading: of its text, its tables and its lists. */
export function paragraphsOf({ blocks }: Pick<Brief, 'blocks'>): Run[][] {
  return blocks.flatMap((block): Run[][] => {
    if (block.type === 'paragraph') return [block.runs]
    if (block.type === 'facts') return block.rows.flatMap(row => row.cell)
    if (block.type === 'table') return block.rows.flat()
    return block.type === 'list' ? block.items : []
  })
}
