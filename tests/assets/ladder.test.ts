import { describe, expect, test } from 'vitest'
import { type Ladder, ladder, ladderFor } from '../../db/model/record/ladder.ts'
import { codes, find, ladders, of } from './read.ts'

describe('the ladders', () => {
  test('fit their schema, are named like their file and rest on papers that are there', () => {
    for (const { name, json } of ladders) {
      expect(ladder.safeParse(json).error?.issues ?? [], name).toEqual([])
      expect(`${json.code}.json`).toBe(name)
      expect(
        json.documents.filter(code => !codes('document').has(code)),
        name,
      ).toEqual([])
      const steps = json.steps.map(step => step.code)
      expect(
        steps.filter((code, at) => steps.indexOf(code) !== at),
        name,
      ).toEqual([])
    }
  })

  test('of clearance give six steps their short words', () => {
    const words = ['Kiểm đếm', 'Phương án', 'Phê duyệt', 'Chi trả', 'Thu hồi', 'Bàn giao']
    const clearance = ladders.filter(({ json }) => json.about === 'clearance')
    expect(clearance.map(({ json }) => json.code)).toEqual(['clearance-2013', 'clearance-2024', 'clearance-2026'])
    for (const { json } of clearance) {
      const short = json.steps.flatMap(step => step.short ?? [])
      expect(new Set(short), json.code).toEqual(new Set(words))
      expect(short, json.code).toHaveLength(6)
    }
  })

  test('change on the day the law changed', () => {
    const all = ladders.map(({ json }) => json)
    const at = (about: Ladder['about'], type: string, day: string) => ladderFor(all, about, type, day)?.code ?? null
    expect(at('clearance', 'housing', '2022-07-25')).toBe('clearance-2013')
    expect(at('clearance', 'housing', '2024-07-31')).toBe('clearance-2013')
    expect(at('clearance', 'kcn', '2024-08-01')).toBe('clearance-2024')
    expect(at('clearance', 'kcn', '2025-12-31')).toBe('clearance-2024')
    expect(at('clearance', 'kcn', '2026-01-01')).toBe('clearance-2026')
    expect(at('establishment', 'ccn', '2024-04-30')).toBeNull()
    expect(at('establishment', 'ccn', '2026-09-14')).toBe('ccn-2024')
    expect(at('establishment', 'ccn', '2026-09-15')).toBe('ccn-2026')
    expect(at('establishment', 'kcn', '2026-11-22')).toBe('kcn-2022')
    expect(at('investment', 'kcn', '2026-02-28')).toBe('investment-2020')
    expect(at('investment', 'kcn', '2026-03-01')).toBe('investment-2025')
    for (const type of ['kcn', 'ccn', 'housing']) expect(at('planning', type, '2026-11-22')).toBe(`planning-${type}`)
  })

  test('have as many steps as the papers say', () => {
    const count = Object.fromEntries(ladders.map(({ json }) => [json.code, json.steps.length]))
    expect(count).toMatchObject({
      'kcn-2022': 14,
      'ccn-2024': 11,
      'ccn-2026': 11,
      'clearance-2024': 12,
      'clearance-2026': 12,
      'investment-2025': 9,
      'planning-kcn': 6,
    })
  })

  test('hold every step of progress, for a zone of a type that they serve', () => {
    const wrong = of('progress').filter(row => {
      const { json } = ladders.find(each => each.json.code === row.ladder) ?? {}
      const type = find('zone', row.zone as string).type as 'kcn'
      return !json?.steps.some(step => step.code === row.step) || (json.types && !json.types.includes(type))
    })
    expect(wrong).toEqual([])
  })

  test('tell the planning of KCN Thạnh Lộc: three papers, then a wait', () => {
    const told = of('progress').filter(row => row.zone === 'KCN-THANH-LOC' && row.ladder === 'planning-kcn')
    expect(told.map(row => [row.step, row.status, row.date, row.document])).toEqual([
      ['policy', 'done', '2005-11-16', 'CV-1840-2005'],
      ['agreement', 'done', '2006-07-26', 'CV-1490-2006'],
      ['detailed', 'done', '2007-09-13', 'QD-1755-2007'],
      ['provincial', 'wait', '2023-11-03', 'QD-1289-2023'],
    ])
  })
})
