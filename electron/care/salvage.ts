import { renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Salvaged } from '../../db/model/backup/salvage.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { makeFolder } from '../../db/open.ts'
import { nameOf, shelfOf } from '../backup/shelf.ts'
import { startWorker } from '../backup/thread.ts'
import type { Office } from '../office.ts'
import { recoveryOf } from './health.ts'

type Running = { worker: Worker; part: number; isStopped: boolean }
const running = new WeakMap<Office, Running>()

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
  const draft = `${place}.${process.pid}.moi`
  const backup = recoveryOf(office).backups[0]?.file ?? null
  const job: Running = {
    worker: startWorker({ root, file, is: 'salvage', draft, backup, by }),
    part: 0,
    isStopped: false,
  }
  running.set(office, job)
  try {
    const read = await new Promise<Salvaged>((resolve, reject) => {
      job.worker.on('message', message => {
        if (message.is === 'salvaging') job.part = message.part
        else if (message.is === 'salvaged') resolve(message.read)
        else reject(new Problem(message.problem.code, message.problem.params))
      })
      job.worker.on('error', reject)
      job.worker.on('exit', () => reject(new Problem('E_BACKUP_ENDED')))
    })
    renameSync(draft, place)
    return { ...read, file: place }
  } catch (error) {
    if (job.isStopped) return null
    throw error
  } finally {
    if (running.get(office) === job) running.delete(office)
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true })
  }
}

/** How much of the reading is done, 0 to 1; null while none is under way. */
export const salvageProgress = (office: Office): number | null => running.get(office)?.part ?? null

/** Ends a reading that is under way. */
export function stopSalvage(office: Office): boolean {
  const job = running.get(office)
  if (!job) return false
  job.isStopped = true
  void job.worker.terminate()
  return true
}
