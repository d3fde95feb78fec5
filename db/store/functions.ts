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
  db.function('fold_case', { deterministic: true }, folded(foldCase))
  db.function('fold_accents', { deterministic: true }, folded(foldAccents))
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

const remembered = 20_000

/**
 * A fold of indexed texts, part by part: of a hundred thousand lots all have their own code, but few zones, uses and states.
 * What was folded once is not folded again.
 */
function folded(fold: (text: string) => string): (text: unknown) => string {
  const known = new Map<string, string>()
  const part = (text: string) => {
    let plain = known.get(text)
    if (plain === undefined) {
      plain = fold(expandAbbreviations(text))
      if (known.size >= remembered) known.clear()
      known.set(text, plain)
    }
    return plain
  }
  return text => {
    const whole = String(text ?? '')
    return whole.includes(' · ') ? whole.split(' · ').map(part).join(' · ') : part(whole)
  }
}
