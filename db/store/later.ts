import { type KindName, kindOf } from '../model/record/kinds.ts'
import { type Db, sql } from './db.ts'
import { entryOf } from './triggers.ts'

/** Fewer records than these are in the search at once: it takes no longer than a breath. */
export const many = 1000

/** The first and the last id of records that are added or taken away together. */
export type Span = { first: string; last: string }

/**
 * Leaves the search entries of many records for later: those of a kind from one id to another. In the transaction that adds or removes
 * them, before it does; what is left is known in the file itself and is made up for by `indexSome`, after a crash too.
 */
export function indexLater(db: Db, kind: KindName, { first, last }: Span): void {
  if (kindOf(kind).silent) return
  sql(
    db,
    `INSERT INTO unindexed (kind, above, upto) VALUES (?, ?, ?)
       ON CONFLICT (kind, upto) DO UPDATE SET above = min(above, excluded.above)`,
    // A text without its last letter comes just before it.
  ).run(kind, first.slice(0, -1), last)
}

type Waiting = { kind: KindName; above: string; upto: string }

const waiting = (db: Db): Waiting[] => sql(db, 'SELECT kind, above, upto FROM unindexed').all() as Waiting[]

/** The kinds whose entries in the search may lack a record, or hold one that is gone. */
export function unindexedKinds(db: Db): KindName[] {
  return [...new Set(waiting(db).map(({ kind }) => kind))]
}

/** How many records are not yet to be found by their words. */
export function unindexedCount(db: Db): number {
  const counts = waiting(db).map(
    ({ kind, above, upto }) =>
      sql(db, `SELECT count(*) FROM ${kind} WHERE id > ? AND id <= ?`).pluck().get(above, upto) as number,
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Whether no more than so many records and entries wait. */
export function isSoonIndexed(db: Db, most: number): boolean {
  const sizes = waiting(db).map(({ kind, above, upto }) =>
    sql(
      db,
      `SELECT max((SELECT count(*) FROM ${kind} WHERE id > @above AND id <= @upto),
         (SELECT count(*) FROM entry WHERE kind = '${kind}' AND record > @above AND record <= @upto))`,
    )
      .pluck()
      .get({ above, upto }),
  )
  return sizes.reduce<number>((sum, size) => sum + Number(size), 0) <= most
}

/** Brings the search in step with some of the records that wait, in a transaction of its own; false when none wait any more. */
export function indexSome(db: Db, count: number): boolean {
  const [next] = waiting(db)
  if (!next) return false
  db.transaction(() => inStep(db, next, count)).immediate()
  return true
}

/** Brings the search in step with all records that wait. */
export function indexAll(db: Db): void {
  while (indexSome(db, 5000));
}

/** Takes away the entries of records that are gone and writes those of records that are there, up to so many of each. */
function inStep(db: Db, { kind, above, upto }: Waiting, count: number): void {
  const edges = [
    sql(db, `SELECT id FROM ${kind} WHERE id > ? AND id <= ? ORDER BY id LIMIT 1 OFFSET ?`),
    sql(
      db,
      `SELECT record FROM entry WHERE kind = '${kind}' AND record > ? AND record <= ? ORDER BY record LIMIT 1 OFFSET ?`,
    ),
  ].map(edge => edge.pluck().get(above, upto, count - 1) as string | undefined)
  const edge = edges.filter(each => each !== undefined).sort()[0] ?? upto
  sql(
    db,
    `DELETE FROM entry WHERE kind = '${kind}' AND record > ? AND record <= ?
       AND NOT EXISTS (SELECT 1 FROM ${kind} WHERE id = entry.record)`,
  ).run(above, edge)
  const columns = ['title', 'body', 'west', 'south', 'east', 'north']
  sql(
    db,
    `INSERT INTO entry (kind, record, ${columns.join(', ')})
       SELECT '${kind}', ${entryOf(kind, 'row')} FROM ${kind} AS row WHERE row.id > ? AND row.id <= ? ORDER BY row.id
     ON CONFLICT (kind, record) DO UPDATE SET ${columns.map(column => `${column} = excluded.${column}`).join(', ')}
       WHERE ${columns.map(column => `entry.${column} IS NOT excluded.${column}`).join(' OR ')}`,
  ).run(above, edge)
  if (edge === upto) sql(db, 'DELETE FROM unindexed WHERE kind = ? AND upto = ?').run(kind, upto)
  else sql(db, 'UPDATE unindexed SET above = ? WHERE kind = ? AND upto = ?').run(edge, kind, upto)
}
