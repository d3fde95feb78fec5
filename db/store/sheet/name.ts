import { isKind, kindOf } from '../../model/record/kinds.ts'
import type { SheetCell } from '../../model/sheet.ts'
import { type Db, sql } from '../db.ts'

/** What the records are called that some cells point to, each asked for once: id -> name. None for a field that is no ref. */
export function namesOf(db: Db, to: string | undefined, ids: readonly SheetCell[]): Record<string, string> {
  if (!to || !isKind(to)) return {}
  const wanted = [...new Set(ids)].filter(id => id !== null)
  if (wanted.length === 0) return {}
  const title = `coalesce(${[...kindOf(to).title.map(field => `CAST(${field} AS TEXT)`), 'id'].join(', ')})`
  const text = `SELECT id, ${title} FROM ${to} WHERE id IN (SELECT value FROM json_each(?))`
  return Object.fromEntries(sql(db, text).raw().all(JSON.stringify(wanted)) as [string, string][])
}
