import { crc32 } from 'node:zlib'
import { stoodFor } from './stand-in.ts'

const [localHead, centralHead, endHead] = [30, 46, 22]

/** A zip with pictures in the place of those that stood for them; every other file is carried over as it was pressed. Its files lie one after the other. */
export function withPictures(zip: Uint8Array, pictures: readonly Uint8Array[]): Uint8Array {
  const old = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = old.length - endHead
  const central = old.readUInt32LE(end + 16)
  const list = Buffer.from(old.subarray(central, end))
  const entries = entriesIn(list, old.readUInt16LE(end + 10))
  const starts = entries.map(at => list.readUInt32LE(at + 42)).sort((a, b) => a - b)
  const pieces: Uint8Array[] = []
  let length = 0
  const put = (piece: Uint8Array) => {
    pieces.push(piece)
    length += piece.length
  }
  for (const at of entries) {
    const start = list.readUInt32LE(at + 42)
    const head = localHead + old.readUInt16LE(start + 26) + old.readUInt16LE(start + 28)
    const picture = pictures[stoodFor(list.readUInt32LE(at + 16), pictures.length)]
    list.writeUInt32LE(length, at + 42)
    if (picture) {
      const own = Buffer.from(old.subarray(start, start + head))
      store(own, 6, picture)
      store(list, at + 8, picture)
      put(own)
      put(picture)
    } else put(old.subarray(start, starts.find(next => next > start) ?? central))
  }
  const last = Buffer.from(old.subarray(end))
  last.writeUInt32LE(length, 16)
  return Buffer.concat([...pieces, list, last])
}

/** Where each file is told of in the list at the end of a zip. */
function entriesIn(list: Buffer, count: number): number[] {
  const found: number[] = []
  for (let at = 0; found.length < count; ) {
    found.push(at)
    at += centralHead + list.readUInt16LE(at + 28) + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return found
}

/** A file told of as not pressed: its flags, from which on both heads say the same, its check sum and both its lengths. */
function store(head: Buffer, flags: number, picture: Uint8Array): void {
  head.writeUInt16LE(head.readUInt16LE(flags) & ~8, flags)
  head.writeUInt16LE(0, flags + 2)
  head.writeUInt32LE(crc32(picture), flags + 8)
  head.writeUInt32LE(picture.length, flags + 12)
  head.writeUInt32LE(picture.length, flags + 16)
}
