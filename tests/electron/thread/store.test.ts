import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ownPlace } from '../../../electron/first/own.ts'
import type { Desk } from '../../../electron/office.ts'
import { startStore } from '../../../electron/thread/link.ts'
import { aFolder } from '../../db/fixture.ts'

const root = join(import.meta.dirname, '../../..')
const script = pathToFileURL(join(root, 'electron/thread/store.ts'))

/** The store on a thread of its own, on a new file; with the part of a desk that a test needs. */
function aThread(desk: Partial<Desk> = {}) {
  const file = join(aFolder(), 'a.atlas')
  const store = startStore(script, { root, file, by: 'Người thử' }, () => ({ blocked: () => 3, ...desk }) as Desk)
  onTestFinished(async () => void (await store.close()))
  return { store, file }
}

const refusal = (code: string, params = {}) => ({
  ok: false,
  problem: { code, params: expect.objectContaining(params) },
})

describe('the store on its own thread', () => {
  test('answers calls in any order, refuses what is wrong, and knows what the session has blocked', async () => {
    const { store } = aThread()
    const replies = await Promise.all([
      store.call('overview', undefined),
      store.call('list', { kind: 'phase', where: { code: 'KCN-THANH-LOC-1' } }, '2020-01-01'),
      store.call('set', { kind: 'zone', key: 'KCN-THANH-LOC', fields: { area_ha: -1 } }),
      store.call('nope', undefined),
    ])
    expect(replies[0]).toMatchObject({ ok: true, value: { blocked: 0 } })
    expect(await store.call('overview', undefined)).toMatchObject({ ok: true, value: { blocked: 3 } })
    expect(replies[1]).toMatchObject({ ok: true, value: [{ occupancy_pct: null }] })
    expect(replies[2]).toEqual(refusal('E_FIELD_VALUE', { field: 'area_ha' }))
    expect(replies[3]).toEqual(refusal('E_CALL_UNKNOWN'))
  })

  test('the picture that was worked out before it was asked for is given once, and not after a change', async () => {
    const { store } = aThread()
    await store.call('add', { kind: 'zone', fields: { code: 'Z', name: 'Khu mới', type: 'kcn' }, why: 'thử' })
    const reply = await store.call('overview', undefined)
    expect(JSON.stringify(reply)).toContain('Khu mới')
  })

  test('asks the shell for what only a shell can do; a refusal there comes back as one here', async () => {
    const shown: string[] = []
    const { store } = aThread({
      showFile: file => void shown.push(file),
      chooseData: () => Promise.reject(Object.assign(new Error('hỏng'), {})),
    })
    expect(await store.call('showFile', { file: '/a/b.pdf' })).toEqual({ ok: true, value: true })
    await expect.poll(() => shown).toEqual(['/a/b.pdf'])
    expect(await store.call('openData', undefined)).toEqual(refusal('E_UNEXPECTED', { reason: 'hỏng' }))
  })

  test('puts what a large import brought into the search by itself', async () => {
    const { store } = aThread()
    const rows = Array.from({ length: 7000 }, (_, n) => `L-${n};KCN-THANH-LOC`)
    const content = new TextEncoder().encode(['Mã lô;Khu', ...rows].join('\n'))
    expect(await store.call('openImport', { name: 'lo.csv', content, isLast: true })).toMatchObject({ ok: true })
    expect(await store.call('runImport', { ask: { kind: 'plot' } })).toMatchObject({
      ok: true,
      value: { written: 7000 },
    })
    await expect.poll(() => store.call('unsearched', undefined), { timeout: 15_000 }).toEqual({ ok: true, value: 0 })
    const found = await store.call('search', { text: 'thanh loc l-6999', kind: 'plot' })
    expect(found).toMatchObject({ ok: true, value: [{ title: 'L-6999' }] })
  })

  test('keeps the place of a file that is opened later for the next start', async () => {
    const [note, other] = [join(aFolder(), 'noi-luu.json'), join(aFolder(), 'b.atlas')]
    const { file, own } = ownPlace(note, join(aFolder(), 'a.atlas'))
    const desk = { blocked: () => 0, chooseData: async () => other } as Partial<Desk>
    const store = startStore(script, { root, file: other, by: 'Người thử' }, () => null)
    await store.call('startup', undefined)
    await store.close()
    const second = startStore(script, { root, file, by: 'Người thử', own }, () => desk as Desk)
    onTestFinished(async () => void (await second.close()))
    expect(await second.call('startup', undefined)).toMatchObject({ value: { problem: { code: 'E_DATA_UNCHOSEN' } } })
    expect(await second.call('openData', undefined)).toMatchObject({ value: { file: other, problem: null } })
    expect(ownPlace(note, file)).toEqual({ file: other, own: { note, isKnown: true, isThere: true } })
  })

  test('closes the file, and can be closed twice', async () => {
    const { store } = aThread()
    await store.call('startup', undefined)
    await store.close()
    await store.close()
  })
})
