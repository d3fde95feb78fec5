import type { Book, Cell } from '../../../db/model/cell/sheet.ts'

/** A book of one sheet, as if it had been read from an Excel file. */
export function aBookOf(rows: Cell[][], file = 'lo.xlsx'): Book {
  const page = { ...{ name: 'Lô', hidden: false, rows, merges: [], percents: [] }, isText: false }
  return { file, format: 'xlsx', sheets: [{ ...page, hiddenRows: [], hiddenColumns: [] }], notices: [] }
}
