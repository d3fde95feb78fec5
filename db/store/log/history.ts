import { infoOf } from '../../model/record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../../model/record/kinds.ts'
import { fromColumn, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { linesFor, ofKind } from './lines.ts'

export type HistoryLine = {
  at: string
  by: string
  /** Null for a record added (old null) or removed (new null) whole. */
  field: string | null
  old: unknown
  new: unknown
  /** The document's id, and how it is called. */
  document: string | null
  documentName: string | null
  why: string | null
  batch: string
  batchName: string
}

type Line = Omit<HistoryLine, 'batchName'> & { name: string }

/** Every change of a record, newest first. */
export function historyOf(db: Db, kind: KindName, record: string): HistoryLine[] {
  const lines = sql(
    db,
    `SELECT batch.at, batch.by, history.field, history.old, history.new, batch.document,
       (SELECT coalesce(number, title) FROM document WHERE document.id = batch.document) AS documentName,
       batch.why, batch.id AS batch, batch.name
     FROM ${linesFor(kind)} WHERE ${ofKind(kind)} AND history.record = ? ORDER BY history.id DESC`,
  ).all(record) as Line[]
  return lines.map(({ name, ...line }) => ({
    ...line,
    batchName: name,
    old: decode(kind, line.field, line.old),
    new: decode(kind, line.field, line.new),
  }))
}

function decode(kind: KindName, field: string | null, raw: unknown): unknown {
  if (raw === null) return null
  if (field === null) return toRecord(kind, JSON.parse(String(raw)) as AnyRecord)
  const schema = kindOf(kind).fields[field]
  return schema ? fromColumn(infoOf(schema), raw) : raw
}
