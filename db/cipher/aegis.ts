/*
 * AEGIS-256 (draft-irtf-cfrg-aegis-aead, "The AEGIS Family of Authenticated Encryption Algorithms"): a state of six blocks of 16 bytes that every block of
 * text passes through. SQLite itself reads and writes by the library; this reads pages of which SQLite makes nothing any more. How long it
 * takes tells something of the key to whoever can measure it: it is to run only where the key is at hand anyway.
 */

/** Bytes in fours, the first lowest: a block is four of them, each a column of AES. Of the state's seven blocks the last is where one rests meanwhile. */
type Words = Int32Array

const [blockBytes, block, last] = [16, 4, 20]
const [c0, c1] = ['000101020305080d1522375990e97962', 'db3d18556dc22ff12011314273b528dd'].map(hex =>
  wordsOf(Buffer.from(hex, 'hex')),
) as [Words, Words]
const nothing = new Int32Array(block)

/** One byte through the S-box and the mixing of columns of AES (FIPS 197, 5.1.1 and 5.1.3): what it adds to its column. */
const mixed = Int32Array.from(substitutes(), sub => {
  const double = ((sub << 1) ^ (sub & 0x80 ? 0x11b : 0)) & 0xff
  return double | (sub << 8) | (sub << 16) | ((sub ^ double) << 24)
})

/** The S-box: of each byte its inverse in the field of AES, turned and added to itself. */
function substitutes(): number[] {
  const turned = (byte: number, by: number) => ((byte << by) | (byte >>> (8 - by))) & 0xff
  const times = (a: number, b: number): number =>
    b === 0 ? 0 : (b & 1 ? a : 0) ^ times(((a << 1) ^ (a & 0x80 ? 0x11b : 0)) & 0xff, b >>> 1)
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  // Every power of 3 but the last is another byte: two of which the powers make 255 together are each other's inverse.
  const powers = bytes.slice(1).reduce<number[]>(all => [...all, times(all.at(-1) ?? 1, 3)], [1])
  return bytes.map(byte => {
    const inverse = byte === 0 ? 0 : (powers[255 - powers.indexOf(byte)] as number)
    return [1, 2, 3, 4].reduce((sum, by) => sum ^ turned(inverse, by), inverse) ^ 0x63
  })
}

/** A text's words, with zeros up to the end of its last block. */
function wordsOf(text: Buffer): Words {
  const bytes = new Uint8Array(Math.ceil(text.length / blockBytes) * blockBytes)
  bytes.set(text)
  return new Int32Array(bytes.buffer)
}

const bytesOf = (words: Words): Buffer => Buffer.from(words.buffer, words.byteOffset, words.byteLength)
const xor = (a: Words, b: Words): Words => a.map((word, at) => word ^ (b[at] as number))

/** A column of a round of AES: a byte of each of four columns, substituted and mixed. */
function column(a: number, b: number, c: number, d: number): number {
  const x = mixed[a & 255] as number
  const y = mixed[(b >>> 8) & 255] as number
  const z = mixed[(c >>> 16) & 255] as number
  const w = mixed[d >>> 24] as number
  return x ^ ((y << 8) | (y >>> 24)) ^ ((z << 16) | (z >>> 16)) ^ ((w << 24) | (w >>> 8))
}

/** A round of AES of the block at `from`, with the one at `to` as its key; the result takes the key's place. */
function round(state: Words, from: number, to: number): void {
  const a = state[from] as number
  const b = state[from + 1] as number
  const c = state[from + 2] as number
  const d = state[from + 3] as number
  state[to] = (state[to] as number) ^ column(a, b, c, d)
  state[to + 1] = (state[to + 1] as number) ^ column(b, c, d, a)
  state[to + 2] = (state[to + 2] as number) ^ column(c, d, a, b)
  state[to + 3] = (state[to + 3] as number) ^ column(d, a, b, c)
}

/** Lets the block of a text that begins at a word pass through the state. */
function update(state: Words, text: Words, at = 0): void {
  state.copyWithin(last + block, last, last + block)
  for (let to = last; to > 0; to -= block) round(state, to - block, to)
  for (let n = 0; n < block; n++) state[n] = (state[n] as number) ^ (text[at + n] as number)
  round(state, last + block, 0)
}

function begun(key: Buffer, nonce: Buffer): Words {
  const [k, n] = [wordsOf(key), wordsOf(nonce)]
  const [k0, k1] = [k.subarray(0, block), k.subarray(block)]
  const [n0, n1] = [xor(k0, n.subarray(0, block)), xor(k1, n.subarray(block))]
  const state = new Int32Array(7 * block)
  for (const [at, part] of [n0, n1, c1, c0, xor(k0, c0), xor(k1, c1)].entries()) state.set(part, at * block)
  for (let turn = 0; turn < 4; turn++) for (const part of [k0, k1, n0, n1]) update(state, part)
  return state
}

/** Shows, or hides, the block of a text that begins at a word. */
function mask(state: Words, text: Words, at: number): void {
  for (let n = 0; n < block; n++) {
    const both = (state[8 + n] as number) & (state[12 + n] as number)
    const one = (state[4 + n] as number) ^ (state[16 + n] as number) ^ (state[last + n] as number)
    text[at + n] = (text[at + n] as number) ^ one ^ both
  }
}

/**
 * Decrypts a text by a key and a nonce of 32 bytes each. Gives it with the tag of 32 bytes that proves it where it equals the one that was written. A text
 * that was changed is decrypted up to the change; what follows is noise.
 */
export function decrypt(text: Buffer, key: Buffer, nonce: Buffer): { plain: Buffer; tag: Buffer } {
  const [state, words] = [begun(key, nonce), wordsOf(text)]
  const plain = bytesOf(words)
  for (let at = 0; at < words.length; at += block) {
    mask(state, words, at)
    // Of a block that is not full what there is passes through, and zeros.
    if (at + block === words.length) plain.fill(0, text.length)
    update(state, words, at)
  }
  return { plain: plain.subarray(0, text.length), tag: tagOf(state, text.length) }
}

function tagOf(state: Words, bytes: number): Buffer {
  const lengths = Int32Array.of(0, 0, bytes * 8, 0)
  const end = xor(lengths, state.subarray(12, 12 + block))
  for (let turn = 0; turn < 7; turn++) update(state, end)
  const part = (at: number) => state.subarray(at, at + block)
  return Buffer.concat([0, 12].map(at => bytesOf(xor(xor(part(at), part(at + 4)), part(at + 8)))))
}

/** The first bytes, a multiple of 16, of the stream that a key and a nonce of 32 bytes each give. */
export function stream(bytes: number, key: Buffer, nonce: Buffer): Buffer {
  const [state, words] = [begun(key, nonce), new Int32Array(bytes / 4)]
  for (let at = 0; at < words.length; at += block) {
    mask(state, words, at)
    update(state, nothing)
  }
  return bytesOf(words)
}
