import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { openedBy } from '../../db/cipher/format.ts'
import type { Key } from '../../db/cipher/page.ts'
import { cardName, cardsIn, keyIdOf } from '../../db/cipher/ring.ts'
import { shelfOf } from '../backup/shelf.ts'
import { headFor, headModel, newRecovery, refuseShort, typed, unlockKey } from './key.ts'

/*
 * The key of a data file lies beside it in a card, locked with the password, and with each of its backups. The word of the recovery sheet needs no
 * card: the key is made from it (HKDF, RFC 5869, of 120 bits that nobody guesses), so that a file of which only the file itself is left still opens.
 */

const cardModel = headModel.extend({ proof: z.string().regex(/^[0-9a-f]{64}$/) })
type Card = z.infer<typeof cardModel>

const proofOf = ({ key }: Key): string => createHash('sha256').update(`KCN Atlas ${key}`).digest('hex')

/** A new key, and the word of the recovery sheet that it is made from, which is kept nowhere. */
export function newKey(): { key: Key; recovery: string } {
  const [id, recovery] = [randomBytes(16).toString('hex'), newRecovery()]
  return { key: keyFrom(id, recovery), recovery }
}

/** The key of a file by the word of its recovery sheet, whatever that opens. */
export function keyFrom(id: string, recovery: string): Key {
  const key = hkdfSync('sha256', typed(recovery), Buffer.from(id, 'hex'), 'KCN Atlas, tệp dữ liệu', 32)
  return { id, key: Buffer.from(key).toString('hex') }
}

/** The folders in which the card of a data file's key belongs: its own, that of its backups. */
const homesOf = (file: string): string[] => [dirname(file), shelfOf(file)]

/** A card by which the password gives the key. Throws E_LOCK_SHORT. */
export async function cardOf(key: Key, password: string): Promise<Card> {
  refuseShort(password)
  return { ...(await headFor(Buffer.from(key.key, 'hex'), [password])), proof: proofOf(key) }
}

/** Lays a key's card into folders, whole and on the disk, in the place of the one before. */
export function layCard({ id }: Key, card: Card, folders: readonly string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true })
    const place = join(folder, cardName(id))
    const draft = `${place}.${process.pid}.moi`
    writeFileSync(draft, JSON.stringify(card, null, 2), { flush: true })
    renameSync(draft, place)
  }
}

/** Lays the card of a file's key beside its backups, and of both beside what was copied to `folder`: without it only the recovery sheet opens them. */
export function bringCard(file: string, folder: string): void {
  const id = keyIdOf(file)
  const card =
    id &&
    homesOf(file)
      .map(home => readCard(home, id))
      .find(Boolean)
  if (id && card && !existsSync(join(folder, cardName(id)))) layCard({ id, key: '' }, card, [folder])
}

/** Takes a key's card away. */
export function dropCard({ id }: Pick<Key, 'id'>, folders: readonly string[]): void {
  for (const folder of folders) rmSync(join(folder, cardName(id)), { force: true })
}

function readCard(folder: string, id: string): Card | null {
  try {
    return cardModel.parse(JSON.parse(readFileSync(join(folder, cardName(id)), 'utf8')))
  } catch {
    return null
  }
}

/** The keys of a data file and of its backups that the password or the word of the recovery sheet gives; none when it is neither. */
export async function keysByWord(file: string, word: string): Promise<Key[]> {
  const keys: Key[] = []
  const cards = new Map(homesOf(file).flatMap(home => cardsIn(home).map(id => [id, readCard(home, id)])))
  for (const [id, card] of cards) {
    const key = card && (byRecovery(id, card, word) ?? (await byPassword(id, card, word)))
    if (key) keys.push(key)
  }
  const lone = keys.length === 0 ? byPages(file, word) : null
  return lone ? [lone] : keys
}

async function byPassword(id: string, card: Card, word: string): Promise<Key | null> {
  const found = await unlockKey(card, word).catch(() => null)
  const key = found && { id, key: found.toString('hex') }
  return key && proofOf(key) === card.proof ? key : null
}

function byRecovery(id: string, { proof }: Card, word: string): Key | null {
  const key = keyFrom(id, word)
  return proofOf(key) === proof ? key : null
}

/** A file whose card is lost: the word of its recovery sheet opens its pages. */
function byPages(file: string, word: string): Key | null {
  const id = existsSync(file) ? keyIdOf(file) : null
  const key = id && keyFrom(id, word)
  return key && openedBy(file, key) ? key : null
}
