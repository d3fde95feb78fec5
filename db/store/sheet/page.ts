import { schemaOf } from '../../model/record/check.ts'
import type { FieldInfo } from '../../model/record/field.ts'
import { infoOf } from '../../model/record/kind.ts'
import type { KindName } from '../../model/record/kinds.ts'
import type { SheetCell, SheetPage } from '../../model/sheet.ts'
import { type Db, sql } from '../db.ts'
import { namesOf } from './name.ts'

export type PageWanted = { kind: KindName; fields: string[]; after?: number; limit: number }

/**
 * The next rows of a kind, column by column: a table of 100,000 rows comes in pages, none of which holds the process for long.
 * Walks by rowid, which a shadow of a past day has as well. Throws E_FIELD_UNKNOWN.
 */
export function pageOf(db: Db, { kind, fields, after = 0, limit }: PageWanted): SheetPage {
  const infos = fields.map(field => infoOf(schemaOf(kind, field)))
  const cells = fields.map((field, at) => cellOf(field, infos[at]))
  const text = `SELECT ${['rowid', 'id', ...cells].join(', ')} FROM ${kind} WHERE rowid > ? ORDER BY rowid LIMIT ?`
  const rows = sql(db, text).raw().all(after, limit) as SheetCell[][]
  const columns = fields.map((field, at) => [field, rows.map(row => row[at + 2] ?? null)] as const)
  const last = rows.at(-1)?.[0]
  return {
    ids: rows.map(row => String(row[1])),
    columns: Object.fromEntries(columns),
    names: Object.assign({}, ...columns.map(([, column], at) => namesOf(db, infos[at]?.to, column))),
    total: after === 0 ? (sql(db, `SELECT count(*) FROM ${kind}`).pluck().get() as number) : null,
    next: rows.length < limit || typeof last !== 'number' ? null : last,
  }
}

/** Of a shape or a list a table only says that it is there. */
function cellOf(field: string, info: FieldInfo | undefined): string {
  return info?.kind === 'shape' || info?.kind === 'json' ? `CASE WHEN ${field} IS NULL THEN NULL ELSE 1 END` : field
}
