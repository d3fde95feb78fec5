import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job, Progress, Start } from './job.ts'

/** A thread that draws plates, one job after another. */
export type Thread = Hand<Job, Progress>

/** ms that a thread without work is kept: whoever changes a sheet has the next one from a thread that is warm. */
const patience = 120_000

let spare: Thread | null = null
let parting: NodeJS.Timeout | null = null

/** The thread that draws sheets to be looked at. It stays warm, and is there for the save that follows. */
export function viewer(start: Start): Thread {
  if (parting) clearTimeout(parting)
  parting = setTimeout(() => void takeSpare()?.end(), patience).unref()
  spare = takeSpare() ?? openThread(start)
  return spare
}

/** A thread for a save alone: the warm one where there is one. */
export const threadFor = (start: Start): Thread => takeSpare() ?? openThread(start)

/** A thread whose save is done: kept for the next sheet, or ended where another has come meanwhile. */
export async function giveBack(own: Thread, start: Start): Promise<void> {
  if (spare) await own.end()
  else {
    spare = own
    viewer(start)
  }
}

/** One that has ended by itself is not kept. */
function takeSpare(): Thread | null {
  const own = spare
  spare = null
  return own?.isOver() ? null : own
}

const openThread = (start: Start): Thread =>
  startHand({ script: scriptOf(start.root, 'plates'), start, ended: 'E_MAP_STOPPED' })
