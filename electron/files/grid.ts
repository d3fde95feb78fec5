import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'

const font = { name: 'Times New Roman', size: 12 }
const side = { style: 'thin' as const, color: { rgb: '808080' } }

/** How cells of official sheets look. */
export const looks = {
  title: {
    font: { ...font, size: 14, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  words: { font, alignment: { vertical: 'center', wrapText: true } },
  under: {
    font: { ...font, italic: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  italic: { font: { ...font, italic: true }, alignment: { vertical: 'center', wrapText: true } },
  centred: { font, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  signed: { font: { ...font, bold: true }, alignment: { horizontal: 'center', vertical: 'center' } },
  head: {
    ...{ font: { ...font, bold: true }, border: { top: side, right: side, bottom: side, left: side } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1EDE3' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  section: {
    ...{ font: { ...font, bold: true }, border: { top: side, right: side, bottom: side, left: side } },
    alignment: { vertical: 'center', wrapText: true },
  },
  cell: {
    ...{ font, border: { top: side, right: side, bottom: side, left: side } },
    alignment: { vertical: 'center', wrapText: true },
  },
  middle: {
    ...{ font, border: { top: side, right: side, bottom: side, left: side } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
} satisfies Record<string, CellStyle>

export type Look = keyof typeof looks

/** Builds a sheet row by row. Rows are counted from 0. */
export type Grid = {
  /** A row of cells, each with its look; what is too long for it goes on in rows below. Gives the first row's number. */
  add: (cells: { value: CellValue; look: Look; numFmt?: string }[]) => number
  /** One text over the columns `from` to `to`, as high as its lines need. */
  across: (text: string, look: Look, from?: number, to?: number) => number
  /** A group of rows: its number, and its name over the other columns. */
  group: (number: string, name: string) => void
  /** A label over the first `columns`, what it says over the others. */
  pair: (label: string, words: string, columns: number) => void
  merge: (range: MergeRange) => void
  /** The next row begins a page of its own. */
  breakPage: () => void
  /** Points of the rows on the page that is being filled. */
  height: () => number
  sheet: (name: string, extra?: Partial<WriteSheet>) => WriteSheet
}

/** A sheet of columns so many characters wide, A4 landscape, as wide as the page. */
export function gridOf(widths: readonly number[]): Grid {
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  const rowDefs = new Map<number, { height: number }>()
  const rowBreaks: number[] = []
  const put = (row: number, column: number, value: CellValue, style: CellStyle) =>
    cells.set(`${row},${column}`, { value, style })
  const wideOf = (from: number, to: number) => widths.slice(from, to).reduce((sum, width) => sum + width, 0)
  return {
    add(line) {
      const first = rows.length
      const pieces = line.map(({ value }, at) => piecesOf(value, widths[at] ?? 10))
      const most = Math.max(1, ...pieces.map(each => each.length))
      for (let turn = 0; turn < most; turn++) {
        const row = rows.length
        const values = pieces.map(each => each[turn] ?? null)
        rows.push(values)
        for (const [column, { look, numFmt }] of line.entries())
          put(row, column, values[column] ?? null, numFmt ? { ...looks[look], numFmt } : looks[look])
        rowDefs.set(row, { height: Math.max(18, ...values.map((value, at) => heightOf(value, widths[at] ?? 10))) })
      }
      return first
    },
    across(text, look, from = 0, to = widths.length - 1) {
      const first = rows.length
      const wide = wideOf(from, to + 1)
      for (const piece of piecesOf(text, wide)) {
        const row = rows.length
        rows.push([...Array.from({ length: from }, () => null), piece])
        put(row, from, piece, looks[look])
        if (to > from) merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
        rowDefs.set(row, { height: Math.max(20, heightOf(piece, wide)) })
      }
      return first
    },
    group(number, name) {
      const row = rows.length
      rows.push([number, name])
      for (const column of widths.keys()) put(row, column, [number, name][column] ?? null, looks.section)
      merges.push({ startRow: row, startCol: 1, endRow: row, endCol: widths.length - 1 })
      rowDefs.set(row, { height: Math.max(20, heightOf(name, wideOf(1, widths.length))) })
    },
    pair(label, words, columns) {
      const row = rows.length
      rows.push([label, ...Array.from({ length: columns - 1 }, () => null), words])
      for (const column of widths.keys())
        put(
          row,
          column,
          column === 0 ? label : column === columns ? words : null,
          looks[column < columns ? 'section' : 'cell'],
        )
      if (columns > 1) merges.push({ startRow: row, startCol: 0, endRow: row, endCol: columns - 1 })
      if (columns < widths.length - 1)
        merges.push({ startRow: row, startCol: columns, endRow: row, endCol: widths.length - 1 })
      const height = Math.max(heightOf(label, wideOf(0, columns)), heightOf(words, wideOf(columns, widths.length)))
      rowDefs.set(row, { height: Math.max(18, height) })
    },
    merge: range => void merges.push(range),
    breakPage: () => void rowBreaks.push(rows.length - 1),
    height() {
      const first = (rowBreaks.at(-1) ?? -1) + 1
      return [...rowDefs].reduce((sum, [row, { height }]) => (row < first ? sum : sum + height), 0)
    },
    sheet: (name, extra) => ({
      ...{ name, rows, cells, merges, rowDefs, rowBreaks },
      columns: widths.map(width => ({ width })),
      pageSetup: {
        ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        margins: { top: 0.4, bottom: 0.5, left: 0.6, right: 0.4, header: 0.3, footer: 0.3 },
        horizontalCentered: true,
      },
      headerFooter: { oddFooter: '&C&P/&N' },
      ...extra,
    }),
  }
}

/** Lines in the highest row that Excel has (409 points). */
const mostLines = 25

/** A text that no row is high enough for, or no cell holds (32,767 letters), goes on in the rows below it. */
function piecesOf(value: CellValue, width: number): CellValue[] {
  const most = Math.min(32_000, Math.max(20, Math.floor(mostLines * width * 0.8)))
  if (typeof value !== 'string' || value.length <= most) return [value]
  const pieces: string[] = []
  let left = value
  while (left.length > most) {
    const space = left.lastIndexOf(' ', most)
    // A letter of two halves (emoji) is not cut in the middle.
    const cut = space > most / 2 ? space + 1 : most - Number(/[\ud800-\udbff]$/.test(left.slice(0, most)))
    pieces.push(left.slice(0, cut))
    left = left.slice(cut)
  }
  return [...pieces, left]
}

/** Points that a text takes in a column so many characters wide: neither Excel nor LibreOffice fits a row by itself when it opens a file. */
export function heightOf(value: CellValue, width: number): number {
  return typeof value === 'string' ? Math.min(409, 3 + 15.5 * linesIn(value, width)) : 18
}

/** Lines that words take in a column: 12-point letters are about as wide as its unit, and a word that does not fit goes to the next line whole. */
function linesIn(text: string, width: number): number {
  const most = Math.max(1, width - 1)
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0
    let own = 1
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > most) {
        own += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word.length
      own += Math.ceil(used / most) - 1
      used = used > most ? used % most : used
    }
    return lines + own
  }, 0)
}

/** The format of a number that shows all its decimals and no more: 1234.5 as 1.234,5. */
export function numFmtOf(value: number): string {
  // What is left over of binary fractions (1.6000000000000001) is no decimal.
  const decimals = String(Number(value.toFixed(9))).split('.')[1]?.length ?? 0
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 9))}`
}
