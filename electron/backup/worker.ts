import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Backup } from '../../db/model/backup/backup.ts'
import { type ProblemValue, toProblem } from '../../db/model/text/problem.ts'
import { openData } from '../../db/open.ts'
import { keptFiles } from '../../db/store/paper/attachment.ts'
import { verify } from '../../db/store/verify.ts'
import { damaged, folderOf } from '../files/state.ts'
import { makeBackup, type Wanted } from './make.ts'
import { copyToSecond } from './second.ts'

/** What the thread is started for: a backup, or the check of the whole file. */
export type Job = { root: string; file: string } & ({ is: 'backup'; wanted: Omit<Wanted, 'held'> } | { is: 'verify' })
export type FromWorker =
  | { is: 'held' }
  | { is: 'made'; backup: Backup }
  | { is: 'verified'; problems: string[] }
  | { is: 'failed'; problem: ProblemValue }

const say = (message: FromWorker) => parentPort?.postMessage(message)
const job = workerData as Job

async function work(): Promise<void> {
  if (job.is === 'backup') {
    const backup = await makeBackup({ ...job.wanted, held: () => say({ is: 'held' }) })
    await copyToSecond(job.file, backup)
    say({ is: 'made', backup })
  } else {
    const db = openData(job.file, join(job.root, 'db/migrations'))
    try {
      const files = await damaged(folderOf(job.file), keptFiles(db))
      say({ is: 'verified', problems: [...verify(db).problems, ...files] })
    } finally {
      db.close()
    }
  }
}

await work().catch(error => say({ is: 'failed', problem: toProblem(error) }))
