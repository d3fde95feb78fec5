import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import type { Progress } from '../../db/model/import/verdict.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Office } from '../office.ts'
import type { Job, Start, Told } from './job.ts'
import { startReader } from './reader.ts'

/** `file` is null while a person still looks for one. */
type Desk = { file: string | null; worker: Worker; stop: Int32Array; progress: Progress | null; isBusy: boolean }

/** The one file that is being imported in this office; another replaces it. */
const desks = new WeakMap<Office, Desk>()

/** The reader's thread: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/reader.js')

/** Starts a thread for a file that is still being chosen: it takes a while to start, and opens the data file meanwhile. */
export function readyDesk(office: Office): void {
  if (!desks.has(office)) started(office)
}

/** Opens a file on the thread that waits for one, or on a new one in place of that of another file. */
export async function openDesk(office: Office, file: string, bytes: Uint8Array): Promise<void> {
  if (desks.get(office)?.file !== null) await closeDesk(office)
  const desk = desks.get(office) ?? started(office)
  desk.file = file
  await ask(office, { do: 'open', file, bytes })
}

function started(office: Office): Desk {
  const stop = new SharedArrayBuffer(4)
  const start: Start = { data: office.file, migrations: join(office.root, 'db/migrations'), stop }
  const worker = startReader(script(office.root), start)
  // A file left open in the drawer does not keep the program from ending.
  worker.unref()
  const desk: Desk = { file: null, worker, stop: new Int32Array(stop), progress: null, isBusy: false }
  worker.on('error', () => desks.get(office) === desk && desks.delete(office))
  desks.set(office, desk)
  return desk
}

export async function closeDesk(office: Office): Promise<void> {
  const desk = desks.get(office)
  desks.delete(office)
  await desk?.worker.terminate()
}

/** How far the file is read, checked or written; null when nothing goes on. */
export const progressOf = (office: Office): Progress | null => desks.get(office)?.progress ?? null

/** Stops what goes on before its next thousand rows; nothing of it is written. */
export function stopRun(office: Office): boolean {
  const desk = desks.get(office)
  if (desk) Atomics.store(desk.stop, 0, 1)
  return Boolean(desk)
}

/** One question to the thread. Throws the thread's own problem, E_IMPORT_CLOSED without a file, E_IMPORT_BUSY while a run goes on. */
export async function ask<T>(office: Office, job: Job): Promise<T> {
  const desk = desks.get(office)
  if (!desk) throw new Problem('E_IMPORT_CLOSED')
  if (desk.isBusy) throw new Problem('E_IMPORT_BUSY')
  desk.isBusy = true
  Atomics.store(desk.stop, 0, 0)
  const { worker } = desk
  return new Promise<T>((resolve, reject) => {
    const done = () => {
      worker.off('message', heard)
      worker.off('error', failed)
      worker.off('exit', ended)
      Object.assign(desk, { isBusy: false, progress: null })
    }
    const heard = (told: Told) => {
      if (told.is === 'progress') {
        desk.progress = { step: told.step, done: told.done, all: told.all }
        return
      }
      done()
      if (told.is === 'answer') resolve(told.value as T)
      else reject(new Problem(told.problem.code, told.problem.params))
    }
    const failed = (error: Error) => {
      done()
      desks.delete(office)
      const isFull = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isFull ? new Problem('E_LAYER_MEMORY', { file: desk.file ?? '' }) : error)
    }
    const ended = () => {
      done()
      reject(new Problem('E_IMPORT_CLOSED'))
    }
    worker.on('message', heard)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(job)
  })
}
