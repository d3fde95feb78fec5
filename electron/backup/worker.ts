import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '../../db/model/backup/backup.ts'
import type { Salvaged } from '../../db/model/backup/salvage.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { diskProblem, openData } from '../../db/open.ts'
import { keptFiles } from '../../db/store/paper/attachment.ts'
import { salvage } from '../../db/store/salvage/salvage.ts'
import { verify } from '../../db/store/verify.ts'
import { damaged, folderOf } from '../files/state.ts'
import { resealAll } from '../lock/reseal.ts'
import { errands } from '../thread/errand.ts'
import { makeBackup, type Wanted } from './make.ts'
import { copyToSecond } from './second.ts'
import type { Job, Progress, SalvageJob, Start } from './thread.ts'

const { start, goesOn, serve } = errands<Start, Job, Progress>()
const { root, file } = start
const migrations = join(root, 'db/migrations')
serve(job => work(job).catch(error => Promise.reject(diskProblem(error, file) ?? error)))

async function work(job: Job): Promise<Backup | string[] | number | Salvaged> {
  if (job.do === 'backup') return backUp({ file, why: job.why, at: job.at })
  if (job.do === 'reseal') return resealAll(file, look)
  return job.do === 'verify' ? problemsOf() : read(job)
}

/** Asked between two steps. Throws E_BACKUP_ENDED when the thread is to leave off. */
function look(progress?: Progress): void {
  if (!goesOn(progress)) throw new Problem('E_BACKUP_ENDED')
}

async function backUp(wanted: Wanted): Promise<Backup> {
  const backup = await makeBackup(wanted, { held: () => look('held'), look })
  await copyToSecond(file, backup, look)
  return backup
}

async function problemsOf(): Promise<string[]> {
  const db = openData(file, migrations)
  try {
    const files = await damaged(folderOf(file), keptFiles(db), look)
    return [...verify(db, look).problems, ...files]
  } finally {
    db.close()
  }
}

/** What was read counts once it is whole. */
async function read({ place, backup, by }: SalvageJob): Promise<Salvaged> {
  const draft = `${place}.${process.pid}-${Date.now().toString(36)}.moi`
  try {
    const found = salvage({ file, draft, backup, by, told: look, migrations })
    look()
    await rename(draft, place)
    return { ...found, file: place }
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(draft + end, { force: true })
  }
}
