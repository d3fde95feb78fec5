import { describe, expect, test } from 'vitest'
import type { Filled } from '../../../db/model/form/filled.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import type { Db } from '../../../db/store/db.ts'
import { formOf } from '../../../db/store/enterprise/form.ts'
import { addRecord } from '../../../db/store/record.ts'
import { readLadders } from '../../../electron/office.ts'
import { aSeededStore, aStore, aZone, byTest } from '../fixture.ts'
import { aCluster, anEnterprise, aPlot, aReport, aTenant } from './made.ts'

const ladders = readLadders(new URL('../../..', import.meta.url).pathname)
const today = '2026-06-18'
const formed = (db: Db, form: string, period = '2026-H1') => formOf(db, ladders, { form, period }, today)

/** The figures of one block by the number of their item. */
const valuesOf = (filled: Filled, block = 0) =>
  Object.fromEntries((filled.blocks[block]?.rows ?? []).filter(row => row.unit).map(row => [row.no, row.value]))
const texts = (filled: Filled) => filled.missing.map(each => each.text)

function aTown(db: Db, name: string) {
  return addRecord(db, 'unit', { code: `U-${name}`, name, level: 'commune' }, byTest).record
}

/** A cluster at work with its developer and two enterprises, one of which has not reported. */
function aWorkingCluster(db: Db, fields: Record<string, unknown> = {}) {
  const zone = aCluster(db, { area_ha: 50, approved_ha: 48.5, established: '2026-02-01', ...fields })
  const developer = anEnterprise(db, { name: 'Công ty Hạ tầng', role: 'developer', zone: zone.id })
  const maker = anEnterprise(db, { name: 'Công ty Giày', role: 'secondary', foreign_capital: true, industry: 'Giày' })
  const silent = anEnterprise(db, { name: 'Công ty Gạch', role: 'secondary', foreign_capital: false })
  aTenant(db, { name: 'Nhà máy giày', zone: zone.id, enterprise: maker.id, status: 'operating' })
  aTenant(db, { name: 'Nhà máy gạch', zone: zone.id, enterprise: silent.id, status: 'building' })
  aReport(db, {
    ...{ enterprise: maker.id, zone: zone.id, revenue_vnd: 1_234_500_000_000, budget_vnd: 56_700_000_000 },
    ...{ workers: 812, income_vnd: 8_450_000 },
  })
  return { zone, developer, maker, silent }
}

describe('Biểu 01', () => {
  test('prints what an enterprise reported in the units of the form, and names the one that did not', () => {
    const db = aStore()
    aWorkingCluster(db, { name: 'CCN Bình An' })
    const filled = formed(db, '01')
    expect(filled.blocks.map(block => block.subject.name)).toEqual([
      'Công ty Giày, CCN Bình An',
      'Công ty Gạch, CCN Bình An',
    ])
    expect(valuesOf(filled)).toEqual({ 1: 1234.5, 2: 56.7, 3: 812, 4: 8.45 })
    expect(filled.blocks[0]?.head[0]).toEqual({ label: 'Tên dự án đầu tư sản xuất kinh doanh', value: 'Nhà máy giày' })
    expect(valuesOf(filled, 1)).toEqual({ 1: null, 2: null, 3: null, 4: null })
    expect(texts(filled)).toEqual([
      'Công ty Gạch, CCN Bình An: chưa có báo cáo 6 tháng đầu năm 2026; gửi trước ngày 20/6/2026, còn 1 ngày.',
    ])
  })

  test('a gap in a report stays empty and is listed by its item', () => {
    const db = aStore()
    const { maker, zone } = aWorkingCluster(db)
    aReport(db, { enterprise: maker.id, zone: zone.id, period: '2026', revenue_vnd: 0 })
    const filled = formed(db, '01', '2026')
    expect(valuesOf(filled)).toEqual({ 1: 0, 2: null, 3: null, 4: null })
    expect(filled.missing[0]).toMatchObject({ is: 'figure', items: ['2', '3', '4'], subject: { id: maker.id } })
  })

  test('a second report of the same period is told, and the later one is printed', () => {
    const db = aStore()
    const { maker, zone } = aWorkingCluster(db)
    aReport(db, { enterprise: maker.id, zone: zone.id, revenue_vnd: 1, budget_vnd: 1, workers: 1, income_vnd: 1 })
    const filled = formed(db, '01')
    expect(valuesOf(filled)[3]).toBe(1)
    expect(filled.missing.map(each => each.is)).toEqual(['twice', 'report'])
  })

  test('a project without an enterprise is listed, one of an industrial park is told to be outside', () => {
    const db = aStore()
    const zone = aCluster(db, { name: 'CCN Bình An' })
    aTenant(db, { name: 'Xưởng mộc', zone: zone.id })
    const park = aZone(db)
    const abroad = anEnterprise(db, { zone: park.id })
    aReport(db, { enterprise: abroad.id })
    const filled = formed(db, '01')
    expect(filled.blocks).toEqual([])
    expect(texts(filled)).toEqual(['Xưởng mộc, CCN Bình An: chưa có hồ sơ doanh nghiệp nên chưa ghi được báo cáo.'])
    expect(filled.asides.join()).toContain('0 dự án, 1 báo cáo kỳ ở khu công nghiệp')
    const own = formOf(db, ladders, { form: '01', period: '2026-H1', zone: String(park.code) }, today)
    expect(own.blocks.map(block => block.subject.id)).toEqual([abroad.id])
  })

  test('a report that names no zone goes to the only one of its enterprise, else is told', () => {
    const db = aStore()
    const zone = aCluster(db)
    const one = anEnterprise(db, { zone: zone.id, name: 'Công ty Một' })
    const lost = anEnterprise(db, { name: 'Công ty Lạc' })
    aReport(db, { enterprise: one.id, workers: 7 })
    aReport(db, { enterprise: lost.id, workers: 9 })
    const filled = formed(db, '01')
    expect(valuesOf(filled)[3]).toBe(7)
    expect(filled.asides.join()).toContain('chưa ghi khu, cụm, chưa vào biểu nào: Công ty Lạc')
  })
})

describe('Biểu 02', () => {
  test('prints the report of the developer, and counts from the register what it does not say', () => {
    const db = aStore()
    const { zone, developer } = aWorkingCluster(db)
    aPlot(db, { zone: zone.id, area_ha: 12.5, status: 'leased' })
    aPlot(db, { zone: zone.id, area_ha: 27.5, status: 'ready' })
    aReport(db, {
      ...{ enterprise: developer.id, zone: zone.id, invested_vnd: 485_250_000_000, paid_vnd: 120_000_000_000 },
      ...{ built_ha: 30, revenue_vnd: 9_000_000_000, wastewater: true, wastewater_ok: false },
    })
    const filled = formed(db, '02')
    expect(valuesOf(filled)).toEqual({
      ...{ 1: 485.25, 2: 120, 3: 30, 4: 12.5, 5: 31.25, 6: 2, 7: 1, 8: 1 },
      ...{ 9: 9, 10: null, 11: null, 12: null, 13: 1, 14: 0 },
    })
    expect(filled.blocks[0]?.rows[3]?.note).toBe('tính từ sổ lô đất')
    expect(texts(filled)).toEqual([`${zone.name}, Công ty Hạ tầng: báo cáo chưa có số liệu mục 10, 11, 12.`])
  })

  test('says where the report and the plots differ, and by how much', () => {
    const db = aStore()
    const { zone, developer } = aWorkingCluster(db, { name: 'CCN Lệch' })
    aPlot(db, { zone: zone.id, area_ha: 18.5, status: 'leased' })
    aReport(db, { enterprise: developer.id, zone: zone.id, leased_ha: 20, projects: 1 })
    const filled = formed(db, '02')
    expect(valuesOf(filled)[4]).toBe(20)
    expect(filled.missing.filter(each => each.is === 'differs').map(each => each.text)).toEqual([
      'CCN Lệch: báo cáo ghi đất đã cho thuê 20 ha, sổ ghi 18,5 ha, lệch 1,5 ha.',
      'CCN Lệch: báo cáo ghi số dự án 1 dự án, sổ ghi 2 dự án, lệch 1 dự án.',
      'CCN Lệch: đất đã cho thuê, cấp phép 20 ha, lớn hơn đất công nghiệp 18,5 ha.',
    ])
  })

  test('a cluster that is only planned has no infrastructure to report of', () => {
    const db = aStore()
    aCluster(db, { status: 'planned' })
    const filled = formed(db, '02')
    expect(filled.blocks).toEqual([])
    expect(filled.asides.join()).toContain('1 cụm chưa có quyết định thành lập')
  })
})

describe('Biểu 03 and 04', () => {
  /** Two communes: a working cluster in each (100 ha and 20 ha of industrial land), and a planned one in the first. */
  function aProvince(db: Db) {
    const [east, west] = [aTown(db, 'Xã Đông'), aTown(db, 'Xã Tây')]
    const big = aWorkingCluster(db, { name: 'CCN Lớn', unit: east.id, cluster: 'craft' })
    const small = aCluster(db, {
      name: 'CCN Nhỏ',
      unit: west.id,
      area_ha: 20,
      cluster: 'mixed',
      established: '2020-05-01',
    })
    const planned = aCluster(db, { name: 'CCN Mới', unit: east.id, area_ha: 75, status: 'planned' })
    for (const zone of [big.zone, small, planned])
      addRecord(db, 'progress', { zone: zone.id, ladder: 'planning-ccn', step: 'provincial', status: 'done' }, byTest)
    aReport(db, {
      ...{ enterprise: big.developer.id, zone: big.zone.id, invested_vnd: 500_000_000_000, paid_vnd: 200_000_000_000 },
      ...{ industrial_ha: 100, leased_ha: 30, projects: 5, foreign_projects: 2, operating: 3, workers: 20 },
      ...{ wastewater: true, wastewater_ok: true },
    })
    const other = anEnterprise(db, { name: 'Công ty Nước', role: 'developer', zone: small.id })
    aReport(db, {
      enterprise: other.id,
      zone: small.id,
      industrial_ha: 20,
      leased_ha: 18,
      projects: 4,
      wastewater: false,
    })
    return { big, small, planned }
  }

  test('add the province up by the items of the circular', () => {
    const db = aStore()
    aProvince(db)
    expect(valuesOf(formed(db, '04'))).toEqual({
      ...{
        1: 3,
        2: 145,
        3: 2,
        4: 68.5,
        5: 1,
        6: 48.5,
        7: 2,
        8: 68.5,
        9: null,
        10: null,
        11: 1,
        12: 48.5,
        13: 500,
        14: 200,
      },
      ...{ 15: 2, 15.1: 2, 15.2: 0, 15.3: 1, 15.4: 0, 16: 68.5, 16.1: 68.5, 16.2: 0, 16.3: 48.5, 16.4: 0 },
      // 48 of 120 ha, not the mean of 30 % and 90 %.
      ...{ 17: 120, 18: 48, 19: 40, 20: 9, 21: 2, 22: 3, 23: 1234.5, 24: 56.7, 25: 832, 26: 1, 27: 1 },
    })
  })

  test('name whose figures a sum leaves out', () => {
    const db = aStore()
    const { small } = aProvince(db)
    const filled = formed(db, '04')
    const row = filled.blocks[0]?.rows.find(each => each.no === '23')
    expect(row).toMatchObject({ lacking: ['Công ty Gạch', 'CCN Nhỏ'], note: 'chưa tính 2 đơn vị thiếu số liệu' })
    const gap = filled.missing.find(each => each.subject.id === small.id)
    expect(gap).toMatchObject({
      is: 'figure',
      items: ['9', '10', '11', '12', '13', '14', '21', '22', '23', '24', '25', '27'],
    })
  })

  test('one form for each commune, and a cluster without a commune is listed', () => {
    const db = aStore()
    aProvince(db)
    aCluster(db, { name: 'CCN Chưa rõ xã' })
    const filled = formed(db, '03')
    expect(filled.blocks.map(block => [block.subject.name, block.rows.find(row => row.no === '1')?.value])).toEqual([
      ['Xã Đông', 2],
      ['Xã Tây', 1],
    ])
    expect(texts(filled)).toContain('CCN Chưa rõ xã: chưa rõ thuộc xã, phường nào nên chưa vào biểu của địa bàn.')
  })

  test('the frame of a new file gives gaps, never zeros that nobody reported', () => {
    const filled = formed(aSeededStore(), '04')
    const values = valuesOf(filled)
    expect(values[1]).toBeNull()
    expect(values[13]).toBeNull()
    expect(values[23]).toBeNull()
    expect(filled.blocks[0]?.subject.name).toContain('An Giang')
    expect(filled.missing.length).toBeGreaterThan(5)
  })
})

test('an unknown form and an unreadable period are refused in words', () => {
  const db = aStore()
  expect(() => formed(db, '05')).toThrow(Problem)
  expect(() => formed(db, '01', '2026-Q1')).toThrow('E_PERIOD')
})
