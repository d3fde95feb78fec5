import { describe, expect, test } from 'vitest'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import type { Db } from '../../../db/store/db.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { historyOf } from '../../../db/store/log/history.ts'
import { pastOf } from '../../../db/store/log/past.ts'
import { nextUndo, undo } from '../../../db/store/log/undo.ts'
import { shapesIn } from '../../../db/store/map/shapes.ts'
import { meetingPage, type PageWanted } from '../../../db/store/meeting/page.ts'
import { liftMask } from '../../../db/store/meeting/unmask.ts'
import { addRecord, removeRecord, setRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { a, aHousehold, ladders } from '../clearance/fixture.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

const today = '2026-11-27'
const nothing = { zone: null, call: null, directive: null, lifted: null, since: null }

function pageOf(db: Db, wanted: Partial<PageWanted>): MeetingPage {
  const since = wanted.since ?? null
  const earlier = since === null ? null : pastOf(db, since)
  return meetingPage({ db, earlier, ladders, today }, { ...nothing, theme: 'clearance', ...wanted })
}

/** A zone with one household that is stuck: a name, a telephone, an identity number and an amount that nobody may see. */
function aHeldHousehold(db: Db, zone = aZone(db).id) {
  const secret = { name: 'Danh Năm', phone: '0912345678', identity: '091200012345', compensation_vnd: 1_234_500_000 }
  const household = aHousehold(db, zone, secret)
  a(db, 'obstacle', {
    code: `V-${household.id}`,
    name: 'Ông Danh Năm không nhận tiền',
    category: 'price',
    household: household.id,
    zone,
  })
  return { zone, household }
}
const secrets = ['Danh Năm', '0912345678', '091200012345', '1.234', '1,2345', '1234500000']

describe('the mask', () => {
  test('nothing personal leaves the store for a page whose mask is on', () => {
    const db = aStore()
    const { zone, household } = aHeldHousehold(db)
    const page = pageOf(db, { zone })
    expect(page.held.map(each => each.code)).toEqual([household.code])
    expect(page.masked).toBe(1)
    for (const secret of secrets) expect(JSON.stringify(page)).not.toContain(secret)
  })

  test('a lifted mask shows name, telephone and amount of that zone alone', () => {
    const db = aStore()
    const { zone } = aHeldHousehold(db)
    const other = aHeldHousehold(db)
    const { id } = liftMask(db, { meeting: null, zone, households: 1 }, 'Trần B')
    const [held] = pageOf(db, { zone, lifted: id }).held
    expect(held).toMatchObject({ name: 'Danh Năm', phone: '0912345678', amount: '1,2345\u00a0tỷ đồng' })
    expect(() => pageOf(db, { zone: other.zone, lifted: id })).toThrow('E_UNMASKING_OTHER')
    expect(() => pageOf(db, { zone, lifted: 'made-up' })).toThrow('E_RECORD_MISSING')
  })

  test('who lifted it, when, what and why stays in the file, whatever is undone or removed', () => {
    const db = aStore()
    const { zone } = aHeldHousehold(db)
    const meeting = a(db, 'meeting', { code: 'HOP-1', name: 'Họp giao ban', date: today })
    const before = nextUndo(db)?.id
    const { id } = liftMask(db, { meeting: meeting.id, zone, households: 1, why: 'Chủ tịch hỏi hộ cụ thể' }, 'Trần B')
    const row = get(db, 'unmasking', id)
    expect(row).toMatchObject({ by: 'Trần B', zone: get(db, 'zone', zone).code, why: 'Chủ tịch hỏi hộ cụ thể' })
    expect(row.meeting).toBe('Họp giao ban, 27/11/2026 (HOP-1)')
    expect(row.what).toContain('1 hộ')
    expect(Math.abs(Date.parse(row.at) - Date.now())).toBeLessThan(60_000)
    expect(historyOf(db, 'unmasking', id)).toHaveLength(1)
    // The next undo passes it by; nothing written by hand gets into the log or out of it.
    expect(nextUndo(db)?.id).toBe(before)
    undo(db, 'Trần B')
    expect(list(db, 'unmasking')).toHaveLength(1)
    expect(() => removeRecord(db, 'unmasking', id, byTest)).toThrow('E_UNMASKING_FIXED')
    expect(() => setRecord(db, 'unmasking', id, { by: 'ai đó' }, byTest)).toThrow('E_UNMASKING_FIXED')
    expect(() => addRecord(db, 'unmasking', { ...row, id: undefined }, byTest)).toThrow('E_UNMASKING_FIXED')
  })

  test('a zone of 1,284 households is counted, and names the first who are held', () => {
    const db = aStore()
    const zone = aZone(db).id
    inBatch(db, { name: 'Nhập hộ', ...byTest }, () => {
      for (let n = 1; n <= 1284; n++) {
        const household = aHousehold(db, zone)
        if (n % 4 === 0)
          a(db, 'obstacle', {
            code: `V-${n}`,
            name: 'x',
            category: 'price',
            household: household.id,
            zone,
            since: '2026-01-01',
          })
      }
    })
    const page = pageOf(db, { zone })
    expect(page.now?.households).toBe(1284)
    expect(page.heldCount).toBe(321)
    expect(page.held).toHaveLength(40)
  })
})

describe('what a page says', () => {
  test('an empty zone is all gaps, and says so', () => {
    const db = aStore()
    const page = pageOf(db, { zone: aZone(db).id })
    expect(page.now?.figures.map(figure => figure.text)).toEqual([null, null, null])
    expect(page.now?.marks).toBeNull()
    expect(page).toMatchObject({ orders: [], held: [], moved: [], heldCount: 0, masked: 0, before: null })
  })

  test('a figure is read with its unit, its paper and, when it is old, its day', () => {
    const db = aStore()
    const zone = aZone(db).id
    const paper = aDocument(db, { number: '1755/QĐ-UBND', date: '2007-09-13' })
    setRecord(
      db,
      'zone',
      zone,
      { area_ha: 60.43, occupancy_pct: 75 },
      { ...byTest, source: paper.id, asOf: '2021-07-30' },
    )
    const [area, occupancy, rent] = pageOf(db, { zone, theme: 'status' }).now?.figures ?? []
    expect(area).toMatchObject({ label: 'Diện tích', text: '60,43', unit: 'ha', source: 'QĐ 1755/QĐ-UBND', old: null })
    expect(occupancy).toMatchObject({ text: '75', unit: '%', old: '30/7/2021' })
    expect(rent).toMatchObject({ text: null })
  })

  test('money that was allocated is summed over what is known, and says what is not', () => {
    const db = aStore()
    const zone = aZone(db).id
    const line = (code: string, allocated_vnd: number | null) =>
      a(db, 'funding', { code, name: code, zone, purpose: 'clearance', allocated_vnd })
    line('V1', 80_000_000_000)
    line('V2', 30_123_456_789)
    line('V3', null)
    const money = pageOf(db, { zone }).now?.figures[2]
    expect(money).toMatchObject({ text: '110,12', unit: 'tỷ đồng', exact: '110.123.456.789\u00a0đồng' })
    expect(money?.source).toBe('2 dòng vốn, thiếu 1 dòng')
  })
})

describe('what moved since the last meeting', () => {
  /** A zone that was 100 ha in May and is 120 ha since September, with its households a step further. */
  function aMovedZone(db: Db) {
    const at = (day: string) => ({ name: 'Ghi', ...byTest, at: `${day}T03:00:00.000Z` })
    const { zone, household } = inBatch(db, at('2026-05-02'), () => {
      const zone = aZone(db, { area_ha: 100 }).id
      return { zone, household: aHousehold(db, zone, { name: 'Danh Năm' }) }
    }).result
    inBatch(db, at('2026-09-01'), () => {
      setRecord(db, 'zone', zone, { area_ha: 120 }, byTest)
      setRecord(db, 'household', household.id, { name: 'Danh Sáu' }, byTest)
      const step = {
        zone,
        household: household.id,
        ladder: 'clearance-2026',
        step: 'inventory',
        status: 'done',
        date: '2026-08-20',
      }
      a(db, 'progress', step)
    })
    return zone
  }

  test('old, new and day of each figure; the households by their milestones; nothing of one household', () => {
    const db = aStore()
    const page = pageOf(db, { zone: aMovedZone(db), since: '2026-06-30' })
    expect(page.moved).toEqual([
      expect.objectContaining({
        label: 'Diện tích quy hoạch',
        was: '100\u00a0ha',
        is: '120\u00a0ha',
        date: '2026-09-01',
      }),
    ])
    expect(page.before?.figures[0]?.text).toBe('100')
    expect([page.before?.marks?.[0]?.households, page.now?.marks?.[0]?.households]).toEqual([null, 1])
    expect(JSON.stringify(page)).not.toContain('Danh')
  })

  test('a zone that was surveyed since stands on the earlier day where it was thought to be, without a boundary', () => {
    const db = aStore()
    const at = (day: string) => ({ name: 'Ghi', ...byTest, at: `${day}T03:00:00.000Z` })
    const point = [105.1, 9.9]
    const zone = inBatch(db, at('2026-05-02'), () => aZone(db, { point, quality: 'point' }).id).result
    const ring = [point, [105.11, 9.9], [105.11, 9.91], point]
    const shape = { type: 'Polygon', coordinates: [ring] }
    inBatch(db, at('2026-09-01'), () =>
      setRecord(db, 'zone', zone, { shape, quality: 'surveyed', point: [105.107, 9.903] }, byTest),
    )
    const { now, before } = pageOf(db, { zone, since: '2026-06-30' })
    expect(before?.places[zone]).toEqual({ point, quality: 'point', isBounded: false })
    expect(now?.places[zone]).toEqual({ point: [105.107, 9.903], quality: 'surveyed', isBounded: true })
    const box: [number, number, number, number] = [105, 9.8, 105.2, 10]
    const drawn = (db: Db) => shapesIn(db, { box, zoom: 14, kinds: ['zone'] }).map(set => set.ids)
    expect([drawn(pastOf(db, '2026-06-30')), drawn(db)]).toEqual([[[]], [[zone]]])
  })

  test('what did not move is said too', () => {
    const db = aStore()
    const page = pageOf(db, { zone: aMovedZone(db), since: '2026-10-01' })
    expect(page.moved).toEqual([])
    expect(page.unmoved).toBe('diện tích; vẫn chưa có số liệu: tổng vốn dự kiến, vốn bồi thường đã bố trí')
  })

  test('since TB 670 the commune, the leading agencies and the land law have changed, each with its day', () => {
    const db = aSeededStore()
    const zone = get(db, 'zone', 'NO-THANH-LOC').id
    const moved = pageOf(db, { zone, since: '2022-06-14' }).moved
    const line = (label: string) => moved.find(each => each.label === label)
    expect(line('Địa bàn')).toMatchObject({ is: 'xã Thạnh Lộc, An Giang', date: '2025-07-01' })
    expect(line('Cơ quan chủ trì')?.date).toMatch(/^2025-/)
    expect(line('Luật áp dụng')?.was).toContain('2013')
  })

  test('a zone that was not there yet has nothing to be compared with', () => {
    const db = aStore()
    const { result: zone } = inBatch(db, { name: 'Ghi', ...byTest, at: '2026-09-01T03:00:00.000Z' }, () => aZone(db).id)
    expect(pageOf(db, { zone, since: '2026-06-30' })).toMatchObject({ before: null, moved: [], unmoved: '' })
  })
})

test('a directive is a page of its own, with its text, its agencies and its zones', () => {
  const db = aSeededStore()
  const directive = get(db, 'directive', 'TB670-6')
  const page = pageOf(db, { directive: directive.id, theme: 'directive' })
  expect(page.directive).toMatchObject({ number: 6, due: null, paper: 'TB 670/TB-VP' })
  expect(page.directive?.leads).toContain('Sở Tài chính')
  expect(page.zone?.code).toBe('NO-THANH-LOC')
})

test('the log of unmaskings is not shown for a past in which nobody had lifted anything', () => {
  const db = aStore()
  const zone = aZone(db).id
  liftMask(db, { meeting: null, zone, households: 0 }, 'Trần B')
  expect(list(pastOf(db, '2026-01-01'), 'unmasking')).toEqual([])
})
