import { extname } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'

export type TableFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv'

const megabyte = 1024 * 1024
/** A list of 100,000 rows is about 5 MB packed and 60 MB unpacked; what is far beyond is no list of an office. */
export const most = { packed: 64 * megabyte, unpacked: 512 * megabyte }

const byName: Record<string, TableFormat> = {
  ...{ '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.xlsb': 'xlsb', '.xls': 'xls', '.ods': 'ods' },
  ...{ '.csv': 'csv', '.txt': 'csv', '.tsv': 'csv' },
}

/** What a file is by its first bytes, in words for the refusal; null for text. */
function foreign(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (head.startsWith('\x89PNG')) return 'thật ra là ảnh PNG'
  if (head.startsWith('\xff\xd8\xff')) return 'thật ra là ảnh JPEG'
  if (/^(?:GIF8|BM|II\*\0|MM\0\*|RIFF)/.test(head)) return 'thật ra là ảnh'
  if (head.startsWith('%PDF')) return 'thật ra là tệp PDF'
  if (head.startsWith('{\\rtf')) return 'thật ra là tệp chữ RTF'
  if (head.startsWith('SQLite format 3')) return 'thật ra là tệp dữ liệu SQLite'
  if (head.startsWith('Rar!') || head.startsWith("7z\xbc\xaf'") || head.startsWith('\x1f\x8b'))
    return 'thật ra là tệp nén'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|head|meta|body|div)/i.test(head))
    return 'thật ra là trang web (HTML)'
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/i.test(head)) return 'thật ra là tệp XML'
  return null
}

const words: Record<TableFormat, string> = {
  xlsx: 'thật ra là bảng tính Excel (.xlsx)',
  xlsb: 'thật ra là bảng tính Excel (.xlsb)',
  xls: 'thật ra là tệp Office đời cũ (.xls)',
  ods: 'thật ra là bảng tính .ods',
  csv: 'thật ra là tệp chữ (CSV)',
}

/** The format of a table by its content; a file whose name says another is refused. Throws E_IMPORT_TYPE, E_IMPORT_LARGE, E_IMPORT_EMPTY. */
export function sniff(file: string, bytes: Uint8Array): TableFormat {
  if (bytes.length === 0) throw new Problem('E_IMPORT_EMPTY', { file })
  if (bytes.length > most.packed) throw tooLarge(file, bytes.length, most.packed)
  const named = byName[extname(file).toLowerCase()]
  const found = foreign(bytes) ?? formatOf(file, bytes)
  if (typeof found === 'string' && !(found in words)) throw new Problem('E_IMPORT_TYPE', { file, found })
  const format = found as TableFormat
  if (named && named !== format)
    throw new Problem('E_IMPORT_TYPE', { file, found: `có đuôi ${extname(file)} nhưng ${words[format]}` })
  return format
}

function formatOf(file: string, bytes: Uint8Array): TableFormat | string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return oleFormat(file, bytes)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipFormat(file, bytes)
  return isText(bytes) ? 'csv' : 'không phải tệp chữ cũng không phải bảng tính'
}

/** An old Office file; a locked .xlsx is wrapped in one too. */
function oleFormat(file: string, bytes: Uint8Array): TableFormat | string {
  const names = Buffer.from(bytes).toString('utf16le')
  if (names.includes('EncryptedPackage')) throw new Problem('E_IMPORT_LOCKED', { file })
  if (names.includes('WordDocument')) return 'thật ra là tệp Word đời cũ'
  return 'xls'
}

/** A file in a zip as the zip's directory has it: its size unpacked, and the check sum that its content must have. */
export type ZipEntry = { name: string; size: number; crc: number }

/** The names in a zip. Throws as `entriesInZip`. */
export const namesInZip = (file: string, bytes: Uint8Array): string[] =>
  entriesInZip(file, bytes).map(entry => entry.name)

/** The directory of a zip. Throws E_IMPORT_DAMAGED, E_IMPORT_LOCKED, and E_IMPORT_LARGE by the sizes that it declares. */
export function entriesInZip(file: string, bytes: Uint8Array): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ZipEntry[] = []
  let unpacked = 0
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > view.length) throw new Problem('E_IMPORT_DAMAGED', { file, reason: 'thiếu phần cuối' })
  let at = view.readUInt32LE(end + 16)
  while (at + 46 <= end && view.readUInt32LE(at) === 0x02014b50) {
    if (view.readUInt16LE(at + 8) & 1) throw new Problem('E_IMPORT_LOCKED', { file })
    const [crc, size, length] = [view.readUInt32LE(at + 16), view.readUInt32LE(at + 24), view.readUInt16LE(at + 28)]
    unpacked += size
    entries.push({ name: view.toString('utf8', at + 46, at + 46 + length), size, crc })
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  if (unpacked > most.unpacked) throw tooLarge(file, unpacked, most.unpacked)
  return entries
}

/** What a zip is, by the names in it. */
function zipFormat(file: string, bytes: Uint8Array): TableFormat | string {
  const names = namesInZip(file, bytes)
  if (names.includes('xl/workbook.bin')) return 'xlsb'
  if (names.some(name => name.startsWith('xl/'))) return 'xlsx'
  if (names.some(name => name.startsWith('word/'))) return 'thật ra là tệp Word'
  if (names.some(name => name.startsWith('ppt/'))) return 'thật ra là tệp trình chiếu'
  if (names.includes('mimetype') && names.includes('content.xml')) return 'ods'
  return 'thật ra là tệp nén'
}

function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const start = bytes.subarray(0, 4096)
  const zeros = start.filter(byte => byte === 0).length
  // UTF-16 without its mark: nearly every second byte of plain text is nought.
  if (zeros > 0) return zeros > start.length / 4
  return start.filter(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length === 0
}

export function tooLarge(file: string, found: number, limit: number): Problem {
  const size = (bytes: number) => `${Math.round(bytes / megabyte)} MB`
  return new Problem('E_IMPORT_LARGE', { file, found: size(found), most: size(limit) })
}
