import type { Progress } from '../../db/model/import/verdict.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import type { Job, Start } from './job.ts'

/** A reading makes many values and leaves few: with room for them (MiB) they need not be sorted through every few milliseconds. */
const roomForNew = 64
/** The most that a reading may hold, MiB: threads of this process share some 4 GiB, and the window's must never lack. */
const room = 2048

export type Reader = Hand<Job, Progress>

/** Starts the thread that reads, checks and writes a file of tables. */
export function startReader(script: string, start: Start): Reader {
  const resourceLimits = { maxYoungGenerationSizeMb: roomForNew, maxOldGenerationSizeMb: room }
  return startHand({ script, start, ended: 'E_IMPORT_CLOSED', resourceLimits })
}
