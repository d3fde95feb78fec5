import type { RecordOf } from '../record/kinds.ts'
import { formatDay } from '../text/day.ts'

/** A price table with its prices and what it is called: "Bảng giá đất 2024 (QĐ 12/2024/QĐ-UBND)". */
export type PriceTable = Pick<
  RecordOf<'tariff'>,
  'id' | 'code' | 'name' | 'about' | 'zone' | 'valid_from' | 'valid_to'
> & {
  paper: string | null
  prices: Price[]
}
export type Price = Pick<RecordOf<'price'>, 'code' | 'name' | 'position' | 'measure' | 'price_vnd'>

/** By which prices an award is computed: those of a day, or of one table whatever its dates, the rest by the day. */
export type Basis = { day: string; table?: string | null }

export type Found = { price: Price; table: PriceTable }
/** Finds the one price of a code in force, or says why there is none. */
export type PriceBook = {
  basis: Basis
  find: (category: RecordOf<'award'>['category'], code: string, position: string | null) => Found | { gap: string }
}

const aboutOf = { land: 'land', structure: 'structure', crop: 'crop', support: 'support', bonus: 'support' } as const
const wordOf = {
  land: 'đất',
  structure: 'nhà, vật kiến trúc',
  crop: 'cây trồng, vật nuôi',
  support: 'hỗ trợ',
} as const

/** A word as it is compared: "Vị trí  1" and "vị trí 1" are one position, "m2" and "m²" one unit. */
export const sameWord = (word: string | null): string =>
  (word ?? '').normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ').replaceAll('²', '2').replaceAll('³', '3')

/**
 * Opens the price tables for one zone. The named table goes first, then tables of the zone, then the newest: a later table that lacks a
 * code leaves the earlier one's price in force for as long as that one's own dates allow.
 */
export function openBook(tables: readonly PriceTable[], zone: string | null, basis: Basis): PriceBook {
  const rank = (table: PriceTable) => (table.id === basis.table ? 2 : table.zone ? 1 : 0)
  const usable = tables
    .filter(table => !table.zone || table.zone === zone)
    .filter(table => table.id === basis.table || isInForce(table, basis.day))
    .sort((a, b) => rank(b) - rank(a) || (b.valid_from ?? '').localeCompare(a.valid_from ?? ''))
  const byCode = new Map<string, Found[]>()
  for (const table of usable)
    for (const price of table.prices) {
      const key = `${table.about}/${sameWord(price.code)}`
      byCode.set(key, [...(byCode.get(key) ?? []), { price, table }])
    }
  return {
    basis,
    find: (category, code, position) => {
      const about = aboutOf[category]
      const all = byCode.get(`${about}/${sameWord(code)}`)
      const first = all?.[0]
      if (!all || !first) return { gap: whyNone(tables, usable, about, code, basis) }
      const isEqual = ({ table }: Found) =>
        rank(table) === rank(first.table) && table.valid_from === first.table.valid_from
      return chosen(all.filter(isEqual), code, position)
    },
  }
}

/** True when a table with a first day holds on a day. One without is never taken by its date: nobody knows since when it holds. */
export function isInForce({ valid_from, valid_to }: Pick<PriceTable, 'valid_from' | 'valid_to'>, day: string): boolean {
  return valid_from !== null && valid_from <= day && day <= (valid_to ?? '9999')
}

/** What a table is called in a sentence. */
export const tableName = ({ name, paper }: Pick<PriceTable, 'name' | 'paper'>): string =>
  paper ? `${name} (${paper})` : name

function chosen(equal: Found[], code: string, position: string | null): Found | { gap: string } {
  const [only, ...others] = equal
  if (only && others.every(each => each.price.price_vnd === only.price.price_vnd)) return only
  const placed = position === null ? [] : equal.filter(each => sameWord(each.price.position) === sameWord(position))
  const [one, ...more] = placed
  if (one && more.every(each => each.price.price_vnd === one.price.price_vnd)) return one
  const names = [...new Set(equal.map(each => tableName(each.table)))]
  if (names.length > 1) return { gap: `mã ${code} có giá khác nhau trong ${names.join(' và ')}, cùng ngày áp dụng` }
  const why = position === null ? 'thửa chưa ghi vị trí' : `không đơn giá nào ghi "${position}"`
  return { gap: `mã ${code} có ${equal.length} đơn giá trong ${names[0]}, ${why}` }
}

function whyNone(
  tables: readonly PriceTable[],
  usable: PriceTable[],
  about: keyof typeof wordOf,
  code: string,
  { day }: Basis,
): string {
  const read = usable.filter(table => table.about === about)
  if (read.length > 0) return `mã ${code} không có trong ${read.map(tableName).join(', ')}`
  const undated = tables.find(table => table.about === about && table.valid_from === null)
  if (undated) return `${tableName(undated)} chưa ghi ngày áp dụng`
  return `chưa có bảng giá ${wordOf[about]} nào áp dụng ngày ${formatDay(day)}`
}
