import type { KindName } from '../record/kinds.ts'

/** What is to be imported, and how what can be read in two ways was answered. */
export type Ask = {
  kind: KindName
  /** Code or id of the zone of records that do not name one. */
  zone?: string | undefined
  sheet?: string | undefined
  /** Heading in the file (or its column's letter) to field; an empty field leaves the column out. */
  columns?: Record<string, string> | undefined
  /** The same value for every row. */
  values?: Record<string, unknown> | undefined
  numbers?: 'vi' | 'en' | undefined
  dates?: 'dmy' | 'mdy' | undefined
  /** Answers to questions, by their ids. */
  answers?: Record<string, string> | undefined
  /** Records whose code is already in the register: refused, or brought up to date. */
  existing?: 'refuse' | 'update' | undefined
}

/** A question that the file alone does not answer: about a whole column, or about one row of it. */
export type Question = {
  id: string
  column: string
  row: number | null
  /** What stands in the file, a few of them. */
  values: string[]
  /** How many rows wait for the answer. */
  rows: number
  /** "1.234 là 1234 hay 1,234 ha?" */
  ask: string
  hint: string | null
  choices: { key: string; label: string }[]
  answer: string | null
}

/** Instead of a column: what is wrong is the row as a whole. */
export const wholeRow = 'cả dòng'

/** A cell that cannot be taken: where, what stands there, what is wrong and what to do. */
export type Refused = { row: number; column: string; value: string; problem: string }
export type Warning = { row: number; problem: string }

/** How one column was understood. */
export type ColumnVerdict = {
  letter: string
  heading: string
  /** `area_ha`, or `parcel.number` for a record tied to the row's; null when the column is not imported. */
  field: string | null
  label: string | null
  /** In words: how its values are read. */
  reading: string | null
  samples: { row: number; raw: string; shown: string }[]
  read: number
  asked: number
  refused: number
}

/** A record to be written, with the row it was read from. */
export type Draft = {
  row: number
  fields: Record<string, unknown>
  /** Records of tied kinds that stand in the same row or in the rows below it. */
  tied: { kind: KindName; row: number; fields: Record<string, unknown> }[]
  /** Id of the record it brings up to date; null for a new one. */
  updates: string | null
  /** How many further rows of the file stand in it. */
  joined: number
}

/** A sheet, understood: what would be written, what is asked, what is refused. Nothing is written by it. */
export type Verdict = {
  file: string
  sheet: string
  sheets: { name: string; hidden: boolean; rows: number }[]
  kind: KindName
  /** The rows of the heading as the file counts them, from 1. */
  head: [first: number, last: number]
  read: number
  accepted: number
  /** Rows that wait for an answer, and rows that are refused. */
  asked: number
  refusedRows: number
  /** Records already in the register that would be brought up to date, and rows refused because of them. */
  updated: number
  taken: number
  /** What happens to records already in the register: a layer brings them up to date unless it is said otherwise. */
  existing: 'refuse' | 'update'
  /** A layer of a map: its shapes can be shown. */
  isLayer: boolean
  columns: ColumnVerdict[]
  questions: Question[]
  refused: Refused[]
  warnings: Warning[]
  /** Rows that were left out and why; what else is to be known. */
  notices: string[]
  /** Required fields that no column holds. */
  lacking: { field: string; label: string }[]
}

export type Found = { id: string; title: string }

/** What the register already holds, as far as a reading must know it. */
export type Register = {
  /** The records that a code, an id or a name means; none, one or several. */
  find: (kind: KindName, text: string) => Found[]
  /** What a record is called. */
  title: (kind: KindName, id: string) => string
  /** The record that holds a value of a unique field. */
  holder: (kind: KindName, field: string, value: string) => Found | null
}

/** A refused cell as one sentence: file, sheet, row, column, what stands there, what is wrong and what to do. */
export function sentenceOf(
  { file, sheet }: Pick<Verdict, 'file' | 'sheet'>,
  { row, column, value, problem }: Refused,
): string {
  const raw = value === '' || value === '(trống)' ? '' : `, ghi "${value}"`
  const place = column === wholeRow ? column : `cột ${column}`
  return `Tệp ${file}, trang "${sheet}", dòng ${row}, ${place}${raw}: ${problem}`
}

/** What goes on with a file that is brought in, in its order: a file is read, its shapes are placed, its rows are checked, written. */
export type Step = 'read' | 'place' | 'check' | 'write'
/** How far a step is, in rows; `all` is 0 while nobody knows how many there are. */
export type Progress = { step: Step; done: number; all: number }
/** Told how far a step is; throws E_IMPORT_STOPPED when nobody waits for it any longer. */
export type Look = (done: number, all: number) => void

/** A step in words. */
export const stepName: Record<Step, string> = {
  ...{ read: 'Đang đọc tệp', place: 'Đang đặt hình lên bản đồ', check: 'Đang kiểm tra từng dòng', write: 'Đang nhập' },
}
