import { describe, expect, test } from 'vitest'
import { addMonths, basisOf, hasDates, nextStep, stepAt, stepsOf } from '../../../../db/model/time/timeline.ts'
import { basisIn } from '../../../../db/model/time/words.ts'

const line = {
  begins: '2026-03-01',
  today: '2026-11-28',
  days: [
    { day: '2005-11-16', dated: 1, entered: 0 },
    { day: '2026-05-02', dated: 0, entered: 3 },
  ],
  turns: ['2022-09-02'],
  marks: [],
}

test('a day rests on papers before the register began, on its history after that, and today on what it is', () => {
  expect(['2026-02-28', '2026-03-01', '2026-11-27', '2026-11-28'].map(day => basisOf(line, day))).toEqual([
    'dated',
    'entered',
    'entered',
    'now',
  ])
})

describe('steps', () => {
  const steps = stepsOf(line)
  test('are the days on which the map may change, the beginning and today among them', () => {
    expect(steps).toEqual(['2005-11-16', '2022-09-02', '2026-03-01', '2026-05-02', '2026-11-28'])
  })

  test('a day shows what the last step before it showed; before the first there is none', () => {
    expect(stepAt(steps, '2022-09-02')).toBe('2022-09-02')
    expect(stepAt(steps, '2026-02-28')).toBe('2022-09-02')
    expect(stepAt(steps, '2026-12-31')).toBe('2026-11-28')
    expect(stepAt(steps, '2005-11-15')).toBeNull()
  })

  test('the next and the one before, and the ends hold', () => {
    expect(nextStep(steps, '2022-09-02', 1)).toBe('2026-03-01')
    expect(nextStep(steps, '2022-09-02', -1)).toBe('2005-11-16')
    expect(nextStep(steps, '2026-11-28', 1)).toBe('2026-11-28')
    expect(nextStep(steps, '2005-11-16', -1)).toBe('2005-11-16')
  })
})

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
  expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
  expect(addMonths('2024-01-15', -1)).toBe('2023-12-15')
})

test('a register in which nothing bears a day has no past to be turned to', () => {
  const days = [{ day: line.today, dated: 0, entered: 4 }]
  expect(hasDates({ ...line, days })).toBe(false)
  expect(hasDates({ ...line, days: [] })).toBe(false)
  expect(hasDates({ ...line, days: [{ day: '2026-11-27', dated: 0, entered: 1 }] })).toBe(true)
  expect(hasDates({ ...line, days: [{ day: line.today, dated: 1, entered: 0 }] })).toBe(true)
})

test('a day before the register says that readiness is judged by the conditions of today, and no other theme or day does', () => {
  expect(basisIn('readiness', 'dated')).toContain('xét theo danh mục điều kiện hiện nay')
  for (const said of [basisIn('plots', 'dated'), basisIn('readiness', 'entered'), basisIn('readiness', 'now')])
    expect(said).not.toContain('danh mục')
})
