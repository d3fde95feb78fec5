import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../db/model/text/problem.ts'
import type { Told } from '../import/job.ts'
import type { Start, Wanted } from './job.ts'
import type { Written } from './write/write.ts'

type Running = { worker: Worker; stop: Int32Array; progress: { done: number; all: number } }

/** The one export that goes on in this process. */
let running: Running | null = null

/** The writer's thread: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/layers.js')

/** How far the export is, in rows; null when none goes on. */
export const exportProgress = (): { done: number; all: number } | null => running?.progress ?? null

/** Stops the export that goes on before its next rows; the file it would have replaced stays. */
export function stopExport(): boolean {
  if (running) Atomics.store(running.stop, 0, 1)
  return running !== null
}

/** Writes layers on a thread and a connection of their own. Throws E_EXPORT_BUSY and what `writeLayers` throws. */
export async function exportOn(root: string, wanted: Wanted): Promise<Written> {
  if (running) throw new Problem('E_EXPORT_BUSY')
  const stop = new SharedArrayBuffer(4)
  const worker = new Worker(script(root), { workerData: { wanted, stop } satisfies Start })
  const own: Running = { worker, stop: new Int32Array(stop), progress: { done: 0, all: 1 } }
  running = own
  try {
    return await new Promise<Written>((resolve, reject) => {
      worker.on('message', (told: Told) => {
        if (told.is === 'progress') own.progress = { done: told.done, all: told.all }
        else if (told.is === 'answer') resolve(told.value as Written)
        else reject(new Problem(told.problem.code, told.problem.params))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Problem('E_EXPORT_STOPPED')))
    })
  } finally {
    running = null
    await worker.terminate()
  }
}
