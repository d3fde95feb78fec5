import type { Worker } from 'node:worker_threads'
import type { Backup, Why } from '../../db/model/backup/backup.ts'
import type { Health, Verified } from '../../db/model/backup/health.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { newestBatch } from '../../db/store/backup/contents.ts'
import type { Db } from '../../db/store/db.ts'
import { backupsOn, shelfOf } from './shelf.ts'
import { startWorker } from './thread.ts'
import type { FromWorker, Job } from './worker.ts'

/** Sees to it that there are backups; each is made on a thread of its own. */
export type Keeper = {
  make: (why: Why) => Promise<Backup>
  /** Resolves as soon as the present state is held for a backup, which goes on; at once when the newest backup holds it. A backup that fails holds up nobody: it is told. */
  before: (why: Why) => Promise<void>
  /** Makes one when something has changed since the newest. */
  look: () => Promise<void>
  verify: () => Promise<Verified>
  told: () => Pick<Health, 'isMaking' | 'failed' | 'verified'>
  /** Waits for what is under way: nobody may have the file open when another takes its place. */
  rest: () => Promise<void>
  /** Ends what is under way; what is half-made does not count. */
  end: () => Promise<void>
}

/** What is kept of an office: its data file, which is let alone while it could not be opened or is only looked at. */
type Kept = { root: string; file: string; problem: unknown; viewed: unknown; db: () => Db }

/** The keeper of an office's backups. */
export function keeperOf(office: Kept): Keeper {
  const workers = new Set<Worker>()
  const underway = new Set<Promise<unknown>>()
  let failed: Health['failed'] = null
  let verified: Verified | null = null

  function run(job: Job, held: () => void): Promise<FromWorker> {
    const worker = startWorker(job)
    workers.add(worker)
    const done = new Promise<FromWorker>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => (message.is === 'held' ? held() : resolve(message)))
      worker.on('error', reject)
      worker.on('exit', () => reject(new Problem('E_BACKUP_ENDED')))
    })
    // A thread has let go of the file once it has ended.
    const ended = new Promise(resolve => worker.on('exit', resolve))
    underway.add(ended)
    void ended.then(() => underway.delete(ended))
    return done.finally(() => {
      workers.delete(worker)
      held()
    })
  }

  function start(why: Why): { held: Promise<void>; made: Promise<Backup> } {
    const at = new Date().toISOString()
    const { root, file } = office
    let hold: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      hold = resolve
    })
    const made = run({ root, file, is: 'backup', wanted: { file, why, at } }, () => hold()).then(message => {
      if (message.is === 'made') {
        failed = null
        return message.backup
      }
      const problem = message.is === 'failed' ? message.problem : { code: 'E_BACKUP_ENDED', params: {} }
      failed = { at, problem }
      throw new Problem(problem.code, problem.params)
    })
    return { held, made }
  }

  const isHeld = () => {
    const [newest] = backupsOn(shelfOf(office.file))
    return newest !== undefined && newest.contents.last?.id === newestBatch(office.db())
  }

  return {
    make: why => start(why).made,
    async before(why) {
      if (office.problem || office.viewed || isHeld()) return
      const { held, made } = start(why)
      made.catch(() => undefined)
      await held
    },
    async look() {
      if (office.problem || office.viewed || workers.size > 0 || isHeld()) return
      await start('clock').made.catch(() => undefined)
    },
    async verify() {
      const at = new Date().toISOString()
      const message = await run({ root: office.root, file: office.file, is: 'verify' }, () => undefined)
      if (message.is !== 'verified') {
        const { code, params } = message.is === 'failed' ? message.problem : { code: 'E_BACKUP_ENDED', params: {} }
        throw new Problem(code, params)
      }
      verified = { at, problems: message.problems }
      return verified
    },
    told: () => ({ isMaking: workers.size > 0, failed, verified }),
    async rest() {
      await Promise.all(underway)
    },
    async end() {
      await Promise.all([...workers].map(worker => worker.terminate()))
    },
  }
}
