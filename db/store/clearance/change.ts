import { type Change, compare } from '../../model/clearance/change.ts'
import type { Basis } from '../../model/clearance/table.ts'
import { type Db, sql } from '../db.ts'
import { type Scope, within } from './scope.ts'
import { priceTables } from './tables.ts'
import { awardsOf, totalsOf } from './value.ts'

/** What the households of a scope come to by two bases, and the difference of each; `from` null is what holds now, plan by plan. */
export function changeOf(db: Db, scope: Scope, bases: { from: Basis | null; to: Basis }, today: string): Change {
  const awarded = awardsOf(db, scope)
  const tables = priceTables(db)
  const before = totalsOf(awarded, tables, today, bases.from ?? undefined)
  const after = totalsOf(awarded, tables, today, bases.to)
  const { where, values } = within(scope)
  const named = sql(db, `SELECT id, code, name FROM household WHERE ${where}`).all(...values) as Named[]
  return compare(
    named.flatMap(household => {
      const [was, is] = [before.get(household.id), after.get(household.id)]
      return was && is ? [{ ...household, before: was, after: is }] : []
    }),
  )
}

type Named = { id: string; code: string; name: string | null }
