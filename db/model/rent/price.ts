import type { About } from '../land/arrears.ts'
import type { RecordOf } from '../record/kinds.ts'
import { addDays } from '../text/day.ts'

export type PriceTable = Pick<
  RecordOf<'tariff'>,
  'id' | 'code' | 'name' | 'about' | 'zone' | 'document' | 'valid_from' | 'valid_to'
> & {
  lines: Pick<RecordOf<'price'>, 'id' | 'code' | 'name' | 'position' | 'measure' | 'price_vnd'>[]
}

/** What a table says of a price on a day. */
export type InForce =
  /** No table of the zone, nor one of the province, holds on the day. */
  | { is: 'gap' }
  /** One table; its lowest and highest line, equal when there is one price. `isProvince`: not made for this zone alone. */
  | { is: 'price'; table: PriceTable; least_vnd: number; most_vnd: number; isProvince: boolean }
  /** Two tables that both say they hold from the same day: the office must end one of them. */
  | { is: 'two'; tables: PriceTable[] }

/**
 * The price of a zone on a day: of the tables in force the zone's own before the province's, then the newest.
 * A table without a first day counts as the oldest; one without lines says nothing.
 */
export function priceOn(tables: readonly PriceTable[], zone: string, about: About, day: string): InForce {
  const holds = tables.filter(
    table =>
      table.about === about &&
      table.lines.length > 0 &&
      (table.valid_from ?? '') <= day &&
      day <= (table.valid_to ?? '9999-12-31'),
  )
  const own = holds.filter(table => table.zone === zone)
  const found = own.length > 0 ? own : holds.filter(table => table.zone === null)
  const newest = found.reduce((last, table) => ((table.valid_from ?? '') > last ? (table.valid_from ?? '') : last), '')
  const last = found.filter(table => (table.valid_from ?? '') === newest)
  const [table] = last
  if (!table) return { is: 'gap' }
  if (last.length > 1) return { is: 'two', tables: last }
  const prices = table.lines.map(line => line.price_vnd)
  return {
    is: 'price',
    table,
    least_vnd: Math.min(...prices),
    most_vnd: Math.max(...prices),
    isProvince: table.zone === null,
  }
}

/** The last day of a table: its own, or the day before the next table of the same zone and price begins. Null while it holds. */
export function lastDayOf(table: PriceTable, tables: readonly PriceTable[]): string | null {
  const next = tables
    .filter(
      each =>
        each.about === table.about && each.zone === table.zone && (each.valid_from ?? '') > (table.valid_from ?? ''),
    )
    .map(each => each.valid_from as string)
    .sort()[0]
  const before = next === undefined ? null : addDays(next, -1)
  if (table.valid_to === null) return before
  return before !== null && before < table.valid_to ? before : table.valid_to
}
