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

/** Each field that has changed costs every row a look into the log; with more of them a table that is made once is cheaper. */
const mostFields = 4
/** Stands for a gap of that day beside a row of the log that is missing: no field holds an empty blob. */
const gap = "x''"

/** True where a view serves: no whole row must return, and few fields have changed. */
export const canOverlay = ({ fields, isRemoved }: Later): boolean => !isRemoved && fields.length <= mostFields

/**
 * Shadows a large kind by a view: a row is read where it lives, and only its changed fields are looked up in the log. Nothing is copied,
 * and the kind's own indexes serve. `test` picks the rows of the log that the day does not know yet.
 */
export function overlay(past: Db, kind: KindName, later: Later, test: string): void {
  const fields = fieldsOf(kindOf(kind)).map(([field]) => field)
  if (later.isAdded)
    past.exec(`CREATE TEMP TABLE ${kind}_added (id PRIMARY KEY) WITHOUT ROWID;
      INSERT INTO ${kind}_added SELECT DISTINCT record FROM main.history WHERE history.kind = '${kind}' AND field IS NULL AND ${test}`)
  const then = (field: string) =>
    `nullif(ifnull((SELECT ifnull(old, ${gap}) FROM main.history INDEXED BY history_record
       WHERE history.kind = '${kind}' AND history.record = ${kind}.id AND history.field = '${field}' AND ${test} ORDER BY history.id LIMIT 1),
       ${field}), ${gap}) AS ${field}`
  past.exec(`CREATE TEMP VIEW ${kind} AS
    SELECT rowid, id, ${fields.map(field => (later.fields.includes(field) ? then(field) : field)).join(', ')} FROM main.${kind}
    ${later.isAdded ? `WHERE id NOT IN (SELECT id FROM temp.${kind}_added)` : ''}`)
}
