import { newId } from '../../id.ts'
import { type Db, sql } from '../db.ts'
import { refusePast } from './day.ts'
import { sealNow } from './seal.ts'

/** Who does what, and on the strength of which paper. */
export type Deed = {
  /** In words: "Sửa diện tích KCN Thạnh Lộc". */
  name: string
  by: string
  why?: string | null
  /** The id of a document. */
  document?: string | null
  /** Undo leaves it alone: the frame of a new file, a snapshot. */
  kept?: boolean
  reverts?: string
  /** When, if it is told of later (ISO): a made-up past. */
  at?: string
}

const open = new WeakMap<Db, string>()

type Transaction = (work: () => unknown) => unknown
const transactions = new WeakMap<Db, Transaction>()

/** Runs work in a transaction. To make one takes longer than to run it: it is made once per connection. */
function inTransaction<T>(db: Db, work: () => T): T {
  const known = transactions.get(db) ?? db.transaction((each: () => unknown) => each()).immediate
  transactions.set(db, known)
  return known(work) as T
}

/** The batch that the connection is in; null outside, where every write is refused by the history table. */
export function currentBatch(db: Db): string | null {
  return open.get(db) ?? null
}

/**
 * Runs a deed as one batch in one transaction: all of it is written with its history, or none of it.
 * Inside another batch it joins that one. Returns the batch's id (null when nothing changed) and the work's result.
 */
export function inBatch<T>(db: Db, deed: Deed, work: () => T): { batch: string | null; result: T } {
  refusePast(db)
  const outer = open.get(db)
  if (outer) return { batch: outer, result: work() }
  const batch = newId()
  const write = () => {
    sql(db, 'INSERT INTO batch (id, at, by, name, why, document, reverts, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      batch,
      deed.at ?? new Date().toISOString(),
      deed.by,
      deed.name,
      deed.why ?? null,
      deed.document ?? null,
      deed.reverts ?? null,
      deed.kept ? 1 : 0,
    )
    const result = work()
    const changed = sealNow(db, batch)
    if (!changed) sql(db, 'DELETE FROM batch WHERE id = ?').run(batch)
    return { batch: changed ? batch : null, result }
  }
  open.set(db, batch)
  try {
    return inTransaction(db, write)
  } finally {
    open.delete(db)
  }
}
