import { boundsOf } from '../model/geometry.ts'
import { infoOf } from '../model/record/kind.ts'
import { isKind, kindOf } from '../model/record/kinds.ts'
import { expandAbbreviations } from '../model/text/abbreviation.ts'
import { foldAccents, foldCase } from '../model/text/fold.ts'
import { formatNumber } from '../model/text/number.ts'
import type { Db } from './db.ts'
import { currentBatch } from './log/batch.ts'

/** Teaches a connection the words that its triggers use. */
export function setFunctions(db: Db): void {
  db.function('batch', () => currentBatch(db))
  // The index asks for each text twice in a row, with its accents and without: it is read out once.
  let last = { text: '', expanded: '' }
  const expanded = (given: unknown) => {
    const text = String(given ?? '')
    if (text !== last.text) last = { text, expanded: expandAbbreviations(text) }
    return last.expanded
  }
  db.function('fold_case', { deterministic: true }, text => foldCase(expanded(text)))
  db.function('fold_accents', { deterministic: true }, text => foldAccents(expanded(text)))
  db.function('choice_word', { deterministic: true }, (kind, field, key) => {
    const name = String(kind)
    return isKind(name) ? (infoOf(kindOf(name).fields[String(field)]).choices?.[String(key)]?.vi ?? null) : null
  })
  db.function('printed', { deterministic: true }, value => (typeof value === 'number' ? formatNumber(value) : null))
  db.function('bound', { deterministic: true }, (shape, point, side) => {
    const bounds = boundsOf(
      typeof shape === 'string' ? JSON.parse(shape) : null,
      typeof point === 'string' ? JSON.parse(point) : null,
    )
    return bounds?.[Number(side)] ?? null
  })
}
