import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf, infoOf } from '../../model/record/kind.ts'
import { type AnyRecord, type KindName, kindNames, kindOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { showValue } from '../../model/text/show.ts'
import { columnsOf, type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { find, titleOf } from '../table.ts'
import { ofKind } from './lines.ts'
import { dates, endOf, pastOf } from './past.ts'

/** One thing that two days do not say alike: a figure, or (without a field) a whole record that came or went. */
export type Moved = {
  kind: KindName
  record: string
  code: string | null
  title: string
  /** The zone that it is about; null when it is about none. */
  zone: string | null
  field: string | null
  label: string
  before: unknown
  after: unknown
  /** The same in words, names instead of ids; null for a gap. */
  was: string | null
  is: string | null
  /** The paper that says so; null when none was given. */
  document: string | null
  documentName: string | null
  /** The last action that wrote it: when (ISO) and what. */
  at: string | null
  batchName: string | null
}

/** Rows that only tie two others together, speak of a figure that is compared itself, or are a meeting's own arrangements. */
const untold = new Set<KindName>([
  'claim',
  'snapshot',
  'citation',
  'merger',
  'succession',
  'lineage',
  'assignment',
  'target',
  'officer',
  'agenda',
  'attendee',
  'handout',
  'showing',
])

/** What moved between the ends of two days (ISO), figure by figure, with the papers, in the order of the kinds. The ladders give the steps their names. */
export function movedBetween(db: Db, ladders: Ladder[], from: string, to: string): Moved[] {
  const [earlier, later] = [pastOf(db, from), pastOf(db, to)]
  try {
    return kindNames
      .filter(kind => !untold.has(kind))
      .flatMap(kind => movedOf(kind, { db, earlier, later, from, to, ladders }))
  } finally {
    earlier.close()
    later.close()
  }
}

/** Two days (ISO) with the register as it stood at the end of each; `db` is today's, with the whole log. */
export type Span = { db: Db; earlier: Db; later: Db; from: string; to: string; ladders: Ladder[] }

/** What moved of one kind between the days of a span; of some of its records alone, when they are named by id. */
export function movedOf(kind: KindName, span: Span, only?: ReadonlySet<string>): Moved[] {
  const writes = writesOf(kind, span)
  const written = [...writes.keys()].map(key => key.split('/')[0] ?? '').concat(dated(kind, span))
  const ids = [...new Set(written)].filter(id => !only || only.has(id))
  if (ids.length === 0) return []
  const [before, after] = [rowsOf(span.earlier, kind, ids), rowsOf(span.later, kind, ids)]
  const claims = claimedOf(span.later, kind)
  return ids.flatMap(id => {
    const [old, now] = [before.get(id), after.get(id)]
    const record = now ?? old
    if (!record) return []
    const lines = old && now ? changes(span, kind, old, now) : [whole(kind, old, now)]
    return lines.map(line => {
      const last =
        writes.get(`${id}/${line.field ?? ''}`) ?? writes.get(`${id}/`) ?? lastWrite(kind, id, line.field, span)
      const own = typeof record.document === 'string' ? record.document : null
      const document = claims.get(`${id}/${line.field}`) ?? own ?? last?.document ?? null
      const said = {
        document,
        documentName: nameOfPaper(span, document),
        at: last?.at ?? null,
        batchName: last?.name ?? null,
      }
      return { ...about(span, kind, record), ...line, ...said }
    })
  })
}

type Write = { at: string; name: string; document: string | null }

/** The last action of the span on each field of each record of a kind, by `record/field`; a whole record has no field. */
function writesOf(kind: KindName, { db, from, to }: Span): Map<string, Write> {
  const rows = sql(
    db,
    `SELECT record || '/' || coalesce(field, '') AS key, max(history.id), batch.at, batch.name, batch.document
     FROM history JOIN batch ON batch.id = history.batch
     WHERE batch.at > @start AND batch.at <= @end AND NOT (batch.kept = 1 AND batch.rowid = 1) AND ${ofKind(kind)} GROUP BY record, field`,
  ).all({ start: endOf(from), end: endOf(to) }) as (Write & { key: string })[]
  return new Map(rows.map(({ key, at, name, document }) => [key, { at, name, document }]))
}

/** Records dated between the days, or spoken of by a claim dated between them. */
function dated(kind: KindName, { db, from, to }: Span): string[] {
  const date = dates[kind]
  return sql(
    db,
    `SELECT record FROM claim WHERE kind = @kind AND as_of > @from AND as_of <= @to
     ${date ? `UNION SELECT id FROM ${kind} WHERE ${date} > @from AND ${date} <= @to` : ''}`,
  )
    .pluck()
    .all({ kind, from, to }) as string[]
}

/** The papers of the claims in use, by `record/field`. */
function claimedOf(later: Db, kind: KindName): Map<string, string> {
  const rows = sql(
    later,
    "SELECT record || '/' || field, document FROM claim WHERE kind = ? AND chosen = 1 AND document IS NOT NULL",
  )
  return new Map(rows.raw().all(kind) as [string, string][])
}

/** What was entered before the span and only dated in it was written by an earlier action. */
function lastWrite(kind: KindName, record: string, field: string | null, { db, to }: Span): Write | undefined {
  return sql(
    db,
    `SELECT batch.at, batch.name, batch.document FROM main.history JOIN main.batch ON batch.id = history.batch
     WHERE ${ofKind(kind)} AND history.record = ? AND (history.field IS ? OR history.field IS NULL) AND batch.at <= ? ORDER BY history.id DESC LIMIT 1`,
  ).get(record, field, endOf(to)) as Write | undefined
}

function nameOfPaper({ later }: Span, document: string | null): string | null {
  if (document === null) return null
  return (
    (sql(later, 'SELECT coalesce(number, title) FROM document WHERE id = ?').pluck().get(document) as string | null) ??
    null
  )
}

function rowsOf(db: Db, kind: KindName, ids: string[]): Map<string, AnyRecord> {
  const rows = sql(db, `SELECT ${columnsOf(kind)} FROM ${kind} WHERE id IN (SELECT value FROM json_each(?))`).all(
    JSON.stringify(ids),
  ) as Row[]
  return new Map(rows.map(row => [row.id, toRecord(kind, row)]))
}

type Line = Pick<Moved, 'field' | 'label' | 'before' | 'after' | 'was' | 'is'>

function changes({ earlier, later }: Span, kind: KindName, old: AnyRecord, now: AnyRecord): Line[] {
  return fieldsOf(kindOf(kind)).flatMap(([field, info]) => {
    const [before, after] = [old[field] ?? null, now[field] ?? null]
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    const [was, is] = [inWords(earlier, info, before), inWords(later, info, after)]
    return [{ field, label: info.label.vi, before, after, was, is }]
  })
}

function inWords(db: Db, info: FieldInfo, value: unknown): string | null {
  if (value === null) return null
  const named = info.to ? find(db, info.to as KindName, String(value)) : undefined
  return named ? titleOf(info.to as KindName, named) : showValue(info, value)
}

function whole(kind: KindName, old: AnyRecord | undefined, now: AnyRecord | undefined): Line {
  const [was, is] = [old && nameOf(kind, old), now && nameOf(kind, now)].map(name => name ?? null) as [
    string | null,
    string | null,
  ]
  return { field: null, label: kindOf(kind).label.vi, before: was, after: is, was, is }
}

/** A whole record in a few words; a step of a ladder by how it stands. */
function nameOf(kind: KindName, record: AnyRecord): string {
  return kind === 'progress' ? showValue(infoOf(kindOf(kind).fields.status), record.status) : titleOf(kind, record)
}

function about(
  { ladders }: Span,
  kind: KindName,
  record: AnyRecord,
): Pick<Moved, 'kind' | 'record' | 'code' | 'title' | 'zone'> {
  const step = ladders.find(each => each.code === record.ladder)?.steps.find(each => each.code === record.step)
  const zone = kind === 'zone' ? record.id : record.zone
  return {
    kind,
    record: record.id,
    code: typeof record.code === 'string' ? record.code : null,
    title: step?.name ?? titleOf(kind, record),
    zone: typeof zone === 'string' ? zone : null,
  }
}
