import { ringAreaM2 } from '../geodesy/plane.ts'
import { foldAccents } from '../text/fold.ts'
import type { Piece, Reading } from './read.ts'
import type { Corner, RawTable, RingMark, Run } from './table.ts'
import { type Said, saidIn } from './text.ts'

/** One piece of land of a table that holds several: a table of its own that reads as the whole does, and what the table calls it. */
export type Land = {
  /** The words over it: "Lô A1"; null when none stand there. */
  title: string | null
  /** The code in those words: "A1". */
  code: string | null
  areaM2: number
  /** The area that the table's words give it. */
  stated: Said['area']
  table: RawTable
  marks: RingMark[]
}

/** The pieces of land of a reading, each to be the boundary of a record of its own. One where the table holds one. */
export function landsOf(reading: Reading, marks: readonly RingMark[] = []): Land[] {
  const { pieces, runs } = reading
  const spans = pieces.map(piece => spanOf(piece, runs))
  const isInOrder = spans.every(({ first }, at) => at === 0 || first > (spans[at - 1]?.last ?? 0))
  const starts = spans.map(({ first }, at) => startOf(reading, spans[at - 1]?.last ?? 0, first))
  return pieces.map((piece, at): Land => {
    const outer = runs[piece.outer]
    const end = starts[at + 1] ?? reading.rows.length
    const rows = isInOrder ? rowsFor(reading, starts[at] ?? 0, end) : null
    const title = outer?.title ?? null
    return {
      ...{ title, code: codeIn(title) },
      areaM2: ringM2(outer) - piece.holes.reduce((sum, hole) => sum + ringM2(runs[hole]), 0),
      stated: isInOrder ? saidIn(reading.table.rows.slice(starts[at] ?? 0, end)).area : saidIn([[title ?? '']]).area,
      table: {
        name: title ? `${reading.table.name}, ${title}` : reading.table.name,
        rows: rows ? rows.map(row => reading.table.rows[row] ?? []) : printed(piece, runs, reading),
      },
      marks: rows ? marksIn(rows, marks) : [],
    }
  })
}

const ringM2 = (run: Run | undefined): number => Math.abs(ringAreaM2((run?.corners ?? []).map(corner => corner.at)))

/** The rows (from 1) that the corners of a piece stand in. */
function spanOf({ outer, holes }: Piece, runs: readonly Run[]): { first: number; last: number } {
  const rows = [outer, ...holes].flatMap(at => {
    const run = runs[at]
    return [...(run?.corners ?? []).map(corner => corner.row), ...(run && run.end.is !== 'left' ? [run.end.row] : [])]
  })
  return { first: Math.min(...rows), last: Math.max(...rows) }
}

/** Where a piece begins (from 0): at its title, else at its heading, else at its first corner; what stands before is of the one before. */
function startOf({ rows }: Reading, after: number, first: number): number {
  const between = Array.from({ length: Math.max(0, first - 1 - after) }, (_, at) => after + at)
  const of = (is: string) => between.find(at => rows[at]?.is === is)
  return of('title') ?? of('head') ?? first - 1
}

/** The rows (from 0) of a piece, with what the table says of the whole before it: the grid, and a heading where the piece has none. */
function rowsFor({ table, rows }: Reading, start: number, end: number): number[] {
  const own = Array.from({ length: end - start }, (_, at) => start + at)
  const before = Array.from({ length: start }, (_, at) => at)
  const grid = before.filter(at => rows[at]?.is === 'words' && saidIn([table.rows[at] ?? []]).meridian !== null)
  const hasHead = own.some(at => rows[at]?.is === 'head')
  const heads = before.filter(at => rows[at]?.is === 'head')
  const lastHead = heads.findLastIndex((at, place) => at - 1 !== heads[place - 1])
  return [...grid, ...(hasHead ? [] : heads.slice(Math.max(0, lastHead))), ...own]
}

const marksIn = (rows: readonly number[], marks: readonly RingMark[]): RingMark[] =>
  marks.flatMap(mark => {
    const at = rows.indexOf(mark.row - 1)
    return at < 0 ? [] : [{ ...mark, row: at + 1 }]
  })

/** A table of a piece whose rows stand among those of others: its corners as they are printed, ring after ring. */
function printed({ outer, holes }: Piece, runs: readonly Run[], { table }: Reading): string[][] {
  const grid = table.rows.filter(row => saidIn([row]).meridian !== null).map(row => [...row])
  const body = [outer, ...holes].flatMap((at, place) => {
    const run = runs[at]
    const [first] = run?.corners ?? []
    const all = [...(run?.corners ?? []), ...(first ? [{ ...first, length: null }] : [])]
    return [[place === 0 ? (run?.title ?? 'Vòng 1') : `Vòng ${place + 1}`], ...all.map(rowOf)]
  })
  return [...grid, ['Tên điểm mốc', 'X (m)', 'Y (m)', 'Cạnh (m)'], ...body]
}
const rowOf = ({ name, x, y, length }: Corner): string[] => [name, x, y, length ?? '']

const lot =
  /\b(?:lo|thua|o|khu|giai doan|manh)(?: dat)?(?: so)?(?: hieu)?[:\s]+([a-z]{0,4}\d[\w./-]*|[a-z]{1,3}(?:[-.]\d[\w./-]*)?)(?=$|[\s,;:()])/

/** The code of a lot in the words over its table: "2. Lô đất số A1-03 (diện tích 1,2 ha)" is A1-03. */
export function codeIn(title: string | null): string | null {
  const plain = foldAccents(title ?? '')
  const found = lot.exec(plain)
  // Folding keeps every letter in its place, so that the code is read as it was printed.
  if (!title || !found || plain.length !== title.length) return null
  const length = (found[1] ?? '').length
  const at = found.index + found[0].length - length
  const code = title.slice(at, at + length).replace(/[.,-]+$/, '')
  return /\d/.test(code) || code === code.toUpperCase() ? code : null
}

/** The record that a piece is most likely of: by its code, whole or behind the code of its zone. Null when none or several fit. */
export function recordFor<R extends { code: string }>(land: Pick<Land, 'code'>, records: readonly R[]): R | null {
  if (land.code === null) return null
  const plain = (code: string) => foldAccents(code).replace(/\s/g, '')
  const wanted = plain(land.code)
  const same = records.filter(({ code }) => plain(code) === wanted)
  const behind = records.filter(({ code }) => plain(code).endsWith(`-${wanted}`))
  const found = same.length ? same : behind
  return found.length === 1 ? (found[0] ?? null) : null
}
