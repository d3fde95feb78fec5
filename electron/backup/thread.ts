import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Job } from './worker.ts'

/** The thread on which backups are made, checked and read: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/backups.js')

/** Starts a thread for one job. */
export const startWorker = (job: Job): Worker => new Worker(script(job.root), { workerData: job })
