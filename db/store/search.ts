import type { KindName } from '../model/record/kinds.ts'
import { longFormOf } from '../model/text/abbreviation.ts'
import { foldAccents, foldCase, hasAccents, wordsOf } from '../model/text/fold.ts'
import { type Db, sql } from './db.ts'

export type Hit = { kind: KindName; id: string; title: string; field: 'title' | 'body'; snippet: string }
type Found = { kind: KindName; record: string; title: string; body: string; score: number }

/** Kinds an official looks for first stand above rows of registers when both match alike. */
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
  const found = match(db, words, typedTest, kind, limit)
  const hits = found.length > 0 || !hasAccents(text) ? found : match(db, words.map(foldAccents), typedTest, kind, limit)
  return hits.map(hit => ({ kind: hit.kind, id: hit.record, title: hit.title, ...excerpt(hit, words) }))
}

function match(
  db: Db,
  words: string[],
  test: (word: string, last: boolean) => string,
  kind: KindName | undefined,
  limit: number,
): Found[] {
  const query = words.map((word, at) => test(word, at === words.length - 1)).join(' AND ')
  const rows = sql(
    db,
    `SELECT entry.kind, entry.record, entry.title, entry.body, found.score FROM
       (SELECT rowid, bm25(search, 12, 10, 2, 1) AS score FROM search WHERE search MATCH ? ORDER BY score LIMIT ?) AS found
     JOIN entry ON entry.id = found.rowid${kind ? ' WHERE entry.kind = ?' : ''}`,
  ).all(...[query, kind ? 2000 : 200, ...(kind ? [kind] : [])]) as Found[]
  const weight = (hit: Found) => hit.score - (lift[hit.kind] ?? 0)
  return rows.sort((a, b) => weight(a) - weight(b) || a.title.localeCompare(b.title, 'vi')).slice(0, limit)
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
