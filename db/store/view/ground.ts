import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { linesFor, ofKind } from '../log/lines.ts'

/** Field -> the id of the paper on which it was last written. A field last written without a paper has none, whatever stood before. */
export function groundsOf(db: Db, kind: KindName, record: string): Map<string, string> {
  const lines = sql(
    db,
    `SELECT history.field, batch.document FROM ${linesFor(kind)}
     WHERE ${ofKind(kind)} AND history.record = ? ORDER BY history.id`,
  ).all(record) as { field: string | null; document: string | null }[]
  const grounds = new Map<string, string>()
  for (const { field, document } of lines) {
    for (const name of field ? [field] : fieldsOf(kindOf(kind)).map(([each]) => each)) {
      if (document) grounds.set(name, document)
      else grounds.delete(name)
    }
  }
  return grounds
}
