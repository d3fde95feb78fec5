import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { indexLater, many, type Span } from '../later.ts'
import { jsonOf, triggerOf } from '../triggers.ts'
import { currentBatch } from './batch.ts'

// A trigger writes the lines of the log one by one. One statement writes those of many records in a third of that time, so that for
// many it does, and the triggers rest. They stand again before anything else is written, whatever happens, and the lines are counted.

/** Records of a kind that come or go together. `isPlaced`: some stand on the map, where they are to be seen at once. */
export type Crowd = Span & { kind: KindName; count: number; isPlaced: boolean }

/** Adds records, which `add` inserts in parts, each telling how many it has inserted. Their fields are checked. In a batch. */
export function addTogether(db: Db, crowd: Crowd, add: (part: (insert: () => number) => void) => void): void {
  const { kind, count } = crowd
  if (count < many) {
    add(insert => insert())
    return
  }
  const last = sql(db, `SELECT coalesce(max(rowid), 0) FROM ${kind}`).pluck()
  const log = sql(
    db,
    `INSERT INTO history (batch, kind, record, new)
       SELECT ?, '${kind}', row.id, ${jsonOf(kind, 'row')} FROM ${kind} AS row WHERE row.rowid > ?`,
  )
  resting(db, kind, ['added', ...(waits(db, crowd) ? (['entered'] as const) : [])], () =>
    add(insert => {
      const before = last.get()
      const added = insert()
      agree(added, log.run(currentBatch(db), before).changes)
    }),
  )
}

/** Removes the records whose rowids are in temp.leaving. In a batch. */
export function removeTogether(db: Db, crowd: Crowd): void {
  const { kind, count } = crowd
  const remove = sql(db, `DELETE FROM ${kind} WHERE rowid IN (SELECT id FROM temp.leaving)`)
  if (count < many) {
    remove.run()
    return
  }
  resting(db, kind, ['removed', ...(waits(db, crowd) ? (['left'] as const) : [])], () => {
    const log = sql(
      db,
      `INSERT INTO history (batch, kind, record, old)
         SELECT ?, '${kind}', row.id, ${jsonOf(kind, 'row')} FROM temp.leaving JOIN ${kind} AS row ON row.rowid = leaving.id`,
    )
    const { changes } = log.run(currentBatch(db))
    agree(remove.run().changes, changes)
  })
}

/** Whether the search entries of a crowd are left for later. */
function waits(db: Db, { kind, isPlaced, ...span }: Crowd): boolean {
  if (isPlaced || kindOf(kind).silent) return false
  indexLater(db, kind, span)
  return true
}

function resting(db: Db, kind: KindName, names: (keyof typeof triggerOf)[], work: () => void): void {
  for (const name of names) db.exec(`DROP TRIGGER temp.${kind}_${name}`)
  try {
    work()
  } finally {
    for (const name of names) db.exec(triggerOf[name](kind))
  }
}

function agree(records: number, lines: number): void {
  if (records !== lines) throw new Error(`E_LOG_LINES: ${records} records, ${lines} lines`)
}
