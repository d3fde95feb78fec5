import { type Book, isBlank, rawText, type Sheet } from '../cell/sheet.ts'
import { formatNumber } from '../text/number.ts'
import { assemble, type Filled } from './assemble.ts'
import { isNumeric, readColumn, shownValue } from './column.ts'
import { type Column, type Layout, layoutOf } from './layout.ts'
import { plainHeading } from './match.ts'
import { rowKind, textOf } from './row.ts'
import { checkTotals, type TotalRow } from './sum.ts'
import type { Ask, ColumnVerdict, Draft, Look, Question, Register, Verdict, Warning } from './verdict.ts'

/** The rows of a table by what they are; data rows are counted from 0 in the sheet. */
type Sorted = { data: number[]; totals: TotalRow[]; notices: string[] }

/**
 * Reads a table of a book as records of a kind: what would be written, what is asked, what is refused. Writes nothing.
 * Throws E_IMPORT_SHEET, E_IMPORT_HEAD, E_IMPORT_MAP, E_FIELD_UNKNOWN.
 */
export function readBook(book: Book, ask: Ask, register: Register, look?: Look): { verdict: Verdict; drafts: Draft[] } {
  const layout = layoutOf(book, ask)
  const { sheet, head } = layout
  const sorted = sortRows(layout)
  const all = sorted.data.length
  const filled = layout.columns.flatMap((column, at): Filled[] => {
    const { target } = column
    // Columns are read one by one: so much of them is as much of the rows.
    look?.(Math.floor((all * at) / (layout.columns.length + 1)), all)
    return target ? [{ column, target, read: readColumn(sheet, sorted.data, column, target, ask, register) }] : []
  })
  look?.(Math.floor((all * layout.columns.length) / (layout.columns.length + 1)), all)
  const made = assemble(sorted.data, filled, layout, ask, register)
  const verdict: Verdict = {
    ...{ file: book.file, sheet: sheet.name, kind: ask.kind },
    sheets: book.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    head: [head.first + 1, head.last + 1],
    read: sorted.data.length,
    accepted: made.drafts.reduce((sum, draft) => sum + 1 + draft.joined, 0),
    ...{ asked: made.asked, refusedRows: made.refusedRows, taken: made.taken, existing: made.existing },
    isLayer: sheet.layer !== undefined,
    updated: made.drafts.filter(draft => draft.updates !== null).length,
    columns: layout.columns
      .filter(column => column.target || hasData(sheet, sorted.data, column))
      .map(column => verdictOf(column, filled, sheet, sorted.data, register)),
    questions: [
      ...layout.questions,
      ...askedOf(layout, filled, sorted.data.length),
      ...filled.flatMap(({ read }) => read.questions),
    ],
    refused: made.refused,
    warnings: [...totalsOf(sheet, sorted, filled), ...made.warnings].sort((a, b) => a.row - b.row),
    notices: [
      ...book.notices,
      ...(sheet.layer?.notices ?? []),
      ...besides(layout),
      ...hiddenNotices(sheet),
      ...sorted.notices,
      ...unmatched(layout, sorted.data),
      ...filled.flatMap(({ read }) => read.notices),
      ...made.notices,
    ],
    lacking: made.lacking,
  }
  return { verdict, drafts: made.drafts }
}

/** What is asked of a layer's shapes, when they are imported at all. */
function askedOf({ sheet }: Layout, filled: Filled[], rows: number): Question[] {
  const isUsed = filled.some(({ target }) => target.info.kind === 'shape' || target.info.kind === 'point')
  return isUsed ? (sheet.layer?.questions ?? []).map(each => ({ ...each, rows })) : []
}

function hasData(sheet: Sheet, rows: number[], column: Column): boolean {
  return rows.slice(0, 200).some(row => !isBlank(sheet.rows[row]?.[column.index]))
}

function sortRows({ sheet, head, columns, firstRow }: Layout): Sorted {
  const texts = columns
    .filter(({ target }) => target && !isNumeric(target) && target.info.kind !== 'date')
    .map(({ index }) => index)
  const code = columns.find(({ target }) => target?.info.unique && !target.isTied)?.index ?? null
  const plain = head.headings.map(plainHeading)
  const data: number[] = []
  const totals: TotalRow[] = []
  const left = { blank: 0, total: [] as number[], head: [] as number[], group: [] as number[] }
  for (let row = firstRow; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    // Each row of a layer is a feature, whatever its words are.
    const kind = sheet.layer ? 'data' : rowKind(cells, texts, code, plain)
    if (kind === 'data') data.push(row)
    else if (kind === 'blank') left.blank += 1
    else {
      left[kind].push(row + 1)
      if (kind === 'total')
        totals.push({
          above: data.length,
          row,
          label: textOf(cells.find(cell => typeof cell === 'string' && /\p{L}/u.test(cell))),
        })
    }
  }
  const said = (rows: number[], what: string) =>
    rows.length
      ? [
          `Bỏ qua ${formatNumber(rows.length)} ${what}: dòng ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}.`,
        ]
      : []
  return {
    data,
    totals,
    notices: [
      ...said(left.total, 'dòng cộng'),
      ...said(left.head, 'dòng lặp lại tiêu đề'),
      ...said(left.group, 'dòng tên nhóm'),
    ],
  }
}

function hiddenNotices({ hidden, name, hiddenRows, hiddenColumns }: Sheet): string[] {
  return [
    ...(hidden ? [`Trang "${name}" đang bị ẩn trong tệp.`] : []),
    ...(hiddenRows.length
      ? [`Trang "${name}" có ${formatNumber(hiddenRows.length)} dòng ẩn; vẫn đọc cả các dòng ấy.`]
      : []),
    ...(hiddenColumns.length
      ? [`Trang "${name}" có ${formatNumber(hiddenColumns.length)} cột ẩn; vẫn đọc cả các cột ấy.`]
      : []),
  ]
}

const named = 5

/** Columns with figures or words that no field takes: they are not imported, and it is said. */
function unmatched({ columns, sheet, questions }: Layout, rows: number[]): string[] {
  const isAsked = (column: Column) => questions.some(({ choices }) => choices.some(({ key }) => key === column.letter))
  const left = columns.filter(
    column =>
      !column.target &&
      !isAsked(column) &&
      !/^(?:stt|tt|số tt|no\.?)$/iu.test(column.heading) &&
      hasData(sheet, rows, column),
  )
  if (left.length <= named)
    return left.map(({ heading, letter }) => `Cột ${letter} "${heading}" không khớp trường nào, không nhập.`)
  const some = left.slice(0, named).map(({ heading, letter }) => `${letter} "${heading}"`)
  return [`${formatNumber(left.length)} cột không khớp trường nào, không nhập: ${some.join(', ')} …`]
}

/** Tables of the same kind on other sheets, which a second import would read. */
function besides({ sheet, beside }: Layout): string[] {
  if (beside.length === 0) return []
  const names = beside.slice(0, named).map(name => `"${name}"`)
  return [`Chỉ đọc trang "${sheet.name}". Trang ${names.join(', ')} cũng có bảng như thế: nhập riêng từng trang.`]
}

function totalsOf(sheet: Sheet, { data, totals }: Sorted, filled: Filled[]): Warning[] {
  if (totals.length === 0) return []
  const summed = filled
    .filter(({ target }) => ['number', 'area', 'money'].includes(target.info.kind))
    .map(({ column, target, read }) => {
      const cells = totals.filter(({ row }) => !isBlank(sheet.rows[row]?.[column.index]))
      const rows = cells.map(({ row }) => row)
      const none: Register = { find: () => [], title: () => '', holder: () => null }
      const said = readColumn(sheet, rows, column, target, { kind: target.kind, numbers: 'vi' }, none)
      return {
        ...{ column, target, values: read.values },
        said: new Map(
          rows.flatMap((row, at) =>
            typeof said.values[at] === 'number' ? [[row, said.values[at] as number] as const] : [],
          ),
        ),
      }
    })
  return checkTotals(totals, summed)
    .map(warning => ({ ...warning, row: warning.row + 1 }))
    .filter(() => data.length > 0)
}

const shownSamples = 3

function verdictOf(column: Column, filled: Filled[], sheet: Sheet, rows: number[], register: Register): ColumnVerdict {
  const { letter, heading, index } = column
  const own = filled.find(each => each.column === column)
  const samples: ColumnVerdict['samples'] = []
  for (let at = 0; at < rows.length && samples.length < shownSamples; at++) {
    const row = rows[at] ?? 0
    const cell = sheet.rows[row]?.[index]
    if (isBlank(cell) || (own && own.read.values[at] === null && at < rows.length - 1)) continue
    const raw = rawText(cell)
    const shown = own ? shownValue(own.target, own.read.values[at], register) : ''
    if (!samples.some(sample => sample.raw === raw)) samples.push({ row: row + 1, raw, shown })
  }
  if (!own)
    return { ...{ letter, heading, samples }, field: null, label: null, reading: null, read: 0, asked: 0, refused: 0 }
  const { target, read } = own
  return {
    ...{ letter, heading, samples, field: target.key, label: target.info.label.vi, reading: read.reading },
    ...{ read: read.read, asked: read.asked.size, refused: read.wrong.size },
  }
}
