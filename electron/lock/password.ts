import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { rekey } from '../../db/cipher/connect.ts'
import type { Key } from '../../db/cipher/page.ts'
import { dropKeys, giveKey, keyIdOf } from '../../db/cipher/ring.ts'
import { isAlike } from '../../db/model/backup/backup.ts'
import { freeTries, waitAfter, waitLeft, waitWords } from '../../db/model/people/person.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { contentsOf } from '../../db/store/backup/contents.ts'
import { copyData, proveCopy } from '../../db/store/backup/copy.ts'
import { settle } from '../backup/contents.ts'
import { explained } from '../backup/make.ts'
import { replace } from '../backup/restore.ts'
import { takeBack } from '../files/lend.ts'
import type { Office } from '../office.ts'
import { cardOf, dropCard, keysByWord, layCard, newKey } from './card.ts'
import { awaitReseal, lockedOf, shelvesOf } from './reseal.ts'

/** Where the card of a file's key is to lie. */
const homesOf = (file: string): string[] => [dirname(file), ...shelvesOf(file)]

/** Gives a key to this thread and to the window's process, which starts others. */
async function share(office: Office, key: Key): Promise<void> {
  giveKey(key)
  await office.desk?.tellKey(key)
}

/**
 * Encrypts the data file with a password, and gives the word of its recovery sheet, which is kept nowhere. A crash at any moment leaves the file
 * whole, encrypted or not. Nobody else may write meanwhile; its backups are to follow (`resealAll`). Throws E_LOCK_SHORT, E_PASSWORD_SET, E_DATA_BUSY, E_DISK_FULL ...; the file is then as it was.
 */
export async function setPassword(office: Office, password: string): Promise<string> {
  const { file } = office
  office.db()
  if (keyIdOf(file)) throw new Problem('E_PASSWORD_SET')
  const { key, recovery } = newKey()
  const card = await cardOf(key, password)
  layCard(key, card, homesOf(file))
  await share(office, key)
  awaitReseal(file)
  try {
    await recode(office, key)
  } catch (error) {
    // Where the encrypted file stands in its place all the same, the card is what opens it.
    if (existsSync(file) && keyIdOf(file) === null) dropCard(key, homesOf(file))
    throw error
  }
  return recovery
}

/** Gives the key of the office's file by another password; the recovery sheet stays good. Throws E_LOCK_SHORT, E_PASSWORD_WRONG, E_PASSWORD_WAIT. */
export async function changePassword(office: Office, word: string, next: string): Promise<void> {
  for (const key of await proved(office.file, word)) layCard(key, await cardOf(key, next), homesOf(office.file))
}

/** Makes the data file plain again; its backups are to follow. Throws E_PASSWORD_WRONG, E_PASSWORD_WAIT and as `setPassword`. */
export async function dropPassword(office: Office, word: string): Promise<void> {
  await proved(office.file, word)
  awaitReseal(office.file)
  await recode(office, null)
}

/**
 * Gives the keys of backups that an earlier password still locks, for a change was broken off: they are to follow the file then (`resealAll`). Gives how
 * many no key opens yet. Throws E_PASSWORD_WRONG, E_PASSWORD_WAIT, and E_PASSWORD_OTHER for one that opens none of them.
 */
export async function openEarlier(office: Office, word: string): Promise<number> {
  const { file } = office
  const before = lockedOf(file).length
  for (const key of await proved(file, word)) await share(office, key)
  const left = lockedOf(file).length
  if (left === before) throw new Problem('E_PASSWORD_OTHER')
  return left
}

/** Opens the office's file by its password or the word of its recovery sheet. Throws E_PASSWORD_WRONG, E_PASSWORD_WAIT. */
export async function unlock(office: Office, word: string): Promise<void> {
  for (const key of await proved(office.file, word)) await share(office, key)
  // What lies there is of a program that was killed.
  takeBack()
  office.reopen(office.file)
}

/** Closes the office's encrypted file: whoever wants it again needs the password. Its papers that were laid out to be read go too. */
export async function shut(office: Office): Promise<void> {
  office.close()
  takeBack()
  dropKeys()
  await office.desk?.tellKey(null)
  office.reopen(office.file)
  await office.desk?.lock()
}

/** Words that were tried in vain. Whoever has the file can try them without this program, at half a second each: it is the card's scrypt that holds. */
const failed = new Map<string, { count: number; until: string | null }>()

/** The keys of a file and of its backups by a word; a try is counted before it is weighed. */
async function proved(file: string, word: string): Promise<Key[]> {
  const before = failed.get(file) ?? { count: 0, until: null }
  const waiting = waitLeft(before.until, Date.now())
  if (waiting > 0) throw wrong(before.count, waiting)
  const count = before.count + 1
  const wait = waitAfter(count)
  failed.set(file, { count, until: wait === 0 ? null : new Date(Date.now() + wait * 1000).toISOString() })
  const keys = await keysByWord(file, word)
  if (keys.length === 0) throw wrong(count, wait)
  failed.delete(file)
  return keys
}

function wrong(count: number, wait: number): Problem {
  if (wait === 0) return new Problem('E_PASSWORD_WRONG', { left: String(freeTries - count) })
  return new Problem('E_PASSWORD_WAIT', { failed: String(count), wait: waitWords(wait), seconds: String(wait) })
}

/** Puts the data file, encrypted with a key or with none, in its own place: a copy that is proved, by one rename. */
async function recode(office: Office, key: Key | null): Promise<void> {
  const { file } = office
  const draft = `${file}.${process.pid}.moi`
  try {
    const { contents } = await copyData(file, draft)
    rekey(draft, key)
    proveCopy(draft, contents)
    await settle(draft)
    // What was written meanwhile would be lost with the file that goes.
    if (!isAlike(contents, contentsOf(office.db()))) throw new Problem('E_DATA_BUSY', { file })
    await replace(office, draft, false, new Date().toISOString())
  } catch (error) {
    throw explained(error, file, dirname(file))
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(draft + end, { force: true })
  }
}
