import type { Charset } from '../cell/charset.ts'
import type { RecordOf } from '../record/kinds.ts'

/** A stretch of the notice's text: offsets of its first letter and of the one behind its last. */
export type Span = { from: number; to: number }

/** What a file gives: a line with the number that Word counts for it, or a row of a table. `remark`: what its reader must tell. */
export type Block = { text: string; remark?: string } | { cells: string[] }

/** A paragraph of the text; one that was a cell of a table knows where it stood. */
export type Paragraph = Span & { cell?: { table: number; row: number; column: number } }

/** A paper as it is read: its words in NFC, paragraphs apart by a line break. */
export type Script = { text: string; paragraphs: Paragraph[]; charset: Charset }

/** An agency that a directive names; `agency` is its record, null where the register does not know it (or knows several). */
export type Party = Span & { name: string; agency: string | null; choices: string[]; doubt: string | null }

/** Until when. `due` (ISO) is the last good day, null for what recurs, waits for something or never ends. */
export type Deadline = Span & {
  words: string
  due: string | null
  is: 'day' | 'period' | 'span' | 'recurring' | 'condition' | 'ongoing'
  doubt: string | null
}

/** What a directive is about: a zone or a call of the register, or only the words. */
export type Target = Span & { name: string; zone: string | null; call: string | null; doubt: string | null }

/** A directive as it is proposed. `mark` is the number that the paper prints ("2.1", "a)"). */
export type Task = Span & {
  mark: string | null
  summary: string
  text: string
  leads: Party[]
  supports: Party[]
  targets: Target[]
  deadlines: Deadline[]
  product: string | null
  doubts: string[]
}

type Paper = RecordOf<'document'>
export type PaperType = Paper['type']

/** A paper that the notice cites; `document` is its record when the register has it. */
export type Cited = Span & {
  number: string
  type: PaperType
  title: string | null
  date: string | null
  issuer: string | null
  isBasis: boolean
  document: string | null
  /** The register has this citation already. */
  isTied: boolean
}

/**
 * A figure as the paper prints it, with what it is said of. `zones`: the records it is proposed for, none for one of the whole province;
 * `named`: the zones of the register that stand beside it.
 */
export type Figure = Span & {
  value: number
  unit: string
  what: string
  isRounded: boolean
  sentence: Span
  zones: string[]
  named: { id: string; name: string }[]
  doubt: string | null
}

/** A value of the head and where it stands; null where the paper does not say it. */
export type Said<T> = (Span & { value: T }) | null

export type Head = {
  number: Said<string>
  type: Said<PaperType>
  title: Said<string>
  date: Said<string>
  /** The day of the meeting, of a notice of conclusions. */
  met: Said<string>
  place: Said<string>
  issuer: Said<string>
  /** The issuer's record. */
  agency: string | null
  urgency: Said<NonNullable<Paper['urgency']>>
  signer: Said<string>
  function: Said<string>
  /** The province whose agencies the paper speaks of, as it names it. */
  province: string | null
}

/** A paper of the register with the number of the one that was read; `cites`: the papers it is tied to there. */
export type Known = { id: string; name: string; directives: number[]; cites: string[] }

/** Everything that is proposed of one paper. Nothing of it is in the register yet. */
export type Notice = {
  file: string | null
  script: Script
  head: Head
  tasks: Task[]
  cited: Cited[]
  figures: Figure[]
  known: Known | null
  /** What the official must know of how the file was read. */
  remarks: string[]
}
