import { crc32 } from 'node:zlib'
import { framed } from './png.ts'

/** The maps of a paper as PNG in order, ready or still being drawn. */
export type Pictures = readonly (Uint8Array | Promise<Uint8Array>)[]

/** One line of one dot as the smallest stream of zlib that holds it: stored, not pressed. */
function lineOf(at: number): Uint8Array {
  const line = [0, 0x4b, 0x43, at % 256, 255]
  const [low, high] = line.reduce(([a, b], byte) => [(a + byte) % 65521, (b + a + byte) % 65521], [1, 0])
  return Uint8Array.of(0x78, 0x01, 1, 5, 0, 0xfa, 0xff, ...line, high >> 8, high & 255, low >> 8, low & 255)
}

/** A picture that stands in a file for its map until that is drawn: one dot, of a colour of its own. */
export const standIn = (at: number): Uint8Array => framed(lineOf(at), 1, 1)

/** For which map a file in a package stands, by the check sum of its bytes; -1 for none of so many. */
export function stoodFor(crc: number, maps: number): number {
  return Array.from({ length: maps }, (_, at) => crc32(standIn(at))).indexOf(crc)
}
