import { newId } from '../id.ts'
import { checkRecord } from '../model/record/check.ts'
import type { KindName } from '../model/record/kinds.ts'
import { type Db, sql } from './db.ts'
import { inBatch } from './log/batch.ts'
import { insert, list } from './table.ts'

/** `at` (ISO) puts what is made into the past. */
export type Made = { zones: number; plots: number; households: number; seed: number; by: string; at?: string }

const mark = 'Dữ liệu giả lập để đo tốc độ, không có thật.'

/** Adds a made-up province for measuring, every record marked as made up, as one batch. Returns how many records were added. */
export function make(db: Db, { zones, plots, households, seed, by, at }: Made): number {
  const random = generator(seed)
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const units = list(db, 'unit').map(unit => unit.id)
  const taken = list(db, 'zone').filter(zone => zone.code.startsWith('GL-')).length
  let count = 0
  const add = (kind: KindName, fields: Record<string, unknown>): string => {
    const id = newId()
    insert(db, kind, { id, ...checkRecord(kind, { ...fields, note: mark }) })
    count += 1
    return id
  }
  const zone = (n: number) =>
    add('zone', {
      code: `GL-${taken + n}`,
      name: `${one(['KCN', 'CCN'])} Giả lập ${taken + n}`,
      type: one(['kcn', 'ccn', 'housing']),
      unit: units.length ? one(units) : null,
      area_ha: Math.round(1000 + random() * 20_000) / 100,
      status: one(['operating', 'calling', 'paused', 'planned', 'blocked', null]),
      point: [104.6 + random() * 0.9, 9.4 + random() * 1.1],
      quality: 'point',
    })
  const plot = (n: number, zoneId: string) =>
    add('plot', {
      code: `GL-${taken}-L${n}`,
      zone: zoneId,
      area_ha: Math.round(30 + random() * 300) / 100,
      use: one(['industrial', 'industrial', 'service', 'green']),
      status: one(['ready', 'reserved', 'leased']),
    })
  const household = (n: number, zoneId: string) =>
    add('household', {
      code: `GL-${taken}-H${n}`,
      zone: zoneId,
      name: `Hộ giả lập ${n}`,
      land_ha: Math.round(random() * 200) / 100,
      compensation_vnd: Math.round(random() * 2e9),
    })
  inBatch(db, { name: `Tạo dữ liệu giả lập: ${zones} khu, ${plots} lô, ${households} hộ`, by, kept: true, at }, () => {
    const made = Array.from({ length: zones }, (_, n) => zone(n + 1))
    const owners = made.length ? made : list(db, 'zone').map(each => each.id)
    for (let n = 1; n <= plots; n++) plot(n, one(owners))
    for (let n = 1; n <= households; n++) household(n, one(owners))
  })
  return count
}

/** Adds made-up edits of lots, a batch a month from a day (ISO) until now, until the log holds `rows` rows. For measuring. */
export function makeHistory(db: Db, { rows, from, by }: { rows: number; from: string; by: string }): void {
  const missing = rows - (sql(db, 'SELECT count(*) FROM history').pluck().get() as number)
  const plots = sql(db, 'SELECT count(*) FROM plot').pluck().get() as number
  const months = Math.max(1, Math.floor((Date.now() - Date.parse(from)) / (30.4 * 86_400_000)))
  const each = Math.max(1, Math.round((plots * months) / Math.max(1, missing)))
  for (let month = 1; month <= months; month++) {
    const at = new Date(Date.parse(from) + month * 30.4 * 86_400_000).toISOString()
    inBatch(db, { name: `Sửa giả lập tháng ${month}`, by, kept: true, at }, () =>
      sql(db, 'UPDATE plot SET area_ha = round(area_ha + 0.0001 * @month, 4) WHERE (rowid + @month) % @each = 0').run({
        month,
        each,
      }),
    )
  }
}

/** A small repeatable random generator (mulberry32), so that a seed always makes the same province. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
