import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PlateAsk, PlateWorld } from '../../db/model/plate/ask.ts'
import { paperSize } from '../../db/model/plate/size.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Job, Page, Start, Told } from './job.ts'

export type Wanted = { ask: PlateAsk; world: PlateWorld; only: number | null; file: string; title: string }
export type Progress = { done: number; all: number }
type Print = (page: Uint8Array) => Promise<Uint8Array>
type Running = { worker: Worker; progress: Progress; stop: Int32Array; stopPrint: () => void }

/** The one save that goes on in this process. */
let running: Running | null = null

/** The plate's thread: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/plates.js')

/** How far the save is; null when none goes on. */
export const plateProgress = (): Progress | null => running?.progress ?? null

/** Stops the save that goes on; nothing of it is left. */
export function stopPlates(): boolean {
  if (!running) return false
  Atomics.store(running.stop, 0, 1)
  running.stopPrint()
  return true
}

/**
 * Writes plates as one PDF (`print` prints all pages in one job) or as pictures of 300 dots an inch; the files, whole. Throws E_MAP_BUSY,
 * E_MAP_STOPPED, E_MAP_CORNER, E_MAP_PRINT, E_FILE_WRITE.
 */
export async function savePlates(
  start: Omit<Start, 'stop'>,
  { ask, world, only, file, title }: Wanted,
  as: { is: 'png' } | { is: 'pdf'; print: Print; stopPrint: () => void },
): Promise<string[]> {
  if (running) throw new Problem('E_MAP_BUSY')
  const stop = new SharedArrayBuffer(4)
  const worker = new Worker(script(start.root), { workerData: { ...start, stop } satisfies Start })
  const stopPrint = as.is === 'pdf' ? as.stopPrint : () => undefined
  const own: Running = { worker, progress: { done: 0, all: 1 }, stop: new Int32Array(stop), stopPrint }
  const isStopped = () => Atomics.load(own.stop, 0) === 1
  running = own
  try {
    if (as.is === 'png') return await put<string[]>(own, { do: 'png', ask, world, only, file, dpi: 300 })
    const { html } = await put<Page>(own, { do: 'page', ask, world, only })
    const pdf = await as.print(html)
    if (isStopped()) throw new Problem('E_MAP_STOPPED')
    const size = paperSize(ask.paper, ask.orientation)
    const card = { title, author: world.office.name, code: world.code, today: world.today, size }
    return await put<string[]>(own, { do: 'finish', pdf, file, card })
  } catch (error) {
    throw isStopped() ? new Problem('E_MAP_STOPPED') : error
  } finally {
    running = null
    await worker.terminate()
  }
}

/** One job of the thread, waited for. */
function put<T>(own: Running, job: Job): Promise<T> {
  const { worker } = own
  return new Promise<T>((resolve, reject) => {
    const done = () => {
      worker.off('message', heard)
      worker.off('error', failed)
      worker.off('exit', ended)
    }
    const heard = (told: Told) => {
      if (told.is === 'progress') {
        own.progress = { done: told.done, all: told.all }
        return
      }
      done()
      if (told.is === 'answer') resolve(told.value as T)
      else reject(new Problem(told.problem.code, told.problem.params))
    }
    const failed = (error: Error) => {
      done()
      reject(error)
    }
    const ended = () => failed(new Problem('E_MAP_STOPPED'))
    worker.on('message', heard)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(job)
  })
}
