import { expect, it } from 'vitest'
import type { Block, Run } from '../../../db/model/brief/brief.ts'
import { nativeTable } from '../../../electron/papers/excel/native.ts'

const area = (value: number, more: Partial<Run> = {}): Run[] => [
  {
    text: `${value} ha`,
    figure: { kind: 'zone', record: 'a', field: 'area_ha', value, label: 'Diện tích', unit: 'ha' },
    ...more,
  },
]
const aTable = (rows: Run[][][]): Extract<Block, { type: 'table' }> => ({
  ...{ type: 'table', caption: '', head: ['Khu', 'Diện tích'], widths: [1, 1], align: ['left', 'right'], rows },
})

it('a sheet has a column of sources only where something is told, and a zero that is known is a number', () => {
  const bare = nativeTable(
    aTable([
      [[{ text: 'A' }], area(250)],
      [[{ text: 'B' }], area(0)],
    ]),
    'Nguồn',
  )
  expect(bare.head).toEqual(['Khu', 'Diện tích (ha)'])
  expect(bare.rows.map(cells => cells[1]?.number)).toEqual([250, 0])
  const told = nativeTable(
    aTable([
      [[{ text: 'A' }], area(250, { source: 1 })],
      [[{ text: 'B' }], area(0)],
    ]),
    'Nguồn',
  )
  expect(told.head).toEqual(['Khu', 'Diện tích (ha)', 'Nguồn'])
  expect(told.rows.map(cells => cells[2]?.words)).toEqual(['Diện tích: [1]', null])
})

it('the same figure in the second language is no remark; words beside it are', () => {
  const beside = { text: ' / 2.5 ha', italic: true }
  const same = nativeTable(aTable([[[{ text: 'A' }], [...area(2.5), beside]]]), 'Nguồn')
  expect(same.head).toEqual(['Khu', 'Diện tích (ha)'])
  const sourced = nativeTable(aTable([[[{ text: 'A' }], [...area(2.5, { source: 1 }), beside]]]), 'Nguồn')
  expect(sourced.rows.map(cells => cells[2]?.words)).toEqual(['Diện tích: [1]'])
  const told = [...area(2.5), { text: ', đang đo' }, { text: ' / 2.5 ha, being surveyed', italic: true }]
  const more = nativeTable(aTable([[[{ text: 'A' }], told]]), 'Nguồn')
  expect(more.rows.map(cells => cells[2]?.words)).toEqual(['Diện tích: , đang đo / 2.5 ha, being surveyed'])
})
