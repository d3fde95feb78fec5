import type { Question } from '../import/verdict.ts'
import { eachPosition, type Fault, type Form } from '../layer/form.ts'

/** A cell whose formula has no stored result, or an error of the spreadsheet: "#REF!". */
export type Broken = { broken: string }
/** What a cell holds: its text, its real number, its real day (midnight UTC), or nothing. */
export type Cell = string | number | boolean | Date | Broken | Shaped | null
/** A shape of a layer: in degrees of WGS 84 once it is placed, or why it cannot be taken. */
export type Shaped = { form: Form } | Fault

/** A rectangle of merged cells, counted from 0, both ends included. */
export type Merge = { startRow: number; startCol: number; endRow: number; endCol: number }

export type Sheet = {
  name: string
  hidden: boolean
  rows: Cell[][]
  merges: Merge[]
  /** Rows and columns that the file hides, counted from 0: they are read all the same, and it is said. */
  hiddenRows: number[]
  hiddenColumns: number[]
  /** Columns whose numbers are shown as per cent (0,6 as 60 %). */
  percents: number[]
  /** Days are counted from 1904, as Excel did on a Mac. */
  isFrom1904?: boolean
  /** Came from text with delimiters, where a stray one moves every cell behind it. */
  isText: boolean
  /** A layer of a map: its headings stand apart and every row is a feature; what is asked of its shapes, what is to be known. */
  layer?: { headings: string[]; questions: Question[]; notices: string[] }
}

/** A file of tables as it was read, before anybody has understood it. */
export type Book = {
  file: string
  format: 'xlsx' | 'xls' | 'ods' | 'csv' | 'layer'
  sheets: Sheet[]
  notices: string[]
}

export const isBroken = (cell: Cell | undefined): cell is Broken =>
  typeof cell === 'object' && cell !== null && 'broken' in cell

export const isShaped = (cell: Cell | undefined): cell is Shaped =>
  typeof cell === 'object' && cell !== null && ('form' in cell || 'fault' in cell)

/** A cell as the file shows it; empty for nothing. Never rounded. */
export function rawText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(settled(cell)).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (isBroken(cell)) return cell.broken
  if (isShaped(cell)) return 'form' in cell ? formText(cell.form) : 'hình'
  return `${cell.getUTCDate()}/${cell.getUTCMonth() + 1}/${cell.getUTCFullYear()}`
}

const formNames: Record<Form['type'], string> = {
  ...{ Point: 'điểm', MultiPoint: 'nhiều điểm', LineString: 'đường', MultiLineString: 'nhiều đường' },
  ...{ Polygon: 'vùng', MultiPolygon: 'nhiều vùng' },
}

/** A shape in words: "vùng, 12 đỉnh". */
export function formText(form: Form): string {
  if (form.type === 'Point') return `điểm ${form.coordinates.map(each => String(each).replace('.', ',')).join('; ')}`
  let count = 0
  eachPosition(form, () => {
    count += 1
  })
  return `${formNames[form.type]}, ${count} đỉnh`
}

/** A spreadsheet keeps fifteen digits: what a formula leaves behind them (612.4999999999999) is no figure of anybody's. */
export const settled = (value: number): number => (isShort(value) ? value : Number(value.toPrecision(15)))

/** Four decimals and ten digits before them need no more than fifteen: most figures are so, and are not written out to be judged. */
const isShort = (value: number) => Math.abs(value) < 1e10 && Math.round(value * 1e4) / 1e4 === value

/** The letters of a column: 0 is A, 27 is AB. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && !beginsWithLetter(cell) && tidy(cell) === '')

/** Begins with a sign that is none of `blanks`: asked of every cell, and true of nearly all. */
function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code > 0x20 && code < 0x1680 && code !== 0xa0) || (code >= 0x1e00 && code < 0x2000)
}

const blanks = /[\s\u00a0\u200b-\u200d\u2007\u202f\u3000\ufeff]+/gu

/** Text without stray blanks of any kind, its accents composed. */
export const tidy = (text: string): string =>
  plainWords.test(text) ? text : text.normalize('NFC').replace(blanks, ' ').trim()

const plainWords = /^[!-~]+(?: [!-~]+)*$/

/** A cell's text as a sentence can hold it. */
export const clipped = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
