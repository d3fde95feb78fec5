// A thread to be tried: counts up to a number, a thousandth of a second each, and tells it; or is in the middle of a step for so many ms.
import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { Problem } from '../../../db/model/text/problem.ts'
import { errands } from '../../../electron/thread/errand.ts'

/** `left` names a file that the thread writes when it leaves. */
export type Start = { from: number; left?: string }
export type Job = { to: number } | { for: number } | 'fall' | 'leave'

const { start, goesOn, serve } = errands<Start, Job, number>()
serve(count, () => start.left && writeFileSync(start.left, 'left'))

async function count(job: Job): Promise<number> {
  if (job === 'leave') process.exit()
  if (job === 'fall') return fall()
  if ('for' in job) return Number(Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, job.for) === 'timed-out')
  for (let at = start.from; at < job.to; at++) {
    if (!goesOn(at)) throw new Problem('E_STOPPED', { at: String(at) })
    await setTimeout(1)
  }
  return job.to - start.from
}

/** Fails outside the answer, as a thread without memory does. */
const fall = () =>
  new Promise<never>(() => {
    setImmediate(() => {
      throw new Error('fallen')
    })
  })
