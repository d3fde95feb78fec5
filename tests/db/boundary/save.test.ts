import { describe, expect, test, vi } from 'vitest'
import { dividedBy, mergedOf } from '../../../db/model/boundary/divide.ts'
import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import { polygonsOf, type Quality, shapeOf } from '../../../db/model/boundary/shape.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { saveBoundary } from '../../../db/store/boundary/save.ts'
import { boundaryOf } from '../../../db/store/boundary/view.ts'
import { chooseClaim } from '../../../db/store/claim.ts'
import type { Db } from '../../../db/store/db.ts'
import { mergePlots, splitPlot } from '../../../db/store/land/divide.ts'
import { pastOf } from '../../../db/store/log/past.ts'
import { redo, undo } from '../../../db/store/log/undo.ts'
import { addRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { aDocument, aStore, aZone, byTest } from '../fixture.ts'
import { aPlot } from '../land/fixture.ts'
import { aField, aRing, at } from '../model/boundary/made.ts'

const field = aField(0, 0, 200, 100)
const wider = aField(0, 0, 210, 100)
const drawn = (polygon = field, quality: Quality = 'digitised') => ({ polygons: [polygon], quality })
const said = { ...byTest, why: 'vẽ thử' }
const size = (db: Db) => db.prepare('SELECT count(*) FROM history').pluck().get()

/** Does something as if on another day. */
function on<T>(day: string, deed: () => T): T {
  vi.useFakeTimers({ now: new Date(`${day}T10:00:00`), toFake: ['Date'] })
  try {
    return deed()
  } finally {
    vi.useRealTimers()
  }
}

function refused(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return `${toProblem(error).code} ${sentence(toProblem(error))}`
  }
  return 'done'
}

describe('a boundary that is drawn', () => {
  test('is one action with its paper, its day and its quality; a zone says that quality of itself', () => {
    const db = aStore()
    const paper = aDocument(db)
    const zone = aZone(db, { area_ha: 2, quality: 'point' })
    const ground = { ...byTest, source: paper.id, asOf: '2024-05-01' }
    const { batch, record } = saveBoundary(db, 'zone', zone.id, drawn(), ground)
    expect(batch).not.toBeNull()
    expect(record).toMatchObject({ quality: 'digitised', shape: { type: 'Polygon', quality: 'digitised' } })
    expect(boundaryOf(db, 'zone', zone.id).versions).toMatchObject([
      { isUsed: true, quality: 'digitised', ha: 2, corners: 4, asOf: '2024-05-01', paper: { id: paper.id } },
    ])
    expect(db.prepare('SELECT name FROM batch WHERE id = ?').pluck().get(batch)).toBe(`Vẽ ranh giới ${zone.name}`)
    undo(db, 'Người thử')
    expect(get(db, 'zone', zone.id)).toMatchObject({ quality: 'point', shape: null })
    expect(list(db, 'claim', { record: zone.id, field: 'shape' })).toEqual([])
    redo(db, 'Người thử')
    expect(get(db, 'zone', zone.id)).toMatchObject({ quality: 'digitised', shape: { type: 'Polygon' } })
    expect(verify(db).problems).toEqual([])
  })

  test('again is another version: the one before stays beside it and can be used again', () => {
    const db = aStore()
    const zone = aZone(db)
    saveBoundary(db, 'zone', zone.id, drawn(), said)
    saveBoundary(db, 'zone', zone.id, drawn(wider, 'surveyed'), { ...byTest, source: aDocument(db).id })
    const [now, before] = boundaryOf(db, 'zone', zone.id).versions
    expect([now, before]).toMatchObject([
      { isUsed: true, quality: 'surveyed', ha: 2.1 },
      { isUsed: false, quality: 'digitised', ha: 2, quote: 'vẽ thử' },
    ])
    const { batch } = chooseClaim(db, before?.claim ?? '', 'Người thử')
    expect(get(db, 'zone', zone.id)).toMatchObject({ quality: 'digitised', shape: { quality: 'digitised' } })
    expect(db.prepare('SELECT name FROM batch WHERE id = ?').pluck().get(batch)).toBe(
      `Dùng bản ranh giới khác của ${zone.name}`,
    )
    undo(db, 'Người thử')
    expect(get(db, 'zone', zone.id)).toMatchObject({ quality: 'surveyed' })
  })

  test('the same once more writes no shape again: only which version is in use', () => {
    const db = aStore()
    const zone = aZone(db)
    saveBoundary(db, 'zone', zone.id, drawn(), said)
    const shapes = () =>
      db.prepare("SELECT count(*) FROM history WHERE coalesce(new, old) LIKE '%coordinates%'").pluck().get()
    const before = shapes()
    saveBoundary(db, 'zone', zone.id, drawn(), said)
    expect(shapes()).toBe(before)
    expect(boundaryOf(db, 'zone', zone.id).versions).toHaveLength(1)
  })

  test('of a plot, a phase, a plan and a parcel is kept alike', () => {
    const db = aStore()
    const zone = aZone(db)
    const made = (kind: BoundedKind, fields: Record<string, unknown>) => addRecord(db, kind, fields, byTest).record.id
    const household = addRecord(db, 'household', { code: 'H1', zone: zone.id, name: 'Hộ thử' }, byTest).record.id
    const records: [BoundedKind, string, string][] = [
      ['phase', made('phase', { code: 'P1', name: 'Giai đoạn 1', zone: zone.id, area_ha: 2 }), 'Giai đoạn 1'],
      ['plot', aPlot(db, { zone: zone.id, code: 'L1' }).id, 'L1'],
      ['plan', made('plan', { code: 'PA1', name: 'Đợt 1', zone: zone.id, area_ha: 2 }), 'Đợt 1'],
      ['parcel', made('parcel', { household, number: '12', sheet: '7', area_m2: 20_000 }), 'thửa 12, tờ 7'],
    ]
    for (const [kind, id, title] of records) {
      saveBoundary(db, kind, id, drawn(), said)
      const versions = [{ isUsed: true, ha: 2, quality: 'digitised', quote: 'vẽ thử' }]
      expect(boundaryOf(db, kind, id)).toMatchObject({ title, zone: { id: zone.id }, stated: { ha: 2 }, versions })
    }
  })

  test('of a past day is the one of that day', () => {
    const db = aStore()
    const zone = on('2024-01-10', () => aZone(db))
    on('2024-02-10', () => saveBoundary(db, 'zone', zone.id, drawn(), said))
    on('2025-02-10', () => saveBoundary(db, 'zone', zone.id, drawn(wider, 'surveyed'), { ...said, why: 'đo lại' }))
    expect(boundaryOf(db, 'zone', zone.id).versions[0]?.ha).toBe(2.1)
    const past = pastOf(db, '2024-06-01')
    expect(boundaryOf(past, 'zone', zone.id)).toMatchObject({
      shape: { quality: 'digitised' },
      versions: [{ isUsed: true, ha: 2 }],
    })
    expect(boundaryOf(pastOf(db, '2024-01-20'), 'zone', zone.id)).toMatchObject({ shape: null, versions: [] })
    expect(refused(() => saveBoundary(past, 'zone', zone.id, drawn(), said))).toMatch(/^E_PAST_FIXED/)
  })

  test("that cannot be land, or on nobody's word, is refused and nothing is written", () => {
    const db = aStore()
    const zone = aZone(db)
    const before = size(db)
    const bow = [aRing([0, 0], [100, 100], [100, 0], [0, 100])]
    expect(refused(() => saveBoundary(db, 'zone', zone.id, drawn(bow), said))).toMatch(
      /^E_BOUNDARY_CROSSING Chưa lưu được ranh giới KCN Thử \d+: đường ranh tự cắt/,
    )
    expect(refused(() => saveBoundary(db, 'zone', zone.id, drawn([aRing([0, 0], [1, 1])]), said))).toMatch(
      /^E_BOUNDARY_FEW/,
    )
    expect(refused(() => saveBoundary(db, 'zone', zone.id, drawn(), byTest))).toMatch(/^E_SOURCE_REQUIRED/)
    expect(size(db)).toBe(before)
  })
})

describe('a plot that is cut on the map', () => {
  test('becomes plots with their own boundaries, on the word of the same paper, as one action', () => {
    const db = aStore()
    const paper = aDocument(db)
    const plot = aPlot(db)
    saveBoundary(db, 'plot', plot.id, drawn(), said)
    const pieces = dividedBy(polygonsOf(get(db, 'plot', plot.id).shape), [at(50, -10), at(50, 110)])
    const into = pieces.map((piece, n) => ({
      ...{ code: `${plot.code}-${n + 1}`, area_ha: n === 0 ? 1.5 : 0.5, shape: shapeOf([piece], 'digitised') },
    }))
    splitPlot(db, plot.id, into, { date: '2026-11-23' }, { ...byTest, source: paper.id })
    const [large, small] = into.map(each => boundaryOf(db, 'plot', each.code))
    expect(large?.versions).toMatchObject([{ isUsed: true, ha: 1.5, asOf: '2026-11-23', paper: { id: paper.id } }])
    expect(small?.versions).toMatchObject([{ ha: 0.5 }])
    expect(refused(() => saveBoundary(db, 'plot', plot.id, drawn(), said))).toMatch(/^E_PLOT_ENDED/)
    const merged = mergedOf([large, small].flatMap(each => polygonsOf(each?.shape ?? null)))
    const whole = { code: 'WHOLE', area_ha: 2, shape: shapeOf(merged, 'digitised') }
    mergePlots(
      db,
      into.map(each => each.code),
      whole,
      { date: '2026-11-24' },
      { ...byTest, source: paper.id },
    )
    expect(boundaryOf(db, 'plot', 'WHOLE').versions).toMatchObject([{ ha: 2 }])
    undo(db, 'Người thử')
    undo(db, 'Người thử')
    expect(list(db, 'plot')).toHaveLength(1)
    expect(list(db, 'claim', { field: 'shape' })).toHaveLength(1)
    expect(verify(db).problems).toEqual([])
  })
})
