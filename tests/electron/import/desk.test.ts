import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ask, closeDesk, openDesk, readyDesk } from '../../../electron/import/desk.ts'
import { anOffice } from '../layers/office.ts'

const lots = (code: string) => Buffer.from(`Mã lô,Khu,Diện tích (ha)\n${code},KCN-THANH-LOC,"1,5"\n`)
const wanted = { kind: 'plot' as const }

test('a thread that waits for a file reads the one that comes, and another file gets another thread', async () => {
  const { office } = anOffice()
  readyDesk(office)
  await openDesk(office, 'một.csv', lots('LO-1'))
  expect(await ask(office, { do: 'preview', ask: wanted })).toMatchObject({ file: 'một.csv', accepted: 1 })
  readyDesk(office)
  expect(await ask(office, { do: 'preview', ask: wanted })).toMatchObject({ file: 'một.csv' })
  await openDesk(office, 'hai.csv', lots('LO-2'))
  expect(await ask(office, { do: 'preview', ask: wanted })).toMatchObject({ file: 'hai.csv', accepted: 1 })
  await closeDesk(office)
})

test('a data file that the waiting thread cannot open is said when a file comes to be checked', async () => {
  const { office } = anOffice()
  office.db().close()
  writeFileSync(office.file, 'không phải SQLite')
  readyDesk(office)
  await openDesk(office, 'một.csv', lots('LO-1'))
  await expect(ask(office, { do: 'preview', ask: wanted })).rejects.toThrow('E_DATA_DAMAGED')
  await closeDesk(office)
})
