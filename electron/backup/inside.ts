import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Backup, Inside } from '../../db/model/backup/backup.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { peek } from '../../db/open.ts'
import { batchesSince, contentsOf, lastBatches } from '../../db/store/backup/contents.ts'
import { hashesOf, lookInto } from '../../db/store/backup/copy.ts'
import type { Office } from '../office.ts'
import { backupsOn, shelfOf } from './shelf.ts'

/** So many batches are told by name; of the others only how many. */
const told = 8

/** A backup by its path, or by its name on the office's shelf. Throws E_BACKUP_MISSING. */
export function findBackup(office: Office, named: string): string {
  const shelf = shelfOf(office.file)
  const found = [resolve(named), join(shelf, basename(named)), join(shelf, `${named}.atlas`)].find(each =>
    existsSync(each),
  )
  if (!found) throw new Problem('E_BACKUP_MISSING', { file: named })
  return found
}

/** What is in a backup, and what of the present file is not in it. Throws E_BACKUP_MISSING, E_BACKUP_UNREADABLE, E_DATA_NEWER. */
export function insideOf(office: Office, named: string): Inside {
  const file = findBackup(office, named)
  peek(file, join(office.root, 'db/migrations'))
  try {
    return lookInto(file, db => {
      const contents = contentsOf(db)
      const noted = backupsOn(join(file, '..')).find(each => each.file === file)
      const { size: bytes, mtime } = statSync(file)
      const found = { at: contents.last?.at ?? mtime.toISOString(), why: 'asked' as const }
      const attachments = { kept: hashesOf(db).length, missing: 0 }
      const backup: Backup = noted ?? { file, ...found, bytes, contents, attachments }
      return { backup, batches: lastBatches(db, told), now: nowOf(office, contents.last?.id ?? null) }
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('E_BACKUP_UNREADABLE', { file, reason: error instanceof Error ? error.message : String(error) })
  }
}

function nowOf(office: Office, last: string | null): Inside['now'] {
  if (office.problem) return null
  return { contents: contentsOf(office.db()), ...batchesSince(office.db(), last, told) }
}
