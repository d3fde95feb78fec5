import type { OutCell, OutColumn } from '../../../db/model/layer/outgoing.ts'

/** A field of a dBASE table: bytes are counted, not letters. */
export type DbfField = { name: string; type: 'C' | 'N' | 'D' | 'L'; length: number; decimals: number }
/** A text that a table of 254 bytes a field cannot hold whole. */
export type Cut = { row: number; column: number; text: string }

/** The most bytes of a text field. */
const longest = 254
const encoder = new TextEncoder()

/** Column names of at most ten plain letters, none twice: `established` as `establishe`, the next like it as `establis_2`. */
export function shortNames(columns: readonly OutColumn[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ name }) => {
    let short = name.slice(0, 10)
    for (let count = 2; taken.has(short); count++) short = `${name.slice(0, 9 - String(count).length)}_${count}`
    taken.add(short)
    return short
  })
}

/** A table as dBASE III in UTF-8 (its .cpg says so). Texts over 254 bytes are cut at a letter, and told. */
export function writeDbf(columns: readonly OutColumn[], names: readonly string[], rows: readonly OutCell[][]) {
  const cuts: Cut[] = []
  const texts = columns.map((column, at) =>
    rows.map((row, place) => cellText(column, row[at] ?? null, place, at, cuts)),
  )
  const fields = columns.map((column, at) => fieldOf(column, names[at] ?? '', texts[at] ?? []))
  const width = 1 + fields.reduce((sum, field) => sum + field.length, 0)
  const head = 33 + fields.length * 32
  const bytes = new Uint8Array(head + rows.length * width + 1).fill(32)
  writeHead(bytes, fields, rows.length, width)
  let at = head
  for (let row = 0; row < rows.length; row++) {
    at += 1
    for (const [column, { type, length }] of fields.entries()) {
      const text = texts[column]?.[row] ?? ''
      const start = type === 'N' ? at + length - text.length : at
      encoder.encodeInto(text, bytes.subarray(start, at + length))
      at += length
    }
  }
  bytes[bytes.length - 1] = 0x1a
  return { bytes, fields, cuts }
}

function cellText({ type }: OutColumn, cell: OutCell, row: number, column: number, cuts: Cut[]): string {
  if (cell === null) return ''
  if (type === 'flag') return cell ? 'T' : 'F'
  if (type === 'date') return String(cell).replaceAll('-', '')
  if (type !== 'text') return plainNumber(Number(cell))
  const text = String(cell).replace(/\s+/gu, ' ')
  if (encoder.encode(text).length <= longest) return text
  cuts.push({ row, column, text: String(cell) })
  const kept = new TextDecoder('utf-8').decode(encoder.encode(text).subarray(0, longest - 3)).replace(/\ufffd+$/, '')
  return `${kept}…`
}

/** A number without an exponent, in at most 19 digits. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(9).replace(/\.?0+$/, '') : text
}

function fieldOf({ type }: OutColumn, name: string, texts: string[]): DbfField {
  if (type === 'flag') return { name, type: 'L', length: 1, decimals: 0 }
  if (type === 'date') return { name, type: 'D', length: 8, decimals: 0 }
  if (type === 'text')
    return { name, type: 'C', length: Math.max(1, ...lengths(texts, text => encoder.encode(text).length)), decimals: 0 }
  const decimals = Math.max(0, ...lengths(texts, text => text.split('.')[1]?.length ?? 0))
  const whole = Math.max(1, ...lengths(texts, text => text.split('.')[0]?.length ?? 0))
  return { name, type: 'N', length: whole + (decimals ? decimals + 1 : 0), decimals }
}

/** The largest of some measures, as a list of one: a spread of 100,000 arguments would not fit the stack. */
const lengths = (texts: string[], measure: (text: string) => number): [number] => [
  texts.reduce((most, text) => Math.max(most, measure(text)), 0),
]

function writeHead(bytes: Uint8Array, fields: DbfField[], count: number, width: number): void {
  const view = new DataView(bytes.buffer)
  const now = new Date()
  bytes.fill(0, 0, 32 + fields.length * 32)
  bytes.set([3, now.getFullYear() - 1900, now.getMonth() + 1, now.getDate()])
  view.setUint32(4, count, true)
  view.setUint16(8, 33 + fields.length * 32, true)
  view.setUint16(10, width, true)
  for (const [at, { name, type, length, decimals }] of fields.entries()) {
    const start = 32 + at * 32
    encoder.encodeInto(name, bytes.subarray(start, start + 10))
    bytes[start + 11] = type.charCodeAt(0)
    bytes[start + 16] = length
    bytes[start + 17] = decimals
  }
  bytes[32 + fields.length * 32] = 0x0d
}
