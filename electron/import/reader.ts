import { Worker } from 'node:worker_threads'
import type { Start } from './job.ts'

/** A reading makes many values and leaves few: with room for them (MiB) they need not be sorted through every few milliseconds. */
const roomForNew = 64
/** The most that a reading may hold, MiB: threads of this process share some 4 GiB, and the window's must never lack. */
const room = 2048

/** Starts the thread that reads, checks and writes a file of tables. */
export function startReader(script: string, start: Start): Worker {
  return new Worker(script, {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: roomForNew, maxOldGenerationSizeMb: room },
  })
}
