import { describe, expect, test } from 'vitest'
import type { Polygon } from '../../../db/model/boundary/shape.ts'
import { checkBoundary } from '../../../db/store/boundary/check.ts'
import { near } from '../../../db/store/boundary/near.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { aStore, aZone, byTest } from '../fixture.ts'
import { aPlot } from '../land/fixture.ts'
import { aField } from '../model/boundary/made.ts'

const shape = (polygon: Polygon) => ({ type: 'Polygon', coordinates: polygon })
const field = aField(0, 0, 200, 100)

describe('before a boundary is saved', () => {
  test('its neighbours, its phase and its zone are asked, and its paper', () => {
    const db = aStore()
    const zone = aZone(db, { shape: shape(aField(0, 0, 1000, 95)) })
    const phase = addRecord(
      db,
      'phase',
      { code: 'GD1', zone: zone.id, name: 'Giai đoạn 1', shape: shape(aField(0, 0, 190, 1000)) },
      byTest,
    ).record
    const plot = aPlot(db, { zone: zone.id, phase: phase.id, area_ha: 1.9 })
    const over = aPlot(db, { zone: zone.id, shape: shape(aField(180, 0, 100, 100)) })
    aPlot(db, { zone: zone.id, shape: shape(aField(150, 0, 100, 100)), ended: '2024-01-01' })
    aPlot(db, { zone: zone.id, shape: shape(aField(5000, 0, 100, 100)) })
    const slip = aPlot(db, { zone: zone.id, shape: shape(aField(-52, 0, 50, 100)) })
    const found = checkBoundary(db, 'plot', plot.code, [field])
    expect(found).toMatchObject([
      { is: 'overlap', with: { title: over.code }, ha: 0.2 },
      { is: 'outside', of: { kind: 'phase', title: 'Giai đoạn 1' }, ha: 0.1 },
      { is: 'outside', of: { kind: 'zone', title: zone.name }, ha: 0.1 },
      { is: 'gap', with: [{ title: slip.code }], ha: 0.02 },
      { is: 'area', drawn: 2, stated: 1.9 },
    ])
  })

  test('the plots and phases of a zone are looked for in it', () => {
    const db = aStore()
    const zone = aZone(db)
    const out = aPlot(db, { zone: zone.id, shape: shape(aField(190, 0, 20, 50)) })
    aPlot(db, { zone: zone.id, shape: shape(aField(0, 0, 20, 50)) })
    aPlot(db, { shape: shape(aField(900, 0, 20, 50)) })
    expect(checkBoundary(db, 'zone', zone.id, [field])).toMatchObject([
      { is: 'leaves', out: { title: out.code }, ha: 0.05 },
    ])
  })

  test('a parcel is held against the parcels of its zone, in square metres of its certificate', () => {
    const db = aStore()
    const zone = aZone(db)
    const household = addRecord(db, 'household', { code: 'H1', zone: zone.id, name: 'Hộ thử' }, byTest).record
    const parcel = (number: string, fields: Record<string, unknown>) =>
      addRecord(db, 'parcel', { household: household.id, number, sheet: '7', ...fields }, byTest).record
    parcel('12', { shape: shape(aField(199, 0, 100, 100)) })
    const own = parcel('13', { area_m2: 18_000 })
    expect(checkBoundary(db, 'parcel', own.id, [field])).toMatchObject([
      { is: 'overlap', with: { title: 'thửa 12, tờ 7' }, ha: 0.01 },
      { is: 'area', drawn: 2, stated: 1.8 },
    ])
  })

  test('neighbours are found where they are now, not where they were', () => {
    const db = aStore()
    const plot = aPlot(db, { shape: shape(field) })
    const box: [number, number, number, number] = [105, 9, 106, 10.5]
    expect(near(db, 'plot', box, '').map(each => each.title)).toEqual([plot.code])
    setRecord(db, 'plot', plot.id, { shape: null }, { ...byTest, why: 'thử' })
    expect(near(db, 'plot', box, '')).toEqual([])
  })
})
