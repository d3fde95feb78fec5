import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startAside } from '../../../electron/thread/aside.ts'

const script = new URL('./slow.ts', import.meta.url)
const beginning = { root: '', file: '', by: 'thử' }
const open = () => startAside(script, beginning, async () => 'thử.atlas')

test('a call that is none of a slider is left to the store', () => {
  const aside = open()
  expect(aside.answer('overview', undefined)).toBeNull()
})

test('a map is not held up by figures, which are given up for newer ones, and each thread keeps what it has made ready', async () => {
  const aside = open()
  const first = await aside.answer('dayMap', { ms: 0 })
  const slow = aside.answer('dayFigures', { ms: 60_000 })
  const next = await aside.answer('dayMap', { ms: 0 })
  expect(next).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 2 } })
  expect(first).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 1 } })
  const newer = aside.answer('dayFigures', { ms: 0 })
  expect(await slow).toEqual({ ok: true, value: null })
  expect(await newer).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 2 } })
  await aside.close()
})

test('of many calls only the last is worked out, and the others answer at once that they were given up', async () => {
  const aside = open()
  const replies = Array.from({ length: 50 }, () => aside.answer('dayMap', { ms: 20 }))
  expect(new Set((await Promise.all(replies.slice(0, -1))).map(reply => JSON.stringify(reply)))).toEqual(
    new Set([JSON.stringify({ ok: true, value: null })]),
  )
  expect(await replies.at(-1)).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 1 } })
  await aside.close()
})

test('a file is let go of while a day is read, and the next day is read of the one that is open then', async () => {
  const files = ['một.atlas', 'hai.atlas']
  const aside = startAside(script, beginning, async () => files.shift() ?? '')
  const given = aside.answer('dayFigures', { ms: 60_000 })
  await setTimeout(300)
  await aside.close()
  expect(await given).toEqual({ ok: true, value: null })
  expect(await aside.answer('dayFigures', { ms: 0 })).toEqual({ ok: true, value: { file: 'hai.atlas', calls: 1 } })
})
