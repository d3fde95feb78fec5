import { expect, test } from 'vitest'
import {
  currentPeriod,
  dueOf,
  dueWords,
  formNames,
  periodOf,
  recentPeriods,
  standingOf,
} from '../../../db/model/form/period.ts'

const half = periodOf('2026-H1')
const year = periodOf('2026')
if (!half || !year) throw new Error('no period')

test('a half-year runs from 15/12 to 14/6, a year to 14/12', () => {
  expect([half.from, half.to]).toEqual(['2025-12-15', '2026-06-14'])
  expect([year.from, year.to]).toEqual(['2025-12-15', '2026-12-14'])
  expect(half.words).toBe('6 tháng đầu năm 2026')
  for (const word of ['2026-H2', '26-H1', '2026-Q1', '', 'H1']) expect(periodOf(word)).toBeNull()
})

test('each form has its own day for both periods', () => {
  const days = (period: typeof half) => formNames.map(form => dueOf(form, period).before)
  expect(days(half)).toEqual(['2026-06-20', '2026-06-20', '2026-06-25', '2026-06-30'])
  expect(days(year)).toEqual(['2026-12-20', '2026-12-20', '2026-12-25', '2026-12-31'])
})

test('before a day means that the named day is late', () => {
  expect(standingOf('01', half, '2026-06-14')).toEqual({ is: 'running', days: 5 })
  expect(standingOf('01', half, '2026-06-15')).toEqual({ is: 'waiting', days: 4 })
  expect(standingOf('01', half, '2026-06-19')).toEqual({ is: 'waiting', days: 0 })
  expect(standingOf('01', half, '2026-06-20')).toEqual({ is: 'late', days: 1 })
  expect(dueWords('04', year, '2026-12-30')).toBe('gửi trước ngày 31/12/2026, hôm nay là ngày cuối')
  expect(dueWords('03', year, '2027-01-03')).toBe('gửi trước ngày 25/12/2026, quá hạn 10 ngày')
})

test('the periods to choose from begin with the one that runs', () => {
  expect(
    recentPeriods('2026-11-23')
      .slice(0, 3)
      .map(each => each.code),
  ).toEqual(['2026', '2026-H1', '2025'])
  expect(
    recentPeriods('2026-12-15')
      .slice(0, 2)
      .map(each => each.code),
  ).toEqual(['2027', '2027-H1'])
  expect(currentPeriod('2026-11-23').code).toBe('2026')
  expect(currentPeriod('2026-10-01').code).toBe('2026-H1')
  expect(currentPeriod('2026-05-20').code).toBe('2026-H1')
  expect(currentPeriod('2026-03-01').code).toBe('2025')
})
