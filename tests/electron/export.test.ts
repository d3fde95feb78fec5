import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { countOf } from '../../db/store/table.ts'
import { exports } from '../../electron/headless/export.ts'
import { type Office, openOffice } from '../../electron/office.ts'
import { aFolder } from '../db/fixture.ts'

const root = resolve(import.meta.dirname, '../..')

async function run(office: Office, format: string, out: string, kind?: string[]) {
  const around = { root, by: 'Người thử', ownFile: () => '', serve: () => undefined }
  const given = { name: 'export', rest: [format], options: { out, ...(kind && { kind }) } }
  return exports.export?.run(office, given, around as never)
}

function anOffice(): { office: Office; folder: string } {
  const folder = aFolder()
  const office = openOffice(root, join(folder, 'thu.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  return { office, folder }
}

test('the whole register leaves as JSON, every record with its id and every ref to a record that is there', async () => {
  const { office, folder } = anOffice()
  const out = join(folder, 'ca-bo.json')
  const answer = await run(office, 'json', out)
  const { format, records } = JSON.parse(readFileSync(out, 'utf8'))
  expect(format).toBe('kcn-atlas')
  expect(records.zone).toHaveLength(countOf(office.db(), 'zone'))
  const count = Object.values<unknown[]>(records).reduce((sum, each) => sum + each.length, 0)
  expect(answer?.value).toEqual({ file: out, records: count })
  const units = new Set(records.unit.map((unit: { id: string }) => unit.id))
  expect(records.zone.every((zone: { unit: string | null }) => zone.unit === null || units.has(zone.unit))).toBe(true)
})

test('named kinds leave as an Excel file', async () => {
  const { office, folder } = anOffice()
  const out = join(folder, 'so.xlsx')
  const answer = await run(office, 'xlsx', out, ['zone', 'document'])
  expect(answer?.value).toMatchObject({
    file: out,
    records: countOf(office.db(), 'zone') + countOf(office.db(), 'document'),
  })
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})

test('an unknown format is refused in words', async () => {
  const { office, folder } = anOffice()
  await expect(run(office, 'dwg', join(folder, 'x.dwg'))).rejects.toThrow('E_EXPORT_FORMAT')
})
