import type { Cell } from '../../../db/model/cell/sheet.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { type Letters, lettersOf } from '../../files/csv.ts'

export type Table = { columns: string[]; rows: (Cell[] | null)[]; notice: string | null }
type Field = { name: string; type: string; start: number; length: number }

/** Code pages as .cpg files name them. */
const pages: Record<string, Letters> = {
  ...{ 'UTF-8': 'utf-8', UTF8: 'utf-8', '65001': 'utf-8', '1258': 'windows-1258', '1252': 'windows-1252' },
  ...{ '88591': 'windows-1252', 'ISO-8859-1': 'windows-1252', LATIN1: 'windows-1252' },
}
/** So much of the text is looked at to know its letters. */
const looked = 400_000

/** A dBASE table. A row that was struck out is null, for its shape stands in the .shp all the same. Throws E_LAYER_DAMAGED. */
export function readDbf(file: string, bytes: Uint8Array, cpg: string | null): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (reason: string) => new Problem('E_LAYER_DAMAGED', { file, reason })
  if (bytes.length < 33) throw damaged('.dbf quá ngắn')
  const count = view.getUint32(4, true)
  const [head, width] = [view.getUint16(8, true), view.getUint16(10, true)]
  if (head > bytes.length) throw damaged('.dbf bị cắt ở phần đầu')
  const fields = fieldsOf(view, head)
  if (fields.length === 0 || width < 2) throw damaged('.dbf không có cột nào')
  const last = fields.at(-1)
  if (last && last.start + last.length > width) throw damaged('các cột của .dbf dài hơn một dòng')
  if (head + count * width > bytes.length)
    throw damaged(
      `.dbf bị cắt: ghi có ${count} dòng, tệp chỉ đủ ${Math.max(0, Math.floor((bytes.length - head) / width))}`,
    )
  const { letters, notice } = lettersFor(bytes.subarray(head, head + Math.min(count * width, looked)), cpg)
  const decoder = new TextDecoder(letters)
  const words = (start: number, length: number) =>
    decoder
      .decode(bytes.subarray(start, start + length))
      .normalize('NFC')
      .replace(/(?:\s|\0)+$/u, '')
  const rows = Array.from({ length: count }, (_, n) => {
    const at = head + n * width
    if (bytes[at] === 0x2a) return null
    return fields.map(({ type, start, length }) => cellOf(type, words(at + start, length).trim()))
  })
  return { columns: fields.map(field => field.name), rows, notice }
}

function fieldsOf(view: DataView, head: number): Field[] {
  const fields: Field[] = []
  let start = 1
  for (let at = 32; at + 32 <= head && view.getUint8(at) !== 0x0d; at += 32) {
    const name = new TextDecoder('utf-8')
      .decode(new Uint8Array(view.buffer, view.byteOffset + at, 11))
      .replace(/\0.*$/s, '')
      .trim()
    const length = view.getUint8(at + 16)
    fields.push({ name, type: String.fromCharCode(view.getUint8(at + 11)), start, length })
    start += length
  }
  return fields
}

/** The letters of a table: UTF-8 when its bytes are it, whatever is written beside; else what the .cpg says, else what makes words. */
function lettersFor(sample: Uint8Array, cpg: string | null): { letters: Letters; notice: string | null } {
  if (!sample.some(byte => byte > 127)) return { letters: 'utf-8', notice: null }
  const named =
    cpg === null
      ? undefined
      : pages[
          cpg
            .trim()
            .toUpperCase()
            .replace(/^(?:ANSI|CP|WINDOWS|ISO)[ _-]?(?=\d)/, '')
            .replace(/^8859[-_]1$/, '88591')
        ]
  const found = lettersOf(atLetter(sample))
  if (found === 'utf-8') return { letters: found, notice: null }
  if (named === 'utf-8')
    return {
      letters: found,
      notice: 'Tệp .cpg ghi UTF-8 nhưng chữ trong .dbf không phải; đọc theo bảng chữ Windows. Kiểm tra lại tên.',
    }
  return { letters: named === 'windows-1252' ? found : (named ?? found), notice: null }
}

/** A sample that does not end within a letter. */
function atLetter(sample: Uint8Array): Uint8Array {
  let end = sample.length
  while (end > 0 && (sample[end - 1] ?? 0) > 127 && sample.length - end < 4) end -= 1
  return sample.subarray(0, end)
}

function cellOf(type: string, text: string): Cell {
  if (text === '') return null
  if (type === 'N' || type === 'F') return /^\*+$/.test(text) || !Number.isFinite(Number(text)) ? null : Number(text)
  if (type === 'D')
    return /^\d{8}$/.test(text) && text !== '00000000'
      ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
      : null
  if (type === 'L') return /[YyTt]/.test(text) ? true : /[NnFf]/.test(text) ? false : null
  return type === 'C' ? text : null
}
