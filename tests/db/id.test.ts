import { validate, version } from 'uuid'
import { expect, test, vi } from 'vitest'
import { newId } from '../../db/id.ts'

const many = () => Array.from({ length: 3000 }, newId)

test('ids are UUIDs of version 7 that tell the time they were made at', () => {
  const before = Date.now()
  const ids = many()
  for (const id of ids) {
    expect(validate(id) && version(id)).toBe(7)
    const at = Number.parseInt(id.slice(0, 13).replace('-', ''), 16)
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(Date.now())
  }
})

test('ids rise and no two are alike, also in one millisecond and when the clock goes back', () => {
  const ids = many()
  vi.useFakeTimers({ now: Date.now() - 60_000 })
  ids.push(...many())
  vi.useRealTimers()
  ids.push(...many())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(9000)
})

test('what follows the time is by chance: ends of ids do not repeat', () => {
  const ends = many().map(id => id.slice(-8))
  expect(new Set(ends).size).toBeGreaterThan(2990)
})
