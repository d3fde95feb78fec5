import { expect, test } from 'vitest'
import { readTheme } from '../../../../db/model/themed.ts'
import { turnedBetween } from '../../../../db/model/time/turned.ts'
import { aSummary } from './summary.ts'

test('zones whose class or area differs are told, with the hectares between', () => {
  const before = [
    aSummary('1', 'todo', 10),
    aSummary('2', 'doing', 20.1),
    aSummary('3', 'xong'),
    aSummary('4', 'wait', null),
  ]
  const after = [
    aSummary('1', 'doing', 10),
    aSummary('2', 'doing', 20.3),
    aSummary('3', 'xong'),
    aSummary('4', 'wait', 7),
  ]
  const reading = readTheme('status')
  const turned = turnedBetween({ zones: before, reading }, { zones: after, reading })
  expect(turned.map(({ zone, was, is, ha }) => [zone.id, was, is, ha])).toEqual([
    ['1', 'todo', 'doing', 0],
    ['2', 'doing', 'doing', 0.2],
    ['4', 'wait', 'wait', null],
  ])
})

test('a zone that came has no class before, one that went none after', () => {
  const reading = readTheme('planning')
  const turned = turnedBetween({ zones: [aSummary('1')], reading }, { zones: [aSummary('2')], reading })
  expect(turned.map(({ zone, was, is }) => [zone.id, was, is])).toEqual([
    ['2', null, 'doing'],
    ['1', 'doing', null],
  ])
})

test('each day is read by what the register answered on it', () => {
  const read = (status: 'todo' | 'xong') => ({
    zones: [aSummary('1')],
    reading: readTheme('money', { theme: 'money', classes: { 1: status }, notes: {}, words: {} }),
  })
  expect(turnedBetween(read('todo'), read('xong')).map(({ was, is }) => [was, is])).toEqual([['todo', 'xong']])
  expect(turnedBetween(read('xong'), read('xong'))).toEqual([])
})
