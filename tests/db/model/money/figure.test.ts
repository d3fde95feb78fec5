import { expect, test } from 'vitest'
import { originWords, otherWords, type PlanSources, planFigures } from '../../../../db/model/money/figure.ts'

const sources = (more: Partial<PlanSources>): PlanSources => ({
  written: 62,
  households: 62,
  ha: { rows: { total: 12.1, missing: 0 }, own: 12.4 },
  vnd: { rows: { total: 70e9, missing: 0 }, own: 71e9 },
  ...more,
})
const words = (given: PlanSources) => [originWords(planFigures(given), given), otherWords(planFigures(given))]

test('households count when all are written, and the plan’s own figure stands beside', () => {
  const figures = planFigures(sources({}))
  expect(figures.costVnd).toEqual({ value: 70e9, origin: 'households', other: 71e9 })
  expect(figures.areaHa).toEqual({ value: 12.1, origin: 'households', other: 12.4 })
  expect(words(sources({}))).toEqual(['theo 62 hộ đã nhập', 'phương án ghi 71\u00a0tỷ đồng, 12,4\u00a0ha'])
})

test('a list that has only begun does not make a plan cheap', () => {
  const begun = sources({ written: 10 })
  expect(planFigures(begun).costVnd).toMatchObject({ value: 71e9, origin: 'plan' })
  expect(words(begun)[0]).toBe('theo phương án, mới nhập 10 trên 62 hộ')
})

test('a household without a figure sends us back to the plan, and is counted', () => {
  const silent = sources({ vnd: { rows: { total: 65e9, missing: 3 }, own: 71e9 } })
  expect(planFigures(silent).costVnd).toEqual({ value: 71e9, origin: 'plan', other: null })
  expect(words(silent)[0]).toBe('theo phương án, 3 hộ chưa có số tiền')
})

test('what nobody says is a gap', () => {
  const none = { rows: { total: null, missing: 0 }, own: null }
  const empty = sources({ written: 0, households: null, ha: none, vnd: none })
  expect(planFigures(empty).costVnd).toEqual({ value: null, origin: null, other: null })
  expect(words(empty)).toEqual(['theo phương án', null])
})
