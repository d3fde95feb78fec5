import { describe, expect, test, vi } from 'vitest'
import type { Db } from '../../../db/store/db.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { datedOf } from '../../../db/store/time/dated.ts'
import { dayFiguresOf, dayMapOf } from '../../../db/store/time/day.ts'
import { factsBetween } from '../../../db/store/time/facts.ts'
import { timelineOf } from '../../../db/store/time/timeline.ts'
import { readLadders } from '../../../electron/office.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

const ladders = readLadders(appDir)
const closed = (...ring: [number, number][]) => [...ring, ring[0]]
const classesOn = (db: Db, day: string, theme: 'status' | 'planning' | 'clearance' = 'status') =>
  dayMapOf({ db: datedOf(db).show(day), day, basis: 'dated' }, ladders, theme).zones.map(zone => zone.themes[theme])

describe('a day before the register began', () => {
  test('a step counts from its date on, whenever it was entered; one without a date never does', () => {
    const db = aStore()
    const [one, two] = [aZone(db), aZone(db)]
    const step = { ladder: 'clearance-2026', step: 'pay', status: 'done' }
    addRecord(db, 'progress', { ...step, zone: one.id, date: '2019-05-01' }, byTest)
    addRecord(db, 'progress', { ...step, zone: two.id }, byTest)
    expect(classesOn(db, '2019-04-30', 'clearance')).toEqual(['unk', 'unk'])
    expect(classesOn(db, '2019-05-01', 'clearance')).toEqual(['doing', 'unk'])
  })

  test('a figure is what the newest paper of the day says; without a dated paper it is a gap', () => {
    const db = aStore()
    const zone = aZone(db, { status: 'operating', area_ha: 99 })
    const papers = ['2010-01-01', '2015-01-01'].map(date => aDocument(db, { date }))
    setRecord(db, 'zone', zone.id, { status: 'planned', area_ha: 10 }, { ...byTest, source: papers[0]?.id })
    setRecord(db, 'zone', zone.id, { status: 'calling', area_ha: 12 }, { ...byTest, source: papers[1]?.id })
    const at = (day: string) => list(datedOf(db).show(day), 'zone').map(each => [each.status, each.area_ha])
    expect(at('2009-12-31')).toEqual([[null, null]])
    expect(at('2014-12-31')).toEqual([['planned', 10]])
    expect(at('2015-01-01')).toEqual([['calling', 12]])
  })

  test('a lot is let while a lease of that day holds it, and is not there before the split that made it', () => {
    const db = aStore()
    const zone = aZone(db)
    const tenant = addRecord(db, 'tenant', { code: 'T1', zone: zone.id, name: 'Bên thuê' }, byTest).record
    const plot = (code: string) =>
      addRecord(db, 'plot', { code, zone: zone.id, area_ha: 2, use: 'industrial', status: 'leased' }, byTest).record
    const [old, young] = [plot('L1'), plot('L2')]
    inBatch(db, { name: 'Tách', ...byTest }, () => {
      addRecord(db, 'lineage', { before: old.id, after: young.id, date: '2018-01-01' }, byTest)
      const held = { zone: zone.id, plot: old.id, tenant: tenant.id, starts: '2012-01-01', ended: '2016-01-01' }
      addRecord(db, 'lease', { code: 'HĐ1', ...held }, byTest)
    })
    const at = (day: string) => list(datedOf(db).show(day), 'plot').map(each => [each.code, each.status])
    expect(at('2011-12-31')).toEqual([['L1', null]])
    expect(at('2012-01-01')).toEqual([['L1', 'leased']])
    expect(at('2016-01-01')).toEqual([['L1', null]])
    expect(at('2018-01-01')).toHaveLength(2)
  })

  test('what nobody has dated is a gap in every kind, and what says which thing it is stays', () => {
    const db = aStore()
    const zone = aZone(db, { workers: 900, developer: 'Công ty thử', road: 'Đường thử' })
    const fields = { code: 'H1', zone: zone.id, name: 'Hộ thử', hamlet: 'Ấp thử', people: 4, compensation_vnd: 10 }
    addRecord(db, 'household', fields, byTest)
    const then = datedOf(db).show('2019-01-01')
    expect(list(then, 'zone')[0]).toMatchObject({ name: zone.name, workers: null, developer: null, road: null })
    const known = { name: 'Hộ thử', hamlet: 'Ấp thử', people: null, compensation_vnd: null }
    expect(list(then, 'household')[0]).toMatchObject(known)
  })

  test('a boundary is that of its version of the day; one of which no version is kept stands as it is drawn', () => {
    const db = aStore()
    const square = (at: number) => {
      const [west, east] = [at, at + 0.01]
      return { type: 'Polygon', coordinates: [closed([west, 10], [east, 10], [east, 10.01])] }
    }
    const versioned = aZone(db)
    aZone(db, { shape: square(105.3) })
    for (const [date, at] of [
      ['2010-01-01', 105.1],
      ['2015-01-01', 105.2],
    ] as const) {
      const paper = aDocument(db, { date })
      setRecord(db, 'zone', versioned.id, { shape: square(at) }, { ...byTest, source: paper.id })
    }
    const westOf = (day: string) =>
      list(datedOf(db).show(day), 'zone').map(
        ({ shape }) => JSON.stringify(shape ?? null).match(/105\.\d+/)?.[0] ?? null,
      )
    expect(westOf('2009-12-31')).toEqual([null, '105.3'])
    expect(westOf('2014-12-31')).toEqual(['105.1', '105.3'])
    expect(westOf('2015-01-01')).toEqual(['105.2', '105.3'])
  })

  test('money paid is what vouchers of the day say', () => {
    const db = aStore()
    const zone = aZone(db)
    const household = addRecord(db, 'household', { code: 'H1', zone: zone.id, name: 'Hộ' }, byTest).record
    for (const [date, amount_vnd] of [
      ['2015-01-01', 100],
      ['2017-01-01', 50],
    ])
      addRecord(db, 'payment', { household: household.id, date, amount_vnd }, byTest)
    const paid = (day: string) => dayFiguresOf({ db: datedOf(db).show(day), day, basis: 'dated' }).paidVnd
    expect(['2014-12-31', '2016-01-01', '2017-01-01'].map(paid)).toEqual([null, 100, 150])
  })

  test('the parks of the seed appear one by one in the order of their papers', () => {
    const db = aSeededStore()
    const known = (day: string) => classesOn(db, day).filter(status => status !== 'unk').length
    expect(known('2008-01-01')).toBe(0)
    expect(known('2019-01-01')).toBeGreaterThan(0)
    expect(known('2026-03-01')).toBeGreaterThan(known('2019-01-01'))
    expect(
      dayFiguresOf({ db: datedOf(db).show('2026-07-01'), day: '2026-07-01', basis: 'dated' }).areaHa.total,
    ).toBeLessThanOrEqual(list(db, 'zone').reduce((sum, zone) => sum + (zone.area_ha ?? 0), 0))
  })
})

test('the line of time counts what is dated and what was entered, and names meetings, notices and decisions', () => {
  const db = aStore()
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00'), toFake: ['Date'] })
  const zone = aZone(db)
  vi.setSystemTime(new Date('2026-04-02T10:00:00'))
  aDocument(db, { type: 'notice', number: '670/TB-UBND', date: '2022-07-25', met: '2022-06-10' })
  addRecord(
    db,
    'progress',
    { zone: zone.id, ladder: 'clearance-2026', step: 'pay', status: 'done', date: '2019-05-01' },
    byTest,
  )
  vi.useRealTimers()
  const line = timelineOf(db, '2026-11-28')
  expect(line.begins).toBe('2026-03-01')
  expect(line.days).toEqual([
    { day: '2019-05-01', dated: 1, entered: 0 },
    { day: '2022-07-25', dated: 1, entered: 0 },
    { day: '2026-03-01', dated: 0, entered: 1 },
    { day: '2026-04-02', dated: 0, entered: 2 },
  ])
  expect(line.marks.map(({ day, is, word }) => [day, is, word])).toEqual([
    ['2022-06-10', 'meeting', 'Cuộc họp của thông báo 670/TB-UBND'],
    ['2022-07-25', 'notice', 'Thông báo 670/TB-UBND'],
  ])
  expect(timelineOf(db, '2020-01-01').days).toHaveLength(1)
})

test('what is dated between two days is told with its paper', () => {
  const db = aStore()
  const zone = aZone(db)
  const paper = aDocument(db, { number: '12/QĐ-UBND', date: '2019-05-01' })
  const step = { zone: zone.id, ladder: 'clearance-2026', step: 'pay', status: 'done' }
  addRecord(db, 'progress', { ...step, date: '2019-05-01', document: paper.id }, byTest)
  setRecord(db, 'zone', zone.id, { status: 'calling' }, { ...byTest, source: paper.id })
  const facts = factsBetween(db, ladders, '2019-04-30', '2019-05-01')
  expect(facts.map(({ is, day, paperName }) => [is, day, paperName])).toEqual([
    ['Xong', '2019-05-01', '12/QĐ-UBND'],
    ['Đang kêu gọi đầu tư', '2019-05-01', '12/QĐ-UBND'],
  ])
  expect(factsBetween(db, ladders, '2019-05-01', '2020-01-01')).toEqual([])
})
