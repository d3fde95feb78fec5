import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { Went } from '../../../electron/contract/care.ts'
import { startStore } from '../../../electron/thread/link.ts'
import { aFolder } from '../../db/fixture.ts'
import { root } from './fixture.ts'

test('the store goes back to a backup and back again while it is asked other things', async () => {
  const script = pathToFileURL(join(root, 'electron/thread/store.ts'))
  const store = startStore(script, { root, file: join(aFolder(), 'a.atlas'), by: 'Người thử' }, () => null)
  onTestFinished(async () => void (await store.close()))
  const value = async (call: string, args?: unknown) => {
    const reply = await store.call(call, args)
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem))
    return reply.value
  }
  const zones = async () => ((await value('list', { kind: 'zone', where: { code: 'MOI' } })) as unknown[]).length
  const made = (await value('makeBackup')) as { file: string }
  await value('add', { kind: 'zone', fields: { code: 'MOI', name: 'Mới', type: 'kcn' }, why: 'thử' })
  const back = value('restoreBackup', { file: made.file })
  await store.call('overview', undefined)
  const went = (await back) as Went
  expect(await zones()).toBe(0)
  const again = value('restoreBackup', { file: went.before?.file })
  const asked = Array.from({ length: 20 }, async (_, n) => {
    await setTimeout(n * 50)
    return zones()
  })
  await again
  expect((await Promise.all(asked)).every(found => found === 0 || found === 1)).toBe(true)
  expect(await zones()).toBe(1)
})
