import { describe, expect, test } from 'vitest'
import { checkPatch } from '../../db/model/record/check.ts'
import type { KindName } from '../../db/model/record/kinds.ts'
import { certainty } from '../../db/model/register/document.ts'
import { broken, type Claim, codes, find, first, isClaims, of, parts, refs } from './read.ts'

const identity = ['code', 'name', 'name_en', 'type', 'level', 'number', 'gso', 'valid_from', 'valid_to', 'place']
const sourced: KindName[] = ['zone', 'phase', 'call', 'tenant', 'distance', 'unit']

describe('figures and their papers', () => {
  test('a figure or a statement about a place, a call or a tenant is a list of claims', () => {
    const loose = broken((kind, row) => {
      if (!sourced.includes(kind)) return []
      const allowed = new Set([
        ...identity.filter(name => kind === 'distance' || name !== 'place'),
        ...refs(kind).map(([name]) => name),
      ])
      return Object.entries(row).flatMap(([field, value]) =>
        allowed.has(field) || (isClaims(value) && value.length > 0) ? [] : [field],
      )
    })
    expect(loose).toEqual([])
  })

  test('every claim names a paper that is there and says how sure we are', () => {
    const papers = codes('document')
    expect(
      broken((_, row) =>
        Object.entries(row).flatMap(([field, value]) =>
          isClaims(value)
            ? value
                .filter(each => !papers.has(each.document) || !Object.hasOwn(certainty, each.certainty))
                .map(() => field)
            : [],
        ),
      ),
    ).toEqual([])
  })

  test('every claim has only the known keys and a date that is on the calendar', () => {
    expect(
      broken((_, row) =>
        Object.values(row).flatMap(value =>
          isClaims(value)
            ? value.flatMap(each => {
                const known = ['value', 'document', 'as_of', 'certainty', 'quote']
                const strange = Object.keys(each).filter(key => !known.includes(key))
                if (each.as_of) checkPatch('claim', { as_of: each.as_of })
                return strange
              })
            : [],
        ),
      ),
    ).toEqual([])
  })

  test('no figure is a zero that stands for a gap', () => {
    expect(
      broken((_, row) =>
        Object.entries(row).flatMap(([field, value]) =>
          isClaims(value) && value.some(each => each.value === 0) ? [field] : [],
        ),
      ),
    ).toEqual([])
  })

  test('where papers differ both values stand, the better one first', () => {
    const values = (kind: KindName, code: string, field: string) =>
      (find(kind, code)[field] as Claim[]).map(each => each.value)
    expect(values('phase', 'KCN-THANH-LOC-1', 'area_ha')).toEqual([150, 150, 152])
    expect((find('phase', 'KCN-THANH-LOC-1').area_ha as Claim[])[0]?.document).toBe('KH-66-2017')
    expect(new Set(values('zone', 'KCN-THUAN-YEN', 'area_ha'))).toEqual(new Set([133.95, 134, 141]))
    expect(values('zone', 'KCN-THUAN-YEN', 'area_ha')[0]).toBe(133.95)
    const km = (place: string) =>
      of('distance')
        .filter(row => row.place === place)
        .flatMap(row => (row.km as Claim[]).map(each => each.value))
    expect(km('Trung tâm Rạch Giá')).toEqual([6, 8, 10])
    expect(km('Sân bay Rạch Giá')).toEqual([5, 2])
    const revenue = of('statistic').filter(row => row.indicator === 'Doanh thu' && row.period === 'Năm 2019')
    expect(revenue.map(row => row.value)).toEqual([7304, 7150])
  })

  test('what was not found stays a gap', () => {
    const park = find('zone', 'KCN-THANH-LOC')
    for (const field of ['land_rent_vnd', 'sublease_vnd', 'workers', 'approved_ha', 'wastewater', 'shape'])
      expect(park[field], field).toBeUndefined()
    for (const code of ['CCN-BINH-AN', 'CCN-VINH-HOA-HUNG-NAM'])
      expect(find('zone', code).area_ha, code).toBeUndefined()
    expect(JSON.stringify(parts)).not.toMatch(/5[.,]?000 ?m3/)
  })

  test('the doubtful areas and populations of the data set are not shown', () => {
    expect(find('unit', 'AG-XA-CHAU-THANH').area_km2).toBeUndefined()
    expect(find('unit', 'AG-XA-CHAU-THANH').population).toBeUndefined()
  })

  test('every point lies in the country, longitude first', () => {
    const points = broken((_, row) =>
      ['point', 'seat'].flatMap(field => {
        const at = first(row[field]) as [number, number] | undefined
        return at && !(at[0] > 103 && at[0] < 106 && at[1] > 9 && at[1] < 11) ? [field] : []
      }),
    )
    expect(points).toEqual([])
  })
})
