import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'

/** What of a kind the log says was written after a moment: its fields, and whether whole rows came or went. */
export type Later = { fields: string[]; isAdded: boolean; isRemoved: boolean }

/** What of a kind was written by the rows of the log that pass a test; null when nothing. Asked of the index, field by field. */
export function laterOf(past: Db, kind: KindName, test: string): Later | null {
  const has = (which: string) =>
    past
      .prepare(
        `SELECT 1 FROM main.history INDEXED BY history_field WHERE history.kind = '${kind}' AND ${which} AND ${test} LIMIT 1`,
      )
      .get() !== undefined
  const later = {
    fields: fieldsOf(kindOf(kind)).flatMap(([field]) => (has(`field = '${field}'`) ? [field] : [])),
    isAdded: has('field IS NULL AND old IS NULL'),
    isRemoved: has('field IS NULL AND new IS NULL'),
  }
  return later.fields.length > 0 || later.isAdded || later.isRemoved ? later : null
}

/** Each field that has changed costs every row a look at what it was; with more of them a table that is made once is cheaper. */
const mostFields = 4
/** Stands for a gap of that day beside a row that has not changed: no field holds an empty blob. */
const gap = "x''"

/** True where a view serves: no whole row must return, and few fields have changed. */
export const canOverlay = ({ fields, isRemoved }: Later): boolean => !isRemoved && fields.length <= mostFields

/**
 * Shadows a large kind by a view: a row is read where it lives, and only what its changed fields were is looked up, in a small table that
 * is made of the log once for the day. The kind's own indexes serve. `test` picks the rows of the log that the day does not know yet.
 */
export function overlay(past: Db, kind: KindName, later: Later, test: string): void {
  const fields = fieldsOf(kindOf(kind)).map(([field]) => field)
  if (later.isAdded)
    past.exec(`CREATE TEMP TABLE ${kind}_added (id PRIMARY KEY) WITHOUT ROWID;
      INSERT INTO ${kind}_added SELECT DISTINCT record FROM main.history WHERE history.kind = '${kind}' AND field IS NULL AND ${test}`)
  past.exec(`CREATE TEMP TABLE ${kind}_was (field, record, value, PRIMARY KEY (field, record)) WITHOUT ROWID`)
  // One run of the log, in its order: what a field was before its first later change is what it was on the day.
  past.exec(`INSERT OR IGNORE INTO ${kind}_was SELECT field, record, ifnull(old, ${gap}) FROM main.history NOT INDEXED
    WHERE history.kind = '${kind}' AND field IS NOT NULL AND ${test} ORDER BY history.id`)
  const then = (field: string) =>
    `nullif(ifnull((SELECT value FROM temp.${kind}_was AS was WHERE was.field = '${field}' AND was.record = ${kind}.id), ${field}), ${gap}) AS ${field}`
  past.exec(`CREATE TEMP VIEW ${kind} AS
    SELECT rowid, id, ${fields.map(field => (later.fields.includes(field) ? then(field) : field)).join(', ')} FROM main.${kind}
    ${later.isAdded ? `WHERE id NOT IN (SELECT id FROM temp.${kind}_added)` : ''}`)
}
