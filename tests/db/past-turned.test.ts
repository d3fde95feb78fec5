import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import { openData } from '../../db/open.ts'
import type { Db } from '../../db/store/db.ts'
import { inBatch } from '../../db/store/log/batch.ts'
import { pastsOf } from '../../db/store/log/past.ts'
import { make } from '../../db/store/make.ts'
import { erase, insert, list, update } from '../../db/store/table.ts'
import { migrations } from './fixture.ts'

let db: Db
/** The lots as the living register held them at the end of each day. */
const held = new Map<string, RecordOf<'plot'>[]>()
const dayOf = (n: number) => `2026-03-${String(n).padStart(2, '0')}`
const lots = () => list(db, 'plot')

/** What is done to the lots on each day, from the second on: many and few edits, twice in one batch, additions, removals, and a removed one that returns changed. */
const deeds: ((all: RecordOf<'plot'>[], n: number) => void)[] = [
  (all, n) => every(all, 2, 0, { area_ha: n }),
  (all, n) => every(all, 3, 1, { area_ha: null, note: `ngày ${n}` }),
  all => every(all, 700, 5, { status: 'leased' }),
  () => undefined,
  all => {
    every(all, 900, 3, { area_ha: 71 })
    every(all, 900, 3, { area_ha: 72 })
  },
  all => add(all, 'M1', 'M2', 'M3'),
  all => every(all, 1, 0, { area_ha: 3.25 }),
  all => every(all, 800, 1, { area_ha: null }),
  all => {
    update(db, 'plot', 'M1', { area_ha: 8 })
    add(all, 'M4')
    update(db, 'plot', 'M4', { note: 'mới' })
  },
  () => erase(db, 'plot', 'M2'),
  all => every(all, 600, 7, { area_ha: 1.5, note: null }),
  all => add(all, 'M2'),
  all => every(all, 500, 2, { area_ha: 6, status: null }),
]

function every(all: RecordOf<'plot'>[], step: number, from: number, patch: Record<string, unknown>): void {
  for (const [at, { id }] of all.entries()) if (at % step === from % step) update(db, 'plot', id, patch)
}

function add([first]: RecordOf<'plot'>[], ...codes: string[]): void {
  if (first) for (const code of codes) insert(db, 'plot', { ...first, id: code, code, area_ha: 9, note: null })
}

beforeAll(() => {
  db = openData(':memory:', migrations)
  make(db, { zones: 2, plots: 5200, households: 0, seed: 5, by: 'x', at: `${dayOf(1)}T03:00:00.000Z` })
  held.set(dayOf(1), lots())
  for (const [at, deed] of deeds.entries()) {
    const day = dayOf(at + 2)
    inBatch(db, { name: 'Sửa', by: 'x', at: `${day}T03:00:00.000Z` }, () => deed(lots(), at + 2))
    held.set(day, lots())
  }
})
afterAll(() => db.close())

/** Days one after the other, back and forth, near and far. */
const order = [14, 13, 12, 11, 9, 8, 9, 3, 2, 1, 2, 4, 5, 8, 7, 6, 10, 14, 1, 14, 10, 9, 8, 12, 13]

test('one connection, turned from day to day, reads the lots of each day as the register held them on it', () => {
  const past = pastsOf(db)
  for (const n of order) expect(list(past.show(dayOf(n)), 'plot')).toEqual(held.get(dayOf(n)))
  past.db.close()
})

test('a batch of an earlier day that was written late is on its own day, and the days around it stand', () => {
  inBatch(db, { name: 'Đồng hồ lùi', by: 'x', at: `${dayOf(12)}T05:00:00.000Z` }, () =>
    update(db, 'plot', String(held.get(dayOf(1))?.[9]?.id), { area_ha: 44 }),
  )
  const late = String(held.get(dayOf(1))?.[9]?.id)
  const past = pastsOf(db)
  for (const n of [14, 12, 9, 14, 8, 12]) {
    const is = list(past.show(dayOf(n)), 'plot')
    const rest = (rows: RecordOf<'plot'>[]) => rows.filter(row => row.id !== late)
    expect(rest(is)).toEqual(rest(held.get(dayOf(n)) ?? []))
    // It stands as the log tells it: on its day, and gone from no day after it.
    if (n === 12) expect(is.find(row => row.id === late)?.area_ha).toBe(44)
    if (n < 12) expect(is.find(row => row.id === late)).toEqual(held.get(dayOf(n))?.find(row => row.id === late))
  }
  past.db.close()
})
