import { describe, expect, test } from 'vitest'
import { chooseClaim, claimsOf } from '../../../db/store/claim.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { setRecord } from '../../../db/store/record.ts'
import { get } from '../../../db/store/table.ts'
import { aDocument, aStore, aZone, byTest } from '../fixture.ts'

describe('claims', () => {
  test('several papers stand beside each other and one is chosen', () => {
    const db = aStore()
    const [first, second] = [aDocument(db), aDocument(db)]
    const zone = aZone(db)
    setRecord(db, 'zone', zone.id, { area_ha: 250 }, { ...byTest, source: first.id })
    setRecord(db, 'zone', zone.id, { area_ha: 252 }, { ...byTest, source: second.id })
    const other = claimsOf(db, 'zone', zone.id, 'area_ha')[1]
    expect(other).toMatchObject({ value: 250, chosen: false })
    chooseClaim(db, other?.id ?? '', 'x')
    expect(get(db, 'zone', zone.id).area_ha).toBe(250)
    expect(claimsOf(db, 'zone', zone.id, 'area_ha').map(claim => [claim.value, claim.chosen])).toEqual([
      [250, true],
      [252, false],
    ])
  })

  test('the file itself keeps that of many claims of a field no two are chosen', () => {
    const db = aStore()
    const zone = aZone(db)
    for (const area of [1, 2, 3])
      setRecord(db, 'zone', zone.id, { area_ha: area }, { ...byTest, source: aDocument(db).id })
    const both = () => inBatch(db, { name: 'Thử', by: 'x' }, () => db.exec('UPDATE claim SET chosen = 1'))
    expect(both).toThrow('UNIQUE')
    expect(claimsOf(db, 'zone', zone.id).map(claim => claim.chosen)).toEqual([true, false, false])
  })

  test('a figure changed without a paper or a reason is no longer backed by the old paper', () => {
    const db = aStore()
    const zone = aZone(db)
    setRecord(db, 'zone', zone.id, { area_ha: 250 }, { ...byTest, source: aDocument(db).id })
    setRecord(db, 'zone', zone.id, { area_ha: 251 }, byTest)
    expect(claimsOf(db, 'zone', zone.id, 'area_ha').filter(claim => claim.chosen)).toEqual([])
  })
})
