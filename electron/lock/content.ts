import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Key } from '../../db/cipher/page.ts'
import { keyById } from '../../db/cipher/ring.ts'
import { Problem } from '../../db/model/text/problem.ts'

/*
 * The content of a paper's file is encrypted as the data file is, with the same key: a mark, the key's id, a nonce, the content by AES-256-GCM, its
 * tag. Its name stays the SHA-256 of what it is when it is read: that proves it, encrypted or not.
 */
const mark = Buffer.from('KCNTEP1\0')
const [idBytes, nonceBytes, tagBytes] = [16, 12, 16]
const headBytes = mark.length + idBytes + nonceBytes

/** The head of an encrypted content, and how many bytes of content follow it; null for one that is not encrypted. Throws where there is none. */
function headOf(file: string): { id: string; nonce: Buffer; size: number } | null {
  const head = Buffer.alloc(headBytes)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, head, 0, headBytes, 0) < headBytes || !head.subarray(0, mark.length).equals(mark)) return null
  } finally {
    closeSync(handle)
  }
  const id = head.toString('hex', mark.length, mark.length + idBytes)
  return { id, nonce: head.subarray(mark.length + idBytes), size: statSync(file).size - headBytes - tagBytes }
}

/** The id of the key that a content is encrypted with; null for one that is not. Throws where there is none. */
export const contentKeyId = (file: string): string | null => headOf(file)?.id ?? null

/** How many bytes a content has when it is read; undefined where there is none. */
export function contentSize(file: string): number | undefined {
  try {
    return headOf(file)?.size ?? statSync(file).size
  } catch {
    return undefined
  }
}

/** The bytes of a content as they are meant. Throws E_DATA_LOCKED where nobody has given its key, what the disk says, and at its end where it was changed. */
export async function* contentOf(file: string): AsyncGenerator<Buffer> {
  const head = headOf(file)
  if (!head) return yield* createReadStream(file) as AsyncIterable<Buffer>
  const key = keyById(head.id)
  if (!key) throw new Problem('E_DATA_LOCKED', { file })
  const tag = Buffer.alloc(tagBytes)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, tag, 0, tagBytes, headBytes + Math.max(0, head.size))
  } finally {
    closeSync(handle)
  }
  const cipher = createDecipheriv('aes-256-gcm', Buffer.from(key.key, 'hex'), head.nonce).setAuthTag(tag)
  const plain = new PassThrough()
  const bytes = createReadStream(file, { start: headBytes, end: headBytes + head.size - 1 })
  const done = pipeline(head.size > 0 ? bytes : [], cipher, plain)
  // Whoever reads is told by the stream itself.
  done.catch(() => undefined)
  yield* plain as AsyncIterable<Buffer>
  await done
}

/** A content whole. Throws as `contentOf`. */
export async function readContent(file: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of contentOf(file)) parts.push(part)
  return Buffer.concat(parts)
}

/** Encrypts what flows through it into an encrypted content. */
export function sealing({ id, key }: Key): Transform {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce)
  const seal = new Transform({
    transform: (part, _, done) => done(null, cipher.update(part)),
    flush(done) {
      this.push(cipher.final())
      done(null, cipher.getAuthTag())
    },
  })
  seal.push(Buffer.concat([mark, Buffer.from(id, 'hex'), nonce]))
  return seal
}
