import { boundsOf } from '../model/geometry.ts'
import { expandAbbreviations } from '../model/text/abbreviation.ts'
import { foldAccents, foldCase } from '../model/text/fold.ts'
import type { Db } from './db.ts'
import { currentBatch } from './log/batch.ts'

/** Teaches a connection the words that its triggers use. */
export function setFunctions(db: Db): void {
  db.function('batch', () => currentBatch(db))
  db.function('fold_case', { deterministic: true }, text => foldCase(expandAbbreviations(String(text ?? ''))))
  db.function('fold_accents', { deterministic: true }, text => foldAccents(expandAbbreviations(String(text ?? ''))))
  db.function('bound', { deterministic: true }, (shape, point, side) => {
    const bounds = boundsOf(
      typeof shape === 'string' ? JSON.parse(shape) : null,
      typeof point === 'string' ? JSON.parse(point) : null,
    )
    return bounds?.[Number(side)] ?? null
  })
}
