import type { Dossier } from '../../model/dossier.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../../model/record/kinds.ts'
import type { SheetCell } from '../../model/sheet.ts'
import { claimsOf } from '../claim.ts'
import type { Db } from '../db.ts'
import { templateOf } from '../office/template.ts'
import { get } from '../table.ts'
import { groundsOf } from '../view/ground.ts'
import { papers } from '../view/paper.ts'
import { namesOf } from './name.ts'

/** One record of any kind with what its papers say, as its card beside the table needs it. */
export type Card = Pick<Dossier, 'claims' | 'grounds' | 'papers' | 'oldMonths'> & {
  record: AnyRecord
  /** What the records are called that its refs point to: id -> name. */
  names: Record<string, string>
}

/** The card of a record, named by id or code. Throws E_RECORD_MISSING. */
export function cardOf(db: Db, kind: KindName, key: string): Card {
  const record = get(db, kind, key) as AnyRecord
  const claims = claimsOf(db, kind, record.id)
  const grounds = Object.fromEntries(
    [...groundsOf(db, kind, record.id)].map(([field, paper]) => [`${kind}/${record.id}/${field}`, paper]),
  )
  const named = new Set([...claims.map(claim => claim.document), ...Object.values(grounds)].filter(id => id !== null))
  const names = fieldsOf(kindOf(kind)).map(([field, info]) => namesOf(db, info.to, [record[field] as SheetCell]))
  return {
    record,
    claims,
    grounds,
    papers: papers(db, named),
    names: Object.assign({}, ...names),
    oldMonths: templateOf(db).oldMonths,
  }
}
