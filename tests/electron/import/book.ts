import { writeXlsx } from 'hucre/xlsx'
import type { Book } from '../../../db/model/cell/sheet.ts'
import { readTable } from '../../../electron/files/table.ts'

type Value = string | number | boolean | Date | null
export type Page = Parameters<typeof writeXlsx>[0]['sheets'][number]

/** Bytes of an Excel file with these sheets. */
export const anExcelFile = (...sheets: Page[]): Promise<Uint8Array> => writeXlsx({ sheets })

/** A book with one sheet of these rows, written as Excel and read back. */
export async function aBook(rows: Value[][], more: Partial<Page> = {}, name = 'ho-dan.xlsx'): Promise<Book> {
  return readTable(name, await anExcelFile({ name: 'Biểu 02', rows, ...more }))
}

/** The same as a text file. */
export const aCsv = (text: string | Uint8Array, name = 'lo.csv'): Promise<Book> =>
  readTable(name, typeof text === 'string' ? new TextEncoder().encode(text) : text)
