import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../db/model/vn2000/export.ts'
import { tableOfText } from '../../../db/model/vn2000/text.ts'
import { saveBoundary } from '../../../db/store/boundary/save.ts'
import { claimsOf } from '../../../db/store/claim.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { addRecord } from '../../../db/store/record.ts'
import { knownOf } from '../../../db/store/survey/known.ts'
import { readFor, saveSurvey } from '../../../db/store/survey/save.ts'
import { get } from '../../../db/store/table.ts'
import { aStore } from '../fixture.ts'
import { aRing, head, moved, rowsOf, textOf } from '../model/vn2000/made.ts'

const by = { by: 'Lan' }
const ground = { ...by, why: 'Bảng tọa độ giao đất', asOf: '2024-05-06' }
const table = tableOfText(textOf([head, ...rowsOf(aRing)]))

function aZone() {
  const db = aStore()
  const fields = { code: 'KCN-A', name: 'KCN A', type: 'kcn', area_ha: 61.0, point: [105.1319, 9.98996] }
  addRecord(db, 'zone', fields, by)
  return db
}

describe('a boundary out of a table', () => {
  it('is saved as surveyed with its paper and table, in one batch that can be taken back', () => {
    const db = aZone()
    const { batch, shape } = saveSurvey(db, 'zone', 'KCN-A', table, {}, ground)
    const zone = get(db, 'zone', 'KCN-A')
    expect(zone.quality).toBe('surveyed')
    expect(zone.shape).toEqual(shape)
    expect(tableOf(zone.shape as typeof shape)).toEqual({ meridian: 104.5, is: 'original', rows: table.rows })
    expect(claimsOf(db, 'zone', zone.id, 'shape')).toEqual([
      expect.objectContaining({ chosen: true, as_of: '2024-05-06', quote: 'Bảng tọa độ giao đất' }),
    ])
    expect(batch).not.toBeNull()
    undo(db, 'Lan')
    expect(get(db, 'zone', 'KCN-A').shape).toBeNull()
    expect(claimsOf(db, 'zone', zone.id, 'shape')).toEqual([])
  })

  it('is refused on the other meridian, without a paper or a reason, and leaves the record as it was', () => {
    const db = aZone()
    const refused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ code }))
    refused(() => saveSurvey(db, 'zone', 'KCN-A', table, { meridian: 104.75 }, ground), 'E_VN2000_ZONE')
    refused(() => saveSurvey(db, 'zone', 'KCN-A', table, {}, by), 'E_SOURCE_REQUIRED')
    refused(() => saveSurvey(db, 'zone', 'KCN-A', tableOfText('không có bảng'), {}, ground), 'E_VN2000_NONE')
    expect(get(db, 'zone', 'KCN-A').shape).toBeNull()
  })

  it('is held against the recorded area, and against what was surveyed around it', () => {
    const db = aZone()
    const known = knownOf(db, 'zone', 'KCN-A')
    expect(known).toMatchObject({ title: 'KCN A', areas: [{ label: 'diện tích quy hoạch', ha: 61 }], surveyed: [] })
    const first = readFor(db, 'zone', 'KCN-A', table, {})
    expect(first.areas).toEqual([expect.objectContaining({ ha: 61, isSame: false })])
    expect(first.findings.map(each => each.code)).toEqual(['area', 'unproved'])
    saveSurvey(db, 'zone', 'KCN-A', table, {}, ground)
    addRecord(db, 'phase', { code: 'A-1', zone: 'KCN-A', name: 'Giai đoạn 1' }, by)
    // The table of a phase on the zone's own corners, made without the datum shift: some 111 m south and 195 m east.
    const shifted = tableOfText(textOf([head, ...rowsOf(moved(aRing, -111.3, 195.3))]))
    expect(knownOf(db, 'phase', 'A-1').surveyed).toHaveLength(1)
    expect(readFor(db, 'phase', 'A-1', table, {}).findings.map(each => each.code)).toEqual(['fit'])
    expect(readFor(db, 'phase', 'A-1', shifted, {}).findings.map(each => each.code)).toEqual(['datum'])
  })

  it('keeps the printed corners that stayed when it is edited by hand, and goes out with them', () => {
    const db = aZone()
    const { shape } = saveSurvey(db, 'zone', 'KCN-A', table, {}, ground)
    const [first = []] = shape.coordinates as [number, number][][]
    const polygons = [[first.map(([lon, lat], at): [number, number] => (at === 2 ? [lon + 0.0001, lat] : [lon, lat]))]]
    saveBoundary(db, 'zone', 'KCN-A', { polygons, quality: 'digitised' }, ground)
    const edited = get(db, 'zone', 'KCN-A').shape as typeof shape
    expect(edited.vn2000.points.map(({ name }) => name)).toHaveLength(6)
    expect(tableOf(edited)?.rows.flat()).toContain('tính từ bản vẽ')
    undo(db, 'Lan')
    expect(get(db, 'zone', 'KCN-A').shape).toEqual(shape)
  })
})
