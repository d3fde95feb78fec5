import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { boardOf } from '../../../db/store/board/board.ts'
import { pastOf } from '../../../db/store/log/past.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { readLadders } from '../../../electron/office.ts'
import { aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

const ladders = readLadders(join(import.meta.dirname, '../../..'))
const day = '2026-11-23'

describe('the province on one sheet', () => {
  test('the seed: parks add up, the reported sum stands beside, what nobody knows is not zero', () => {
    const { sums, meeting } = boardOf(aSeededStore(), ladders, day)
    expect(sums.parks).toMatchObject({
      count: 5,
      areaHa: { total: 762.49 },
      reportedHa: { value: 770, teller: 'báo chí' },
    })
    expect(sums.parks.operating).toEqual(['KCN Thạnh Lộc', 'KCN Thuận Yên'])
    expect(sums.clusters).toEqual({ count: 12, established: ['CCN Hà Giang', 'CCN Tân Thành'] })
    expect(sums.money.allocated).toEqual({ total: null, known: 0, unknown: 0 })
    expect(sums.plots).toMatchObject({ industrialHa: null, leasedHa: null })
    expect(sums.directives).toEqual({ total: 7, done: 0, late: 0, undated: 7, unknown: 7 })
    expect(meeting).toEqual({ day: '2022-06-14', notice: '670/TB-VP' })
  })

  test('parks come first, the larger before the smaller; the cells follow what papers prove', () => {
    const { rows } = boardOf(aSeededStore(), ladders, day)
    expect(rows.slice(0, 2).map(row => row.name)).toEqual(['KCN Thạnh Lộc', 'KCN Xẻo Rô'])
    expect(rows.at(-1)?.type).toBe('housing')
    const cells = (code: string) => rows.find(row => row.code === code)?.cells
    expect(cells('CCN-HA-GIANG')).toMatchObject({ establishment: 'xong', infrastructure: 'unk', rent: 'unk' })
    expect(cells('CCN-BINH-AN')).toMatchObject({ establishment: 'unk', planning: 'wait' })
    expect(rows.find(row => row.code === 'NO-THANH-LOC')?.hold).toMatchObject({ is: 'stuck', since: '2022-07-25' })
  })

  test('the worst hold is the one that is told, and an asked decision leads to its record', () => {
    const db = aStore()
    const [zone, free] = [aZone(db, { point: [105, 10], area_ha: 5 }), aZone(db, { point: [105, 10], area_ha: 4 })]
    const paper = addRecord(
      db,
      'document',
      { code: 'TB', number: '9/TB-VP', title: 'Kết luận', type: 'notice', date: '2026-01-02' },
      byTest,
    ).record
    const order = addRecord(
      db,
      'directive',
      { code: 'N1', document: paper.id, number: 1, summary: 'Làm đường', due: '2026-03-01' },
      byTest,
    ).record
    addRecord(db, 'target', { directive: order.id, zone: zone.id, name: 'KCN' }, byTest)
    const hold = () => boardOf(db, ladders, day).rows.find(row => row.id === zone.id)?.hold
    expect(hold()).toMatchObject({ is: 'stuck', text: 'Trễ nhiệm vụ 1', since: '2026-03-01' })
    const obstacle = addRecord(
      db,
      'obstacle',
      { code: 'V1', name: 'Thiếu điện', zone: zone.id, since: '2026-02-01' },
      byTest,
    ).record
    expect(hold()).toMatchObject({ text: 'Thiếu điện', since: '2026-02-01' })
    setRecord(db, 'obstacle', obstacle.id, { solved: '2026-05-01' }, byTest)
    expect(hold()?.text).toBe('Trễ nhiệm vụ 1')
    const { asks, rows } = boardOf(db, ladders, day)
    expect(asks.map(ask => ask.go)).toContainEqual({ to: 'directives', directive: order.id })
    expect(rows.find(row => row.id === free.id)?.hold).toBeNull()
    setRecord(db, 'directive', order.id, { status: 'done' }, byTest)
    expect(hold()).toBeNull()
  })

  test('money is added to the đồng, and says how many lines it leaves out', () => {
    const db = aStore()
    const zone = aZone(db)
    const line = (code: string, fields: object) =>
      addRecord(db, 'funding', { code, name: 'Bồi thường', zone: zone.id, ...fields }, byTest)
    line('A', { needed_vnd: 9_007_199_254_740, allocated_vnd: 1 })
    line('B', { needed_vnd: 1 })
    const { money } = boardOf(db, ladders, day).sums
    expect(money.needed).toEqual({ total: 9_007_199_254_741, known: 2, unknown: 0 })
    expect(money.allocated).toEqual({ total: 1, known: 1, unknown: 1 })
  })

  test('the sheet of a past day is read by the same code', () => {
    const db = aSeededStore()
    expect(boardOf(pastOf(db, '2017-01-01'), ladders, '2017-01-01').sums.parks.reportedHa).toBeNull()
    expect(list(db, 'zone')).toHaveLength(18)
    expect(get(db, 'zone', 'KCN-THANH-LOC').area_ha).toBe(250)
  })
})
