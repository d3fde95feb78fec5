import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'

/*
 * The pages of an encrypted file as SQLCipher 4 writes them: AES-256-CBC, and at the end of each page 16 bytes with which it was begun (the IV) and
 * 64 that prove it (HMAC-SHA512 over what is encrypted, the IV and the page's number). The first 16 bytes of the file are the salt, and are not encrypted.
 * (SQLCipher's design, "Page Encryption".) SQLite itself reads and writes files by the library; here pages are read of which it makes nothing any more.
 */

/** What the first 16 bytes of a file say that is not encrypted. */
export const magic = Buffer.from('SQLite format 3\0', 'latin1')
/** Every encrypted file has pages of this size. */
export const pageBytes = 4096
const [saltBytes, ivBytes, proofBytes] = [16, 16, 64]
/** Bytes at the end of an encrypted page that hold nothing of its content. */
export const reservedBytes = ivBytes + proofBytes

/** A data file's key. `id` stands at the head of every file that it opens (the salt, 16 bytes), `key` has 32 bytes; both hexadecimal. */
export type Key = { id: string; key: string }
/** A key at work: decrypts a page, the first having the number 1. A page that was changed or damaged is not whole, and decrypted as far as it goes. */
export type Reader = (page: Buffer, number: number) => { page: Buffer; isWhole: boolean }

/** What decrypts the pages of a file. Its pages keep their size; the last 80 bytes hold nothing. */
export function readerOf({ id, key }: Key): Reader {
  const [salt, secret] = [Buffer.from(id, 'hex'), Buffer.from(key, 'hex')]
  const proofSalt = salt.map(byte => byte ^ 0x3a)
  const proofKey = pbkdf2Sync(secret, proofSalt, 2, 32, 'sha512')
  return (page, number) => {
    const start = number === 1 ? saltBytes : 0
    const end = page.length - reservedBytes
    const count = Buffer.alloc(4)
    count.writeUInt32LE(number)
    const proof = createHmac('sha512', proofKey)
      .update(page.subarray(start, end + ivBytes))
      .update(count)
      .digest()
    const cipher = createDecipheriv('aes-256-cbc', secret, page.subarray(end, end + ivBytes)).setAutoPadding(false)
    const plain = Buffer.concat([
      number === 1 ? magic : Buffer.alloc(0),
      ...[cipher.update(page.subarray(start, end)), cipher.final()],
      page.subarray(end),
    ])
    return { page: plain, isWhole: timingSafeEqual(proof, page.subarray(end + ivBytes)) }
  }
}
