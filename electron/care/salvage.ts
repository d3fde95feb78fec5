import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Salvaged } from '../../db/model/backup/salvage.ts'
import { makeFolder } from '../../db/open.ts'
import { nameOf, shelfOf } from '../backup/shelf.ts'
import { type Job, type Progress, startBackups } from '../backup/thread.ts'
import type { Office } from '../office.ts'
import type { Hand } from '../thread/hand.ts'
import { recoveryOf } from './health.ts'

type Reading = Hand<Job, Progress>
const running = new WeakMap<Office, Reading>()

/**
 * Reads what can still be read of the damaged data file into a file of its own on the shelf, on a thread of its own; null when it was told
 * to stop. The damaged file is only read, and one reading of it takes the place of the one before. Throws E_DISK_FULL, E_BACKUP_WRITE ...
 */
export async function salvageOf(office: Office): Promise<Salvaged | null> {
  stopSalvage(office)
  const { root, file, by } = office
  const shelf = shelfOf(file)
  makeFolder(shelf)
  const place = join(shelf, `doc-lai-${nameOf(statSync(file).mtime.toISOString())}`)
  const backup = recoveryOf(office).backups[0]?.file ?? null
  const reading = startBackups({ root, file })
  running.set(office, reading)
  try {
    return await reading.ask<Salvaged>({ do: 'salvage', place, backup, by })
  } catch (error) {
    if (reading.isStopped()) return null
    throw error
  } finally {
    if (running.get(office) === reading) running.delete(office)
    await reading.end()
  }
}

/** How much of the reading is done, 0 to 1; null while none is under way. */
export const salvageProgress = (office: Office): number | null => {
  const part = running.get(office)?.progress()
  return typeof part === 'number' ? part : null
}

/** Has a reading that is under way left off at its next step. */
export function stopSalvage(office: Office): boolean {
  const reading = running.get(office)
  void reading?.end()
  return reading !== undefined
}
