import { type KindName, kindNames } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { countOf } from '../table.ts'

/** How many records there are of every kind. */
export function countsOf(db: Db): Record<KindName, number> {
  return Object.fromEntries(kindNames.map(kind => [kind, countOf(db, kind)])) as Record<KindName, number>
}
