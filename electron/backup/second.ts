import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Backup } from '../../db/model/backup/backup.ts'
import type { Second } from '../../db/model/backup/health.ts'
import { sentence } from '../../db/model/text/problem.ts'
import { hashesOf, lookInto, proveCopy } from '../../db/store/backup/copy.ts'
import { bringCard } from '../lock/card.ts'
import { bringContents, copyAcross } from './contents.ts'
import { explained, put } from './make.ts'
import { contentsFolder, shelfOf } from './shelf.ts'

const noteIn = (file: string) => join(shelfOf(file), 'noi-luu.json')

/** The second place that was chosen for backups, another disk or a stick; null when none is. */
export function secondOf(file: string): Second | null {
  try {
    const second = JSON.parse(readFileSync(noteIn(file), 'utf8')) as Second
    return existsSync(second.folder) ? second : { ...second, is: 'missing' }
  } catch {
    return null
  }
}

/** Chooses the second place; null takes it back. What lies there stays. */
export function chooseSecond(file: string, folder: string | null): void {
  note(file, folder === null ? null : { folder, is: 'waiting', at: null, reason: null })
}

function note(file: string, second: Second | null): void {
  mkdirSync(shelfOf(file), { recursive: true })
  const draft = `${noteIn(file)}.${process.pid}.moi`
  writeFileSync(draft, JSON.stringify(second), { flush: true })
  renameSync(draft, noteIn(file))
}

/** The shelf of a data file in its second place. */
export const secondShelf = (file: string, folder: string): string => join(folder, `${basename(file)}.saoluu`)

/** Takes a proved backup to the second place as well, and proves it there once more: a stick may lie. What hinders it is noted and told, not thrown. `look` is asked between two steps, and may throw: the next backup then goes there. */
export async function copyToSecond(file: string, backup: Backup, look: () => void): Promise<void> {
  const second = secondOf(file)
  if (!second || second.is === 'missing') return
  const shelf = secondShelf(file, second.folder)
  const draft = join(shelf, `${basename(backup.file)}.${process.pid}.moi`)
  try {
    await mkdir(shelf, { recursive: true })
    bringCard(file, shelf)
    await copyAcross(backup.file, draft, look)
    proveCopy(draft, backup.contents)
    const hashes = lookInto(draft, hashesOf)
    await bringContents(hashes, contentsFolder(dirname(backup.file)), contentsFolder(shelf), look)
    await put(draft, { ...backup, file: join(shelf, basename(backup.file)) })
    note(file, { folder: second.folder, is: 'kept', at: backup.at, reason: null })
  } catch (error) {
    note(file, { ...second, is: 'failed', reason: sentence(explained(error, file, shelf)) })
  } finally {
    for (const end of ['', '-journal']) await rm(draft + end, { force: true })
  }
}
