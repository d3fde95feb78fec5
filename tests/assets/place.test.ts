import { describe, expect, test } from 'vitest'
import { find, first, of } from './read.ts'

describe('the zones', () => {
  const ofType = (type: string) =>
    of('zone')
      .filter(row => row.type === type)
      .map(row => row.code)

  test('are five parks, the clusters of both districts among the rest, and one housing area', () => {
    expect(ofType('kcn')).toEqual(['KCN-THANH-LOC', 'KCN-THUAN-YEN', 'KCN-XEO-RO', 'KCN-TAC-CAU', 'KCN-KIEN-LUONG-II'])
    expect(ofType('ccn')).toEqual(expect.arrayContaining(['CCN-BINH-AN', 'CCN-VINH-HOA-HUNG-NAM']))
    expect(ofType('housing')).toEqual(['NO-THANH-LOC'])
  })

  test('have an old and a new unit that the reform ties together', () => {
    const after = new Map<string, unknown[]>()
    for (const row of of('merger'))
      after.set(row.before as string, [...(after.get(row.before as string) ?? []), row.after])
    const parent = (code: unknown) => find('unit', code as string).parent
    const untied = of('zone').filter(({ unit, unit_before }) => {
      if (!unit || !unit_before) return false
      const communes = [
        unit_before,
        ...of('unit')
          .filter(row => row.parent === unit_before)
          .map(row => row.code),
      ] as string[]
      return parent(unit) !== 'AG' || !communes.some(code => after.get(code)?.includes(unit))
    })
    expect(untied.map(row => row.code)).toEqual([])
  })

  test('calls are counted in whole đồng', () => {
    expect(of('call').map(row => [row.code, first(row.capital_vnd)])).toEqual([
      ['KG-NO-THANH-LOC', 3_695_000_000_000],
      ['KG-KCN-XEO-RO', 3_610_000_000_000],
      ['KG-KCN-THANH-LOC-2', 1_800_000_000_000],
      ['KG-NHIET-DIEN-XEO-RO', 18_600_000_000_000],
    ])
  })
})

describe('the reform of 1/7/2025', () => {
  test('every old unit ends the day before, has one successor, and every new unit starts on the day', () => {
    const before = of('merger').map(row => row.before)
    const low = ['commune', 'ward', 'town']
    const old = of('unit').filter(row => (row.code as string).startsWith('KG-') && low.includes(row.level as string))
    expect(old.filter(row => row.valid_to !== '2025-06-30').map(row => row.code)).toEqual([])
    expect(old.filter(row => before.filter(code => code === row.code).length !== 1).map(row => row.code)).toEqual([])
    const fresh = of('unit').filter(row => /^AG(-|$)/.test(row.code as string) && row.code !== 'AG-CU')
    expect(fresh.filter(row => row.valid_from !== '2025-07-01').map(row => row.code)).toEqual([])
  })

  test('the homonyms Thạnh Lộc and Bình An keep apart', () => {
    const successor = (code: string) => of('merger').find(row => row.before === code)?.after
    expect(successor('KG-CT-XA-THANH-LOC')).toBe('AG-XA-THANH-LOC')
    expect(successor('KG-GR-XA-THANH-LOC')).toBe('AG-XA-THANH-HUNG')
    expect(successor('KG-CT-XA-BINH-AN')).toBe('AG-XA-BINH-AN')
    expect(successor('KG-KL-XA-BINH-AN')).toBe('AG-XA-KIEN-LUONG')
  })

  test('the leads of the notice can be followed to an agency of today', () => {
    const next = (code: string) =>
      of('succession')
        .filter(row => row.before === code)
        .map(row => row.after as string)
    const today = (code: string): string[] => (next(code).length ? next(code).flatMap(today) : [code])
    expect(today('SKHDT-KG')).toEqual(['STC-AG'])
    expect(today('STNMT-KG')).toEqual(['SNNMT-AG'])
    expect(today('SLDTBXH-KG')).toEqual(['SNV-AG'])
    expect(today('BQLKKT-KG')).toEqual(['BQLKKT-AG'])
    expect(today('UBND-H-CHAU-THANH')).toEqual(['UBND-X-THANH-LOC', 'UBND-X-CHAU-THANH', 'UBND-X-BINH-AN', 'UBND-AG'])
    expect(today('UBND-H-GO-QUAO')).toHaveLength(5)
  })
})
