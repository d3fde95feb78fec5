import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../../db/model/investor/compare.ts'
import type { Db } from '../../../../db/store/db.ts'
import { compare } from '../../../../db/store/investor/compare.ts'
import type { Site } from '../../../../db/store/investor/investors.ts'
import { setRecord } from '../../../../db/store/record.ts'
import { get } from '../../../../db/store/table.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../../fixture.ts'
import { aPhase, ladders, today } from '../readiness/fixture.ts'

const beside = (db: Db, sites: Site[]) => compare(db, ladders, sites, today)

function rowOf({ groups }: Comparison, key: string) {
  const row = groups.flatMap(group => group.rows).find(each => each.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}

describe('sites side by side', () => {
  test('two to four, no fewer and no more', () => {
    const db = aStore()
    const sites = Array.from({ length: 5 }, () => ({ zone: aZone(db).id }))
    expect(() => beside(db, sites.slice(0, 1))).toThrow('E_COMPARE_COUNT')
    expect(() => beside(db, sites)).toThrow('E_COMPARE_COUNT')
    expect(beside(db, sites.slice(0, 4)).sites).toHaveLength(4)
  })

  test('every site answers the same questions; known answers that are not alike are marked, a gap is no difference', () => {
    const db = aStore()
    const paper = aDocument(db, { date: '2026-05-06' })
    const [one, two, three] = [aZone(db), aZone(db), aZone(db)]
    const set = (id: string, fields: Record<string, unknown>) =>
      setRecord(db, 'zone', id, fields, { ...byTest, source: paper.id })
    set(one.id, { area_ha: 100, power: 'Trạm 110 kV' })
    set(two.id, { area_ha: 100 })
    const same = beside(db, [{ zone: one.id }, { zone: two.id }])
    expect(rowOf(same, 'area_ha')).toMatchObject({
      differs: false,
      cells: [{ text: '100\u00a0ha' }, { text: '100\u00a0ha' }],
    })
    expect(rowOf(same, 'power')).toMatchObject({ differs: false, cells: [{ text: 'Trạm 110 kV' }, { text: null }] })
    set(three.id, { area_ha: 50 })
    expect(rowOf(beside(db, [{ zone: one.id }, { zone: three.id }]), 'area_ha').differs).toBe(true)
    for (const row of same.groups.flatMap(group => group.rows)) expect(row.cells).toHaveLength(2)
    expect(same.sites[1]?.gaps).toBe((same.sites[0]?.gaps ?? 0) + 1)
    expect(rowOf(same, 'area_ha').cells[0]?.paper).toEqual({
      id: paper.id,
      name: paper.number && `QĐ ${paper.number}`,
      day: '6/5/2026',
    })
  })

  test("a phase says its own area, and what it takes from its zone it says is the zone's", () => {
    const db = aStore()
    const paper = aDocument(db)
    const zone = aZone(db, { area_ha: 250 })
    setRecord(db, 'zone', zone.id, { road: 'Đường 18 m' }, { ...byTest, source: paper.id })
    const [known, bare] = [aPhase(db, zone.id, { area_ha: 100 }), aPhase(db, zone.id)]
    const table = beside(db, [
      { zone: zone.id, phase: known.id },
      { zone: zone.id, phase: bare.id },
    ])
    expect(rowOf(table, 'area_ha').cells).toMatchObject([{ text: '100\u00a0ha', isOfZone: false }, { text: null }])
    expect(rowOf(table, 'road').cells).toMatchObject([{ isOfZone: true }, { isOfZone: true }])
  })

  test('a phase of another zone is refused', () => {
    const db = aStore()
    const [one, two] = [aZone(db), aZone(db)]
    const phase = aPhase(db, two.id)
    expect(() => beside(db, [{ zone: one.id, phase: phase.id }, { zone: two.id }])).toThrow('E_PROOF_PHASE')
  })

  test('of the seed: figures with their papers and doubts, gaps said, distances of each named place', () => {
    const db = aSeededStore()
    const phase = get(db, 'phase', 'KCN-THANH-LOC-2').id
    const table = beside(db, [{ zone: 'KCN-THANH-LOC', phase }, { zone: 'KCN-XEO-RO' }])
    expect(table.sites.map(site => site.name)).toEqual(['KCN Thạnh Lộc, giai đoạn 2', 'KCN Xẻo Rô'])
    expect(rowOf(table, 'capital_vnd')).toMatchObject({
      differs: true,
      cells: [{ text: '1.800\u00a0tỷ đồng' }, { text: '3.610\u00a0tỷ đồng' }],
    })
    expect(rowOf(table, 'land_rent_vnd').cells.map(cell => cell.text)).toEqual([null, null])
    expect(rowOf(table, 'distance/Trung tâm Rạch Giá').cells).toMatchObject([
      { text: '6\u00a0km', isOfZone: true },
      { text: null },
    ])
    expect(rowOf(table, 'planning').cells[0]).toMatchObject({ paper: { name: 'QĐ 1755/QĐ-UBND' }, isOfZone: true })
    expect(rowOf(table, 'area_ha').cells[1]).toMatchObject({ text: '210,54\u00a0ha', doubt: 'nguồn khác ghi khác' })
  })
})
