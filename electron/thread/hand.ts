import { type ResourceLimits, Worker } from 'node:worker_threads'
import { Problem } from '../../db/model/text/problem.ts'
import { type Beginning, type Errand, leave, type Told } from './errand.ts'

/** ms for which a person waits for a thread that is to leave and is in the middle of a step. */
const grace = 2000
/** ms for which a program that nobody sees any more waits for its threads. */
export const unseen = 30_000
/** Those of this thread's hands that have not left yet. */
const present = new Set<Parting>()

type Hired<Start, Progress> = {
  script: string
  start: Start
  /** The code of the problem that those hear who still wait, or come, when the thread has ended. */
  ended: string
  /** Hears how far the thread is, each time. */
  told?: (progress: Progress) => void
  resourceLimits?: ResourceLimits
  /** ms without an errand after which the thread and its memory are given back; without it the thread stays until it is ended. */
  patience?: number
}
type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void }

/** A thread beside the window's that runs long errands, tells how far it is and can be stopped. */
export type Hand<Job, Progress> = {
  /** Runs one errand. Throws the thread's own problem; what ended the thread; `ended` after that. */
  ask: <Answer>(job: Job) => Promise<Answer>
  /** How far it is; null when nothing goes on. */
  progress: () => Progress | null
  isBusy: () => boolean
  isOver: () => boolean
  /** Lets the errand leave off before its next step; the next errand starts anew. */
  stop: () => void
  isStopped: () => boolean
} & Parting

/**
 * Sends a thread away: who waits hears `ended` at once, and the thread leaves at its next step. Resolves when it is gone, true, or after
 * `patience` ms, false. It is never torn out of what it does: SQLite does not outlive that, nor does the program.
 */
type Parting = { end: (patience?: number) => Promise<boolean> }

/** Sends all threads away that were started from here; false when one is still in the middle of something after `patience` ms. */
export async function endAll(patience = grace): Promise<boolean> {
  const gone = await Promise.all([...present].map(each => each.end(patience)))
  return gone.every(isGone => isGone)
}

/** Starts a thread that answers by `errands`. It keeps the program from ending only while it has something to do. */
export function startHand<Start, Job, Progress>(hired: Hired<Start, Progress>): Hand<Job, Progress> {
  const stop = new SharedArrayBuffer(4)
  const stopped = new Int32Array(stop)
  const workerData: Beginning<Start> = { start: hired.start, stop }
  const worker = new Worker(hired.script, { workerData, resourceLimits: hired.resourceLimits })
  const waiting = new Map<number, Waiting>()
  let progress: Progress | null = null
  let count = 0
  let isOver = false
  let isGone = false
  let leaving: NodeJS.Timeout | undefined
  const parting: Parting = { end }
  present.add(parting)
  worker.unref()

  function rest(): void {
    if (waiting.size > 0) return
    progress = null
    worker.unref()
    if (hired.patience && !isOver) leaving = setTimeout(() => void end(), hired.patience).unref()
  }

  function over(error: unknown): void {
    isOver = true
    clearTimeout(leaving)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    rest()
  }

  worker.on('message', (told: Told<Progress>) => {
    if (isOver) return
    if (told.is === 'progress') {
      progress = told.progress
      hired.told?.(told.progress)
      return
    }
    const asked = waiting.get(told.id)
    waiting.delete(told.id)
    rest()
    if (told.is === 'answer') asked?.resolve(told.value)
    else asked?.reject(new Problem(told.problem.code, told.problem.params))
  })
  worker.on('error', over)
  worker.on('exit', () => {
    isGone = true
    present.delete(parting)
    over(new Problem(hired.ended))
  })

  function ask(job: Job): Promise<unknown> {
    if (isOver) return Promise.reject(new Problem(hired.ended))
    if (waiting.size === 0) Atomics.store(stopped, 0, 0)
    clearTimeout(leaving)
    count += 1
    const errand: Errand<Job> = { id: count, job }
    worker.ref()
    return new Promise((resolve, reject) => {
      waiting.set(errand.id, { resolve, reject })
      worker.postMessage(errand)
    })
  }

  async function end(patience = grace): Promise<boolean> {
    if (isGone) return true
    over(new Problem(hired.ended))
    Atomics.store(stopped, 0, 1)
    worker.postMessage(leave)
    await new Promise<void>(resolve => {
      const late = setTimeout(resolve, patience)
      worker.once('exit', () => {
        clearTimeout(late)
        resolve()
      })
    })
    return isGone
  }

  return {
    ask: <Answer>(job: Job) => ask(job) as Promise<Answer>,
    progress: () => progress,
    isBusy: () => waiting.size > 0,
    isOver: () => isOver,
    stop: () => Atomics.store(stopped, 0, 1),
    isStopped: () => Atomics.load(stopped, 0) === 1,
    ...parting,
  }
}
