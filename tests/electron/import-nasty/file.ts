import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from '../import/book.ts'

export type Rows = NonNullable<Page['rows']>

/** An Excel file with one sheet of these rows; `more` is of the sheet, `book` of the whole. */
export const excel = (rows: Rows, more: Partial<Page> = {}, book: Partial<Parameters<typeof writeXlsx>[0]> = {}) =>
  writeXlsx({ ...book, sheets: [{ name: 'Lô', rows, ...more }] })

export const text = (lines: string): Buffer => Buffer.from(lines)

/** A zip of named parts; `told` is the unpacked size that it declares for the sheet, if that is to be a lie. */
export function zip(parts: Record<string, string | Buffer>, told?: number): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, part] of Object.entries(parts)) {
    const raw = Buffer.from(part as string)
    const packed = deflateRawSync(raw)
    const file = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(told !== undefined && name === sheetPart ? told : raw.length, 18)
    head.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, file, packed])
    const line = Buffer.alloc(42)
    line.writeUInt16LE(20, 0)
    head.copy(line, 2)
    line.writeUInt32LE(at, 38)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), line, file]))
    locals.push(local)
    at += local.length
  }
  const names = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(names.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, names, Buffer.from('PK\x05\x06', 'latin1'), end])
}

export const sheetPart = 'xl/worksheets/sheet1.xml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (id: string, type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`

/** The parts of an Excel file whose one sheet is this XML, written by hand. */
export const parts = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': rels('r1', 'officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lô" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': rels('r1', 'worksheet', 'worksheets/sheet1.xml'),
  [sheetPart]: sheet,
})

/** The XML of a sheet: rows of cells as XML, what stands before the table, a document type. */
export const sheet = (rows: string, before = '', type = '') =>
  `<?xml version="1.0"?>${type}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData></worksheet>`
export const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
/** A heading and one lot, as XML. */
export const oneLot = `<row r="1">${cell('A1', 'Mã lô')}${cell('B1', 'Diện tích (ha)')}</row><row r="2">${cell('A2', 'L-1')}<c r="B2"><v>1.5</v></c></row>`
