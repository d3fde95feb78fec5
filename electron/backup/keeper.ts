import type { Backup, Why } from '../../db/model/backup/backup.ts'
import type { Health, Verified } from '../../db/model/backup/health.ts'
import { toProblem } from '../../db/model/text/problem.ts'
import { newestBatch } from '../../db/store/backup/contents.ts'
import type { Db } from '../../db/store/db.ts'
import { isToFollow } from '../lock/reseal.ts'
import { backupsOn, shelfOf } from './shelf.ts'
import { type Job, startBackups } from './thread.ts'

/** Sees to it that there are backups; each is made on a thread of its own. */
export type Keeper = {
  make: (why: Why) => Promise<Backup>
  /** Resolves as soon as the present state is held for a backup, which goes on; at once when the newest backup holds it. A backup that fails holds up nobody: it is told. */
  before: (why: Why) => Promise<void>
  /** Makes one when something has changed since the newest. */
  look: () => Promise<void>
  verify: () => Promise<Verified>
  /** Has the backups encrypted as the file is now, or made plain with it. */
  reseal: () => Promise<void>
  told: () => Pick<Health, 'isMaking' | 'failed' | 'verified'>
  /** Waits for what is under way: nobody may have the file open when another takes its place. */
  rest: () => Promise<void>
}

/** What is kept of an office: its data file, which is let alone while it could not be opened or is only looked at. */
type Kept = { root: string; file: string; problem: unknown; viewed: unknown; db: () => Db }

/** The keeper of an office's backups. */
export function keeperOf(office: Kept): Keeper {
  const underWay = new Set<Promise<unknown>>()
  let failed: Health['failed'] = null
  let verified: Verified | null = null

  /** One job on a thread of its own, which has let go of the file when this is over. */
  function run<Answer>(job: Job, held: () => void = () => undefined): Promise<Answer> {
    const { root, file } = office
    const hand = startBackups({ root, file }, told => told === 'held' && held())
    const done = hand.ask<Answer>(job).finally(async () => {
      held()
      await hand.end()
    })
    underWay.add(done)
    const over = () => underWay.delete(done)
    done.then(over, over)
    return done
  }

  function start(why: Why): { held: Promise<void>; made: Promise<Backup> } {
    const at = new Date().toISOString()
    let hold: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      hold = resolve
    })
    const made = run<Backup>({ do: 'backup', why, at }, hold).then(
      backup => {
        failed = null
        return backup
      },
      error => {
        failed = { at, problem: toProblem(error) }
        throw error
      },
    )
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
      if (office.problem || office.viewed || underWay.size > 0) return
      if (!isHeld()) await start('clock').made.catch(() => undefined)
      // A disk that was full, a stick that was out, a run that ended: what was left is done now.
      if (isToFollow(office.file)) await run({ do: 'reseal' }).catch(() => undefined)
    },
    async verify() {
      const at = new Date().toISOString()
      verified = { at, problems: await run<string[]>({ do: 'verify' }) }
      return verified
    },
    reseal: () => run({ do: 'reseal' }),
    told: () => ({ isMaking: underWay.size > 0, failed, verified }),
    async rest() {
      await Promise.allSettled(underWay)
    },
  }
}
