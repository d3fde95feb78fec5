import { type Bounds, boundsOf } from '../model/geometry.ts'
import { infoOf } from '../model/record/kind.ts'
import { isKind, kindOf } from '../model/record/kinds.ts'
import { outlineOf } from '../model/shape/outline.ts'
import { expandAbbreviations } from '../model/text/abbreviation.ts'
import { foldAccents, foldCase, wordsOf } from '../model/text/fold.ts'
import { formatNumber } from '../model/text/number.ts'
import type { Db } from './db.ts'
import { currentBatch } from './log/batch.ts'

/** Teaches a connection the words that its triggers use. */
export function setFunctions(db: Db): void {
  const fold = folder()
  db.function('batch', () => currentBatch(db))
  db.function('fold_case', { deterministic: true }, fold('exact'))
  db.function('fold_accents', { deterministic: true }, fold('plain'))
  db.function('fold_accented', { deterministic: true }, fold('accented'))
  db.function('choice_word', { deterministic: true }, (kind, field, key) => {
    const name = String(kind)
    return isKind(name) ? (infoOf(kindOf(name).fields[String(field)]).choices?.[String(key)]?.vi ?? null) : null
  })
  db.function('printed', { deterministic: true }, value => (typeof value === 'number' ? formatNumber(value) : null))
  const bounds = bounder()
  db.function('bound', { deterministic: true }, (shape, point, side) => bounds(shape, point)?.[Number(side)] ?? null)
  db.function('outlined', { deterministic: true }, shape => (typeof shape === 'string' ? outlineOf(shape) : null))
}

/** The box of a boundary, else of a point. It is asked for side by side: the last one is remembered. */
function bounder(): (shape: unknown, point: unknown) => Bounds | null {
  let last: { shape: unknown; point: unknown; bounds: Bounds | null } = { shape: null, point: null, bounds: null }
  return (shape, point) => {
    if (shape === last.shape && point === last.point) return last.bounds
    const read = (text: unknown) => (typeof text === 'string' ? JSON.parse(text) : null)
    last = { shape, point, bounds: boundsOf(read(shape), read(point)) }
    return last.bounds
  }
}

const remembered = 20_000
type Folded = { exact: string; plain: string; accented: string }

/** A text as the index holds it: in lower case, without accents, and of its words only those that have accents. */
function foldsOf(text: string): Folded {
  const whole = expandAbbreviations(text)
  if (isAscii.test(whole)) {
    const plain = whole.toLowerCase()
    return { exact: plain, plain, accented: '' }
  }
  const accented = wordsOf(whole).filter(word => foldAccents(word) !== word)
  return { exact: foldCase(whole), plain: foldAccents(whole), accented: accented.join(' ') }
}

const isAscii = /^[\x20-\x7e]*$/

/**
 * The folds of indexed texts, part by part: of a hundred thousand lots all have their own code, but few zones, uses and states.
 * What was folded once is not folded again.
 */
function folder(): (fold: keyof Folded) => (text: unknown) => string {
  const known = new Map<string, Folded>()
  const part = (text: string) => {
    let folds = known.get(text)
    if (folds === undefined) {
      folds = foldsOf(text)
      if (known.size >= remembered) known.clear()
      known.set(text, folds)
    }
    return folds
  }
  return fold => text => {
    const whole = String(text ?? '')
    if (!whole.includes(' · ')) return part(whole)[fold]
    return whole
      .split(' · ')
      .map(each => part(each)[fold])
      .join(' · ')
  }
}
