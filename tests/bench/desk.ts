import { join } from 'node:path'
import type { Job, Told } from '../../electron/import/job.ts'
import { startReader } from '../../electron/import/reader.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'

/** The reader as it is built, asked as the window's calls ask it. */
export function openDesk(data: string) {
  const start = { data, migrations: join(appDir, 'db/migrations'), stop: new SharedArrayBuffer(4) }
  const worker = startReader(join(appDir, 'out/main/reader.js'), start)
  const ask = (job: Job) =>
    new Promise<void>((resolve, reject) => {
      const heard = (told: Told) => {
        if (told.is === 'progress') return
        worker.off('message', heard)
        if (told.is === 'answer') resolve()
        else reject(new Error(told.problem.code))
      }
      worker.on('message', heard)
      worker.once('error', reject)
      worker.postMessage(job)
    })
  return {
    ask,
    end: () => worker.terminate(),
    /** Until the thread waits for a file: it answers that it has none. */
    ready: () => ask({ do: 'preview', ask: { kind: 'plot' } }).catch(() => undefined),
  }
}
