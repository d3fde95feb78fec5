import type { KindName } from '../model/record/kinds.ts'
import { longFormOf } from '../model/text/abbreviation.ts'
import { shortened } from '../model/text/cut.ts'
import { foldAccents, foldCase, hasAccents, wordsOf } from '../model/text/fold.ts'
import { type Db, sql } from './db.ts'
import { indexSome, isSoonIndexed } from './later.ts'
import { dayOf } from './log/day.ts'
import { type Found, isThere, rank } from './rank.ts'
import { registers } from './triggers.ts'
import { besideOf } from './view/beside.ts'

export type Hit = { kind: KindName; id: string; title: string; field: 'title' | 'body'; snippet: string }
/** One way to read what was typed: its words, and the test of the index that they make. */
type Reading = { words: string[]; tests: string }

/**
 * Finds records by words as they are typed: "gpmb thanh loc", "giải phóng", "1755/QĐ-UBND", "qd1755". Best first.
 * All words must be met; if nothing meets them, see `readings`: at the end the best with all but one, so that one word
 * too many, or one that the data says otherwise, does not empty the answer.
 */
export function search(db: Db, text: string, { limit = 20, kind }: { limit?: number; kind?: KindName } = {}): Hit[] {
  if (dayOf(db) === null && isSoonIndexed(db, few)) while (indexSome(db, few));
  for (const reading of readings(wordsOf(text))) {
    const found = match(db, text, reading, kind, limit)
    if (found.length > 0)
      return found.map(hit => ({
        kind: hit.kind,
        id: hit.record,
        title: hit.title,
        ...excerpt(db, hit, reading.words),
      }))
  }
  return []
}

/** Records so few that wait for the search are put into it before it answers; of more it is said that they wait. */
const few = 5000

/** More words than these are a pasted sentence: to leave one out of each in turn would take long. */
const mostWords = 10

/**
 * The words as they were typed; letters and digits apart ("qd1755": qd, 1755); without accents; and of three words or
 * more all but one, whichever it is. Each is read only when those before it found nothing.
 */
function* readings(typed: string[]): Generator<Reading> {
  if (typed.length === 0) return
  const apart = typed.flatMap(word => word.match(/\p{L}+|\p{N}+/gu) ?? [])
  const ways = [typed, apart, typed.map(foldAccents), apart.map(foldAccents)]
  const different = [...new Map(ways.map(words => [words.join(' '), words])).values()]
  for (const words of different) yield { words, tests: `(${testsOf(words).join(' AND ')})` }
  for (const words of different) {
    if (words.length < 3 || words.length > mostWords) continue
    const tests = testsOf(words)
    const without = tests.map((_, out) => `(${tests.filter((_, at) => at !== out).join(' AND ')})`)
    yield { words, tests: `(${without.join(' OR ')})` }
  }
}

const testsOf = (words: string[]) => words.map((word, at) => typedTest(word, at === words.length - 1))

/** A lot or household of exactly this code; then what is ranked; then lots and households, where there is room left. */
function match(db: Db, text: string, { words, tests }: Reading, kind: KindName | undefined, limit: number): Found[] {
  const isRow = kind !== undefined && registers.includes(kind)
  const ranked = isRow ? [] : rank(db, tests, words, kind).slice(0, limit)
  if (kind !== undefined && !isRow) return ranked
  const named = registers.filter(name => kind === undefined || kind === name).flatMap(name => coded(db, name, text))
  const more = (query: string) => (ranked.length < limit ? rows(db, query, kind, limit) : [])
  const others = [...more(`{title title_plain} : ${tests}`), ...more(tests)]
  return [...new Map([...named, ...ranked, ...others].map(row => [row.id, row])).values()].slice(0, limit)
}

/** The row of a register that bears a code, typed whole. */
function coded(db: Db, name: KindName, text: string): Found[] {
  const code = text.trim()
  return sql(
    db,
    `SELECT coalesce(entry.id, -row.rowid) AS id, '${name}' AS kind, row.id AS record, row.code AS title, coalesce(entry.body, '') AS body
     FROM ${name} AS row LEFT JOIN entry ON entry.kind = '${name}' AND entry.record = row.id WHERE row.code IN (?, ?)`,
  ).all(code, code.toUpperCase()) as Found[]
}

/** Lots and households in the order they were added: to weigh a hundred thousand alike rows takes long and tells nothing. */
function rows(db: Db, query: string, kind: KindName | undefined, limit: number): Found[] {
  return sql(
    db,
    `SELECT entry.id, entry.kind, entry.record, entry.title, entry.body FROM register
     JOIN entry ON entry.id = register.rowid WHERE register MATCH ?${kind ? ' AND entry.kind = ?' : ''}${isThere(db)} LIMIT ?`,
  ).all(...[query, ...(kind ? [kind] : []), limit]) as Found[]
}

/** A word typed with accents must be met with them; one typed without finds all its accented forms. */
function typedTest(word: string, last: boolean): string {
  const columns = hasAccents(word) ? '{title body}' : '{title_plain body_plain}'
  const long = longFormOf(word)
  const one = `${columns} : "${word}"${last ? ' *' : ''}`
  return long ? `(${one} OR {title_plain body_plain} : "${foldAccents(long)}")` : `(${one})`
}

const around = 60

/** What a hit says beside its title: the place in the body of a word that the title has not; else what tells the record from others. */
function excerpt(
  db: Db,
  { kind, record, title, body }: Found,
  words: string[],
): { field: Hit['field']; snippet: string } {
  const beyond = words.filter(word => !foldAccents(title).includes(foldAccents(word)))
  const met = (text: string) => {
    const plain = foldAccents(text)
    const exact = foldCase(text)
    const places = beyond
      .flatMap(word => [exact.indexOf(word), plain.indexOf(foldAccents(word))])
      .filter(place => place >= 0)
    return places.length ? Math.min(...places) : -1
  }
  const place = met(body)
  if (place < 0) return { field: 'title', snippet: shortened(besideOf(db, kind, record, title) || body, 2 * around) }
  const start = Math.max(0, body.lastIndexOf(' ', Math.max(0, place - around)) + 1)
  return {
    field: 'body',
    snippet: `${start > 0 ? '… ' : ''}${shortened(body.slice(start), place - start + 2 * around)}`,
  }
}
