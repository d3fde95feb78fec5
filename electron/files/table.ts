import { readOds } from 'hucre/ods'
import { readXls, readXlsb, readXlsx } from 'hucre/xlsx'
import { type Book, type Cell, isBlank, type Sheet } from '../../db/model/cell/sheet.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { readCsv } from './csv.ts'
import { type Read, readWorkbook, type Workbook } from './quick/workbook.ts'
import { sniff, type TableFormat } from './sniff.ts'

/** So many rows from the first are looked at for headings and formats. */
const looked = 60

type Page = Workbook['sheets'][number]

/**
 * Reads a file of tables (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .txt, .tsv) by its content. `file` is its name, for the sentences.
 * Throws E_IMPORT_TYPE, E_IMPORT_LARGE, E_IMPORT_EMPTY, E_IMPORT_LOCKED, E_IMPORT_DAMAGED, E_IMPORT_WIDE, E_IMPORT_QUOTE.
 */
export async function readTable(file: string, bytes: Uint8Array): Promise<Book> {
  const format = sniff(file, bytes)
  if (format === 'csv') {
    const { sheet, notice } = readCsv(file, bytes)
    return filled({ file, format, sheets: [sheet], notices: notice ? [notice] : [] })
  }
  try {
    const { workbook, bytes: rest } = await readBytes(format, bytes)
    const { sheets, dateSystem } = workbook
    const percents = await percentColumns(rest, format, sheets)
    return filled({
      ...{ file, notices: [], format: format === 'xlsb' ? 'xlsx' : format },
      sheets: sheets.map((page, at) => sheetOf(page, percents[at] ?? [], dateSystem === '1904')),
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    if (error instanceof Error && error.name === 'EncryptedFileError') throw new Problem('E_IMPORT_LOCKED', { file })
    throw refusalOf(file, error instanceof Error ? error.message : '')
  }
}

async function readBytes(format: Exclude<TableFormat, 'csv'>, bytes: Uint8Array): Promise<Read> {
  if (format === 'xlsx') return readWorkbook(bytes, looked)
  return { workbook: await { xlsb: readXlsb, xls: readXls, ods: readOds }[format](bytes), bytes }
}

/** What the library says of a file that it cannot read, in the words of this office. */
function refusalOf(file: string, message: string): Problem {
  const [, sheet = '', rows = '', columns = ''] = /^Sheet "(.*)" spans (\d+) rows x (\d+) columns/.exec(message) ?? []
  if (sheet) {
    const [last, wide] = [rows, columns].map(count => formatNumber(Number(count)))
    return new Problem('E_IMPORT_WIDE', { file, sheet, rows: last ?? '', columns: wide ?? '' })
  }
  if (/zip bomb/.test(message))
    return new Problem('E_IMPORT_DAMAGED', { file, reason: 'phần nén bung ra lớn hơn cỡ mà tệp khai' })
  const isPacked = /huffman|inflate|deflate|decompress|crc|distance|block|stored|unexpected end|header/i.test(message)
  return new Problem('E_IMPORT_DAMAGED', { file, reason: isPacked ? 'phần nén bị sai' : 'cấu trúc bên trong sai' })
}

function filled(book: Book): Book {
  if (book.sheets.every(sheet => sheet.rows.every(row => row.every(isBlank))))
    throw new Problem('E_IMPORT_EMPTY', { file: book.file })
  return book
}

const error = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/

function sheetOf(page: Page, percents: number[], isFrom1904: boolean): Sheet {
  const rows = page.rows as Cell[][]
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]
      if (typeof cell === 'string' && cell.charCodeAt(0) === 35 && error.test(cell)) row[column] = { broken: cell }
    }
  for (const [place, cell] of page.cells ?? []) {
    if (cell.formula === undefined || (cell.formulaResult ?? cell.value ?? null) !== null) continue
    const [row = 0, column = 0] = place.split(',').map(Number)
    const line = rows[row]
    if (line) line[column] = { broken: 'công thức' }
  }
  let last = rows.length
  while (last > 0 && (rows[last - 1] ?? []).every(isBlank)) last -= 1
  return {
    ...{ name: page.name, hidden: Boolean(page.hidden || page.veryHidden), rows: rows.slice(0, last), percents },
    merges: page.merges ?? [],
    hiddenRows: [...(page.rowDefs ?? [])].filter(([row, { hidden }]) => hidden && row < last).map(([row]) => row),
    hiddenColumns: (page.columns ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
    ...{ isText: false, isFrom1904 },
  }
}

/** Columns whose fractions the file shows as per cent. Formats are read anew, for a few rows, and only where a heading speaks of rates. */
async function percentColumns(bytes: Uint8Array, format: string, sheets: Page[]): Promise<number[][]> {
  const speaks = (page: Page) =>
    page.rows
      .slice(0, looked)
      .some(row => row.some(cell => typeof cell === 'string' && /%|tỷ lệ|tỉ lệ|percent|rate/iu.test(cell)))
  if (format !== 'xlsx' || !sheets.some(speaks)) return []
  const styled = await readXlsx(bytes, { readStyles: true, maxRows: looked })
  return styled.sheets.map(page => [
    ...new Set(
      [...(page.cells ?? [])]
        .filter(([, cell]) => typeof cell.value === 'number' && cell.style?.numFmt?.includes('%'))
        .map(([place]) => Number(place.split(',')[1])),
    ),
  ])
}
