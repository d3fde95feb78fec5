import { join } from 'node:path'
import type { KindName, RecordOf } from '../../../db/model/record/kinds.ts'
import type { Db } from '../../../db/store/db.ts'
import { addRecord } from '../../../db/store/record.ts'
import { readLadders } from '../../../electron/office.ts'
import { aZone, byTest } from '../fixture.ts'

export const ladders = readLadders(join(import.meta.dirname, '../../..'))
export const today = '2026-11-23'

let count = 0
const next = () => ++count

/** Adds a record of a kind. */
export const a = <K extends KindName>(db: Db, kind: K, fields: Record<string, unknown>): RecordOf<K> =>
  addRecord(db, kind, fields, byTest).record as RecordOf<K>

export const aPlan = (db: Db, zone: string, fields: Record<string, unknown> = {}) =>
  a(db, 'plan', { code: `PA-${next()}`, name: 'Đợt 1', zone, ...fields })

export const aHousehold = (db: Db, zone: string, fields: Record<string, unknown> = {}) =>
  a(db, 'household', { code: `H-${String(next()).padStart(4, '0')}`, zone, name: 'Nguyễn Văn A', ...fields })

export const aParcel = (db: Db, household: string, fields: Record<string, unknown> = {}) =>
  a(db, 'parcel', { household, sheet: '12', number: '118', use: 'Lúa', ...fields })

export const anAward = (db: Db, household: string, fields: Record<string, unknown> = {}) =>
  a(db, 'award', { household, category: 'land', name: 'Đất lúa', measure: 'm²', price: 'LUA', ...fields })

/** A price table with its prices: `{ LUA: 45_000 }`. */
export function aTariff(db: Db, prices: Record<string, number>, fields: Record<string, unknown> = {}) {
  const tariff = a(db, 'tariff', {
    ...{ code: `BG-${next()}`, name: 'Bảng giá đất', about: 'land', valid_from: '2024-01-01' },
    ...fields,
  })
  for (const [code, price_vnd] of Object.entries(prices))
    a(db, 'price', { tariff: tariff.id, code, name: code, measure: 'm²', price_vnd })
  return tariff
}

/** A zone whose land costs 45.000 đ/m² from 1/1/2024 and 52.000 from 1/1/2026. */
export function aPricedZone(db: Db) {
  const zone = aZone(db).id
  return {
    zone,
    old: aTariff(db, { LUA: 45_000, CLN: 60_000 }, { name: 'Bảng giá đất 2024' }),
    now: aTariff(db, { LUA: 52_000 }, { name: 'Bảng giá đất 2026', valid_from: '2026-01-01' }),
  }
}
