import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { FieldInfo } from '../../db/model/record/field.ts'
import { kindOf } from '../../db/model/record/kinds.ts'
import type { Exported } from '../../db/store/sheet/export.ts'
import { heightOf } from './grid.ts'
import { printed, repeated } from './print.ts'

const font = { name: 'Times New Roman', size: 11 }
const head = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FBF9F4' } },
  alignment: { wrapText: true, vertical: 'center' },
} as const

/** What is longer than its column goes on below: on paper it would be cut off. */
const body: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' } }

const sourceHeads = [
  'Sổ',
  'Hồ sơ',
  'Mục',
  'Giá trị',
  'Văn bản',
  'Ngày',
  'Cơ quan',
  'Tính đến',
  'Độ tin cậy',
  'Trích, lý do',
]
const sourceWidths = [18, 30, 24, 22, 26, 12, 30, 12, 12, 50]

/**
 * Kinds as an Excel file, a sheet each: figures are numbers and days are days with their formats, heads stay, the last sheet says
 * what every figure rests on. Words are written as words: one that begins with = + - @ is never a formula.
 */
export async function bookOf(
  exported: readonly Exported[],
  sources: readonly (string | null)[][],
): Promise<Uint8Array> {
  const taken = new Set<string>(['Nguồn'])
  const sheets = [...exported.map(each => sheetOf(each, nameFor(each, taken))), sourceSheet(sources)]
  return writeXlsx({
    sheets,
    namedRanges: sheets.map(({ name, columns = [] }) => repeated(name, columns.map(widthIn))),
    properties: { creator: 'KCN Atlas' },
    defaultFont: font,
  })
}

const widthIn = ({ width = 10 }: ColumnDef): number => width

/** Rows whose words need more than one line: no program makes them higher by itself. */
function heightsOf(
  rows: readonly (readonly (string | number | null)[])[],
  widths: readonly number[],
): NonNullable<WriteSheet['rowDefs']> {
  const heights = rows.map(row =>
    row.reduce<number>((most, value, at) => {
      const width = widths[at] ?? 10
      return typeof value === 'string' && value.length >= width - 1 ? Math.max(most, heightOf(value, width)) : most
    }, 0),
  )
  return new Map(heights.flatMap((height, at) => (height > 20 ? [[at, { height }] as const] : [])))
}

/** Excel takes 31 letters without : \ / ? * [ ], and no name twice. */
function nameFor({ kind }: Exported, taken: Set<string>): string {
  const plain = kindOf(kind)
    .label.vi.replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
  const name = taken.has(plain) ? `${plain.slice(0, 28)} ${taken.size}` : plain
  taken.add(name)
  return name
}

function sheetOf({ columns, rows }: Exported, name: string): WriteSheet {
  const heads = columns.map(({ label, info }) => (info.unit ? `${label}, ${info.unit}` : label))
  const days = columns.map(({ info }) => info.kind === 'date')
  const widths = columns.map((_, at) => widthOf(rows, at, heads[at] ?? ''))
  return {
    name,
    columns: columns.map(({ info }, at) => ({ width: widths[at] ?? 10, style: body, ...formatOf(info) })),
    rows: [
      heads,
      ...rows.map(row => row.map((cell, at) => (days[at] && cell !== null ? new Date(`${cell}T00:00:00Z`) : cell))),
    ],
    cells: headCells(heads),
    rowDefs: heightsOf([heads, ...rows], widths),
    freezePane: { rows: 1, columns: 1 },
    ...printed(widths),
  }
}

function sourceSheet(sources: readonly (string | null)[][]): WriteSheet {
  return {
    name: 'Nguồn',
    columns: sourceWidths.map(width => ({ width, style: body })),
    rows: [sourceHeads, ...sources.map(row => [...row])],
    cells: headCells(sourceHeads),
    rowDefs: heightsOf([sourceHeads, ...sources], sourceWidths),
    freezePane: { rows: 1 },
    ...printed(sourceWidths),
  }
}

const headCells = (heads: readonly string[]): WriteSheet['cells'] =>
  new Map(heads.map((value, at) => [`0,${at}`, { value, type: 'string', style: head }] as const))

const formats: Partial<Record<FieldInfo['kind'], string>> = {
  ...{ money: '#,##0', area: '#,##0.00##', number: '#,##0.####', percent: '0.##', date: 'd/m/yyyy' },
}

function formatOf(info: FieldInfo): Pick<ColumnDef, 'numFmt'> {
  // Years are no thousands.
  const numFmt = info.kind === 'number' && !info.unit ? '0.####' : formats[info.kind]
  return numFmt ? { numFmt } : {}
}

/** Wide enough for most of the first rows, in letters. */
function widthOf(rows: Exported['rows'], at: number, label: string): number {
  const lengths = rows.slice(0, 200).map(row => String(row[at] ?? '').length)
  return Math.min(48, Math.max(10, Math.ceil(label.length * 0.7), ...lengths.map(length => length + 3)))
}
