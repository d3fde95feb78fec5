import { expect, onTestFinished, test } from 'vitest'
import { kindNames } from '../../../db/model/record/kinds.ts'
import { beforeEach, type Db } from '../../../db/store/db.ts'
import { directiveDetail } from '../../../db/store/directive/detail.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { historyOf } from '../../../db/store/log/history.ts'
import { movedBetween } from '../../../db/store/log/moved.ts'
import { pastOf, pastsOf } from '../../../db/store/log/past.ts'
import { maskedOf } from '../../../db/store/people/masked.ts'
import { setRecord } from '../../../db/store/record.ts'
import { insert, list, update } from '../../../db/store/table.ts'
import { groundsOf } from '../../../db/store/view/ground.ts'
import { aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

/** The steps in which work reads the log from one end to the other: SQLite's own words for each. */
function scansOf(db: Db, work: () => unknown): string[] {
  const texts: string[] = []
  beforeEach(db, text => texts.push(text))
  work()
  expect(texts.join()).toContain('history')
  return texts
    .filter(text => /\bhistory\b/.test(text) && text.trimStart().startsWith('SELECT'))
    .flatMap(text => db.prepare(`EXPLAIN QUERY PLAN ${text.replace(/\?|@\w+/g, "'x'")}`).all())
    .map(step => (step as { detail: string }).detail)
    .filter(detail => /SCAN (main\.)?history\b/.test(detail))
}

test('the lines of one record are found by an index, of whatever kind it is, with a mask and without', () => {
  const db = aSeededStore()
  const masked = maskedOf(db)
  onTestFinished(() => void masked.close())
  const directive = String(list(db, 'directive')[0]?.id)
  for (const each of [db, masked]) {
    const read = () => [
      ...kindNames.flatMap(kind => [historyOf(each, kind, 'x'), groundsOf(each, kind, 'x')]),
      directiveDetail(each, directive),
    ]
    expect(scansOf(each, read)).toEqual([])
  }
  expect(scansOf(db, () => movedBetween(db, [], '2022-01-01', '2026-01-01'))).toEqual([])
})

test('what was claimed of a figure has its own history, line by line', () => {
  const db = aStore()
  const zone = aZone(db)
  const source = insertPaper(db)
  setRecord(db, 'zone', zone.id, { area_ha: 5 }, { ...byTest, source })
  setRecord(db, 'zone', zone.id, { area_ha: 6 }, { ...byTest, source })
  const first = list(db, 'claim').find(claim => claim.value === 5)
  const told = historyOf(db, 'claim', String(first?.id)).map(({ field, old, new: now }) => [field, old, now])
  expect(told).toEqual([
    ['chosen', true, false],
    [null, null, expect.objectContaining({ value: 5, chosen: true })],
  ])
})

function insertPaper(db: Db): string {
  const paper = { id: 'giay', code: 'QD-1', title: 'Quyết định', type: 'decision' }
  inBatch(db, { name: 'Thêm giấy', by: 'x' }, () => insert(db, 'document', paper))
  return paper.id
}

const dayOf = (n: number) => `2026-03-${String(n).padStart(2, '0')}`

test.each([
  ['few', 40],
  ['many', 5200],
])('of %s claims, one connection turned from day to day reads those of each day as they stood', (_, count) => {
  const db = aStore()
  const held = new Map<number, unknown>()
  const on = (n: number, work: () => void) => {
    inBatch(db, { name: 'Ghi', by: 'x', at: `${dayOf(n)}T03:00:00.000Z` }, work)
    held.set(n, list(db, 'claim'))
  }
  const claim = { kind: 'plot', field: 'area_ha', value: 2, document: null, chosen: true }
  on(1, () => {
    for (let at = 0; at < count; at++) insert(db, 'claim', { ...claim, id: `s${at}`, record: `p${at}` })
  })
  // Days on which nothing is claimed: what they write is passed over.
  inBatch(db, { name: 'Khu', by: 'x', at: `${dayOf(2)}T03:00:00.000Z` }, () =>
    insert(db, 'zone', { id: 'z', code: 'Z', name: 'Z', type: 'kcn' }),
  )
  for (const n of [3, 4, 5, 6])
    on(n, () => {
      for (let at = n; at < count; at += n) update(db, 'claim', `s${at}`, { chosen: at % 2 === 0, value: n })
      insert(db, 'claim', { ...claim, id: `mới ${n}`, record: `q${n}`, value: n })
      update(db, 'claim', `mới ${n}`, { quote: 'trích' })
    })
  const past = pastsOf(db)
  onTestFinished(() => void past.db.close())
  for (const n of [6, 5, 3, 1, 4, 6, 1, 5, 3, 6]) {
    expect(list(past.show(dayOf(n)), 'claim')).toEqual(held.get(n))
    const alone = pastOf(db, dayOf(n))
    expect(list(alone, 'claim')).toEqual(held.get(n))
    alone.close()
  }
})
