import { describe, expect, test } from 'vitest'
import { recheck, stagedOf } from '../../../db/model/money/staged.ts'
import type { Line } from '../../../db/model/money/tally.ts'
import { sumsOf } from '../../../db/model/money/tally.ts'
import { siteOf } from '../../../db/model/staging/block.ts'
import { follow } from '../../../db/model/staging/outcome.ts'
import { cellBar, nextCode, tiesWords, verdictWords } from '../../../renderer/money/fund/words.ts'
import { budgetsIn, newDraft, readBillions, typedBillions } from '../../../renderer/money/staging/draft.ts'
import { barsOf, shortName, yearPaint } from '../../../renderer/money/staging/paint.ts'
import { aLine } from '../../db/model/money/made.ts'
import { aBlock, inBillions } from '../../db/model/staging/made.ts'

describe('budgets typed as tỷ đồng', () => {
  test('are whole đồng, with a comma, with a unit, and "1.250" is 1250 tỷ', () => {
    expect(['80', '80,5', '0,1', '1.250', '12 tỷ', '3,5 tỷ đồng', ''].map(readBillions)).toEqual([
      ...[80e9, 80_500_000_000, 100_000_000, 1250e9, 12e9, 3_500_000_000, null],
    ])
    expect(['tám mươi', '-5', '1e3'].map(readBillions)).toEqual([undefined, undefined, undefined])
  })

  test('read back as they were written, to the đồng', () => {
    for (const vnd of [1, 1_250_000, 51_998_750_000, 123_456_789_012_345])
      expect(readBillions(typedBillions(vnd))).toBe(vnd)
  })

  test('start from the money that is allocated from this year on, a year between without money as a gap', () => {
    const draft = newDraft(
      [
        { year: 2025, vnd: 1e9 },
        { year: 2026, vnd: 2e9 },
        { year: 2028, vnd: 3e9 },
      ],
      2026,
    )
    expect(draft.budgets.map(budget => budget.typed)).toEqual(['2', '', '3'])
    expect(budgetsIn(draft)).toEqual([
      { year: 2026, vnd: 2e9 },
      { year: 2028, vnd: 3e9 },
    ])
    expect(newDraft([], 2026).budgets).toEqual([2027, 2028, 2029, 2030].map(year => ({ year, typed: '' })))
  })
})

describe('what is drawn', () => {
  test('bars tell one piece, other land at a road and land without one apart', () => {
    const blocks = [
      aBlock('A', { areaHa: 3, road: true }),
      aBlock('B', { areaHa: 2, road: true }),
      aBlock('C', { areaHa: 4 }),
    ]
    const outcome = follow(siteOf(blocks), inBillions(2027, 9), ['A', 'B', 'C'])
    expect(barsOf(outcome, outcome)[0]?.bars[0]?.parts.map(part => [part.value, part.look ?? 'solid'])).toEqual([
      [3, 'solid'],
      [2, 'solid'],
      [4, 'hatch'],
    ])
  })

  test('years go from dark to light, more years than colours too, and no year is an empty outline', () => {
    const years = [2027, 2028, 2029, 2030, 2031, 2032]
    expect(yearPaint(2027, years).fill).toBe('#0B5A56')
    expect(yearPaint(2032, years)).toMatchObject({ fill: '#E3F0EE', dash: '4 3' })
    expect(yearPaint(null, years)).toMatchObject({ fill: '#fff' })
  })

  test('a long name is shortened to its round, or to its code', () => {
    expect(shortName({ code: 'X', name: 'Phương án bồi thường đợt 3 KCN Thạnh Lộc' })).toBe('Đợt 3')
    expect(shortName({ code: 'PA-07', name: 'Phương án bồi thường bổ sung' })).toBe('PA-07')
  })

  test('a cell is as long as what is needed or what there is, and paid out is never counted twice', () => {
    const cell = (fields: Partial<Line>) => cellBar(sumsOf([aLine(fields)]))
    expect(cell({ needed_vnd: 10, allocated_vnd: 6, disbursed_vnd: 2 })).toEqual({ paid: 2, waiting: 4, whole: 10 })
    expect(cell({ needed_vnd: 5, allocated_vnd: 6, disbursed_vnd: 8 })).toEqual({ paid: 8, waiting: 0, whole: 8 })
  })
})

test('the sentence over the money says gaps, and no share over them', () => {
  const silent = sumsOf([aLine({ needed_vnd: 200e9, allocated_vnd: 100e9 }), aLine({ needed_vnd: null })])
  expect(verdictWords(silent)).toBe(
    'Nhu cầu 200\u00a0tỷ đồng (thiếu 1 dòng), đã bố trí 100\u00a0tỷ đồng (thiếu 1 dòng), đã giải ngân chưa có số liệu.',
  )
  expect(verdictWords(sumsOf([aLine({ needed_vnd: 200e9, allocated_vnd: 100e9, disbursed_vnd: 25e9 })]))).toContain(
    'bằng 50\u00a0%',
  )
  expect(tiesWords([])).toBe('Các số khớp đến đồng.')
  const tie = { about: 'plan' as const, zone: 'Z', records: [], count: 0 }
  expect(tiesWords([{ ...tie, vnd: 0, againstVnd: 84e9 }])).toBe('1 chỗ chưa khớp, lệch nhiều nhất 84\u00a0tỷ đồng.')
  expect(tiesWords([{ ...tie, vnd: 1, againstVnd: 84e9 }])).toContain('83.999.999.999\u00a0đồng')
  expect(nextCode([{ code: 'VON-09' }, { code: 'KHAC' }])).toBe('VON-10')
})

test('a saved answer is followed again with what is known now, and says what changed', () => {
  const then = [aBlock('A', { areaHa: 4, road: true }), aBlock('B', { beside: ['A'] })]
  const saved = stagedOf({
    budgets: { 2027: 1e9, 2028: 1e9 },
    sequence: { plans: ['A', 'B'] },
    figures: { plans: then },
  })
  const now = [aBlock('A', { areaHa: 4, road: true, costVnd: 2e9 }), aBlock('C')]
  const { before, after, changes } = recheck(saved, now)
  expect(before?.years.map(year => year.roadM2)).toEqual([40_000, 50_000])
  expect(after.years.map(year => year.roadM2)).toEqual([0, 40_000])
  expect(changes).toEqual(['Đợt A: 1 → 2\u00a0tỷ', 'thêm Đợt C', 'bỏ Đợt B'])
  expect(stagedOf({ budgets: { x: 1 }, sequence: null, figures: null })).toEqual({
    budgets: [],
    order: [],
    blocks: null,
  })
})
