import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openData } from '../../db/open.ts'
import type { Db } from '../../db/store/db.ts'
import { inBatch } from '../../db/store/log/batch.ts'
import { pastOf } from '../../db/store/log/past.ts'
import { make } from '../../db/store/make.ts'
import { removeRecord } from '../../db/store/record.ts'
import { pageOf } from '../../db/store/sheet/page.ts'
import { find, insert, list, update } from '../../db/store/table.ts'
import { byTest, migrations } from './fixture.ts'

let db: Db
let before: ReturnType<typeof plotsOf>
const plotsOf = (from: Db) => list(from, 'plot')

// A kind of more than 5,000 rows is shadowed by a view.
beforeAll(() => {
  db = openData(':memory:', migrations)
  make(db, { zones: 2, plots: 5200, households: 0, seed: 3, by: 'x', at: '2026-01-10T03:00:00.000Z' })
  before = plotsOf(db)
})
afterAll(() => db.close())

/** Edits of three months, each month's on a part of the lots. */
function edit(): void {
  for (const [month, area, note] of [
    ['02', 1.5, 'hai'],
    ['03', null, null],
    ['04', 2.5, 'bốn'],
  ] as const)
    inBatch(db, { name: 'Sửa', by: 'x', at: `2026-${month}-10T03:00:00.000Z` }, () => {
      for (const [at, plot] of before.entries())
        if (at % Number(month) === 0) update(db, 'plot', plot.id, { area_ha: area, note })
    })
}

test('a large kind whose rows were edited, and some added, stands on each day as it stood', () => {
  edit()
  inBatch(db, { name: 'Thêm', by: 'x', at: '2026-05-10T03:00:00.000Z' }, () => {
    const [first] = before
    for (const code of ['MỚI-1', 'MỚI-2'])
      if (first) insert(db, 'plot', { ...first, id: code, code, area_ha: 9, note: null })
  })
  const past = pastOf(db, '2026-02-01')
  expect(plotsOf(past)).toEqual(before)
  expect(past.prepare("SELECT type FROM temp.sqlite_schema WHERE name = 'plot'").pluck().get()).toBe('view')
  const april = new Map(plotsOf(pastOf(db, '2026-03-31')).map(plot => [plot.id, plot]))
  for (const [at, plot] of before.entries()) {
    const is = april.get(plot.id)
    const said = at % 3 === 0 ? [null, null] : at % 2 === 0 ? [1.5, 'hai'] : [plot.area_ha, plot.note]
    expect([is?.area_ha, is?.note]).toEqual(said)
  }
  expect(april.size).toBe(5200)
  expect(plotsOf(pastOf(db, '2026-05-10'))).toEqual(plotsOf(db))
})

test('one of its rows is found by its id, and its pages walk through all of it', () => {
  const past = pastOf(db, '2026-02-01')
  const [, , third] = before
  if (!third) throw new Error('E_TEST')
  expect(find(past, 'plot', third.id)).toEqual(third)
  expect(find(past, 'plot', 'MỚI-1')).toBeUndefined()
  let page = pageOf(past, { kind: 'plot', fields: ['code', 'area_ha'], limit: 3000 })
  const ids = [...page.ids]
  while (page.next !== null) {
    page = pageOf(past, { kind: 'plot', fields: ['code', 'area_ha'], after: page.next, limit: 3000 })
    ids.push(...page.ids)
  }
  expect(ids.toSorted()).toEqual(before.map(plot => plot.id).toSorted())
})

test('a row that was removed later stands again', () => {
  const [gone] = before
  if (!gone) throw new Error('E_TEST')
  vi.useFakeTimers({ now: new Date('2026-06-10T10:00:00'), toFake: ['Date'] })
  removeRecord(db, 'plot', gone.id, byTest)
  vi.useRealTimers()
  expect(plotsOf(pastOf(db, '2026-02-01')).map(plot => plot.id)).toEqual(before.map(plot => plot.id))
  expect(find(pastOf(db, '2026-02-01'), 'plot', gone.id)).toEqual(gone)
})

test('claims of a large register stand on each day as they stood, though the index of fields knows none of them', () => {
  const own = openData(':memory:', migrations)
  onTestFinished(() => void own.close())
  const claim = { kind: 'plot', field: 'area_ha', value: 2, document: null, chosen: true }
  const on = (day: string, work: () => void) => inBatch(own, { name: 'Ghi', by: 'x', at: `${day}T03:00:00.000Z` }, work)
  on('2026-01-10', () => {
    for (let at = 0; at < 5200; at++) insert(own, 'claim', { ...claim, id: `s${at}`, record: `p${at}` })
  })
  const first = list(own, 'claim')
  on('2026-02-10', () => {
    for (let at = 0; at < 9; at++) update(own, 'claim', `s${at}`, { chosen: false })
    insert(own, 'claim', { ...claim, id: 'mới', record: 'p1', value: 3 })
  })
  const second = list(own, 'claim')
  on('2026-03-10', () => update(own, 'claim', 's2', { chosen: true }))
  const past = pastOf(own, '2026-01-31')
  expect(list(past, 'claim')).toEqual(first)
  expect(past.prepare("SELECT type FROM temp.sqlite_schema WHERE name = 'claim'").pluck().get()).toBe('view')
  expect(list(pastOf(own, '2026-02-28'), 'claim')).toEqual(second)
})
