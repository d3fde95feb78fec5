import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { zipSync } from 'fflate'

/** A part of an Excel file as it lies in its zip. */
export type Part = { name: string; method: number; packed: Uint8Array; size: number; crc: number }

const inflate = promisify(inflateRaw)

/** The parts of a zip by their names; null when it is laid out in a way that only the library follows (zip64, a damaged directory). */
export function partsOf(bytes: Uint8Array): Map<string, Part> | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Part>()
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > view.length) return null
  let at = view.readUInt32LE(end + 16)
  for (let count = view.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > end || view.readUInt32LE(at) !== 0x02014b50) return null
    const [packed, size, place] = [20, 24, 42].map(field => view.readUInt32LE(at + field)) as [number, number, number]
    const length = view.readUInt16LE(at + 28)
    if (place + 30 > end || view.readUInt32LE(place) !== 0x04034b50) return null
    const from = place + 30 + view.readUInt16LE(place + 26) + view.readUInt16LE(place + 28)
    if (from + packed > end) return null
    const name = view.toString('utf8', at + 46, at + 46 + length)
    if (parts.has(name)) return null
    const [method, crc] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 16)]
    parts.set(name, { name, method, packed: bytes.subarray(from, from + packed), size, crc })
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return parts
}

/** What a part holds, unpacked on a thread of Node's own; null when it is not what the directory says. */
export async function contentOf({ method, packed, size, crc }: Part): Promise<Buffer | null> {
  try {
    const content =
      method === 8
        ? await inflate(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) })
        : Buffer.from(packed)
    return content.length === size && crc32(content) === crc ? content : null
  } catch {
    return null
  }
}

/** A zip of the same parts, of which some hold something else. */
export async function withParts(
  parts: Map<string, Part>,
  changed: ReadonlyMap<string, string | Buffer>,
): Promise<Uint8Array | null> {
  const contents: Record<string, Uint8Array> = {}
  for (const [name, part] of parts) {
    const other = changed.get(name)
    const content = other === undefined ? await contentOf(part) : Buffer.from(other)
    if (!content) return null
    contents[name] = content
  }
  return zipSync(contents, { level: 0 })
}
