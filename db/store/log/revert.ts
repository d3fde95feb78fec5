import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { indexLater, many, type Span } from '../later.ts'
import { jsonOf } from '../triggers.ts'

/** A line of the log as it is taken back; a whole record without a field. */
export type Change = { kind: KindName; record: string; field: string | null; old: unknown; new: unknown }

/** The record stands in one line of its batch only, so that what else the batch did need not be taken back before it. */
const once = `1 = (SELECT count(*) FROM history AS other
  WHERE other.kind = line.kind AND other.record = line.record AND other.batch = line.batch)`

/**
 * The kinds of which a batch added whole records (`old` null), or removed them (`new` null). Where they are many, their search entries
 * wait; not of records that come back to the map, which are to be seen at once.
 */
function kindsIn(db: Db, batch: string, side: 'old' | 'new'): KindName[] {
  const text = `SELECT kind, count(*) AS count, min(record) AS first, max(record) AS last,
      max(coalesce(old ->> '$.shape', old ->> '$.point') IS NOT NULL) AS isPlaced
    FROM history WHERE batch = ? AND field IS NULL AND ${side} IS NULL GROUP BY kind`
  const kinds = sql(db, text).all(batch) as ({ kind: KindName; count: number; isPlaced: number } & Span)[]
  for (const { kind, count, first, last, isPlaced } of kinds)
    if (count >= many && !isPlaced) indexLater(db, kind, { first, last })
  return kinds.map(({ kind }) => kind)
}

/** Takes away, one statement a kind, the records that a batch added and that still stand as they were. Others are left. */
export function takeAdded(db: Db, batch: string): void {
  for (const kind of kindsIn(db, batch, 'old'))
    sql(
      db,
      `DELETE FROM ${kind} WHERE rowid IN (SELECT row.rowid FROM history AS line JOIN ${kind} AS row ON row.id = line.record
         WHERE line.batch = ? AND line.kind = '${kind}' AND line.field IS NULL AND line.old IS NULL
           AND line.new = ${jsonOf(kind, 'row')} AND ${once})`,
    ).run(batch)
}

/** The lines of a batch that neither `takeAdded` has taken back nor `giveRemoved` will, the newest first. */
export function leftOf(db: Db, batch: string, now: string): Change[] {
  return sql(
    db,
    `SELECT kind, record, field, old, new FROM history AS line WHERE batch = @batch
       AND NOT EXISTS (SELECT 1 FROM history AS done
         WHERE done.kind = line.kind AND done.record = line.record AND done.batch = @now)
       AND NOT (field IS NULL AND new IS NULL AND ${once})
     ORDER BY id DESC`,
  ).all({ batch, now }) as Change[]
}

/** Brings back, one statement a kind, the records that a batch removed. Ids tell the time: they come back in the order they were made. */
export function giveRemoved(db: Db, batch: string): void {
  for (const kind of kindsIn(db, batch, 'new')) {
    const fields = fieldsOf(kindOf(kind)).map(([field]) => field)
    const values = fields.map(field => `json_extract(line.old, '$.${field}')`)
    sql(
      db,
      `INSERT INTO ${kind} (${['id', ...fields].join(', ')}) SELECT ${['line.record', ...values].join(', ')}
         FROM history AS line WHERE line.batch = ? AND line.kind = '${kind}' AND line.field IS NULL AND line.new IS NULL
           AND ${once} ORDER BY line.record`,
    ).run(batch)
  }
}
