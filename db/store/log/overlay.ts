import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { claimLines, ofKind } from './lines.ts'
import { addedOf, gap, type Span, takeBackFields, wasOf } from './was.ts'

/** What of a kind the log says was written after a moment: its fields, and whether whole rows came or went. */
export type Later = { fields: string[]; isAdded: boolean; isRemoved: boolean }

/** What of a kind was written by the rows of the log that pass a test; null when nothing. Asked of the index, field by field. */
export function laterOf(past: Db, kind: KindName, test: string): Later | null {
  if (kind === 'claim') return laterClaims(past, test)
  const has = (which: string) =>
    past
      .prepare(
        `SELECT 1 FROM main.history INDEXED BY history_field WHERE ${ofKind(kind)} AND ${which} AND ${test} LIMIT 1`,
      )
      .get() !== undefined
  return someOf({
    fields: fieldsOf(kindOf(kind)).flatMap(([field]) => (has(`field = '${field}'`) ? [field] : [])),
    isAdded: has('field IS NULL AND old IS NULL'),
    isRemoved: has('field IS NULL AND new IS NULL'),
  })
}

/** The same of claims, whose lines no index tells by their fields: all of them are read once. */
function laterClaims(past: Db, test: string): Later | null {
  const lines = past
    .prepare(`SELECT DISTINCT field, old IS NULL AS added FROM ${claimLines} WHERE ${ofKind('claim')} AND ${test}`)
    .all() as { field: string | null; added: 0 | 1 }[]
  return someOf({
    fields: [...new Set(lines.flatMap(({ field }) => field ?? []))],
    isAdded: lines.some(({ field, added }) => field === null && added === 1),
    isRemoved: lines.some(({ field, added }) => field === null && added === 0),
  })
}

const someOf = (later: Later) => (later.fields.length > 0 || later.isAdded || later.isRemoved ? later : null)

/** Each field that has changed costs every row a look at what it was; with more of them a table that is made once is cheaper. */
const mostFields = 4

/** True where a view serves: no whole row must return, and few fields have changed. */
export const canOverlay = ({ fields, isRemoved }: Later): boolean => !isRemoved && fields.length <= mostFields

/**
 * Shadows a large kind by a view: a row is read where it lives, and only what its changed fields were is looked up, in small tables that
 * are made of the log and follow the day. The kind's own indexes serve.
 */
export function overlay(past: Db, kind: KindName, { fields, isAdded }: Later, span: Span): void {
  takeBackFields(past, kind, fields, span)
  const columns = fieldsOf(kindOf(kind)).map(([field]) =>
    fields.includes(field) ? `nullif(ifnull(${field}_was.value, here.${field}), ${gap}) AS ${field}` : `here.${field}`,
  )
  // Joined, not asked in a question of its own: what reads a field twice looks it up once.
  const joins = fields.map(
    field => `LEFT JOIN temp.${wasOf(kind, field)} AS ${field}_was ON ${field}_was.row = here.rowid`,
  )
  past.exec(`CREATE TEMP VIEW ${kind} AS
    SELECT here.rowid AS rowid, here.id, ${columns.join(', ')} FROM main.${kind} AS here ${joins.join(' ')}
    ${isAdded ? `WHERE here.rowid NOT IN (SELECT row FROM temp.${addedOf(kind)})` : ''}`)
}
