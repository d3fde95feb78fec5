import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Backup } from '../../db/model/backup/backup.ts'
import type { Salvaged } from '../../db/model/backup/salvage.ts'
import { type ProblemValue, toProblem } from '../../db/model/text/problem.ts'
import { diskProblem, openData } from '../../db/open.ts'
import { keptFiles } from '../../db/store/paper/attachment.ts'
import { salvage } from '../../db/store/salvage/salvage.ts'
import { verify } from '../../db/store/verify.ts'
import { damaged, folderOf } from '../files/state.ts'
import { makeBackup, type Wanted } from './make.ts'
import { copyToSecond } from './second.ts'

/** What the thread is started for: a backup, the check of the whole file, or the reading of a damaged one into `draft`. */
export type Job = { root: string; file: string } & (
  | { is: 'backup'; wanted: Omit<Wanted, 'held'> }
  | { is: 'verify' }
  | { is: 'salvage'; draft: string; backup: string | null; by: string }
)
export type FromWorker =
  | { is: 'held' }
  | { is: 'made'; backup: Backup }
  | { is: 'verified'; problems: string[] }
  | { is: 'salvaging'; part: number }
  | { is: 'salvaged'; read: Salvaged }
  | { is: 'failed'; problem: ProblemValue }

const say = (message: FromWorker) => parentPort?.postMessage(message)
const job = workerData as Job
const migrations = join(job.root, 'db/migrations')

async function work(): Promise<void> {
  if (job.is === 'backup') {
    const backup = await makeBackup({ ...job.wanted, held: () => say({ is: 'held' }) })
    await copyToSecond(job.file, backup)
    say({ is: 'made', backup })
  } else if (job.is === 'salvage') {
    const { file, draft, backup, by } = job
    const told = (part: number) => say({ is: 'salvaging', part })
    say({ is: 'salvaged', read: salvage({ file, draft, backup, by, told, migrations }) })
  } else {
    const db = openData(job.file, migrations)
    try {
      const files = await damaged(folderOf(job.file), keptFiles(db))
      say({ is: 'verified', problems: [...verify(db).problems, ...files] })
    } finally {
      db.close()
    }
  }
}

await work().catch(error => say({ is: 'failed', problem: toProblem(diskProblem(error, job.file) ?? error) }))
