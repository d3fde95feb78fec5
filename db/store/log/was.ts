import type { KindName } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { allLinesOf, claimLines, ofKind } from './lines.ts'

/** The rows of the log that a day does not know yet: from an id on, and of them only some where a clock went back (`isPart`). */
export type Span = { first: number; where: string; isPart: boolean }

/** A gap of that day: no field holds an empty blob. NULL, or no row, says that a field is as it is now. */
export const gap = "x''"
/** The table of what a field of a kind was, by the row of its record. */
export const wasOf = (kind: KindName, field: string): string => `${kind}_was_${field}`
/** The table of the rows of a kind that are not there yet. */
export const addedOf = (kind: KindName): string => `${kind}_added`

/** From which row of the log on the tables of a kind take its changes back, and of which fields. */
type Kept = { first: number; fields: Set<string> }
const kept = new WeakMap<Db, Map<KindName, Kept>>()

/**
 * Makes the tables of what some fields of a kind were before a span, and of its rows that were added in it. They are kept on the connection:
 * for another day only the rows of the log between the two are read. No row of the kind was removed in the span.
 */
export function takeBackFields(past: Db, kind: KindName, fields: string[], span: Span): void {
  const known = kept.get(past) ?? new Map<KindName, Kept>()
  kept.set(past, known)
  const all = past.prepare(`SELECT max(rowid) FROM main.${kind}`).pluck().get() as number
  const end = (past.prepare('SELECT max(id) FROM main.history').pluck().get() as number) + 1
  const from = known.get(kind) ?? { first: end, fields: new Set() }
  // As many rows of the log as the kind has: to look its own rows up in it is no dearer.
  const isNear = !span.isPart && Math.abs(from.first - span.first) < all
  const turned = { fields: isNear ? new Set([...from.fields, ...fields]) : new Set(fields) }
  if (!isNear) for (const field of from.fields) past.exec(`DROP TABLE temp.${wasOf(kind, field)}`)
  if (!isNear) past.exec(`DROP TABLE IF EXISTS temp.${addedOf(kind)}`)
  for (const field of turned.fields)
    past.exec(`CREATE TEMP TABLE IF NOT EXISTS ${wasOf(kind, field)} (row INTEGER PRIMARY KEY, value)`)
  past.exec(`CREATE TEMP TABLE IF NOT EXISTS ${addedOf(kind)} (row INTEGER PRIMARY KEY)`)
  if (!isNear && kind === 'claim') goBack(past, kind, fields, span.where, claimLines)
  else if (!isNear) fill(past, kind, fields, span.where)
  else if (span.first < from.first)
    goBack(past, kind, turned.fields, `history.id >= ${span.first} AND history.id < ${from.first}`)
  else goOn(past, kind, turned.fields, `history.id >= ${from.first} AND history.id < ${span.first}`)
  // From a part of the log no other day is reached by what lies between.
  known.set(kind, { ...turned, first: span.isPart ? Number.POSITIVE_INFINITY : span.first })
}

/** Each row of the kind is looked up in the log, by the log's own index. */
function fill(past: Db, kind: KindName, fields: string[], where: string): void {
  for (const field of fields)
    past.exec(`INSERT INTO ${wasOf(kind, field)} SELECT rowid, (SELECT ifnull(old, ${gap}) FROM main.history INDEXED BY history_record
      WHERE ${ofKind(kind)} AND record = here.id AND ${where} AND field = '${field}' ORDER BY history.id LIMIT 1) FROM main.${kind} AS here`)
  past.exec(`INSERT INTO ${addedOf(kind)} ${rowsAdded(kind, where)}`)
}

/** The log is read backwards, so that of each field the first change stays: what it was before that. */
function goBack(past: Db, kind: KindName, fields: Iterable<string>, where: string, log?: string): void {
  for (const field of fields)
    past.exec(`INSERT OR REPLACE INTO ${wasOf(kind, field)} ${changes(kind, field, 'old', where, log)} DESC`)
  past.exec(`INSERT OR IGNORE INTO ${addedOf(kind)} ${rowsAdded(kind, where)}`)
}

/** The log is read onwards: of each field the last change stays, and what it made of the field. */
function goOn(past: Db, kind: KindName, fields: Iterable<string>, where: string): void {
  for (const field of fields)
    past.exec(`INSERT OR REPLACE INTO ${wasOf(kind, field)} ${changes(kind, field, 'new', where)}`)
  past.exec(`DELETE FROM ${addedOf(kind)} WHERE row IN (${rowsAdded(kind, where)})`)
}

const changes = (
  kind: KindName,
  field: string,
  value: 'old' | 'new',
  where: string,
  log = 'main.history NOT INDEXED',
) =>
  `SELECT here.rowid, ifnull(${value}, ${gap}) FROM ${log} CROSS JOIN main.${kind} AS here ON here.id = history.record
   WHERE history.kind = '${kind}' AND history.field = '${field}' AND ${where} ORDER BY history.id`

const rowsAdded = (kind: KindName, where: string) =>
  `SELECT DISTINCT here.rowid FROM ${allLinesOf(kind, 'history_field')} CROSS JOIN main.${kind} AS here ON here.id = history.record
   WHERE ${ofKind(kind)} AND history.field IS NULL AND ${where}`
