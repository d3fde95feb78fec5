import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import { Problem } from '../model/text/problem.ts'
import { formatOf, somePages } from './format.ts'
import { type Key, magic, pageBytes } from './page.ts'

/** Where a thread finds the keys of the one that started it. */
const place = 'kcn-atlas-keys'
const ring = new Map((getEnvironmentData(place) as [string, Key][] | undefined) ?? [])

/** Gives this thread, and those that it starts from now on, a key. */
export function giveKey(key: Key): void {
  ring.set(key.id, key)
  setEnvironmentData(place, [...ring])
}

/** Takes all keys away from this thread: files that are encrypted want a password again. */
export function dropKeys(): void {
  ring.clear()
  setEnvironmentData(place, undefined)
}

/** The key of an id; undefined while nobody has given it. */
export const keyById = (id: string): Key | undefined => ring.get(id)

/** Whether this thread has all keys of those ids. */
export const hasKeys = (ids: readonly string[]): boolean => ids.every(id => ring.has(id))

/** What the card of a key is called that lies beside the files which it opens; the password opens it, and it holds the key. */
export const cardName = (id: string): string => `khoa-${id}.json`

/** The ids of the keys whose cards lie in a folder. */
export function cardsIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap(name => /^khoa-([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? [])
  } catch {
    return []
  }
}

/** The first bytes of a file, fewer where it has fewer. */
function headOf(file: string, bytes: number): Buffer {
  const head = Buffer.alloc(bytes)
  const handle = openSync(file, 'r')
  try {
    return head.subarray(0, readSync(handle, head, 0, bytes, 0))
  } finally {
    closeSync(handle)
  }
}

const isPlain = (head: Buffer): boolean => head.subarray(0, magic.length).equals(magic)

/** The id of the key that a file was encrypted with, as its head has it; null for one that is not encrypted. */
export function keyIdOf(file: string): string | null {
  const head = headOf(file, magic.length)
  return head.length < magic.length || isPlain(head) ? null : head.toString('hex')
}

/** Whether a file is encrypted; not, where it cannot be read. */
export function isEncrypted(file: string): boolean {
  try {
    return keyIdOf(file) !== null
  } catch {
    return false
  }
}

/**
 * Whether the pages of a file, from all over it, are encrypted or plain; null where all of them are empty. An encrypted page shows nothing: all bytes
 * come about as often (chi-squared with 255 degrees of freedom; 450 is eight deviations above what chance makes).
 */
function looksEncrypted(file: string): boolean | null {
  let [even, other] = [0, 0]
  for (const { page } of somePages(file)) {
    const counts = new Uint32Array(256)
    for (const byte of page) counts[byte] = (counts[byte] ?? 0) + 1
    if (counts[0] === pageBytes) continue
    const expected = pageBytes / 256
    if (counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) < 450) even += 1
    else other += 1
  }
  return even + other === 0 ? null : even > other
}

/**
 * The key of a file, to be opened or looked at; null for one that is not encrypted, or not there yet. Throws E_DATA_LOCKED while nobody has
 * given it, E_DATA_DAMAGED where nothing shows that it is encrypted at all.
 */
export function keyOf(file: string): Key | null {
  const head = headOf(file, pageBytes)
  if (head.length === 0 || isPlain(head)) return null
  const known = ring.get(head.toString('hex', 0, magic.length))
  if (known) return known
  const cards = cardsIn(dirname(file))
  // A head that is damaged says nothing of its key: its pages tell whether there is one, and the folder's cards that were given open them.
  const mayBeLocked = looksEncrypted(file) ?? cards.length > 0
  const isUnopened = mayBeLocked && (cards.length === 0 || !hasKeys(cards))
  throw new Problem(isUnopened ? 'E_DATA_LOCKED' : 'E_DATA_DAMAGED', { file })
}

/** The key that a file in this folder is to be encrypted with: that of the file where it says so, else that of the folder's card; null where neither is. */
export function keyFor(file: string): Key | null {
  let id: string | null = null
  try {
    id = keyIdOf(file)
    if (id === null) return null
  } catch {
    // A file that is gone or cannot be read.
  }
  const known =
    (id && ring.get(id)) ||
    cardsIn(dirname(file))
      .map(each => ring.get(each))
      .find(Boolean)
  return known ?? null
}

/** The first page of a file, decrypted. Throws as `keyOf`. */
export function firstPage(file: string): Buffer {
  const key = keyOf(file)
  const head = headOf(file, key ? pageBytes : 100)
  if (!key || head.length < pageBytes) return head
  const { page, isWhole } = formatOf(file, key).readerOf(key)(head, 1)
  if (!isWhole) throw new Problem('E_DATA_DAMAGED', { file })
  return page
}
