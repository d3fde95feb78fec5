import { closeSync, openSync, writeSync } from 'node:fs'
import { Problem } from '../../../db/model/text/problem.ts'
import type { Progress } from '../../../db/store/layer/gpkg.ts'

/** Where a writer puts its text, and counts the rows that it has written. */
export type Sink = { put: (text: string) => void; tick: () => void }

const piece = 1 << 20
const reported = 2000

/** Writes text to a file a megabyte at a time: a large register never stands in memory as one text. Throws E_EXPORT_STOPPED from `tick`. */
export function writeText(file: string, progress: Progress, write: (sink: Sink) => void): void {
  const handle = openSync(file, 'w')
  let held: string[] = []
  let size = 0
  const flush = () => {
    writeSync(handle, held.join(''))
    held = []
    size = 0
  }
  try {
    write({
      put(text) {
        held.push(text)
        size += text.length
        if (size > piece) flush()
      },
      tick: ticker(progress),
    })
    flush()
  } finally {
    closeSync(handle)
  }
}

/** Counts rows and asks now and then whether to go on. */
export function ticker(progress: Progress): () => void {
  let done = 0
  return () => {
    if (done % reported === 0 && !progress(done)) throw new Problem('E_EXPORT_STOPPED')
    done += 1
  }
}
