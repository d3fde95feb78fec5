import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stepsIn } from '../../../db/open.ts'
import { addRecord } from '../../../db/store/record.ts'
import type { Reply } from '../../../electron/contract.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { handlers } from '../../../electron/handlers.ts'
import { openOffice } from '../../../electron/office.ts'
import { aFolder, byTest, migrations } from '../../db/fixture.ts'
import { anOffice, root } from '../backup/fixture.ts'
import { aCard, anUpdate, aPair } from './fixture.ts'
import { filesOf } from './program.ts'

const pair = aPair()
const { platform, arch } = process
const structure = stepsIn(migrations).length
const parts = [{ path: 'app.asar', bytes: 0, sha256: '0'.repeat(64) }]

/** An office whose program lies in an archive, as a packed one does; `before` is what it was changed from. */
function aPacked(before?: { structure: number; backup: string }) {
  const resources = aFolder()
  const program = join(resources, 'app.asar/1.1.0')
  mkdirSync(program, { recursive: true })
  mkdirSync(join(resources, 'app.asar.unpacked/1.1.0'), { recursive: true })
  for (const name of ['db', 'assets', 'electron']) symlinkSync(join(root, name), join(program, name))
  writeFileSync(join(program, 'package.json'), '{"version":"1.1.0"}')
  writeFileSync(join(program, 'signer.json'), JSON.stringify({ name: 'Nơi thử', key: pair.key }))
  const change = before && {
    at: '2026-11-28T07:00:00.000Z',
    from: { version: '1.0.0', structure: before.structure, parts },
    to: { version: '1.1.0', structure, parts },
    backup: { file: before.backup, at: '2026-11-28T06:59:00.000Z' },
  }
  if (change) writeFileSync(join(resources, 'cap-nhat.json'), JSON.stringify(change))
  const office = openOffice(program, join(aFolder(), 'kiengiang.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  return office
}

const told = (reply: Reply) => (reply.ok ? reply.value : reply.problem)

test('a program that runs from its sources says so, and takes no update', async () => {
  const office = anOffice()
  const now = told(await dispatch(handlers, office, 'programNow', undefined))
  expect(now).toMatchObject({ signer: null, kept: null, hindrance: { code: 'E_UPDATE_SOURCE' } })
  expect(told(await dispatch(handlers, office, 'openUpdate', { isOffered: false }))).toMatchObject({
    code: 'E_UPDATE_SOURCE',
  })
})

test('an update is shown with who signed it before it can be installed, and only as the version that was shown', async () => {
  const office = aPacked()
  const its = { version: '1.2.0', platform, arch, runtime: process.versions.electron ?? '' }
  const file = anUpdate(filesOf('1.2.0'), pair.privateKey, aCard(its))
  Object.assign(office, { desk: { chooseUpdate: async () => file, offeredUpdate: async () => null } })
  const install = () => dispatch(handlers, office, 'installUpdate', { version: '1.3.0' })
  expect(told(await install())).toMatchObject({ code: 'E_UPDATE_CLOSED' })
  expect(told(await dispatch(handlers, office, 'openUpdate', { isOffered: false }))).toMatchObject({
    ...{ version: '1.2.0', notes: ['Bản thử'], isInstaller: false },
    signer: { name: 'Nơi thử', mark: expect.stringMatching(/^([\dA-F]{4} ){3}[\dA-F]{4}$/) },
  })
  expect(told(await install())).toMatchObject({ code: 'E_UPDATE_CLOSED' })
  expect(told(await dispatch(handlers, office, 'updateProgress', undefined))).toBeNull()
})

test('going back tells what an older program would not have: nothing when it opens the file, else what was done since the backup', async () => {
  const opens = aPacked({ structure, backup: '/khong/co.atlas' })
  const back = async (office: typeof opens) => told(await dispatch(handlers, office, 'lookBack', undefined))
  expect(await back(opens)).toEqual({ version: '1.0.0', opens: true, backup: null })

  const first = anOffice()
  const made = told(await dispatch(handlers, first, 'makeBackup', undefined)) as { file: string }
  const older = aPacked({ structure: structure - 1, backup: made.file })
  addRecord(older.db(), 'zone', { code: 'MOI', name: 'KCN Mới lập', type: 'kcn' }, byTest)
  const way = (await back(older)) as { opens: boolean; backup: { since: { name: string }[] } }
  expect(way.opens).toBe(false)
  expect(way.backup.since[0]?.name).toContain('KCN Mới lập')
})
