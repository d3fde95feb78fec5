import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../db/model/text/problem.ts'
import type { Job, Start, Told } from './job.ts'

export type Progress = { done: number; all: number }
type Beginning = Omit<Start, 'stop'>

/** A thread that draws plates, one job after another. */
export type Thread = {
  /** A job's answer. Throws what went wrong in the thread, E_MAP_STOPPED when the thread is ended. */
  put: <T>(job: Job, hear?: (progress: Progress) => void) => Promise<T>
  /** Tells the job that goes on to leave off; the next one may begin. */
  stop: () => void
  isStopped: () => boolean
  end: () => Promise<unknown>
}

/** ms that a thread without work is kept: whoever changes a sheet has the next one from a thread that is warm. */
const patience = 120_000

let spare: Thread | null = null
let parting: NodeJS.Timeout | null = null

/** The thread that draws sheets to be looked at. It stays warm, and is there for the save that follows. */
export function viewer(start: Beginning): Thread {
  if (parting) clearTimeout(parting)
  parting = setTimeout(() => void takeSpare()?.end(), patience).unref()
  spare ??= openThread(start)
  return spare
}

/** A thread for a save alone: the warm one where there is one. */
export const threadFor = (start: Beginning): Thread => takeSpare() ?? openThread(start)

/** A thread whose save is done: kept for the next sheet, or ended where another has come meanwhile. */
export async function giveBack(own: Thread, start: Beginning): Promise<void> {
  if (spare) await own.end()
  else {
    spare = own
    viewer(start)
  }
}

function takeSpare(): Thread | null {
  const own = spare
  spare = null
  return own
}

/** The plates' thread: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/plates.js')

function openThread(start: Beginning): Thread {
  const shared = new SharedArrayBuffer(4)
  const flag = new Int32Array(shared)
  const worker = new Worker(script(start.root), { workerData: { ...start, stop: shared } satisfies Start })
  let last: Promise<unknown> = Promise.resolve()
  const own: Thread = {
    put(job, hear) {
      const answer = last.then(() => answered<never>(worker, job, hear))
      last = answer.catch(() => undefined)
      return answer
    },
    stop: () => void Atomics.store(flag, 0, 1),
    isStopped: () => Atomics.load(flag, 0) === 1,
    end: () => worker.terminate(),
  }
  // One that has ended by itself is not kept.
  worker.once('exit', () => {
    if (spare === own) spare = null
  })
  worker.on('error', () => undefined)
  worker.unref()
  return own
}

/** One job of a thread, waited for. */
function answered<T>(worker: Worker, job: Job, hear: (progress: Progress) => void = () => undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const done = () => {
      worker.off('message', heard)
      worker.off('error', failed)
      worker.off('exit', ended)
      worker.unref()
    }
    const heard = (told: Told) => {
      if (told.is === 'progress') return hear({ done: told.done, all: told.all })
      done()
      if (told.is === 'answer') resolve(told.value as T)
      else reject(new Problem(told.problem.code, told.problem.params))
    }
    const failed = (error: Error) => {
      done()
      reject(error)
    }
    const ended = () => failed(new Problem('E_MAP_STOPPED'))
    worker.ref()
    worker.on('message', heard)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(job)
  })
}
