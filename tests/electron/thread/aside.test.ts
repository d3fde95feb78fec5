import { expect, test } from 'vitest'
import { startAside } from '../../../electron/thread/aside.ts'

const script = new URL('./slow.ts', import.meta.url)
const beginning = { root: '', file: '', by: 'thử' }
const open = () => startAside(script, beginning, async () => 'thử.atlas')

test('a call that is none of a slider is left to the store', () => {
  const aside = open()
  expect(aside.answer('overview', undefined)).toBeNull()
  aside.close()
})

test('a map is not held up by figures that are given up, and its thread keeps what it has made ready', async () => {
  const aside = open()
  const first = await aside.answer('dayMap', { ms: 0 })
  const slow = aside.answer('dayFigures', { ms: 60_000 })
  const next = await aside.answer('dayMap', { ms: 0 })
  expect(next).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 2 } })
  expect(first).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 1 } })
  const newer = aside.answer('dayFigures', { ms: 0 })
  expect(await slow).toEqual({ ok: true, value: null })
  expect(await newer).toEqual({ ok: true, value: { file: 'thử.atlas', calls: 1 } })
  aside.close()
})
