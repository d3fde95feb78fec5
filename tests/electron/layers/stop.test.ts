import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KindName } from '../../../db/model/record/kinds.ts'
import { batches } from '../../../db/store/log/undo.ts'
import { countOf } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { ask, closeDesk, openDesk, progressOf, stopRun } from '../../../electron/import/desk.ts'
import { exportOn, stopExport } from '../../../electron/layers/export.ts'
import type { Office } from '../../../electron/office.ts'
import { aLayerOf } from './made.ts'
import { anOffice, root } from './office.ts'

const wanted = { kind: 'plot' as const, zone: 'KCN-THANH-LOC' }
const many = 6000

/** Every step that is told until a question is answered or refused. */
async function watched(office: Office, question: Promise<unknown>): Promise<Set<string>> {
  const steps = new Set<string>()
  const watch = setInterval(() => steps.add(progressOf(office)?.step ?? 'none'), 2)
  await question.catch(() => undefined)
  clearInterval(watch)
  return steps
}

/** Waits until a step is told, at most so long as a test runs. */
async function until(office: Office, step: string): Promise<void> {
  while (progressOf(office)?.step !== step) await new Promise(resolve => setTimeout(resolve, 2))
}

test('a layer tells how far it is read, placed, checked and written', async () => {
  const { office } = anOffice()
  const opened = await watched(office, openDesk(office, 'lô.geojson', aLayerOf(many)))
  expect(opened).toContain('read')
  const shown = await watched(office, ask(office, { do: 'preview', ask: wanted }))
  expect([...shown]).toEqual(expect.arrayContaining(['place', 'check']))
  const ran = ask<{ written: number }>(office, { do: 'run', ask: wanted, ground: { by: 'Người thử' } })
  expect(await watched(office, ran)).toContain('write')
  expect((await ran).written).toBe(many)
  await closeDesk(office)
})

test('a check that is stopped says so, leaves the register as it was, and can be asked again', async () => {
  const { office } = anOffice()
  const before = [countOf(office.db(), 'plot'), batches(office.db()).length]
  await openDesk(office, 'lô.geojson', aLayerOf(many))
  const preview = ask(office, { do: 'preview', ask: wanted })
  const refused = expect(preview).rejects.toThrow('E_IMPORT_STOPPED')
  await until(office, 'place')
  expect(stopRun(office)).toBe(true)
  await refused
  expect([countOf(office.db(), 'plot'), batches(office.db()).length]).toEqual(before)
  expect(await ask(office, { do: 'preview', ask: wanted })).toMatchObject({ accepted: many })
  await closeDesk(office)
})

test('a file that is put away while it is read answers at once, and nothing of it is left', async () => {
  const { office } = anOffice()
  const opened = openDesk(office, 'lô.geojson', aLayerOf(many))
  const refused = expect(opened).rejects.toThrow('E_IMPORT_CLOSED')
  await new Promise(resolve => setTimeout(resolve, 30))
  await closeDesk(office)
  await refused
  expect(progressOf(office)).toBeNull()
  await expect(ask(office, { do: 'preview', ask: wanted })).rejects.toThrow('E_IMPORT_CLOSED')
})

/** Kills a program of its own at the first word it says that a test waits for. */
function killedAt(word: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'victim.ts'), ...args], { stdio: 'pipe' })
  let said = ''
  child.stderr.on('data', text => {
    said += text
  })
  child.stdout.on('data', text => String(text).includes(word) && child.kill('SIGKILL'))
  return new Promise((resolve, reject) =>
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`not killed: ${said}`)))),
  )
}

test('a program killed while it imports leaves a whole file without a row of the layer', async () => {
  const { office, folder } = anOffice()
  const before = [countOf(office.db(), 'plot'), batches(office.db()).length]
  const layer = join(folder, 'lô.geojson')
  writeFileSync(layer, aLayerOf(many))
  await killedAt('write', 'import', office.file, layer)
  expect([countOf(office.db(), 'plot'), batches(office.db()).length]).toEqual(before)
  expect(verify(office.db()).ok).toBe(true)
})

test('a program killed while it exports leaves the file of before', async () => {
  const { office, folder } = anOffice()
  const file = join(folder, 'ra.gpkg')
  writeFileSync(file, 'tệp của hôm qua')
  await openDesk(office, 'lô.geojson', aLayerOf(many))
  await ask(office, { do: 'run', ask: wanted, ground: { by: 'Người thử' } })
  await closeDesk(office)
  await killedAt('write', 'export', office.file, file)
  expect(readFileSync(file, 'utf8')).toBe('tệp của hôm qua')
  const written = await exportOn(root, exportOf(office, file))
  expect(written.records).toBe(many)
  expect(existsSync(`${file}.moi`)).toBe(false)
})

const exportOf = (office: Office, file: string, kind: KindName = 'plot') => ({
  ...{ kinds: [kind], day: '2026-11-28', source: 'thu.atlas', withPersonal: false, meridian: null, past: null },
  ...{ format: 'gpkg' as const, file, data: office.file, migrations: join(root, 'db/migrations') },
})

test('an export that is stopped on its thread leaves the file of before and nothing beside it', async () => {
  const { office, folder } = anOffice()
  const file = join(folder, 'ra.gpkg')
  writeFileSync(file, 'tệp của hôm qua')
  const exported = exportOn(root, exportOf(office, file, 'zone'))
  expect(stopExport()).toBe(true)
  await expect(exported).rejects.toThrow('E_EXPORT_STOPPED')
  expect(readFileSync(file, 'utf8')).toBe('tệp của hôm qua')
  expect(existsSync(`${file}.moi`)).toBe(false)
})
