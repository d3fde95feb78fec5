import { existsSync } from 'node:fs'
import { Problem } from '../../db/model/text/problem.ts'
import { backupsOn, shelfOf } from '../backup/shelf.ts'
import { type First, keepPlace } from './own.ts'

/** Files that may be made, because somebody has chosen their place. */
const chosen = new Set<string>()

/** Lets a data file be made at a place that was chosen. */
export const allow = (file: string): void => void chosen.add(file)

/** Keeps a first start from making a data file before somebody has chosen its place, and the place once it has. */
export function guardFirst(first: First | null, take: (file: string) => void) {
  let waiting = first
  return {
    /** Asked before a file is opened. Throws E_DATA_UNCHOSEN, and what `take` throws. */
    take(file: string): void {
      // A file that is gone while its backups are there was lost, and that is told.
      const isNew = !existsSync(file) && backupsOn(shelfOf(file)).length === 0
      if (waiting && isNew && !chosen.has(file))
        throw new Problem('E_DATA_UNCHOSEN', { file, known: waiting.isKnown ? file : '' })
      take(file)
    },
    /** Once a file is open: it is the user's own from now on. */
    opened(file: string): void {
      if (waiting) keepPlace(waiting.note, file)
      waiting = null
    },
    isWaiting: () => waiting !== null,
  }
}
