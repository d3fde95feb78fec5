import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Problem } from '../../db/model/text/problem.ts'
import { headModel, lockKey, unlockKey } from './key.ts'

/*
 * A locked file: the mark, the length of the head, the head (JSON), then pieces of AES-256-GCM, each its length, its bytes and its tag. A piece's
 * nonce is its number and whether it is the last; the head's hash goes into every piece. So no piece can be changed, moved, left out or cut off,
 * and no head put before others' pieces, without being found out.
 */
const mark = Buffer.from('KCNKHOA1')
const pieceSize = 1 << 20
const tagSize = 16
const longestHead = 8192

/** Writes a stream into a locked file, on the disk when it returns. Throws E_LOCK_SHORT. */
export async function lockInto(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  words: { password: string; recovery: string },
): Promise<void> {
  const { key, head } = await lockKey(words.password, words.recovery)
  const text = Buffer.from(JSON.stringify(head))
  const proof = createHash('sha256').update(text).digest()
  const handle = await open(file, 'wx')
  try {
    await handle.write(Buffer.concat([mark, lengthOf(text), text]))
    let number = 0
    let waiting = Buffer.alloc(0)
    const put = async (plain: Buffer, isLast: boolean) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAAD(proof)
      const locked = Buffer.concat([cipher.update(plain), cipher.final()])
      await handle.write(Buffer.concat([lengthOf(locked), locked, cipher.getAuthTag()]))
    }
    for await (const some of bytes) {
      waiting = Buffer.concat([waiting, some])
      for (; waiting.length > pieceSize; waiting = waiting.subarray(pieceSize))
        await put(waiting.subarray(0, pieceSize), false)
    }
    await put(waiting, true)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The stream of a locked file, each piece proved before it is given. Throws E_LOCK_FOREIGN, E_LOCK_WORD, E_LOCK_DAMAGED. */
export async function* unlocked(file: string, word: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r')
  try {
    const head = await readHead(handle, file)
    const key = await unlockKey(head.model, word)
    const { size } = await handle.stat()
    let at = head.end
    for (let number = 0; at < size; number++) {
      const length = (await take(handle, at, 4)).readUInt32LE()
      const end = at + 4 + length + tagSize
      if (length > pieceSize || end > size) throw new Problem('E_LOCK_DAMAGED', { file })
      const piece = await take(handle, at + 4, length + tagSize)
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, end === size)).setAAD(head.proof)
      decipher.setAuthTag(piece.subarray(length))
      try {
        yield Buffer.concat([decipher.update(piece.subarray(0, length)), decipher.final()])
      } catch {
        throw new Problem('E_LOCK_DAMAGED', { file })
      }
      at = end
    }
    if (at === head.end) throw new Problem('E_LOCK_DAMAGED', { file })
  } finally {
    await handle.close()
  }
}

async function readHead(handle: FileHandle, file: string) {
  try {
    const start = await take(handle, 0, mark.length + 4)
    const length = start.readUInt32LE(mark.length)
    if (!start.subarray(0, mark.length).equals(mark) || length > longestHead) throw new Error('foreign')
    const text = await take(handle, start.length, length)
    const model = headModel.parse(JSON.parse(text.toString()))
    return { model, proof: createHash('sha256').update(text).digest(), end: start.length + length }
  } catch {
    throw new Problem('E_LOCK_FOREIGN', { file })
  }
}

async function take(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

function lengthOf(bytes: Buffer): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(bytes.length)
  return out
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const out = Buffer.alloc(12)
  out.writeUInt32LE(number, 4)
  out[11] = isLast ? 1 : 0
  return out
}
