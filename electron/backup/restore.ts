import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Backup, Contents } from '../../db/model/backup/backup.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { diskProblem, peek } from '../../db/open.ts'
import { contentsOf } from '../../db/store/backup/contents.ts'
import { hashesOf, lookInto, proveCopy } from '../../db/store/backup/copy.ts'
import { folderOf } from '../files/state.ts'
import { likePresent } from '../lock/reseal.ts'
import type { Office } from '../office.ts'
import { bringContents, settle } from './contents.ts'
import { findBackup } from './inside.ts'
import { explained, makeBackup } from './make.ts'
import { contentsFolder } from './shelf.ts'

/** `before`: the backup of what was there, by which the restore is taken back. `aside`: the damaged file, under its new name. */
export type Restored = {
  file: string
  contents: Contents
  before: Backup | null
  aside: string | null
  missing: number
}

/**
 * Makes a backup the data file. It is copied beside the file and checked there first; the present file is backed up or, when it is damaged,
 * kept under another name. Until the last moment, one rename, the present file is in its place; nothing is taken away. `at` is now (ISO).
 * Throws E_BACKUP_MISSING, E_BACKUP_BAD, E_DATA_BUSY ...; everything is then as it was.
 */
export async function restore(office: Office, named: string, at: string): Promise<Restored> {
  const { file } = office
  const source = findBackup(office, named)
  peek(source, join(office.root, 'db/migrations'))
  const draft = `${file}.${process.pid}.moi`
  try {
    await copyFile(source, draft)
    const { contents, hashes } = lookIn(source)
    likePresent(file, draft)
    proveCopy(draft, contents)
    await settle(draft)
    const before = office.problem ? null : await keepPresent(file, at)
    const folders = [contentsFolder(dirname(source)), folderOf(source)]
    for (const folder of folders) await bringContents(hashes, folder, folderOf(file))
    const { missing } = await bringContents(hashes, folderOf(file), folderOf(file))
    const aside = await replace(office, draft, before === null, at)
    return { file: source, contents, before, aside, missing }
  } catch (error) {
    throw explained(error, file, dirname(file))
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(draft + end, { force: true })
  }
}

/** The present file as a backup; null when it is damaged, and is to be kept as it is. */
async function keepPresent(file: string, at: string): Promise<Backup | null> {
  try {
    return await makeBackup({ file, why: 'restore', at })
  } catch (error) {
    if (error instanceof Problem && ['E_BACKUP_BAD', 'E_DATA_DAMAGED'].includes(error.code)) return null
    throw error
  }
}

function lookIn(source: string): { contents: Contents; hashes: string[] } {
  try {
    return lookInto(source, db => ({ contents: contentsOf(db), hashes: hashesOf(db) }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem('E_BACKUP_UNREADABLE', { file: source, reason })
  }
}

/** Closes the file, sets it aside if it is damaged, and puts the draft in its place; opens what is there in any case. */
export async function replace(office: Office, draft: string, isDamaged: boolean, at: string): Promise<string | null> {
  const { file, problem } = office
  const word = problem?.code === 'E_DATA_NEWER' ? 'cau-truc-moi' : 'hong'
  office.close()
  try {
    const aside = isDamaged && existsSync(file) ? setAside(file, word, at) : null
    // The log of writes belongs to the file that goes. Closing took it away, unless another program has the file open.
    if (!isDamaged && !(await isAlone(office))) throw new Problem('E_DATA_BUSY', { file })
    for (const end of ['-wal', '-shm']) await rm(file + end, { force: true })
    await rename(draft, file)
    await settle(dirname(file))
    return aside
  } catch (error) {
    throw diskProblem(error, file) ?? error
  } finally {
    office.reopen(file)
  }
}

/** Whether nobody else has the file open: whoever closes last takes the log of writes away. A thread that was just ended needs a moment. */
async function isAlone(office: Office): Promise<boolean> {
  for (let turn = 0; turn < 10; turn++) {
    if (!existsSync(`${office.file}-wal`)) return true
    await setTimeout(100)
    office.reopen(office.file)
    office.close()
  }
  return !existsSync(`${office.file}-wal`)
}

/** Gives a file that cannot be opened, with its log of writes, a second name; the first stays until the new one takes it. Gives the name. */
function setAside(file: string, word: string, at: string): string {
  const end = extname(file)
  const base = `${file.slice(0, file.length - end.length)}-${word}-${at.slice(0, 10)}`
  const free = (n: number): string => {
    const name = `${base}${n > 1 ? `-${n}` : ''}${end}`
    return existsSync(name) || existsSync(`${name}-wal`) ? free(n + 1) : name
  }
  const aside = free(1)
  try {
    linkSync(file, aside)
  } catch {
    // A disk that knows no links (FAT).
    copyFileSync(file, aside)
  }
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`)
  return aside
}
