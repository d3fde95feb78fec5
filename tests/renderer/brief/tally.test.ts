import { describe, expect, it } from 'vitest'
import type { Brief, Run } from '../../../db/model/brief/brief.ts'
import { doubtsByLabel, namesOf, sheetName, tallyOf } from '../../../renderer/brief/tally.ts'

const aBrief = (cells: Run[][], more: Partial<Brief> = {}): Brief => ({
  ...{ code: '23-11-2026/01', at: '2026-11-23T00:00:00Z', lang: 'vi', kind: 'TỜ THÔNG TIN DỰ ÁN', title: 'Kêu gọi' },
  office: { parent: '', name: '', sign: '', place: '', year: '2026', signer: '' },
  subject: { kind: 'call', id: 'g1', code: 'G1' },
  blocks: [{ type: 'facts', rows: cells.map(runs => ({ label: 'Mục', cell: [runs] })) }],
  ...{ sources: [], gaps: [], warnings: [] },
  ...more,
})
const figure = (kind: string, record: string, field: string, value: unknown = 1): Run => ({
  text: '1',
  figure: { kind, record, field, value },
  source: 1,
})
const gap = (kind: string, record: string, field: string): Run => ({
  text: 'chưa có số liệu',
  gap: true,
  figure: { kind, record, field, value: null },
})
const old: Run = { text: 'số liệu ngày 30/7/2021', warn: 'old' }

describe('the verdict on a brief', () => {
  it('counts each figure once, however often the sheet prints it', () => {
    const area = figure('zone', 'z1', 'area_ha')
    expect(tallyOf(aBrief([[area], [area], [figure('zone', 'z1', 'workers')]]))).toEqual({
      known: 2,
      doubtful: 0,
      gaps: 0,
    })
  })

  it('counts a figure that a remark follows as doubtful, and only that one', () => {
    const runs = [figure('call', 'g1', 'area_ha'), { text: ' (' }, old, { text: ')' }, figure('zone', 'z1', 'area_ha')]
    expect(tallyOf(aBrief([runs]))).toEqual({ known: 1, doubtful: 1, gaps: 0 })
  })

  it('lets one remark at the end of a row of distances stand for all of them', () => {
    const runs = [figure('distance', 'k1', 'km'), { text: '; ' }, figure('distance', 'k2', 'km'), { text: ' (' }, old]
    expect(tallyOf(aBrief([runs]))).toEqual({ known: 0, doubtful: 2, gaps: 0 })
  })

  it('does not count what another paper claims, nor a value without a paper as known', () => {
    const bare: Run = { text: '1', figure: { kind: 'zone', record: 'z1', field: 'unit', value: 'u' } }
    expect(tallyOf(aBrief([[bare], [figure('claim', 'c1', 'value')]]))).toEqual({ known: 0, doubtful: 0, gaps: 0 })
  })

  it('counts the gaps that the sheet itself lists', () => {
    const gaps = [{ label: 'Viễn thông', ask: 'BQL', at: null }]
    expect(tallyOf(aBrief([[gap('zone', 'z1', 'telecom')]], { gaps })).gaps).toBe(1)
  })
})

it('gathers the doubts of one figure under its label', () => {
  const warnings = [
    { label: 'Quy mô', text: 'số liệu ngày 11/10/2021' },
    { label: 'Bước', text: 'theo báo chí' },
    { label: 'Quy mô', text: 'báo chí ghi 152 ha' },
  ]
  expect(doubtsByLabel(aBrief([], { warnings }))).toEqual([
    { label: 'Quy mô', texts: ['số liệu ngày 11/10/2021', 'báo chí ghi 152 ha'] },
    { label: 'Bước', texts: ['theo báo chí'] },
  ])
})

it('names the sheet in lower case', () => {
  expect(sheetName(aBrief([]))).toBe('Tờ thông tin dự án')
})

it('names two files of one sheet once', () => {
  expect(namesOf(['D:\\Tờ thông tin\\xeo-ro.pdf', 'D:\\Tờ thông tin\\xeo-ro.docx'])).toBe('xeo-ro.pdf, .docx')
  expect(namesOf(['/a/b.pdf', '/a/c.pdf'])).toBe('b.pdf, c.pdf')
})
