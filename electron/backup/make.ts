import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Backup, Why } from '../../db/model/backup/backup.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { diskProblem } from '../../db/open.ts'
import { copyData, proveCopy } from '../../db/store/backup/copy.ts'
import { reasonOf } from '../files/keep.ts'
import { folderOf } from '../files/state.ts'
import { bringCard } from '../lock/card.ts'
import { bringContents, settle } from './contents.ts'
import { contentsFolder, nameOf, noteOf, shelfOf, tidy } from './shelf.ts'

/** `at` is when (ISO). */
export type Wanted = { file: string; why: Why; at: string }
/** `held` is called once the state that is being copied is held, so that whoever waits may write on; `look` is asked between two steps, and may throw. */
export type Heard = { held?: () => void; look?: () => void }

/**
 * Makes a backup on the shelf beside the data file: copied aside, opened, checked and compared, its papers' contents brought along, and
 * only then put among the others and noted. Throws E_BACKUP_BAD, E_DATA_DAMAGED, E_DISK_FULL, E_BACKUP_WRITE; the others then stay as they are.
 */
export async function makeBackup(
  { file, why, at }: Wanted,
  { held, look = () => undefined }: Heard = {},
): Promise<Backup> {
  const shelf = shelfOf(file)
  const draft = join(shelf, `${nameOf(at)}.${process.pid}.moi`)
  try {
    await mkdir(shelf, { recursive: true })
    bringCard(file, shelf)
    const { contents, hashes } = await copyData(file, draft, held, look)
    proveCopy(draft, contents)
    const attachments = await bringContents(hashes, folderOf(file), contentsFolder(shelf), look)
    const { size: bytes } = await stat(draft)
    return await put(draft, { file: join(shelf, nameOf(at)), at, why, bytes, contents, attachments })
  } catch (error) {
    throw explained(error, file, shelf)
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(draft + end, { force: true })
  }
}

/** Puts a proved draft in its place, then says so: whatever happens between, only what was proved counts. */
export async function put(draft: string, backup: Backup): Promise<Backup> {
  const { file, ...note } = backup
  await settle(draft)
  await rename(draft, file)
  const words = `${noteOf(file)}.${process.pid}.moi`
  await writeFile(words, `${JSON.stringify(note, null, 2)}\n`, { flush: true })
  await rename(words, noteOf(file))
  await settle(dirname(file))
  tidy(dirname(file))
  return backup
}

/** What went wrong with a backup, in words of the office. */
export function explained(error: unknown, file: string, folder: string): Problem {
  if (error instanceof Problem) return error
  if ((error as { code?: string }).code?.startsWith('SQLITE')) {
    const found = diskProblem(error, file)
    if (found) return found
  }
  if ((error as { code?: string }).code === 'ENOSPC') return new Problem('E_DISK_FULL', { file: folder })
  return new Problem('E_BACKUP_WRITE', { folder, reason: reasonOf(error) })
}
