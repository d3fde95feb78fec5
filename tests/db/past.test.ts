import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { AnyRecord, KindName } from '../../db/model/record/kinds.ts'
import { openData } from '../../db/open.ts'
import type { Db } from '../../db/store/db.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { movedBetween } from '../../db/store/log/moved.ts'
import { pastOf } from '../../db/store/log/past.ts'
import { undo } from '../../db/store/log/undo.ts'
import { make } from '../../db/store/make.ts'
import { addRecord, removeRecord, setRecord } from '../../db/store/record.ts'
import { get, list } from '../../db/store/table.ts'
import { verify } from '../../db/store/verify.ts'
import { totals } from '../../db/store/view/totals.ts'
import { aDocument, aFolder, aSeededStore, aStore, aZone, byTest, migrations } from './fixture.ts'

/** Does something as if on another day. */
function on<T>(day: string, deed: () => T): T {
  vi.useFakeTimers({ now: new Date(`${day}T10:00:00`), toFake: ['Date'] })
  try {
    return deed()
  } finally {
    vi.useRealTimers()
  }
}

const listAt = (db: Db, kind: KindName, where: Record<string, unknown>, day: string): AnyRecord[] =>
  list(pastOf(db, day), kind, where)

describe('the register as of a day', () => {
  test('later edits, additions and removals are taken back', () => {
    const db = aStore()
    const [kept, gone] = on('2026-01-10', () => [aZone(db, { area_ha: 10 }), aZone(db, { area_ha: 5 })])
    on('2026-02-10', () => {
      setRecord(db, 'zone', kept.id, { area_ha: 12 }, byTest)
      removeRecord(db, 'zone', gone.id, byTest)
      aZone(db, { area_ha: 99 })
    })
    expect(listAt(db, 'zone', {}, '2026-01-31').map(zone => zone.area_ha)).toEqual([10, 5])
    expect(listAt(db, 'zone', {}, '2026-02-28').map(zone => zone.area_ha)).toEqual([12, 99])
    expect(totals(pastOf(db, '2026-01-31')).zones).toMatchObject({
      count: 2,
      area_ha: { total: 15, known: 2, unknown: 0 },
    })
  })

  test('what was changed, removed, brought back and changed again stands as it stood on each day', () => {
    const db = aStore()
    const zone = on('2026-01-10', () => aZone(db, { area_ha: 10, point: [105, 10] }))
    on('2026-02-10', () => setRecord(db, 'zone', zone.id, { area_ha: 11, note: '250' }, byTest))
    const gone = on('2026-03-10', () => removeRecord(db, 'zone', zone.id, byTest))
    on('2026-04-10', () => undo(db, 'x', gone.batch ?? undefined))
    on('2026-05-10', () => setRecord(db, 'zone', zone.id, { area_ha: 12, point: null }, byTest))
    const at = (day: string) => listAt(db, 'zone', {}, day).map(({ area_ha, note, point }) => [area_ha, note, point])
    expect(at('2026-01-09')).toEqual([])
    expect(at('2026-01-10')).toEqual([[10, null, [105, 10]]])
    expect(at('2026-02-28')).toEqual([[11, '250', [105, 10]]])
    expect(at('2026-03-10')).toEqual([])
    expect(at('2026-04-10')).toEqual([[11, '250', [105, 10]]])
    expect(at('2026-05-10')).toEqual([[12, '250', null]])
  })

  test('claims keep the type of what they say, and the history ends with the day', () => {
    const db = aStore()
    const zone = on('2026-01-10', () => aZone(db))
    on('2026-02-10', () => setRecord(db, 'zone', zone.id, { developer: '007', area_ha: 5 }, { ...byTest, why: 'báo' }))
    on('2026-03-10', () => setRecord(db, 'zone', zone.id, { developer: '008' }, { ...byTest, why: 'báo' }))
    const past = pastOf(db, '2026-02-15')
    expect(list(past, 'claim').map(({ field, value, chosen }) => [field, value, chosen])).toEqual([
      ['developer', '007', true],
      ['area_ha', 5, true],
    ])
    expect(historyOf(past, 'zone', zone.id).map(line => [line.field, line.new])).toHaveLength(3)
    expect(historyOf(db, 'zone', zone.id)).toHaveLength(4)
  })

  test('the file of an office is read beside the one that is written to', () => {
    const file = join(aFolder(), 'a.atlas')
    const db = openData(file, migrations)
    const zone = on('2026-01-10', () => aZone(db, { area_ha: 1 }))
    on('2026-02-10', () => setRecord(db, 'zone', zone.id, { area_ha: 2 }, byTest))
    const past = pastOf(db, '2026-01-31')
    expect(get(past, 'zone', String(zone.code)).area_ha).toBe(1)
    expect(() => aZone(past)).toThrow('E_PAST_FIXED')
    expect(get(db, 'zone', String(zone.code)).area_ha).toBe(2)
    past.close()
    db.close()
  })

  test('a figure whose paper is of a later day is a gap, or what an older paper said', () => {
    const db = aSeededStore()
    const occupancy = (day: string) => listAt(db, 'phase', { code: 'KCN-THANH-LOC-1' }, day)[0]?.occupancy_pct
    expect(occupancy('2022-06-14')).toBe(75)
    expect(occupancy('2020-01-01')).toBeNull()
  })
})

describe('sums', () => {
  test('unknown is not zero: a sum says how many records it leaves out', () => {
    const db = aStore()
    expect(totals(db).zones.area_ha).toEqual({ total: null, known: 0, unknown: 0 })
    aZone(db, { area_ha: 0.1 })
    aZone(db, { area_ha: 0.2 })
    aZone(db)
    expect(totals(db).zones.area_ha).toEqual({ total: 0.3, known: 2, unknown: 1 })
  })

  test('the five parks of the seed add to 762,49 ha', () => {
    expect(totals(aSeededStore()).zones.byType.kcn).toEqual({
      count: 5,
      area_ha: { total: 762.49, known: 5, unknown: 0 },
    })
  })
})

describe('a made-up province', () => {
  test('says of every record that it is made up, is the same for a seed, and verifies', () => {
    const [one, two] = [aStore(), aStore()]
    for (const db of [one, two]) make(db, { zones: 3, plots: 20, households: 10, seed: 7, by: 'x' })
    const shown = (db: typeof one) => list(db, 'plot').map(({ id: _, zone: __, ...rest }) => rest)
    expect(shown(one)).toEqual(shown(two))
    expect(
      [...list(one, 'zone'), ...list(one, 'plot'), ...list(one, 'household')].every(each =>
        each.note?.includes('giả lập'),
      ),
    ).toBe(true)
    expect(verify(one)).toEqual({ ok: true, problems: [] })
  })
})

describe('verify', () => {
  test('a lock of the log that was taken off, and a strange one put in, are found', () => {
    const db = aStore()
    db.exec('DROP TRIGGER history_fixed; CREATE TRIGGER evil AFTER UPDATE ON batch BEGIN SELECT 1; END')
    expect(verify(db).problems).toEqual(['Khóa history_fixed của lịch sử bị gỡ', 'Tệp có lệnh tự chạy lạ: evil'])
  })

  test('a value written past the program is found', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 3 })
    addRecord(db, 'phase', { code: 'P', zone: zone.id, name: 'GĐ1' }, byTest)
    db.exec('DROP TRIGGER zone_set')
    db.prepare('UPDATE zone SET area_ha = 4').run()
    expect(verify(db)).toEqual({ ok: false, problems: [`zone ${zone.code}: trường area_ha khác với lịch sử`] })
  })
})

describe('what moved between two days', () => {
  test('each figure with what it was, what it is and the paper; records that came and went', () => {
    const db = aStore()
    const paper = on('2026-01-05', () => aDocument(db, { number: '12/QĐ-UBND', date: '2026-01-05' }))
    const [zone, gone] = on('2026-01-10', () => [aZone(db, { area_ha: 10 }), aZone(db, { name: 'Sẽ xóa' })])
    on('2026-02-10', () => {
      setRecord(db, 'zone', zone.id, { area_ha: 12 }, { ...byTest, source: paper.id })
      setRecord(db, 'zone', zone.id, { workers: 5 }, byTest)
      setRecord(db, 'zone', zone.id, { workers: null }, byTest)
      removeRecord(db, 'zone', gone.id, byTest)
      addRecord(db, 'phase', { code: 'P', zone: zone.id, name: 'GĐ1' }, byTest)
    })
    const moved = movedBetween(db, [], '2026-01-31', '2026-02-28')
    expect(
      moved.map(({ kind, title, field, was, is, documentName }) => [kind, title, field, was, is, documentName]),
    ).toEqual([
      ['zone', zone.name, 'area_ha', '10\u00a0ha', '12\u00a0ha', '12/QĐ-UBND'],
      ['zone', 'Sẽ xóa', null, 'Sẽ xóa', null, null],
      ['phase', 'GĐ1', null, null, 'GĐ1', null],
    ])
    expect(movedBetween(db, [], '2026-02-10', '2026-03-01')).toEqual([])
  })

  test('a boundary is told by its area and its corners, not as a list of places', () => {
    const db = aStore()
    const zone = on('2026-01-10', () => aZone(db, {}))
    const square = (side: number) => {
      const [west, south, east, north] = [105.1, 10, 105.1 + side, 10 + side]
      const ring = [west, east, east, west, west].map((lon, at) => [lon, [south, south, north, north, south][at]])
      return { type: 'Polygon', coordinates: [ring] }
    }
    on('2026-01-20', () => setRecord(db, 'zone', zone.id, { shape: square(0.01) }, byTest))
    on('2026-02-10', () => setRecord(db, 'zone', zone.id, { shape: square(0.02) }, byTest))
    const line = movedBetween(db, [], '2026-01-31', '2026-02-28').find(each => each.field === 'shape')
    expect(line?.was).toMatch(/^121,\d{4}\u00a0ha, 4\u00a0đỉnh$/)
    expect(line?.is).toMatch(/^48\d,\d{4}\u00a0ha, 4\u00a0đỉnh$/)
  })

  test('a figure is told on the day its paper speaks of, though it was entered later', () => {
    const moved = movedBetween(aSeededStore(), [], '2021-07-01', '2021-08-01')
    expect(moved).toContainEqual(
      expect.objectContaining({
        kind: 'phase',
        code: 'KCN-THANH-LOC-1',
        field: 'occupancy_pct',
        before: null,
        after: 75,
      }),
    )
  })
})
