import { existsSync } from 'node:fs'
import { copyFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { rekey } from '../../db/cipher/connect.ts'
import type { Key } from '../../db/cipher/page.ts'
import { cardsIn, keyFor, keyIdOf, keyOf } from '../../db/cipher/ring.ts'
import { proveCopy } from '../../db/store/backup/copy.ts'
import { put } from '../backup/make.ts'
import { secondOf, secondShelf } from '../backup/second.ts'
import { backupsOn, shelfOf } from '../backup/shelf.ts'
import { dropCard } from './card.ts'

/** The shelves of a file that are there: beside it, and in the second place. */
export function shelvesOf(file: string): string[] {
  const second = secondOf(file)
  return [shelfOf(file), ...(second && second.is !== 'missing' ? [secondShelf(file, second.folder)] : [])]
}

/** The backups of a file that are not encrypted as it is, or are where it is plain. */
export function unlikeOf(file: string) {
  const id = keyIdOf(file)
  return shelvesOf(file)
    .flatMap(backupsOn)
    .filter(each => keyIdOf(each.file) !== id)
}

/** Whether a file has such backups. */
export const isUnlike = (file: string): boolean => existsSync(file) && unlikeOf(file).length > 0

/**
 * Encrypts the backups of a file as it is now, or makes them plain with it: each on a copy that is proved before it takes its place. `look` is
 * asked between two, and may throw. One of an earlier password, whose key nobody has given, stays as it is. Gives how many followed. Throws what the disk says; those before are done, and the others as they were.
 */
export async function resealAll(file: string, look: () => void = () => undefined): Promise<number> {
  const key = keyOf(file)
  const unlike = unlikeOf(file)
  const known = unlike.filter(each => isOpen(each.file))
  for (const backup of known) {
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
  if (!key && known.length === unlike.length) dropCards(file)
  return known.length
}

/** Whether the key of a backup is known, or none is needed. */
function isOpen(file: string): boolean {
  try {
    keyOf(file)
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
