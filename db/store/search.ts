import type { KindName } from '../model/record/kinds.ts'
import { longFormOf } from '../model/text/abbreviation.ts'
import { foldAccents, foldCase, hasAccents, wordsOf } from '../model/text/fold.ts'
import { inOrder } from '../model/text/order.ts'
import { type Db, sql } from './db.ts'
import { registers } from './triggers.ts'

export type Hit = { kind: KindName; id: string; title: string; field: 'title' | 'body'; snippet: string }
type Found = { id: number; kind: KindName; record: string; title: string; body: string }
type Scored = Found & { score: number }

/** Kinds an official looks for first stand above others when both match alike. */
const lift: Partial<Record<KindName, number>> = {
  zone: 8,
  call: 5,
  document: 4,
  directive: 4,
  phase: 3,
  agency: 2,
  unit: 2,
  statistic: 1,
}

/** Finds records by words as they are typed: "gpmb thanh loc", "giải phóng", "1755/QĐ-UBND", "1755 QD UBND". Best first. */
export function search(db: Db, text: string, { limit = 20, kind }: { limit?: number; kind?: KindName } = {}): Hit[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const found = match(db, text, words, kind, limit)
  const hits = found.length > 0 || !hasAccents(text) ? found : match(db, text, words.map(foldAccents), kind, limit)
  return hits.map(hit => ({ kind: hit.kind, id: hit.record, title: hit.title, ...excerpt(hit, words) }))
}

/** A lot or household of exactly this code; then what is ranked; then lots and households, where there is room left. */
function match(db: Db, text: string, words: string[], kind: KindName | undefined, limit: number): Found[] {
  const tests = words.map((word, at) => typedTest(word, at === words.length - 1)).join(' AND ')
  const isRow = kind !== undefined && registers.includes(kind)
  const ranked = isRow ? [] : rank(db, tests, kind).slice(0, limit)
  if (kind !== undefined && !isRow) return ranked
  const named = registers.filter(name => kind === undefined || kind === name).flatMap(name => coded(db, name, text))
  const more = (query: string) => (ranked.length < limit ? rows(db, query, kind, limit) : [])
  const others = [...more(`{title title_plain} : (${tests})`), ...more(tests)]
  return [...new Map([...named, ...ranked, ...others].map(row => [row.id, row])).values()].slice(0, limit)
}

/** The best by BM25, a word in a title weighing most. */
function rank(db: Db, tests: string, kind: KindName | undefined): Scored[] {
  const best = sql(
    db,
    `SELECT entry.id, entry.kind, entry.record, entry.title, entry.body, found.score FROM
       (SELECT rowid, bm25(search, 12, 10, 2, 1) AS score FROM search WHERE search MATCH ? ORDER BY score LIMIT ?) AS found
     JOIN entry ON entry.id = found.rowid${kind ? ' WHERE entry.kind = ?' : ''}`,
  ).all(...[tests, kind ? 2000 : 200, ...(kind ? [kind] : [])]) as Scored[]
  const weight = (hit: Scored) => hit.score - (lift[hit.kind] ?? 0)
  return best.sort((a, b) => weight(a) - weight(b) || inOrder(a.title, b.title))
}

/** The row of a register that bears a code, typed whole. */
function coded(db: Db, name: KindName, text: string): Found[] {
  const code = text.trim()
  return sql(
    db,
    `SELECT entry.id, entry.kind, entry.record, entry.title, entry.body FROM ${name} AS row
     JOIN entry ON entry.kind = '${name}' AND entry.record = row.id WHERE row.code IN (?, ?)`,
  ).all(code, code.toUpperCase()) as Found[]
}

/** Lots and households in the order they were added: to weigh a hundred thousand alike rows takes long and tells nothing. */
function rows(db: Db, query: string, kind: KindName | undefined, limit: number): Found[] {
  return sql(
    db,
    `SELECT entry.id, entry.kind, entry.record, entry.title, entry.body FROM register
     JOIN entry ON entry.id = register.rowid WHERE register MATCH ?${kind ? ' AND entry.kind = ?' : ''} LIMIT ?`,
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

/** The place in the title or body where a word was met, with some text around it. */
function excerpt({ title, body }: Found, words: string[]): { field: Hit['field']; snippet: string } {
  const met = (text: string) => {
    const plain = foldAccents(text)
    const exact = foldCase(text)
    const places = words
      .flatMap(word => [exact.indexOf(word), plain.indexOf(foldAccents(word))])
      .filter(place => place >= 0)
    return places.length ? Math.min(...places) : -1
  }
  const inTitle = words.every(word => foldAccents(title).includes(foldAccents(word)))
  const place = met(body)
  if (inTitle || place < 0) return { field: 'title', snippet: body.slice(0, 2 * around) }
  const start = Math.max(0, body.lastIndexOf(' ', Math.max(0, place - around)) + 1)
  return { field: 'body', snippet: `${start > 0 ? '… ' : ''}${body.slice(start, place + 2 * around)}` }
}
