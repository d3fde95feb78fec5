import { describe, expect, test, vi } from 'vitest'
import { ringsAt, type ShapesWanted, shapeStates } from '../../../db/model/shape/set.ts'
import type { Db } from '../../../db/store/db.ts'
import { pastOf } from '../../../db/store/log/past.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { shapesIn } from '../../../db/store/map/shapes.ts'
import { addRecord, removeRecord, setRecord } from '../../../db/store/record.ts'
import { aStore, aZone, byTest } from '../fixture.ts'

const squareAt = (lon: number, lat: number, side = 0.002) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
      [lon, lat],
    ],
  ],
})
const view = (more: Partial<ShapesWanted> = {}): ShapesWanted => ({
  box: [105.1, 9.9, 105.2, 10],
  zoom: 15,
  kinds: ['plot'],
  ...more,
})
const namesIn = (db: Db, wanted = view()) => shapesIn(db, wanted).flatMap(set => set.names)
/** Does something as if on another day. */
function on<T>(day: string, deed: () => T): T {
  vi.useFakeTimers({ now: new Date(`${day}T10:00:00`), toFake: ['Date'] })
  try {
    return deed()
  } finally {
    vi.useRealTimers()
  }
}

let count = 0
const aPlot = (db: Db, zone: string, fields: Record<string, unknown> = {}) => {
  count += 1
  return addRecord(db, 'plot', { code: `L-${count}`, zone, shape: squareAt(105.15, 9.95), ...fields }, byTest).record
}
const stateOf = (db: Db, plot: string) => {
  const [set] = shapesIn(db, view())
  return shapeStates.plot[set?.state[set.ids.indexOf(plot)] ?? -1]
}

describe('the boundaries in a view', () => {
  test('are those that touch it, with what the register says of each', () => {
    const db = aStore()
    const zone = aZone(db)
    const inside = aPlot(db, zone.id, { area_ha: 2.5, status: 'ready' })
    const across = aPlot(db, zone.id, { shape: squareAt(105.0995, 9.95) })
    aPlot(db, zone.id, { shape: squareAt(105.3, 9.95) })
    aPlot(db, zone.id, { shape: null })
    const [set] = shapesIn(db, view())
    expect(new Set(set?.ids)).toEqual(new Set([inside.id, across.id]))
    const at = set!.ids.indexOf(inside.id)
    expect(set!.names[at]).toBe(inside.code)
    expect(set!.areaHa[at]).toBe(2.5)
    expect(set!.areaHa[1 - at]).toBeNaN()
    expect(set!.zones[set!.zone[at]!]).toBe(zone.id)
    expect(ringsAt(set!, at).map(ring => ring.length)).toEqual([8])
  })

  test('say of a plot how it stands: by its status, its lease, its project', () => {
    const db = aStore()
    const zone = aZone(db)
    const plain = aPlot(db, zone.id)
    const ready = aPlot(db, zone.id, { status: 'ready' })
    const green = aPlot(db, zone.id, { use: 'green', status: 'ready' })
    const tenant = addRecord(db, 'tenant', { code: 'DA-1', name: 'Nhà máy', zone: zone.id, status: 'building' }, byTest)
    const licensed = aPlot(db, zone.id, { tenant: tenant.record.id, status: 'reserved' })
    expect([plain, ready, green, licensed].map(each => stateOf(db, each.id))).toEqual([
      'unknown',
      'ready',
      'infrastructure',
      'licensed',
    ])
    addRecord(db, 'lease', { code: 'HD-1', zone: zone.id, plot: ready.id, tenant: tenant.record.id }, byTest)
    expect(stateOf(db, ready.id)).toBe('leased')
  })

  test('are read anew after an edit, a removal and an undo', () => {
    const db = aStore()
    const zone = aZone(db)
    const plot = aPlot(db, zone.id)
    expect(namesIn(db)).toEqual([plot.code])
    setRecord(db, 'plot', plot.id, { shape: squareAt(105.3, 9.95) }, byTest)
    expect(namesIn(db)).toEqual([])
    undo(db, 'Người thử')
    expect(namesIn(db)).toEqual([plot.code])
    removeRecord(db, 'plot', plot.id, byTest)
    expect(namesIn(db)).toEqual([])
  })

  test('of a past day are those of that day, moved, added and removed ones among them', () => {
    const db = aStore()
    const zone = on('2026-01-10', () => aZone(db))
    const [moved, removed] = on('2026-01-10', () => [aPlot(db, zone.id), aPlot(db, zone.id)])
    on('2026-02-10', () => {
      setRecord(db, 'plot', moved.id, { shape: squareAt(105.3, 9.95) }, byTest)
      removeRecord(db, 'plot', removed.id, byTest)
      aPlot(db, zone.id)
    })
    expect(namesIn(db)).toHaveLength(1)
    const past = pastOf(db, '2026-01-31')
    expect(new Set(namesIn(past))).toEqual(new Set([moved.code, removed.code]))
    past.close()
  })

  test('too small to be seen are counted and not sent, and come back near', () => {
    const db = aStore()
    const zone = aZone(db)
    aPlot(db, zone.id, { shape: squareAt(105.15, 9.95, 0.00001) })
    const [far] = shapesIn(db, view())
    expect([far?.ids.length, far?.left]).toEqual([0, 1])
    const [close] = shapesIn(db, view({ zoom: 20 }))
    expect([close?.ids.length, close?.left]).toEqual([1, 0])
  })

  test('have the corners that can be seen: many when near, few when far', () => {
    const db = aStore()
    const ring = Array.from({ length: 200 }, (_, i) => {
      const angle = (i / 200) * 2 * Math.PI
      return [105.15 + 0.004 * Math.cos(angle), 9.95 + 0.004 * Math.sin(angle)]
    })
    aPlot(db, aZone(db).id, { shape: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } })
    const corners = (zoom: number) => shapesIn(db, view({ zoom }))[0]!.at.length / 2
    expect(corners(17)).toBe(200)
    expect(corners(15)).toBeLessThan(80)
    expect(corners(12)).toBeLessThan(20)
  })

  test('of parcels stand by the steps of their households, and search does not find them', () => {
    const db = aStore()
    const zone = aZone(db)
    const household = addRecord(db, 'household', { code: 'H-1', zone: zone.id, name: 'Hộ thử' }, byTest).record
    const shape = squareAt(105.15, 9.95)
    const parcel = addRecord(
      db,
      'parcel',
      { household: household.id, sheet: '12', number: '103', shape },
      byTest,
    ).record
    const wanted = view({ kinds: ['parcel'], zoom: 16 })
    const state = () => shapeStates.parcel[shapesIn(db, wanted)[0]!.state[0]!]
    expect(namesIn(db, wanted)).toEqual(['tờ 12 thửa 103'])
    expect(state()).toBe('unk')
    const step = { zone: zone.id, household: household.id, ladder: 'clearance-2026' }
    addRecord(db, 'progress', { ...step, step: 'inventory', status: 'done' }, byTest)
    expect(state()).toBe('doing')
    addRecord(db, 'progress', { ...step, step: 'pay', status: 'stuck' }, byTest)
    expect(state()).toBe('stuck')
    addRecord(db, 'progress', { ...step, step: 'handover', status: 'done' }, byTest)
    expect(state()).toBe('xong')
    expect(db.prepare("SELECT count(*) FROM search WHERE search MATCH '103'").pluck().get()).toBe(0)
    setRecord(db, 'parcel', parcel.id, { shape: null }, byTest)
    expect(namesIn(db, wanted)).toEqual([])
    undo(db, 'Người thử')
    expect(namesIn(db, wanted)).toHaveLength(1)
    removeRecord(db, 'parcel', parcel.id, byTest)
    expect(db.prepare("SELECT count(*) FROM entry WHERE kind = 'parcel'").pluck().get()).toBe(0)
  })
})

describe('boundaries of more corners than are held at once', () => {
  test('are counted and not forgotten, and a small one among them is still told', () => {
    const db = aStore()
    const zone = aZone(db)
    const side = Array.from({ length: 3000 }, (_, n): [number, number] => [105.14 + n * 1e-6, 9.95 + (n % 2) * 1e-5])
    const jagged = { type: 'Polygon', coordinates: [[...side, [105.14, 9.96], side[0]]] }
    aPlot(db, zone.id, { shape: jagged })
    aPlot(db, zone.id, { shape: jagged })
    const small = aPlot(db, zone.id)
    const [all] = shapesIn(db, view())
    expect([all?.ids.length, all?.heavy]).toEqual([3, 0])
    const [some] = shapesIn(db, view(), 1000)
    expect([some?.ids, some?.heavy]).toEqual([[small.id], 2])
  })
})
