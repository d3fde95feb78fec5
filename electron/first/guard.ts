import { existsSync } from 'node:fs'
import { Problem } from '../../db/model/text/problem.ts'
import { backupsOn, isOnShelf, shelfOf } from '../backup/shelf.ts'
import { keepPlace, type Own } from './own.ts'

/** Files that may be made, because somebody has chosen their place. */
const chosen = new Set<string>()

/** Lets a data file be made at a place that was chosen. */
export const allow = (file: string): void => void chosen.add(file)

/**
 * Keeps a first start from making a data file before somebody has chosen its place, and keeps the place of whatever file is opened for
 * the next starts. `started` is the file that the program began with; `own` is null where the start named it.
 */
export function guardOwn(own: Own | null, started: string, take: (file: string) => void) {
  let kept = own?.isThere ? started : null
  return {
    /** Asked before a file is opened. Throws E_DATA_UNCHOSEN, and what `take` throws. */
    take(file: string): void {
      // A file that is gone while its backups are there was lost, and that is told.
      const isNew = !existsSync(file) && backupsOn(shelfOf(file)).length === 0
      if (own && kept === null && isNew && !chosen.has(file))
        throw new Problem('E_DATA_UNCHOSEN', { file, known: own.isKnown ? file : '' })
      take(file)
    },
    /** Once a file is open: it is the user's own from now on, unless it is a backup of his own. */
    opened(file: string): void {
      if (own && kept !== file && !isOnShelf(file)) keepPlace(own.note, file)
      kept = file
    },
  }
}
