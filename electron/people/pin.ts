import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { freeTries, pinFault, waitAfter, waitLeft, waitWords } from '../../db/model/people/person.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Db } from '../../db/store/db.ts'
import { keepTries, type Secret, secretOf } from '../../db/store/people/secret.ts'

/** scrypt's costs (RFC 7914): a try takes about a tenth of a second and 32 MiB, whoever tries. */
const costs = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** A PIN or a word as it may be kept. */
export async function hashed(word: string): Promise<Pick<Secret, 'salt' | 'hash'>> {
  const salt = randomBytes(16).toString('base64')
  return { salt, hash: (await stretch(word, salt)).toString('base64') }
}

/** Throws E_PIN_WEAK. */
export function refuseWeak(pin: string): void {
  const fault = pinFault(pin)
  if (fault) throw new Problem('E_PIN_WEAK', { fault })
}

/**
 * Proves a person's PIN or, for null, the word of the recovery sheet. A try is counted before it is weighed, so that many at once gain
 * nothing, and stays counted over a restart. Throws E_PIN_WRONG, E_PIN_WAIT, E_RECOVERY_WRONG, E_RECOVERY_WAIT, E_PERSON_GONE.
 */
export async function prove(db: Db, officer: string | null, word: string): Promise<Secret> {
  const secret = secretOf(db, officer)
  if (!secret) throw new Problem('E_PERSON_GONE')
  const waiting = waitLeft(secret.until, Date.now())
  if (waiting > 0) throw wrong(officer, secret.failed, waiting)
  const failed = secret.failed + 1
  const wait = waitAfter(failed)
  keepTries(db, officer, failed, wait === 0 ? null : new Date(Date.now() + wait * 1000).toISOString())
  const typed = await stretch(word, secret.salt)
  if (!timingSafeEqual(typed, Buffer.from(secret.hash, 'base64'))) throw wrong(officer, failed, wait)
  keepTries(db, officer, 0, null)
  return secret
}

function wrong(officer: string | null, failed: number, wait: number): Problem {
  const name = officer === null ? 'E_RECOVERY' : 'E_PIN'
  if (wait === 0) return new Problem(`${name}_WRONG`, { left: String(freeTries - failed) })
  return new Problem(`${name}_WAIT`, { failed: String(failed), wait: waitWords(wait), seconds: String(wait) })
}

function stretch(word: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(word.normalize('NFC'), Buffer.from(salt, 'base64'), 32, costs, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
