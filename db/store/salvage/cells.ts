import type { Image } from './image.ts'

/** A value as SQLite keeps it; whole numbers as bigint, so that 5 and 5.0 stay what they were. */
export type Value = null | bigint | number | string | Buffer
export type Cell = { rowid: number; values: Value[] }

/** The kind of page that holds the rows of a table (SQLite's file format, 1.6). */
const leafOfTable = 0x0d
const headOfLeaf = 8

/** Whether a page says that it holds rows. The first page bears the head of the file before it. */
export const isLeaf = (page: Buffer, number: number): boolean => page[startOf(number)] === leafOfTable

const startOf = (number: number) => (number === 1 ? 100 : 0)

/** Reads the rows of a page, each by itself: one that cannot be read is counted and does not hide the others. */
export function cellsOf(image: Image, page: Buffer, number: number): { cells: Cell[]; unreadable: number } {
  const start = startOf(number)
  const count = page.readUInt16BE(start + 3)
  const first = start + headOfLeaf
  if (first + count * 2 > page.length) return { cells: [], unreadable: 1 }
  const cells: Cell[] = []
  let unreadable = 0
  for (let n = 0; n < count; n++) {
    const cell = readCell(image, page, page.readUInt16BE(first + n * 2), first + count * 2)
    if (cell) cells.push(cell)
    else unreadable += 1
  }
  return { cells, unreadable }
}

function readCell(image: Image, page: Buffer, at: number, least: number): Cell | null {
  if (at < least || at >= page.length) return null
  try {
    const [bytes, afterBytes] = varint(page, at)
    const [rowid, from] = varint(page, afterBytes)
    if (rowid <= 0 || bytes > 2 ** 28) return null
    const payload = payloadAt(image, page, from, bytes)
    const values = payload && valuesOf(payload)
    return values && { rowid, values }
  } catch {
    // A length that leads out of the page.
    return null
  }
}

/** The content of a row: what lies in its page, and the pages that it runs over to. */
function payloadAt(image: Image, page: Buffer, from: number, bytes: number): Buffer | null {
  const most = image.usable - 35
  if (bytes <= most) return from + bytes <= page.length ? page.subarray(from, from + bytes) : null
  const least = Math.floor(((image.usable - 12) * 32) / 255) - 23
  const wanted = least + ((bytes - least) % (image.usable - 4))
  const local = wanted <= most ? wanted : least
  const parts = [page.subarray(from, from + local)]
  let missing = bytes - local
  let next = page.readUInt32BE(from + local)
  while (missing > 0) {
    const [more] = next > 1 && next <= image.count ? image.versions(next) : []
    if (!more) return null
    parts.push(more.subarray(4, 4 + Math.min(missing, image.usable - 4)))
    missing -= image.usable - 4
    next = more.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

/** The values of a row (SQLite's file format, 2.1); null when they are not what its head says. */
function valuesOf(payload: Buffer): Value[] | null {
  const [headEnd, firstType] = varint(payload, 0)
  const values: Value[] = []
  let body = headEnd
  for (let at = firstType; at < headEnd; ) {
    const [type, after] = varint(payload, at)
    at = after
    const bytes = bytesOf(type)
    if (body + bytes > payload.length) return null
    const value = decoded(type, payload.subarray(body, body + bytes))
    if (value === undefined) return null
    values.push(value)
    body += bytes
  }
  return body === payload.length ? values : null
}

const widths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
const bytesOf = (type: number) => (type < 12 ? (widths[type] ?? Number.NaN) : Math.floor((type - 12) / 2))

/** Texts that are not texts any more show it: their letters do not add up, or are nothing. */
const isBroken = (text: string) => text.includes('\u{fffd}') || text.includes('\0')

function decoded(type: number, bytes: Buffer): Value | undefined {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return BigInt(type - 8)
  if (type === 6) return bytes.readBigInt64BE(0)
  if (type < 6) return BigInt(bytes.readIntBE(0, bytes.length))
  if (type % 2 === 0) return Buffer.from(bytes)
  const text = bytes.toString('utf8')
  return isBroken(text) ? undefined : text
}

/** A number of one to nine bytes and where it ends. Throws past the end of the bytes. */
function varint(bytes: Buffer, at: number): [value: number, after: number] {
  let value = 0
  for (let n = 0; n < 8; n++) {
    const byte = bytes.readUInt8(at + n)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + n + 1]
  }
  return [value * 256 + bytes.readUInt8(at + 8), at + 9]
}
