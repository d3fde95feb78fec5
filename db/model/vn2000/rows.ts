import { foldAccents } from '../text/fold.ts'
import { type Block, type Columns, columnsOf, isHead } from './columns.ts'
import { type Axis, readCoordinate } from './number.ts'
import type { Corner, RowVerdict } from './table.ts'

type Rows = readonly (readonly string[])[]
/** What stands in a table from top to bottom, block after block. */
export type Event = { is: 'corner'; corner: Corner } | { is: 'title'; text: string } | { is: 'gap' } | { is: 'head' }
export type Sorted = {
  events: Event[]
  verdicts: RowVerdict[]
  columns: Columns[]
}

/** Rows told apart: headings, titles, corners, side lengths that stand between them, words, what cannot be read. */
export function sortRows(rows: Rows, swap = false): Sorted {
  const verdicts = rows.map((row, at): RowVerdict => ({ is: kindOf(row, rows[at - 1]) }))
  const events: Event[] = []
  const all: Columns[] = []
  let heads: Rows = []
  for (const { head, from, to } of segmentsOf(verdicts)) {
    const own = rows.slice(head, from)
    if (own.length) heads = own
    const columns = columnsOf(
      rows.slice(from, to).filter(row => row.some(cell => readCoordinate(cell))),
      heads,
    )
    if (own.length) events.push({ is: 'head' })
    if (!columns) {
      // What stands over the first heading names the land under it.
      for (let at = from; at < to; at++)
        if (verdicts[at]?.is === 'title') events.push({ is: 'title', text: (rows[at] ?? []).join(' ').trim() })
      continue
    }
    all.push(columns)
    const isFalse = columns.isSwapped && !swap
    const land = columns.roles.indexOf('land')
    let before = ''
    for (const block of columns.blocks) {
      // The next block goes on where this one ended, as after a page break.
      if (block !== columns.blocks[0]) events.push({ is: 'gap' }, { is: 'head' })
      for (let at = from; at < to; at++) {
        const verdict = verdicts[at]
        const row = rows[at] ?? []
        const name = (row[land] ?? '').trim()
        // A column that names the lot: merged cells name it once.
        if (name !== '' && name !== before && verdict?.is === 'words') {
          before = name
          events.push({ is: 'title', text: landTitle(name) })
        }
        if (verdict?.is === 'blank') events.push({ is: 'gap' })
        else if (verdict?.is === 'title') events.push({ is: 'title', text: row.join(' ').trim() })
        else if (verdict?.is === 'words' || verdict?.is === 'refused' || verdict?.is === 'length')
          takeRow(row, at, isFalse ? { ...block, x: block.y, y: block.x } : block, isFalse, events, verdicts)
      }
    }
  }
  return { events, verdicts, columns: all }
}

/** Runs of rows under one heading (or under none): where its heading starts, where its rows start and end. */
function segmentsOf(verdicts: readonly RowVerdict[]): { head: number; from: number; to: number }[] {
  const segments: { head: number; from: number; to: number }[] = []
  for (const [at, { is }] of verdicts.entries()) {
    const last = segments.at(-1)
    if (is === 'head') {
      if (last && last.from === at && last.head < at) Object.assign(last, { from: at + 1, to: at + 1 })
      else segments.push({ head: at, from: at + 1, to: at + 1 })
    } else if (last) last.to = at + 1
    else segments.push({ head: at, from: at, to: at + 1 })
  }
  return segments
}

/** "A1" in a column of lots is "Lô A1". */
const landTitle = (name: string): string => (/^(lô|thửa|ô|khu)\b/i.test(name) ? name : `Lô ${name}`)

/** A line over a table that says of which lot it is: "Bảng 2. Tọa độ ranh giới lô A1". */
const ofLot =
  /^(bang|toa do|ranh gioi|vi tri|so do|[-–•*+]|\d).*\b(lo|thua|o dat|khu dat)( dat)?( so)?[: ]+([a-z]{0,4}[-.]?\d[\w./-]*|[a-z])\b/
const part = /^(khu|thua|lo|vong|phan|manh|ranh|o dat|giai doan|tieu khu|diem so|[ivx]{1,4}|[a-h]|\d{1,2})(\b|[.):/-])/

function kindOf(row: readonly string[], before: readonly string[] | undefined): 'blank' | 'head' | 'title' | 'words' {
  const filled = [...new Set(row.map(cell => cell.trim()).filter(cell => cell !== ''))]
  const [only = ''] = filled
  if (filled.length === 0) return 'blank'
  if (isHead(row)) return 'head'
  // The row of column numbers under a heading: (1) (2) (3).
  const isCount = filled.length > 2 && filled.every((cell, at) => cell.replace(/[()\s]/g, '') === String(at + 1))
  if (isCount && before && isHead(before)) return 'head'
  const plain = foldAccents(only)
  const isTitle = filled.length === 1 && /\p{L}/u.test(only) && !readCoordinate(only)
  return isTitle && only.length <= 120 && (part.test(plain) || ofLot.test(plain)) ? 'title' : 'words'
}

/** One row of one block: a corner, the length of a side that stands on a line of its own, or why not. */
function takeRow(
  row: readonly string[],
  at: number,
  block: Block,
  isFalse: boolean,
  events: Event[],
  verdicts: RowVerdict[],
): void {
  const cell = (column: number | null) => (column === null ? '' : (row[column] ?? '').trim())
  const [x, y, length] = [cell(block.x), cell(block.y), cell(block.length)]
  const last = events.findLast(event => event.is === 'corner')
  if (!/\d/.test(x) && !/\d/.test(y)) {
    if (!/\d/.test(length) || x || y || !last) return
    if (last.corner.length === null) last.corner.length = length
    verdicts[at] = { is: 'length' }
    return
  }
  // A sentence with a figure in it is no corner.
  if (row.filter(each => each.trim() !== '').length === 1 && !readCoordinate(x || y)) return
  const wrong = whyNot(x, 'x', isFalse) ?? whyNot(y, 'y', isFalse)
  const [north, east] = [readCoordinate(x), readCoordinate(y)]
  if (wrong || !north || !east) {
    verdicts[at] = { is: 'refused', why: wrong ?? '' }
    return
  }
  const corner: Corner = {
    ...{ row: at + 1, name: cell(block.name), x, y, at: { x: north.metres, y: east.metres } },
    ...{ length: length || null, columns: { x: block.x, y: block.y } },
  }
  events.push({ is: 'corner', corner })
}

const names: Record<Axis, string> = { x: 'bắc (X)', y: 'đông (Y)' }
const lengths: Record<Axis, number> = { x: 7, y: 6 }

/** Why a text is no coordinate of an axis; null when it is one. Under a heading that changes X and Y over, either is let through. */
function whyNot(text: string, axis: Axis, isFalse: boolean): string | null {
  const read = readCoordinate(text)
  if (read && (isFalse || read.axis === axis)) return null
  if (text === '') return `thiếu tọa độ ${names[axis]}`
  const digits = (text.replace(/\s|\u00a0/g, '').split(/[.,](?=\d{1,4}$)/)[0] ?? '').replace(/\D/g, '').length
  const short =
    digits < lengths[axis] ? 'thiếu chữ số' : digits > lengths[axis] ? 'thừa chữ số hoặc thiếu dấu phẩy thập phân' : ''
  return `"${text}" không phải tọa độ ${names[axis]} ở Việt Nam${short && `: ${short}`}`
}
