import { schemaOf } from '../../model/record/check.ts'
import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf, infoOf } from '../../model/record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../../model/record/kinds.ts'
import { certainty } from '../../model/register/document.ts'
import { formatDay } from '../../model/text/day.ts'
import { showValue } from '../../model/text/show.ts'
import { infoFor, type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { list, titleOf } from '../table.ts'
import { papers } from '../view/paper.ts'
import { namesOf } from './name.ts'

/** One kind as it leaves for Excel: heads with their units, and cells that are numbers, ISO days or words. */
export type Exported = {
  kind: KindName
  columns: { label: string; info: FieldInfo }[]
  rows: (string | number | null)[][]
}

export type ExportWanted = {
  kind: KindName
  /** Which fields, in this order; all of them when absent. */
  fields?: string[]
  /** Which records, in this order; all of them when absent. */
  ids?: string[] | null
}

/** The rows of a kind for Excel: refs by name, choices in words, gaps empty. */
export function exportOf(db: Db, { kind, fields, ids }: ExportWanted): Exported {
  const described = kindOf(kind)
  const names = fields ?? fieldsOf(described).map(([name]) => name)
  const columns = names.map(name => ({ name, info: infoOf(schemaOf(kind, name)) }))
  const records = wanted(db, kind, ids ?? null)
  const cells = columns.map(({ name, info }) => {
    const known = info.to
      ? namesOf(
          db,
          info.to,
          records.map(record => record[name] as string | null),
        )
      : {}
    return records.map(record => cellOf(info, record[name], known))
  })
  return {
    kind,
    columns: columns.map(({ info }) => ({ label: info.label.vi, info })),
    rows: records.map((_, at) => cells.map(column => column[at] ?? null)),
  }
}

function wanted(db: Db, kind: KindName, ids: string[] | null): AnyRecord[] {
  if (!ids) return list(db, kind) as AnyRecord[]
  const text = `SELECT ${kind}.* FROM json_each(?) AS wanted JOIN ${kind} ON ${kind}.id = wanted.value ORDER BY wanted.key`
  return (sql(db, text).all(JSON.stringify(ids)) as Row[]).map(row => toRecord(kind, row))
}

function cellOf(info: FieldInfo, value: unknown, names: Record<string, string>): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (info.kind === 'ref') return names[String(value)] ?? String(value)
  if (info.kind === 'date') return String(value)
  // A boundary has its own formats; here it is only said that there is one. A cell of Excel holds 32,767 letters.
  if (info.kind === 'shape') return 'có'
  return (info.kind === 'json' ? JSON.stringify(value) : showValue(info, value)).slice(0, 32_000)
}

/** What each exported figure rests on: record, field, value, paper, its day and issuer, as of, how sure, its words. */
export function sourcesOf(db: Db, { kind, ids }: ExportWanted): (string | null)[][] {
  const filter = ids ? 'AND record IN (SELECT value FROM json_each(?))' : ''
  const claims = (
    sql(db, `SELECT * FROM claim WHERE kind = ? AND chosen = 1 ${filter} ORDER BY record, field`).all(
      ...[kind, ...(ids ? [JSON.stringify(ids)] : [])],
    ) as Row[]
  ).map(row => toRecord('claim', row))
  const about = new Map(
    wanted(db, kind, [...new Set(claims.map(claim => String(claim.record)))]).map(each => [each.id, each]),
  )
  const known = new Map(
    papers(db, new Set(claims.flatMap(({ document }) => (document ? [String(document)] : [])))).map(each => [
      each.id,
      each,
    ]),
  )
  return claims.flatMap(claim => {
    const record = about.get(String(claim.record))
    const info = infoFor(kind, String(claim.field))
    if (!record || !info) return []
    const paper = known.get(String(claim.document))
    const sure = claim.certainty as keyof typeof certainty | null
    const title = [...new Set([record.code, titleOf(kind, record)])].filter(Boolean).join(', ')
    const named = info.to ? (namesOf(db, info.to, [claim.value as string])[String(claim.value)] ?? '') : null
    return [
      [
        ...[kindOf(kind).label.vi, title, info.label.vi, named ?? showValue(info, claim.value), paper?.name ?? null],
        ...[paper?.date ? formatDay(paper.date) : null, paper?.issuer || null],
        ...[claim.as_of ? formatDay(String(claim.as_of)) : null, sure ? certainty[sure][0] : null],
        claim.quote ? String(claim.quote) : null,
      ],
    ]
  })
}
