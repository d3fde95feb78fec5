import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Notice } from '../../db/model/notice/notice.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Office } from '../office.ts'
import type { Job, Start, Told } from './job.ts'

type Desk = {
  worker: Worker
  file: { name: string; content: Uint8Array } | null
  progress: { done: number; all: number } | null
  stop: (() => void) | null
}

/** The one paper that is being read in this office; another replaces it. */
const desks = new WeakMap<Office, Desk>()

/** The reader's thread: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/notice.js')

/** Opens a file, or words that were pasted (`name` null), on a new thread; the one before it is ended. */
export async function openDesk(office: Office, name: string | null, content: Uint8Array): Promise<void> {
  await closeDesk(office)
  const start: Start = { file: name, bytes: content }
  const worker = new Worker(script(office.root), { workerData: start })
  worker.unref()
  desks.set(office, { worker, file: name === null ? null : { name, content }, progress: null, stop: null })
}

/** Ends the reading, and whoever waits for it hears E_NOTICE_STOPPED. */
export async function closeDesk(office: Office): Promise<boolean> {
  const desk = desks.get(office)
  desks.delete(office)
  desk?.stop?.()
  await desk?.worker.terminate()
  return desk !== undefined
}

export const progressOf = (office: Office) => desks.get(office)?.progress ?? null

/** The file that was read, to be kept with its paper; null for pasted words. */
export const fileOn = (office: Office): Desk['file'] => desks.get(office)?.file ?? null

/** One reading. Throws the thread's own problem, E_NOTICE_CLOSED without a paper, E_NOTICE_STOPPED. */
export function ask(office: Office, job: Job): Promise<Notice> {
  const desk = desks.get(office)
  if (!desk) throw new Problem('E_NOTICE_CLOSED')
  const { worker } = desk
  return new Promise<Notice>((resolve, reject) => {
    const done = () => {
      worker.off('message', heard)
      worker.off('error', failed)
      Object.assign(desk, { progress: null, stop: null })
    }
    const heard = (told: Told) => {
      if (told.is === 'progress') {
        desk.progress = { done: told.done, all: told.all }
        return
      }
      done()
      if (told.is === 'answer') resolve(told.notice)
      else reject(new Problem(told.problem.code, told.problem.params))
    }
    const failed = (error: Error) => {
      done()
      reject(error)
    }
    desk.stop = () => failed(new Problem('E_NOTICE_STOPPED'))
    worker.on('message', heard)
    worker.on('error', failed)
    worker.postMessage(job)
  })
}
