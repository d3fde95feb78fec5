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
  const turned = turnedBetween(before, after, readTheme('status'))
  expect(turned.map(({ zone, was, is, ha }) => [zone.id, was, is, ha])).toEqual([
    ['1', 'todo', 'doing', 0],
    ['2', 'doing', 'doing', 0.2],
    ['4', 'wait', 'wait', null],
  ])
})

test('a zone that came has no class before, one that went none after', () => {
  const turned = turnedBetween([aSummary('1')], [aSummary('2')], readTheme('planning'))
  expect(turned.map(({ zone, was, is }) => [zone.id, was, is])).toEqual([
    ['2', null, 'doing'],
    ['1', 'doing', null],
  ])
})
