import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { decrypt, stream } from './aegis.ts'

/*
 * The pages of an encrypted file. The first 16 bytes of the file are not encrypted: they tell which key it is (the salt). SQLite itself reads and writes
 * files by the library; here pages are read of which it makes nothing any more.
 */

/** What the first 16 bytes of a file say that is not encrypted. */
export const magic = Buffer.from('SQLite format 3\0', 'latin1')
/** Every encrypted file has pages of this size. */
export const pageBytes = 4096

/** A data file's key. `id` stands at the head of every file that it opens (the salt, 16 bytes), `key` has 32 bytes; both hexadecimal. */
export type Key = { id: string; key: string }
/** A key at work: decrypts a page, the first having the number 1. A page that was changed or damaged is not whole, and decrypted as far as it goes. */
export type Reader = (page: Buffer, number: number) => { page: Buffer; isWhole: boolean }
/** How a file is encrypted: what chooses it in SQLite, how many bytes at the end of a page hold nothing of its content, and what reads a page. */
export type Format = { pragmas: readonly string[]; reservedBytes: number; readerOf: (key: Key) => Reader }

/** A page with what was encrypted of it decrypted, from `start` on. */
function shown(page: Buffer, number: number, text: Buffer, start: number): Buffer {
  const plain = Buffer.from(page)
  if (number === 1) magic.copy(plain)
  text.copy(plain, start)
  return plain
}

/** Bytes of an AEGIS-256 page's proof, and of the chance that its own key and nonce are drawn from. */
const [tagBytes, chanceBytes] = [32, 32]

/**
 * What new files are encrypted in: AEGIS-256. At the end of each page stands what proves it, and the chance; the last four bytes of the nonce that is drawn
 * are the page's number. Of the first page 24 bytes are not encrypted: the salt, and sizes. (SQLite3 Multiple Ciphers, "AEGIS".)
 */
const aegis: Format = {
  pragmas: ["cipher = 'aegis'"],
  reservedBytes: tagBytes + chanceBytes,
  readerOf({ key }) {
    const secret = Buffer.from(key, 'hex')
    return (page, number) => {
      const [start, end] = [number === 1 ? 24 : 0, page.length - tagBytes - chanceBytes]
      const own = stream(64, secret, page.subarray(end + tagBytes))
      own.writeUInt32BE(number, 60)
      const { plain, tag } = decrypt(page.subarray(start, end), own.subarray(0, 32), own.subarray(32))
      const isWhole = timingSafeEqual(tag, page.subarray(end, end + tagBytes))
      return { page: shown(page, number, plain, start), isWhole }
    }
  },
}

/** Bytes of a SQLCipher page's beginning (the IV), and of its proof. */
const [ivBytes, proofBytes] = [16, 64]

/**
 * What files were encrypted in before: AES-256-CBC, and at the end of each page the IV and what proves it (HMAC-SHA512 over what is encrypted, the IV and
 * the page's number). Of the first page the salt is not encrypted. (SQLCipher's design, "Page Encryption".)
 */
const sqlcipher: Format = {
  pragmas: ["cipher = 'sqlcipher'", 'legacy = 4'],
  reservedBytes: ivBytes + proofBytes,
  readerOf({ id, key }) {
    const secret = Buffer.from(key, 'hex')
    const proofSalt = Buffer.from(id, 'hex').map(byte => byte ^ 0x3a)
    const proofKey = pbkdf2Sync(secret, proofSalt, 2, 32, 'sha512')
    return (page, number) => {
      const [start, end] = [number === 1 ? magic.length : 0, page.length - ivBytes - proofBytes]
      const count = Buffer.alloc(4)
      count.writeUInt32LE(number)
      const proof = createHmac('sha512', proofKey)
        .update(page.subarray(start, end + ivBytes))
        .update(count)
        .digest()
      const cipher = createDecipheriv('aes-256-cbc', secret, page.subarray(end, end + ivBytes)).setAutoPadding(false)
      const text = Buffer.concat([cipher.update(page.subarray(start, end)), cipher.final()])
      const isWhole = timingSafeEqual(proof, page.subarray(end + ivBytes))
      return { page: shown(page, number, text, start), isWhole }
    }
  },
}

/** The formats that are read, that of new files first. */
export const formats = { aegis, sqlcipher } as const
