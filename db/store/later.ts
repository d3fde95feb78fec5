import { type KindName, kindOf } from '../model/record/kinds.ts'
import { type Db, sql } from './db.ts'
import { entryOf } from './triggers.ts'

const waiting = new WeakMap<Db, KindName>()

/** Whether new rows of a kind wait for their search entries until the end of the work that adds them. */
export function isIndexedLater(db: Db, kind: string): boolean {
  return waiting.get(db) === kind
}

/**
 * Runs work that adds many rows of a kind, in a batch: their search entries are written by one statement at its end, in the same
 * transaction. The full-text index writes a segment to the file before every statement, which for a single row costs more than the row.
 */
export function indexLater(db: Db, kind: KindName, work: () => void): void {
  if (kindOf(kind).silent || waiting.has(db)) {
    work()
    return
  }
  const last = sql(db, `SELECT coalesce(max(rowid), 0) FROM ${kind}`).pluck().get()
  waiting.set(db, kind)
  try {
    work()
  } finally {
    waiting.delete(db)
  }
  sql(
    db,
    `INSERT INTO entry (kind, record, title, body, west, south, east, north)
       SELECT '${kind}', ${entryOf(kind, 'row')} FROM ${kind} AS row WHERE row.rowid > ?`,
  ).run(last)
}
