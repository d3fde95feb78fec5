import { expect, it } from 'vitest'
import { closedWords, splitPath } from '../../../renderer/shell/start/closed-words.ts'

const codes = [
  ...['E_DATA_DAMAGED', 'E_DATA_NEWER', 'E_DATA_NOT_ATLAS', 'E_DATA_READONLY', 'E_DISK_FULL', 'E_DATA_BUSY'],
  ...['E_DATA_MIGRATION', 'E_SEED_MISSING', 'E_SEED_DAMAGED', 'E_UNEXPECTED'],
]

it.each(codes)('says of %s what happened, what is safe and what to do', code => {
  const words = closedWords({ code, params: { found: '4', known: '1', step: '0002_more.sql', reason: 'hỏng' } })
  expect([words.title, words.what, ...words.safe, ...words.next].every(text => text.length > 10)).toBe(true)
  expect(words.next.length).toBeGreaterThan(0)
  const speaksOfRetry = words.next.some(text => text.includes('Thử lại'))
  expect(speaksOfRetry && !words.canRetry).toBe(false)
})

it('gives a title of its own to every code it knows', () => {
  const titles = codes.map(code => closedWords({ code, params: {} }).title)
  expect(new Set(titles).size).toBe(codes.length)
})

it('splits a path of Windows and of Linux', () => {
  expect(splitPath('C:\\Tài liệu\\KCN Atlas\\kiengiang.atlas')).toEqual({
    folder: 'C:\\Tài liệu\\KCN Atlas',
    name: 'kiengiang.atlas',
  })
  expect(splitPath('/home/a/x.atlas')).toEqual({ folder: '/home/a', name: 'x.atlas' })
  expect(splitPath('x.atlas')).toEqual({ folder: '', name: 'x.atlas' })
})
