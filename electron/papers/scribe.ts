import { scheme } from '../scheme.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job, Start } from './job.ts'

type Scribe = Hand<Job, never>

/** The thread of papers, kept while papers are asked for: its libraries are read once. */
let scribe: Scribe | null = null
let leaving: NodeJS.Timeout | undefined
/** After so long without a paper the thread and its memory are given back, ms. */
const patience = 120_000

/** One job of the thread of papers. Throws what the job throws, and E_PAPER_STOPPED when the thread ends by itself. */
export async function askScribe(root: string, job: Job): Promise<Uint8Array> {
  if (!scribe || scribe.isOver()) scribe = begin(root)
  const own = scribe
  clearTimeout(leaving)
  try {
    return await own.ask<Uint8Array>(job)
  } finally {
    if (own === scribe && !own.isBusy()) leaveLater()
  }
}

/** Ends the thread; what it still had to do is refused with E_PAPER_STOPPED. */
export function dismissScribe(): void {
  void scribe?.end()
  scribe = null
}

const begin = (root: string): Scribe =>
  startHand<Start, Job, never>({
    script: scriptOf(root, 'papers'),
    start: { root, fontsUrl: `${scheme}://fonts` },
    ended: 'E_PAPER_STOPPED',
  })

function leaveLater(): void {
  clearTimeout(leaving)
  leaving = setTimeout(dismissScribe, patience)
  leaving.unref()
}
