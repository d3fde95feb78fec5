// A thread to be tried: counts up to a number, a thousandth of a second each, and tells it.
import { setTimeout } from 'node:timers/promises'
import { Problem } from '../../../db/model/text/problem.ts'
import { errands } from '../../../electron/thread/errand.ts'

export type Start = { from: number }
export type Job = { to: number } | 'fall' | 'leave'

const { start, goesOn, serve } = errands<Start, Job, number>()
serve(count)

async function count(job: Job): Promise<number> {
  if (job === 'leave') process.exit()
  if (job === 'fall') return fall()
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
