import { createCipheriv, createDecipheriv, randomBytes, randomInt, scrypt } from 'node:crypto'
import { z } from 'zod'
import { shortestPassword } from '../../db/model/backup/password.ts'
import { Problem } from '../../db/model/text/problem.ts'

/** Letters and digits that nobody takes for another when a sheet is typed in again. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 24 of 32 signs: 120 bits, which nobody guesses. */
const codeLength = 24

/** scrypt's costs (RFC 7914): a try takes about half a second and 128 MiB on an office's PC, whoever tries. */
const costs = { N: 2 ** 17, r: 8, p: 1 }
const most = { N: 2 ** 18, r: 8, p: 2 }

const base64 = z.string().max(200)
const slot = z.strictObject({ salt: base64, iv: base64, key: base64, tag: base64 })
const cost = (highest: number) => z.int().min(1).max(highest)
/** What stands readable at a locked file's head: how a word opens it, and the file's own key locked once for each word that opens it. */
export const headModel = z.strictObject({
  kdf: z.literal('scrypt'),
  ...{ N: cost(most.N), r: cost(most.r), p: cost(most.p) },
  slots: z.array(slot).min(1).max(4),
})
export type Head = z.infer<typeof headModel>

/** A word that opens a file for whoever has lost the password: for a sheet of paper in a safe. "7K2M-9QXB-..." */
export function newRecovery(): string {
  const signs = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)])
  return signs.join('').replace(/.{4}(?=.)/g, '$&-')
}

/** A key of its own for a file, and the head that gives it to whoever knows one of the words. Throws E_LOCK_SHORT. */
export async function lockKey(password: string, recovery: string): Promise<{ key: Buffer; head: Head }> {
  refuseShort(password)
  const key = randomBytes(32)
  return { key, head: await headFor(key, [password, recovery]) }
}

/** Throws E_LOCK_SHORT for a password that is guessed too soon. */
export function refuseShort(password: string): void {
  if ([...password.normalize('NFC')].length < shortestPassword)
    throw new Problem('E_LOCK_SHORT', { least: String(shortestPassword) })
}

/** The head that gives a key to whoever knows one of the words. */
export async function headFor(key: Buffer, words: readonly string[]): Promise<Head> {
  const slots = []
  for (const word of words) slots.push(await wrap(key, word))
  return { kdf: 'scrypt', ...costs, slots }
}

/** The file's key by a password or a recovery word. Throws E_LOCK_WORD when it is neither. */
export async function unlockKey(head: Head, word: string): Promise<Buffer> {
  for (const each of head.slots) {
    const found = await unwrap(each, word, head)
    if (found) return found
  }
  throw new Problem('E_LOCK_WORD')
}

async function wrap(key: Buffer, word: string): Promise<Head['slots'][number]> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await stretch(word, salt, costs), iv)
  const locked = Buffer.concat([cipher.update(key), cipher.final()])
  const text = (bytes: Buffer) => bytes.toString('base64')
  return { salt: text(salt), iv: text(iv), key: text(locked), tag: text(cipher.getAuthTag()) }
}

async function unwrap(of: Head['slots'][number], word: string, { N, r, p }: Head): Promise<Buffer | null> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', await stretch(word, bytes(of.salt), { N, r, p }), bytes(of.iv))
    decipher.setAuthTag(bytes(of.tag))
    return Buffer.concat([decipher.update(bytes(of.key)), decipher.final()])
  } catch {
    return null
  }
}

function stretch(word: string, salt: Buffer, { N, r, p }: typeof costs): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) =>
    scrypt(typed(word), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

/** A word as it is meant: a recovery word without its hyphens, with the signs that are typed for others put right; a password letter by letter. */
export function typed(word: string): string {
  const plain = word.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const isRecovery = plain.length === codeLength && [...plain].every(sign => letters.includes(sign))
  return isRecovery ? plain : word.normalize('NFC')
}
