import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { jsonOf } from '../triggers.ts'
import { addTogether, type Crowd, removeTogether } from './together.ts'

/** A line of the log as it is taken back; a whole record without a field. */
export type Change = { kind: KindName; record: string; field: string | null; old: unknown; new: unknown }

/** The lines of a batch that added (`old` null) or removed (`new` null) a whole record. */
const whole = (side: 'old' | 'new') => `line.batch = @batch AND line.field IS NULL AND line.${side} IS NULL`

/** The batch did nothing else with the record, which would have to be taken back before. */
const alone = (side: 'old' | 'new') =>
  `line.record NOT IN (SELECT record FROM history WHERE batch = @batch AND (field IS NOT NULL OR ${side} IS NOT NULL))`

/** The records that a batch added, or removed, kind by kind. */
function crowdsOf(db: Db, batch: string, side: 'old' | 'new'): Crowd[] {
  const text = `SELECT kind, count(*) AS count, min(record) AS first, max(record) AS last,
      max(coalesce(old ->> '$.shape', old ->> '$.point') IS NOT NULL) AS isPlaced
    FROM history AS line WHERE ${whole(side)} GROUP BY kind`
  return sql(db, text).all({ batch }) as Crowd[]
}

/** Takes away, one statement a kind, the records that a batch added and that still stand as they were. Others are left. */
export function takeAdded(db: Db, batch: string): void {
  for (const crowd of crowdsOf(db, batch, 'old')) {
    const { kind } = crowd
    db.exec('CREATE TEMP TABLE IF NOT EXISTS leaving (id INTEGER PRIMARY KEY); DELETE FROM leaving')
    sql(
      db,
      `INSERT INTO leaving SELECT row.rowid FROM history AS line JOIN ${kind} AS row ON row.id = line.record
         WHERE ${whole('old')} AND line.kind = '${kind}' AND line.new = ${jsonOf(kind, 'row')} AND ${alone('old')}`,
    ).run({ batch })
    removeTogether(db, crowd)
  }
}

/** The lines of a batch that neither `takeAdded` has taken back nor `giveRemoved` will, the newest first. */
export function leftOf(db: Db, batch: string, now: string): Change[] {
  return sql(
    db,
    `SELECT kind, record, field, old, new FROM history AS line WHERE batch = @batch
       AND record NOT IN (SELECT record FROM history WHERE batch = @now)
       AND NOT (${whole('new')} AND ${alone('new')})
     ORDER BY id DESC`,
  ).all({ batch, now }) as Change[]
}

/** Brings back, one statement a kind, the records that a batch removed. Ids tell the time: they come back in the order they were made. */
export function giveRemoved(db: Db, batch: string): void {
  for (const crowd of crowdsOf(db, batch, 'new')) {
    const { kind } = crowd
    const fields = fieldsOf(kindOf(kind)).map(([field]) => field)
    const values = fields.map(field => `json_extract(line.old, '$.${field}')`)
    const bring = sql(
      db,
      `INSERT INTO ${kind} (${['id', ...fields].join(', ')}) SELECT ${['line.record', ...values].join(', ')}
         FROM history AS line WHERE ${whole('new')} AND line.kind = '${kind}' AND ${alone('new')} ORDER BY line.record`,
    )
    addTogether(db, crowd, part => part(() => bring.run({ batch }).changes))
  }
}
