import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Filled, FilledBlock, FilledRow, Missing } from '../../db/model/form/filled.ts'
import { exactSum } from '../../db/model/form/item.ts'
import { spanWords } from '../../db/model/form/period.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { gridOf, numFmtOf } from './grid.ts'
import { repeatedRows } from './print.ts'

/** An official form as an Excel file: the form itself (one page for each subject), what it lacks, and the subjects side by side. */
export async function formXlsx(filled: Filled): Promise<Uint8Array> {
  const { sheet, headRow } = formSheet(filled)
  const sheets = [sheet, missingSheet(filled)]
  if (filled.blocks.length > 1) sheets.push(besideSheet(filled))
  return writeXlsx({
    sheets,
    namedRanges: repeatedRows(sheet.name, headRow, 2),
    properties: { title: `Biểu ${filled.form}, ${filled.period.words}`, creator: 'KCN Atlas' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}

/** "Bieu 02 2026-H1.xlsx": letters that every disk and every mail takes. */
export function formFileName({ form, period }: Filled): string {
  return `Bieu ${form} ${period.code}.xlsx`
}

type Grid = ReturnType<typeof gridOf>

const widths = [7, 66, 22, 22, 34]

/** Points of rows on a page as wide as the form, in Excel 530 / 83 %; in LibreOffice some more. What is higher is printed at 70 %, where a page takes 530 / 70 % less the foot. */
const room = { wide: 610, small: 730 }
const small = 70

/** The sheet of the form, and the row of the head that stands again on its later pages: between the forms of several subjects a head would stand over each title. */
function formSheet(filled: Filled): { sheet: WriteSheet; headRow: number | null } {
  const grid = gridOf(widths)
  const blocks = filled.blocks.length > 0 ? filled.blocks : [noBlock]
  const pages: number[] = []
  let headRow: number | null = null
  for (const [at, block] of blocks.entries()) {
    if (at > 0) grid.breakPage()
    addTop(grid, filled, block)
    const top = addHead(grid, filled)
    let repeated = 0
    const needs = needsOf(filled, block.rows)
    for (const [at, row] of block.rows.entries()) {
      if (repeated + grid.height() + (needs[at] ?? 0) > room.small) {
        pages.push(repeated + grid.height())
        grid.breakPage()
        if (blocks.length > 1) addHead(grid, filled)
        else {
          headRow = top
          repeated = heightOfRows(own => addHead(own, filled))
        }
      }
      addRow(grid, row)
    }
    addEnd(grid, filled)
    pages.push(repeated + grid.height())
  }
  const sheet = grid.sheet(`Biểu ${filled.form}`)
  const { fitToPage: _, fitToWidth: __, fitToHeight: ___, ...setup } = sheet.pageSetup ?? {}
  const isHigh = pages.some(height => height > room.wide)
  return { sheet: isHigh ? { ...sheet, pageSetup: { ...setup, scale: small } } : sheet, headRow }
}

/** Points that each row needs on its page: a heading with the row under it, the last one with the place, the day and the signature. */
function needsOf(filled: Filled, rows: readonly FilledRow[]): number[] {
  const own = rows.map(row => heightOfRows(grid => addRow(grid, row)))
  const end = heightOfRows(grid => addEnd(grid, filled))
  return rows.map(({ unit }, at) => {
    const next = at === rows.length - 1 ? end : unit === null ? (own[at + 1] ?? 0) : 0
    return (own[at] ?? 0) + next
  })
}

function heightOfRows(add: (grid: Grid) => void): number {
  const grid = gridOf(widths)
  add(grid)
  return grid.height()
}

function addTop(grid: Grid, { form, title, sender, receiver, period, due }: Filled, { head }: FilledBlock): void {
  grid.across(`Biểu số ${form}. ${title}`, 'title')
  grid.across('(Kèm theo Thông tư số 14/2024/TT-BCT ngày 15/8/2024 của Bộ trưởng Bộ Công Thương)', 'under')
  grid.across(`Đơn vị gửi báo cáo: ${sender}`, 'words')
  for (const { label, value } of head) grid.across(`${label}: ${value ?? '……………………'}`, 'words')
  grid.across(`Đơn vị nhận báo cáo: ${receiver}`, 'words')
  grid.across(`Kỳ báo cáo: ${period.words}. ${spanWords(period)}`, 'words')
  grid.across(`(Thời hạn gửi báo cáo: trước ngày ${formatDay(due.before)})`, 'italic')
}

/** The head of the table, two rows; gives the first one's number. */
function addHead(grid: Grid, { column }: Filled): number {
  const heads = ['TT', 'Chỉ tiêu', 'Đơn vị tính', column, 'Ghi chú']
  const top = grid.add(heads.map(value => ({ value, look: 'head' as const })))
  grid.add(heads.map((_, at) => ({ value: `(${at + 1})`, look: 'middle' as const })))
  return top
}

function addEnd(grid: Grid, { signer, footnote }: Filled): void {
  grid.add([])
  grid.across('…, ngày … tháng … năm …', 'centred', 2, 4)
  for (const line of signer) grid.across(line, line.startsWith('(') ? 'centred' : 'signed', 2, 4)
  if (footnote) grid.across(`Ghi chú: ${footnote}`, 'italic')
}

const noBlock: FilledBlock = {
  subject: { kind: 'unit', id: '', name: '' },
  head: [{ label: 'Chưa có đơn vị nào phải lập biểu', value: 'xem trang Còn thiếu' }],
  rows: [],
}

function addRow(grid: Grid, { no, label, unit, value, note }: FilledRow): void {
  if (unit === null) {
    grid.add([no, label, null, null, null].map((each, at) => ({ value: each, look: at === 0 ? 'head' : 'section' })))
    return
  }
  grid.add([
    { value: no, look: 'middle' },
    { value: label, look: 'cell' },
    { value: unit, look: 'middle' },
    { value, look: 'cell', ...(value !== null && { numFmt: numFmtOf(value) }) },
    { value: note || null, look: 'cell' },
  ])
}

const sorts: Record<Missing['is'], string> = {
  report: 'chưa có báo cáo',
  figure: 'chưa có số liệu',
  differs: 'hai số lệch nhau',
  twice: 'báo cáo trùng kỳ',
  record: 'chưa có hồ sơ',
}

function missingSheet({ form, period, missing, asides }: Filled): WriteSheet {
  const grid = gridOf([7, 40, 22, 24, 80])
  grid.across(`Còn thiếu cho Biểu ${form}, ${period.words}`, 'title')
  if (missing.length === 0) grid.across('Không thiếu gì: mọi chỉ tiêu đều có số liệu.', 'words')
  else {
    grid.add(['TT', 'Của ai', 'Loại', 'Mục', 'Việc'].map(value => ({ value, look: 'head' as const })))
    for (const [at, { is, subject, items, text }] of missing.entries())
      grid.add([
        { value: at + 1, look: 'middle' },
        { value: subject.name, look: 'cell' },
        { value: sorts[is], look: 'cell' },
        { value: items.join(', ') || null, look: 'cell' },
        { value: text, look: 'cell' },
      ])
  }
  for (const aside of asides) grid.across(aside, 'italic')
  return grid.sheet('Còn thiếu')
}

/** Units that may be added up over the subjects: a rate and an average may not. */
const additive = new Set(['Tỷ đồng', 'ha', 'Người', 'Dự án', 'Công trình', 'Cụm'])

function besideSheet({ form, title, period, blocks }: Filled): WriteSheet {
  const items = (blocks[0]?.rows ?? []).filter(row => row.unit !== null)
  const grid = gridOf([7, 48, ...items.map(() => 18)])
  const isLast = items.length + 1
  grid.across(`Tổng hợp Biểu ${form}. ${title}, ${period.words}`, 'title')
  const top = grid.add([
    { value: 'TT', look: 'head' },
    { value: 'Đơn vị', look: 'head' },
    { value: 'Chỉ tiêu', look: 'head' },
    ...items.slice(1).map(() => ({ value: null, look: 'head' as const })),
  ])
  grid.merge({ startRow: top, startCol: 2, endRow: top, endCol: isLast })
  for (const column of [0, 1]) grid.merge({ startRow: top, startCol: column, endRow: top + 2, endCol: column })
  const below = (words: string[]) => grid.add([null, null, ...words].map(value => ({ value, look: 'head' as const })))
  below(items.map(item => `${item.no}. ${item.label}`))
  below(items.map(item => item.unit ?? ''))
  for (const [at, block] of blocks.entries()) {
    const values = items.map(item => block.rows.find(row => row.no === item.no)?.value ?? null)
    grid.add([
      { value: at + 1, look: 'middle' },
      { value: block.subject.name, look: 'cell' },
      ...values.map(value => ({ value, look: 'cell' as const, ...(value !== null && { numFmt: numFmtOf(value) }) })),
    ])
  }
  const sums = items.map(item => {
    const known = blocks.flatMap(block => block.rows.find(row => row.no === item.no)?.value ?? [])
    return additive.has(item.unit ?? '') && known.length > 0 ? exactSum(known) : null
  })
  grid.add([
    { value: null, look: 'head' },
    { value: 'Cộng các đơn vị có số liệu', look: 'section' },
    ...sums.map(value => ({ value, look: 'section' as const, ...(value !== null && { numFmt: numFmtOf(value) }) })),
  ])
  return grid.sheet('Tổng hợp', { freezePane: { rows: top + 3, columns: 2 } })
}
