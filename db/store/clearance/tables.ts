import { type Basis, openBook, type Price, type PriceBook, type PriceTable } from '../../model/clearance/table.ts'
import { type Db, sql } from '../db.ts'

const compensation = "('land', 'structure', 'crop', 'support')"

/** Every price table of compensation (never of rent) with its prices and the paper it rests on. */
export function priceTables(db: Db): PriceTable[] {
  const rows = sql(
    db,
    `SELECT tariff.id, tariff.code, tariff.name, tariff.about, tariff.zone, tariff.valid_from, tariff.valid_to, coalesce(document.number, document.code) AS paper
     FROM tariff LEFT JOIN document ON document.id = tariff.document
     WHERE tariff.about IN ${compensation} ORDER BY tariff.about, tariff.valid_from DESC, tariff.code`,
  ).all() as Omit<PriceTable, 'prices'>[]
  const tables = new Map(rows.map(row => [row.id, { ...row, prices: [] as Price[] }]))
  const prices = sql(
    db,
    `SELECT tariff, code, name, position, measure, price_vnd FROM price
     WHERE tariff IN (SELECT id FROM tariff WHERE about IN ${compensation}) ORDER BY code, position`,
  ).all() as (Price & { tariff: string })[]
  for (const { tariff, ...price } of prices) tables.get(tariff)?.prices.push(price)
  return [...tables.values()]
}

/** Opens the tables once for each zone and basis that is asked for. */
export function books(tables: readonly PriceTable[]): (zone: string, basis: Basis) => PriceBook {
  const open = new Map<string, PriceBook>()
  return (zone, basis) => {
    const key = `${zone}/${basis.day}/${basis.table ?? ''}`
    const book = open.get(key) ?? openBook(tables, zone, basis)
    open.set(key, book)
    return book
  }
}
