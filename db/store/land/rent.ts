import { newId } from '../../id.ts'
import type { Paper } from '../../model/dossier.ts'
import { type About, abouts } from '../../model/land/arrears.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import { type InForce, lastDayOf, type PriceTable, priceOn } from '../../model/rent/price.ts'
import { Problem } from '../../model/text/problem.ts'
import { claimsOf } from '../claim.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground, withRefs } from '../record.ts'
import { insert, list } from '../table.ts'
import { papers } from '../view/paper.ts'

/** A table of one of the three prices, with its decision and the last day on which it holds. */
export type RentTable = PriceTable & { paper: Paper | null; last: string | null }

/** What a zone's own record says of the State's rent; it stands in where no table does, and is called what it is. */
export type Told = { price_vnd: number; paper: Paper | null; asOf: string | null }

/** The three prices of a zone on a day. */
export type ZonePrices = {
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'type'>
  prices: Record<About, InForce>
  told: Told | null
  leases: number
}

export type Rent = { tables: RentTable[]; zones: ZonePrices[] }

/** All tables of land rent, sublease prices and fees, newest first, and what they say of every park and cluster on a day. */
export function rentOf(db: Db, day: string): Rent {
  const tables = rentTables(db)
  const leases = new Map(
    sql(db, 'SELECT zone, count(*) FROM lease WHERE ended IS NULL GROUP BY zone').raw().all() as [string, number][],
  )
  const zones = sql(
    db,
    "SELECT id, code, name, type, land_rent_vnd FROM zone WHERE type IN ('kcn', 'ccn') ORDER BY type DESC, code",
  ).all() as (ZonePrices['zone'] & { land_rent_vnd: number | null })[]
  return {
    tables,
    zones: zones.map(({ land_rent_vnd, ...zone }) => ({
      zone,
      prices: Object.fromEntries(
        abouts.map(about => [about, priceOn(tables, zone.id, about, day)]),
      ) as ZonePrices['prices'],
      told: land_rent_vnd === null ? null : toldOf(db, zone.id, land_rent_vnd),
      leases: leases.get(zone.id) ?? 0,
    })),
  }
}

function toldOf(db: Db, zone: string, price_vnd: number): Told {
  const claim = claimsOf(db, 'zone', zone, 'land_rent_vnd').find(each => each.chosen)
  const paper = claim?.document ? (papers(db, [claim.document])[0] ?? null) : null
  return { price_vnd, paper, asOf: claim?.as_of ?? paper?.date ?? null }
}

function rentTables(db: Db): RentTable[] {
  const tariffs = list(db, 'tariff').filter(each => abouts.some(about => about === each.about))
  const known = new Map(papers(db, new Set(tariffs.flatMap(each => each.document ?? []))).map(each => [each.id, each]))
  const tables = tariffs.map(({ id, code, name, about, zone, document, valid_from, valid_to }): PriceTable => {
    const lines = list(db, 'price', { tariff: id })
    return { id, code, name, about, zone, document, valid_from, valid_to, lines }
  })
  return tables
    .map(table => ({
      ...table,
      paper: (table.document && known.get(table.document)) || null,
      last: lastDayOf(table, tables),
    }))
    .sort((a, b) => (b.valid_from ?? '').localeCompare(a.valid_from ?? '') || a.code.localeCompare(b.code))
}

/** A new table of one price: its fields and its lines (đồng a m² and year), as they stand in the decision. */
export type NewTable = {
  about: About
  /** Null: the table of the whole province. */
  zone: string | null
  name: string
  valid_from: string | null
  valid_to: string | null
  lines: { name: string; position: string | null; price_vnd: number }[]
}

/** Adds a price table with its lines as one batch. Throws E_PRICE_FEW for a table without a line. */
export function addTable(db: Db, { lines, ...fields }: NewTable, ground: Ground): Changed {
  if (lines.length === 0) throw new Problem('E_PRICE_FEW', { name: fields.name })
  const deed = deedOf(db, `Thêm bảng giá ${fields.name}`, ground)
  const code = freeCode(db, `BG-${fields.about.replace('_', '-').toUpperCase()}`)
  const checked = checkRecord('tariff', withRefs(db, 'tariff', { ...fields, code, document: deed.document }))
  const tariff: AnyRecord = { id: newId(), ...checked }
  const { batch } = inBatch(db, deed, () => {
    insert(db, 'tariff', tariff)
    lines.forEach((line, at) => {
      const price = { ...line, tariff: tariff.id, code: String(at + 1), measure: 'm²/năm' }
      insert(db, 'price', { id: newId(), ...checkRecord('price', price) })
    })
  })
  return { batch, record: tariff }
}

function freeCode(db: Db, stem: string): string {
  const taken = new Set(sql(db, 'SELECT code FROM tariff').pluck().all() as string[])
  for (let n = 1; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`
}
