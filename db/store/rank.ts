import type { KindName } from '../model/record/kinds.ts'
import { readOut } from '../model/text/abbreviation.ts'
import { foldAccents, wordsOf } from '../model/text/fold.ts'
import { inOrder } from '../model/text/order.ts'
import { type Db, sql } from './db.ts'
import { unindexedKinds } from './later.ts'

export type Found = { id: number; kind: KindName; record: string; title: string; body: string }
type Scored = Found & { score: number; area: number | null }

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

/** What a match takes beside BM25 (0 to about 30); a title that is the very words takes `phrase`, `whole` and `start`. */
const bonus = { phrase: 10, whole: 25, start: 4, body: 6, number: 20 }

/**
 * The best of the index by BM25, a word in a title weighing most; then by how much of the title the typed words are
 * (so short titles first), whether they stand side by side, a paper by its number, and the larger zone of two alike.
 */
export function rank(db: Db, tests: string, words: string[], kind: KindName | undefined): Found[] {
  const best = sql(
    db,
    `SELECT entry.id, entry.kind, entry.record, entry.title, entry.body, found.score, zone.area_ha AS area FROM
       (SELECT rowid, bm25(search, 12, 10, 2, 1) AS score FROM search WHERE search MATCH ? ORDER BY score LIMIT ?) AS found
     JOIN entry ON entry.id = found.rowid LEFT JOIN zone ON entry.kind = 'zone' AND zone.id = entry.record
     WHERE ${kind ? 'entry.kind = ?' : '1'}${isThere(db)}`,
  ).all(...[tests, kind ? 2000 : 200, ...(kind ? [kind] : [])]) as Scored[]
  const typed = readOut(words).map(foldAccents)
  const adjacent = sideBySide(db, words, typed)
  return best
    .map(hit => ({ hit, weight: weightOf(hit, typed, adjacent.has(hit.id)) }))
    .sort((a, b) => b.weight - a.weight || inOrder(a.hit.title, b.hit.title))
    .map(({ hit }) => hit)
}

/** A test that leaves out the entries of records that are gone, of the kinds where the search is not in step yet. */
export function isThere(db: Db): string {
  return unindexedKinds(db)
    .map(kind => ` AND (entry.kind <> '${kind}' OR EXISTS (SELECT 1 FROM ${kind} WHERE id = entry.record))`)
    .join('')
}

function weightOf(hit: Scored, typed: string[], adjacent: boolean): number {
  const title = wordsOf(hit.title).map(foldAccents)
  const named = Math.max(share(readOut(title).map(foldAccents), typed), share(title, typed))
  const paper = hit.kind === 'document' && /^\d/.test(hit.title) && typed.includes(title[0] ?? '') ? bonus.number : 0
  return -hit.score + (lift[hit.kind] ?? 0) + named + paper + (adjacent ? bonus.body : 0) + sizeOf(hit)
}

/**
 * What a title takes for the typed words side by side in it ("CCN Bình An" is as short a title as "Xã Bình An"),
 * or for standing itself among them ("Giai đoạn 2" for thạnh lộc gđ2).
 */
function share(title: string[], typed: string[]): number {
  const [short, long] = typed.length > title.length ? [title, typed] : [typed, title]
  const place = ` ${long.join(' ')}`.indexOf(` ${short.join(' ')}`)
  if (place < 0) return 0
  return bonus.phrase + (bonus.whole * short.length) / long.length + (place === 0 ? bonus.start : 0)
}

/** Of two zones that match alike the larger is looked for more often: one for each 50 ha, six at the most. */
const sizeOf = (hit: Scored) => Math.min(6, (hit.area ?? 0) / 50)

/** The entries in which several typed words stand side by side, in their order. */
function sideBySide(db: Db, words: string[], typed: string[]): Set<number> {
  if (typed.length < 2) return new Set()
  const phrases = new Set([words.map(foldAccents).join(' '), typed.join(' ')])
  const query = [...phrases].map(phrase => `{title_plain body_plain} : "${phrase}" *`).join(' OR ')
  return new Set(sql(db, 'SELECT rowid FROM search WHERE search MATCH ?').pluck().all(query) as number[])
}
