import { expect, test } from 'vitest'
import { changed, freeCode, isFound } from '../../../renderer/enterprise/found.ts'
import { shortPeriod } from '../../../renderer/enterprise/list/columns.tsx'
import { agencyWords, ageWords, classOf } from '../../../renderer/enterprise/obstacle/words.ts'

test('the age of an obstacle says what is waited for', () => {
  expect(ageWords({ state: 'open', days: 1266 })).toBe('chưa trả lời 1.266 ngày')
  expect(ageWords({ state: 'answered', days: 83 })).toBe('đã trả lời, còn vướng 83 ngày')
  expect(ageWords({ state: 'solved', days: 61 })).toBe('xong sau 61 ngày')
  expect(ageWords({ state: 'open', days: null })).toBe('chưa trả lời, chưa rõ từ ngày nào')
})

test('red is only for what nobody has answered for 30 days', () => {
  expect(classOf({ state: 'open', isSilent: true })).toBe('stuck')
  expect(classOf({ state: 'open', isSilent: false })).toBe('wait')
  expect([classOf({ state: 'answered', isSilent: false }), classOf({ state: 'solved', isSilent: false })]).toEqual([
    'doing',
    'xong',
  ])
})

test('an agency that passed its work on is named with its heir', () => {
  expect(agencyWords({ agencyName: 'Sở KH&ĐT', agencyToday: 'Sở Tài chính tỉnh An Giang' })).toBe(
    'Sở KH&ĐT, nay là Sở Tài chính tỉnh An Giang',
  )
  expect(agencyWords({ agencyName: null, agencyToday: null })).toBeNull()
})

test('typed without accents it finds both, with accents only the word', () => {
  expect(isFound('giay', ['Công ty Giày'])).toBe(true)
  expect(isFound('giấy', ['Công ty Giày'])).toBe(false)
  expect(isFound('', [null])).toBe(true)
})

test('a new code is free, and only what changed is written', () => {
  expect(freeCode('DN', ['DN-01', 'DN-03'])).toBe('DN-04')
  expect(freeCode('DN', ['DN-02'])).toBe('DN-03')
  expect(changed({ name: 'A', note: null }, { name: 'B', note: null })).toEqual({ name: 'B' })
})

test('a period is short in a column', () => {
  expect([shortPeriod('2026-H1'), shortPeriod('2025'), shortPeriod('quý 2')]).toEqual([
    '6 tháng 2026',
    'năm 2025',
    'quý 2',
  ])
})
