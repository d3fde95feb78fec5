import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { certaintyStatus, figuresOf, type Known, kindsIn, statisticsOf } from '../../../renderer/papers/reading.ts'

const aClaim = (given: Partial<RecordOf<'claim'>>): RecordOf<'claim'> => ({
  ...{ id: 'c1', kind: 'zone', record: 'z1', field: 'area_ha', value: 250, document: 'd1', as_of: null },
  ...{ certainty: 'high', quote: null, chosen: true },
  ...given,
})
const known: Known = new Map([
  ['zone/z1', { id: 'z1', name: 'KCN Thạnh Lộc', area_ha: 250 }],
  ['phase/p1', { id: 'p1', name: 'Giai đoạn 1', zone: 'z1' }],
  ['distance/k1', { id: 'k1', place: 'sân bay Rạch Giá', zone: 'z1' }],
  ['call/g1', { id: 'g1', name: 'Hạ tầng kỹ thuật', zone: null }],
  ['unit/u1', { id: 'u1', name: 'Xã Thạnh Lộc' }],
])

describe('the figures that rest on a paper', () => {
  it('carry the record, the label, the value with its unit, and the zone to go to', () => {
    const [figure] = figuresOf([aClaim({})], known)
    expect(figure).toMatchObject({
      name: 'KCN Thạnh Lộc',
      label: 'Diện tích quy hoạch',
      value: '250\u00a0ha',
      zone: 'z1',
      isAside: false,
    })
    expect(figure?.at).toEqual({ kind: 'zone', record: 'z1', field: 'area_ha' })
  })

  it('name a part after its zone', () => {
    const names = figuresOf(
      [aClaim({ kind: 'phase', record: 'p1' }), aClaim({ kind: 'distance', record: 'k1', field: 'km', value: 5 })],
      known,
    ).map(figure => figure.name)
    expect(names).toEqual(['KCN Thạnh Lộc, đến sân bay Rạch Giá', 'KCN Thạnh Lộc, giai đoạn 1'])
  })

  it('show what a reference points to, not its id', () => {
    expect(figuresOf([aClaim({ field: 'unit', value: 'u1' })], known)[0]?.value).toBe('Xã Thạnh Lộc')
    expect(kindsIn([aClaim({ field: 'unit' })])).toEqual(expect.arrayContaining(['zone', 'unit']))
  })

  it('lead nowhere when their record is in no zone, and are left out when it is gone', () => {
    expect(figuresOf([aClaim({ kind: 'call', record: 'g1' })], known)[0]?.at).toBeNull()
    expect(figuresOf([aClaim({ record: 'gone' }), aClaim({ kind: 'nothing' })], known)).toEqual([])
  })

  it('say when another paper is followed that says otherwise', () => {
    const [same, other] = figuresOf([aClaim({ chosen: false }), aClaim({ chosen: false, value: 152 })], known)
    expect([same?.isAside, other?.isAside]).toEqual([false, true])
  })

  it('take in the figures of a period, under their zone or their scope', () => {
    const aStatistic: RecordOf<'statistic'> = {
      ...{
        id: 's1',
        scope: 'Kiên Giang',
        zone: null,
        indicator: 'Lao động',
        period: '6/2022',
        as_of: null,
        value: 12500,
      },
      ...{ unit: 'người', rounded: null, document: 'd1', certainty: null, note: null },
    }
    expect(statisticsOf([aStatistic, { ...aStatistic, zone: 'z1', value: null }], known)).toMatchObject([
      { name: 'Kiên Giang', label: 'Lao động, 6/2022', value: '12.500\u00a0người', zone: null },
      { name: 'KCN Thạnh Lộc', value: '', zone: 'z1' },
    ])
  })

  it('are drawn fuller the surer they are', () => {
    expect(['high', 'medium', 'low', 'memory'].map(each => certaintyStatus(each as 'high'))).toEqual([
      'xong',
      'doing',
      'todo',
      'unk',
    ])
    expect(certaintyStatus(null)).toBe('unk')
  })
})
