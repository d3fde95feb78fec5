import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, copyFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { rekey } from '../../db/cipher/connect.ts'
import type { Key } from '../../db/cipher/page.ts'
import { cardsIn, keyFor, keyIdOf, keyOf } from '../../db/cipher/ring.ts'
import { proveCopy } from '../../db/store/backup/copy.ts'
import { bringContents, hashesIn } from '../backup/contents.ts'
import { put } from '../backup/make.ts'
import { secondOf, secondShelf } from '../backup/second.ts'
import { backupsOn, contentsFolder, shelfOf } from '../backup/shelf.ts'
import { written } from '../files/keep.ts'
import { folderOf, placeOf } from '../files/state.ts'
import { dropCard } from './card.ts'
import { contentKeyId, contentOf } from './content.ts'

/** The shelves of a file that are there: beside it, and in the second place. */
export function shelvesOf(file: string): string[] {
  const second = secondOf(file)
  return [shelfOf(file), ...(second && second.is !== 'missing' ? [secondShelf(file, second.folder)] : [])]
}

/** Says on the shelf that what belongs to a file has not followed its password yet: a run that ends before it has goes on with it. */
const waitingOf = (file: string): string => join(shelfOf(file), 'mat-khau-dang-doi')

/** From now on what belongs to a file is to follow it (`resealAll`). */
export function awaitReseal(file: string): void {
  mkdirSync(shelfOf(file), { recursive: true })
  writeFileSync(waitingOf(file), '', { flush: true })
}

/** Whether something of a file has still to follow its password. */
export const isAwaited = (file: string): boolean => existsSync(waitingOf(file))

/** The backups of a file that are not encrypted as it is, or are where it is plain. */
export function unlikeOf(file: string) {
  const id = keyIdOf(file)
  return shelvesOf(file)
    .flatMap(backupsOn)
    .filter(each => keyIdOf(each.file) !== id)
}

/** Those of them whose key is known, if they have one. */
const known = (file: string) => unlikeOf(file).filter(each => isOpen(() => keyOf(each.file)))

/** Those of them that are locked with a key that nobody has given. */
export const lockedOf = (file: string) => unlikeOf(file).filter(each => !isOpen(() => keyOf(each.file)))

/** Whether something of a file is still to follow it, and can. */
export const isToFollow = (file: string): boolean => existsSync(file) && (isAwaited(file) || known(file).length > 0)

/**
 * Encrypts the backups of a file and the files of its papers as it is now, or makes them plain with it: each on a copy that is proved before it takes
 * its place. `look` is asked between two, and may throw. What an earlier password locks whose key nobody has given stays as it is. Gives how many backups
 * followed. Throws what the disk says; those before are done, and the others as they were.
 */
export async function resealAll(file: string, look: () => void = () => undefined): Promise<number> {
  const key = keyOf(file)
  const backups = known(file)
  for (const backup of backups) {
    look()
    const draft = `${backup.file}.${process.pid}.moi`
    try {
      await copyFile(backup.file, draft)
      rekey(draft, key)
      proveCopy(draft, backup.contents)
      await put(draft, { ...backup, bytes: (await stat(draft)).size })
    } finally {
      for (const end of ['', '-journal']) await rm(draft + end, { force: true })
    }
  }
  await resealContents(file, key, look)
  if (!key && unlikeOf(file).length === 0) dropCards(file)
  rmSync(waitingOf(file), { force: true })
  return backups.length
}

/** The papers' files: first those beside the data file, then those of the shelves, which on the same disk are links to them. */
async function resealContents(file: string, key: Key | null, look: () => void): Promise<void> {
  const own = folderOf(file)
  for (const folder of [own, ...shelvesOf(file).map(contentsFolder)])
    for (const hash of await hashesIn(folder)) {
      look()
      const place = placeOf(folder, hash)
      if (contentKeyId(place) === (key?.id ?? null)) continue
      const draft = join(folder, `${hash}.${process.pid}`)
      const isLinked = folder !== own && (await bringContents([hash], own, draft)).kept === 1
      if (isLinked) await replace(placeOf(draft, hash), place)
      else await resealContent(place, `${draft}.moi`, hash, key)
      await rm(draft, { recursive: true, force: true })
    }
}

/** One that is not what its name says, or whose key is gone, stays as it is: it is told by the check of the file. */
async function resealContent(place: string, draft: string, hash: string, key: Key | null): Promise<void> {
  try {
    if ((await written(Readable.from(contentOf(place)), draft, key)) !== hash) return
    await chmod(draft, 0o444)
    await replace(draft, place)
  } catch (error) {
    // The disk's own errors end the work; a content that cannot be read does not.
    if (typeof (error as NodeJS.ErrnoException).errno === 'number') throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Windows puts nothing in the place of a file that is read-only. */
async function replace(draft: string, place: string): Promise<void> {
  if (process.platform === 'win32') await chmod(place, 0o666)
  await rename(draft, place)
}

/** Whether nothing hinders the reading of a key. */
function isOpen(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

/** Nothing of a file is encrypted any more: its cards open nothing. */
function dropCards(file: string): void {
  for (const shelf of shelvesOf(file)) for (const id of cardsIn(shelf)) dropCard({ id }, [shelf, dirname(file)])
}

/** Has a draft that is to take the place of a file encrypted as that file is. */
export function likePresent(file: string, draft: string): void {
  const key: Key | null = keyFor(file)
  if ((key?.id ?? null) !== keyIdOf(draft)) rekey(draft, key)
}
