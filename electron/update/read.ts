import { createHash, verify } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'
import { bounds, type Card, cardModel, type Part } from '../../db/model/update/card.ts'
import { type Here, refuseUnfit } from '../../db/model/update/fit.ts'
import { reasonOf } from '../files/keep.ts'

/** The file's first bytes; the length of the card (4 bytes, little-endian), the card, the signature and the parts follow, nothing else. */
const magic = Buffer.from('KCNUPD1\n')
/** What is signed begins with this, so that no signature made for something else counts for an update. */
const domain = Buffer.from('kcn-atlas update card 1\0')
const signBytes = 64
const pieceBytes = 1 << 20

/** Takes a part's bytes, piece by piece, before they are proved. */
export type Taker = (part: Part, pieces: AsyncIterable<Uint8Array>, card: Card) => Promise<void>
const drop: Taker = async (_, pieces) => {
  for await (const _piece of pieces);
}

/**
 * Reads an update to its end and hands on its parts in their order; only when this returns was all of it signed and whole. `key` is the
 * Ed25519 public key, PEM. `goesOn` hears how much is read (0 to 1), and ends the reading when it gives false.
 * Throws E_UPDATE_READ, E_UPDATE_FOREIGN, E_UPDATE_SIGN, E_UPDATE_CARD, E_UPDATE_CUT, E_UPDATE_DAMAGED, E_UPDATE_STOPPED and those of `refuseUnfit`.
 */
export async function readUpdate(
  file: string,
  key: string,
  here: Here,
  take = drop,
  goesOn: (part: number) => boolean = () => true,
): Promise<Card> {
  const name = basename(file)
  const handle = await open(file).catch(error => {
    throw unreadable(file, error)
  })
  try {
    const { card, from } = await cardIn(handle, file, key)
    refuseUnfit(card, here, name)
    await pour(handle, { card, from, file }, take, goesOn)
    return card
  } finally {
    await handle.close()
  }
}

/** The card of an update, once its signature and the file's size are as they should be. */
async function cardIn(handle: FileHandle, file: string, key: string): Promise<{ card: Card; from: number }> {
  const name = basename(file)
  const head = await bytesAt(handle, 0, magic.length + 4, file)
  if (!head.subarray(0, magic.length).equals(magic)) throw new Problem('E_UPDATE_FOREIGN', { name })
  const length = head.length < magic.length + 4 ? 0 : head.readUInt32LE(magic.length)
  if (length < 1 || length > bounds.card) throw new Problem('E_UPDATE_DAMAGED', { name })
  const from = head.length + length + signBytes
  const rest = await bytesAt(handle, head.length, length + signBytes, file)
  if (rest.length < length + signBytes) throw new Problem('E_UPDATE_CUT', { name })
  const [words, sign] = [rest.subarray(0, length), rest.subarray(length)]
  if (!verify(null, Buffer.concat([domain, words]), key, sign)) throw new Problem('E_UPDATE_SIGN', { name })
  const card = parsed(words.toString(), name)
  const { size } = await handle.stat()
  const whole = card.parts.reduce((sum, each) => sum + each.bytes, from)
  if (size !== whole) throw new Problem(size < whole ? 'E_UPDATE_CUT' : 'E_UPDATE_DAMAGED', { name })
  return { card, from }
}

/** A card that is signed and does not read was written for a program that knows more than this one. */
function parsed(words: string, name: string): Card {
  try {
    return cardModel.parse(JSON.parse(words))
  } catch {
    throw new Problem('E_UPDATE_CARD', { name })
  }
}

async function pour(
  handle: FileHandle,
  { card, from, file }: { card: Card; from: number; file: string },
  take: Taker,
  goesOn: (part: number) => boolean,
): Promise<void> {
  const all = card.parts.reduce((sum, each) => sum + each.bytes, 0)
  let at = from
  for (const part of card.parts) {
    const hash = createHash('sha256')
    const end = at + part.bytes
    async function* pieces() {
      while (at < end) {
        if (!goesOn((at - from) / all)) throw new Problem('E_UPDATE_STOPPED')
        const piece = await bytesAt(handle, at, Math.min(end - at, pieceBytes), file)
        if (piece.length === 0) throw new Problem('E_UPDATE_CUT', { name: basename(file) })
        hash.update(piece)
        at += piece.length
        yield piece
      }
    }
    await take(part, pieces(), card)
    if (at !== end || hash.digest('hex') !== part.sha256)
      throw new Problem('E_UPDATE_DAMAGED', { name: basename(file) })
  }
}

/** So many bytes, fewer only where the file ends. */
async function bytesAt(handle: FileHandle, at: number, length: number, file: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let got = 0
  try {
    while (got < length) {
      const { bytesRead } = await handle.read(bytes, got, length - got, at + got)
      if (bytesRead === 0) break
      got += bytesRead
    }
  } catch (error) {
    throw unreadable(file, error)
  }
  return bytes.subarray(0, got)
}

const unreadable = (file: string, error: unknown) => new Problem('E_UPDATE_READ', { file, reason: reasonOf(error) })
