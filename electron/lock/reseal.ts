import { copyFile, rm, stat } from 'node:fs/promises'
import { rekey } from '../../db/cipher/connect.ts'
import type { Key } from '../../db/cipher/page.ts'
import { keyFor, keyIdOf } from '../../db/cipher/ring.ts'
import { proveCopy } from '../../db/store/backup/copy.ts'
import { put } from '../backup/make.ts'
import { backupsOn } from '../backup/shelf.ts'

/** How many backups of a shelf are not encrypted with a key, or for null are encrypted. */
export const unlike = (shelf: string, key: Pick<Key, 'id'> | null) =>
  backupsOn(shelf).filter(each => keyIdOf(each.file) !== (key?.id ?? null))

/**
 * Encrypts the backups of a shelf with a key, or with none: each on a copy that is proved before it takes its place. `goesOn` is asked before
 * each. Gives how many are left as they were. Throws what the disk says; those before are done, and the others as they were.
 */
export async function reseal(shelf: string, key: Key | null, goesOn: () => boolean = () => true): Promise<number> {
  for (const backup of unlike(shelf, key)) {
    if (!goesOn()) break
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
  return unlike(shelf, key).length
}

/** Has a draft that is to take the place of a file encrypted as that file is. */
export function likePresent(file: string, draft: string): void {
  const key = keyFor(file)
  if ((key?.id ?? null) !== keyIdOf(draft)) rekey(draft, key)
}
