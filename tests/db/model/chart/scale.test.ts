import { expect, test } from 'vitest'
import { everyNth, runsOf, scaleOf, spreadOut, ticksOf } from '../../../../db/model/chart/scale.ts'

test('the grid has round values, starts at 0 and stays within the range', () => {
  expect(ticksOf(0, 60.43)).toEqual([0, 20, 40, 60])
  expect(ticksOf(0, 1)).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(ticksOf(0, 363e9)).toEqual([0, 1e11, 2e11, 3e11])
  expect(ticksOf(-12, 30)).toEqual([0, 20])
  expect(ticksOf(0, 0)).toEqual([0])
})

test('grids of any size have three to six lines', () => {
  for (let high = 0.001; high < 1e13; high *= 1.37) {
    const ticks = ticksOf(0, high)
    expect(ticks.length).toBeGreaterThanOrEqual(3)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.at(-1)).toBeLessThanOrEqual(high * 1.0000001)
  }
})

test('a value lies in proportion, also on an axis that runs upwards', () => {
  const y = scaleOf(0, 50, 200, 0)
  expect([y(0), y(25), y(50)]).toEqual([200, 100, 0])
})

test('a line breaks where a value is missing', () => {
  expect(runsOf([1, 2, null, null, 5, null], value => value !== null)).toEqual([
    [0, 1],
    [4, 4],
  ])
  expect(runsOf([], Boolean)).toEqual([])
})

test('labels that would touch are moved apart and stay inside', () => {
  expect(spreadOut([100, 102, 40], 16, 0, 200)).toEqual([100, 116, 40])
  expect(spreadOut([198, 199], 16, 0, 200)).toEqual([184, 200])
  expect(spreadOut([], 16, 0, 200)).toEqual([])
})

test('labels are thinned out until they fit', () => {
  expect(everyNth(4, 40, 400)).toBe(1)
  expect(everyNth(24, 40, 400)).toBe(3)
})
