import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { packBag } from '../backup/bag.ts'
import { explained } from '../backup/make.ts'
import { shelfOf } from '../backup/shelf.ts'
import { lockFolder, unlockFolder } from './folder.ts'

/** How a locked bag's name ends. */
export const lockedEnd = '.atlas-khoa'

/**
 * The whole office as one locked file in `into`, a stick say. It is packed beside the data file first: nothing readable ever lies on the stick.
 * Gives the file and the word that opens it when the password is lost. `day` is today, `at` now (ISO). Throws E_LOCK_SHORT and as `packBag`.
 */
export async function packLocked(
  file: string,
  { into, password, day, at }: { into: string; password: string; day: string; at: string },
): Promise<{ file: string; recovery: string }> {
  const open = join(shelfOf(file), 'mang-theo')
  try {
    await rm(open, { recursive: true, force: true })
    await mkdir(open, { recursive: true })
    const { folder } = await packBag(file, open, day, at)
    const locked = join(into, `${basename(folder)}${lockedEnd}`)
    return { file: locked, recovery: await lockFolder(folder, locked, password) }
  } catch (error) {
    throw explained(error, file, into)
  } finally {
    await rm(open, { recursive: true, force: true })
  }
}

/** Opens a locked bag into a folder of its own below `into`. Gives the data file in it. Throws E_LOCK_WORD, E_LOCK_DAMAGED, E_LOCK_FOREIGN, E_LOCK_THERE ... */
export async function openLocked(locked: string, word: string, into: string): Promise<string> {
  const folder = join(into, basename(locked, lockedEnd))
  try {
    await unlockFolder(locked, word, folder)
    return join(folder, 'kiengiang.atlas')
  } catch (error) {
    throw explained(error, locked, into)
  }
}
