import { scheme } from '../scheme.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job, Start } from './job.ts'

type Scribe = Hand<Job, never>

/** The thread of papers, kept while papers are asked for: its libraries are read once. */
let scribe: Scribe | null = null

/** One job of the thread of papers. Throws what the job throws, and E_PAPER_STOPPED when the thread ends by itself. */
export async function askScribe(root: string, job: Job): Promise<Uint8Array> {
  if (!scribe || scribe.isOver()) scribe = begin(root)
  return scribe.ask<Uint8Array>(job)
}

/** Leaves off what the thread is at: it is refused with E_PAPER_STOPPED, and the next job begins anew. */
export function leaveOff(): void {
  if (scribe?.isBusy()) dismissScribe()
}

/** Ends the thread; what it still had to do is refused with E_PAPER_STOPPED. */
export function dismissScribe(): void {
  void scribe?.end()
  scribe = null
}

/** ms for which the library that draws maps keeps the memory of one for the next: 8 MB a map, which to be given anew takes longer than to draw in. */
const kept = '3000'

function begin(root: string): Scribe {
  // It looks once, when it is loaded in the thread.
  process.env.MIMALLOC_PURGE_DELAY ??= kept
  return startHand<Start, Job, never>({
    script: scriptOf(root, 'papers'),
    start: { root, fontsUrl: `${scheme}://fonts` },
    ended: 'E_PAPER_STOPPED',
    patience: 120_000,
  })
}
