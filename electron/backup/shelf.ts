import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Backup } from '../../db/model/backup/backup.ts'
import { keptOf } from '../../db/model/backup/keep.ts'

/** Where the backups of a data file stand: beside it, `kiengiang.atlas.saoluu`. */
export const shelfOf = (dataFile: string): string => `${dataFile}.saoluu`

/** Whether a file lies among the backups of another. */
export const isOnShelf = (file: string): boolean => dirname(file).endsWith(shelfOf(''))

/** The contents of papers, shared by all backups of a shelf: each lies there once. */
export const contentsFolder = (shelf: string): string => join(shelf, 'tep')

/** "2026-11-28T070500123Z.atlas": the moment, without what Windows does not take in a name. */
export const nameOf = (at: string): string => `${at.replace(/[:.]/g, '')}.atlas`

/** What is written beside a backup once it was proved; a copy without it does not count. */
export const noteOf = (file: string): string => `${file}.json`

/** The proved backups of a shelf, newest first; a shelf that is not there (a stick that is out) has none. */
export function backupsOn(shelf: string): Backup[] {
  const names = existsSync(shelf) ? readdirSync(shelf).filter(name => name.endsWith('.atlas.json')) : []
  return names
    .map(name => read(shelf, name))
    .filter(each => each !== null)
    .sort((one, other) => other.at.localeCompare(one.at))
}

function read(shelf: string, name: string): Backup | null {
  try {
    const note = JSON.parse(readFileSync(join(shelf, name), 'utf8')) as Omit<Backup, 'file'>
    // The shelf may have been moved, with a stick or with its folder.
    const file = join(shelf, basename(name, '.json'))
    return statSync(file).size === note.bytes ? { ...note, file } : null
  } catch {
    return null
  }
}

/** Takes away the backups that are no longer kept, and drafts that a crash has left; a proved one goes only while newer ones are there. */
export function tidy(shelf: string): void {
  const all = backupsOn(shelf)
  const staying = new Set(keptOf(all))
  for (const each of all) {
    if (staying.has(each)) continue
    rmSync(noteOf(each.file), { force: true })
    rmSync(each.file, { force: true })
  }
  for (const name of readdirSync(shelf).filter(each => each.includes('.moi')))
    if (Date.now() - statSync(join(shelf, name)).mtimeMs > 3_600_000) rmSync(join(shelf, name), { force: true })
}
