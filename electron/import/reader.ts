import { Worker } from 'node:worker_threads'
import type { Start } from './job.ts'

/** A reading makes many values and leaves few: with room for them (MiB) they need not be sorted through every few milliseconds. */
const roomForNew = 64

/** Starts the thread that reads, checks and writes a file of tables. */
export function startReader(script: string, start: Start): Worker {
  return new Worker(script, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: roomForNew } })
}
