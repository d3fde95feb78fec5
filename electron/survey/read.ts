import { rawText } from '../../db/model/cell/sheet.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { RawTable } from '../../db/model/vn2000/table.ts'
import { tableOfText, unfolded } from '../../db/model/vn2000/text.ts'
import { decode } from '../files/csv.ts'
import { sniff } from '../files/sniff.ts'
import { readTable } from '../files/table.ts'
import { readDocx } from './docx.ts'

/** A table of the corners of a park is some 100 KB; larger files are no tables of coordinates. */
const most = 16 * 1024 * 1024

/**
 * The tables of a file that may hold coordinates: the whole of a Word file or a text, each sheet of a workbook.
 * Throws E_IMPORT_TYPE, E_IMPORT_LARGE, E_IMPORT_EMPTY, E_IMPORT_LOCKED, E_IMPORT_DAMAGED.
 */
export async function readTables(file: string, bytes: Uint8Array): Promise<RawTable[]> {
  if (bytes.length > most)
    throw new Problem('E_IMPORT_LARGE', { file, found: `${Math.round(bytes.length / 1024 / 1024)} MB`, most: '16 MB' })
  if (isWord(bytes)) return [{ name: file, rows: unfolded(readDocx(file, bytes)) }]
  if (sniff(file, bytes) === 'csv') {
    const { text } = decode(bytes)
    return [{ name: file, rows: unfolded(tableOfText(text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '')).rows) }]
  }
  const { sheets } = await readTable(file, bytes)
  return sheets
    .filter(sheet => sheet.rows.length > 0)
    .map(({ name, rows }) => ({ name, rows: unfolded(rows.map(row => row.map(rawText))) }))
}

/** A zip whose directory lists Word's parts. */
function isWord(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml')
}
