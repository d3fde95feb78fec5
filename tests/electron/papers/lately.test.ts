import { expect, test } from 'vitest'
import { lately } from '../../../electron/papers/lately.ts'

test('a thing is made once while it is among the last so many, and one that is asked for again stays', () => {
  const kept = lately<string>(2)
  const made: string[] = []
  const of = (key: string) =>
    kept.of(key, () => {
      made.push(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(of(key)).toBe(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  kept.clear()
  of('a')
  expect(made).toEqual(['a', 'b', 'c', 'b', 'a'])
})

test('what failed is made anew, and does not take away what was made meanwhile', async () => {
  const kept = lately<Promise<string>>(2)
  const failing = kept.of('a', () => Promise.reject(new Error('E_MADE')))
  await expect(failing).rejects.toThrow('E_MADE')
  await expect(kept.of('a', async () => 'made')).resolves.toBe('made')
  await expect(kept.of('a', async () => 'twice')).resolves.toBe('made')
})
