import { type AwardLine, type Total, valueAll } from '../../model/clearance/award.ts'
import type { Basis, PriceTable } from '../../model/clearance/table.ts'
import { type Db, sql } from '../db.ts'
import { type Scope, within } from './scope.ts'
import { books, priceTables } from './tables.ts'

/** A household with the lines of its award and the day whose prices hold for it. */
export type Awarded = { id: string; zone: string; day: string | null; lines: AwardLine[] }

type Row = AwardLine & { household: string; zone: string; day: string | null }

/**
 * The households of a scope that have award lines, with these. `day`: whose prices hold, by the plan (what is written, else the day of its
 * approval: Luật Đất đai 2024 Điều 91, giá tại thời điểm phê duyệt phương án); null while there is neither.
 */
export function awardsOf(db: Db, scope: Scope, only: 'all' | 'unrecorded' = 'all'): Awarded[] {
  const { where, values } = within(scope)
  const asked = only === 'all' ? where : `${where} AND household.compensation_vnd IS NULL`
  const rows = sql(
    db,
    `SELECT award.household, household.zone, coalesce(plan.priced, plan.approved) AS day, award.id, award.category, award.name,
       award.quantity, award.measure, award.price, award.coefficient, award.fixed_vnd, parcel.position
     FROM household JOIN award ON award.household = household.id
       LEFT JOIN parcel ON parcel.id = award.parcel LEFT JOIN plan ON plan.id = household.plan
     WHERE ${asked} ORDER BY household.rowid, award.rowid`,
  ).all(...values) as Row[]
  const awarded: Awarded[] = []
  for (const { household, zone, day, ...line } of rows) {
    const last = awarded.at(-1)
    if (last?.id === household) last.lines.push(line)
    else awarded.push({ id: household, zone, day, lines: [line] })
  }
  return awarded
}

/** What each household comes to by the prices of its plan, or of `today` while the plan has no day; or by one basis for all. */
export function totalsOf(
  awarded: readonly Awarded[],
  tables: readonly PriceTable[],
  today: string,
  basis?: Basis,
): Map<string, Total> {
  const book = books(tables)
  return new Map(
    awarded.map(({ id, zone, day, lines }) => [id, valueAll(lines, book(zone, basis ?? { day: day ?? today }))]),
  )
}

/** Household id -> what its lines come to. */
export function valuesOf(db: Db, scope: Scope, today: string, only: 'all' | 'unrecorded' = 'all'): Map<string, Total> {
  return totalsOf(awardsOf(db, scope, only), priceTables(db), today)
}
