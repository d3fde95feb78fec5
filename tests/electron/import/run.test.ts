import { expect, test } from 'vitest'
import { runImport } from '../../../db/store/import/run.ts'
import { batches, undo } from '../../../db/store/log/undo.ts'
import { countOf } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { readTable } from '../../../electron/files/table.ts'
import { aStore, aZone, byTest } from '../../db/fixture.ts'
import { aBook, anExcelFile } from './book.ts'

const options = { ground: byTest, isPartial: false }

async function aList() {
  const db = aStore()
  const zone = String(aZone(db).code)
  const book = await aBook([
    ['Mã hộ', 'Chủ hộ', 'Tờ', 'Thửa'],
    ['H-1', 'Nguyễn Văn A', 12, 118],
    ['H-2', null, 12, 119],
    ['H-3', 'Trần Thị B', 12, 118],
    ['H-1', 'Lê Văn C', 12, 120],
  ])
  return { db, book, ask: { kind: 'household' as const, zone } }
}

test('a refused row stops the whole import; the good rows alone are one batch, taken back as one', async () => {
  const { db, book, ask } = await aList()
  const before = batches(db).length
  expect(() => runImport(db, book, ask, options)).toThrow('E_IMPORT_REFUSED')
  expect([countOf(db, 'household'), countOf(db, 'parcel'), batches(db).length]).toEqual([0, 0, before])
  const { verdict, batch } = runImport(db, book, ask, { ...options, isPartial: true })
  expect(verdict.refused.map(({ row, value }) => [row, value])).toEqual([
    [3, '(trống)'],
    [5, 'H-1'],
  ])
  expect(verdict.warnings).toEqual([{ row: 4, problem: expect.stringMatching(/hộ H-3 trùng thửa của hộ H-1/) }])
  expect([countOf(db, 'household'), countOf(db, 'parcel'), batches(db).length]).toEqual([2, 2, before + 1])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  undo(db, 'Người thử', batch ?? '')
  expect([countOf(db, 'household'), countOf(db, 'parcel')]).toEqual([0, 0])
  expect(verify(db).ok).toBe(true)
})

test('a record whose code is in the register is refused by name, or brought up to date when that was chosen', async () => {
  const { db, book, ask } = await aList()
  runImport(db, book, ask, { ...options, isPartial: true })
  const again = runImport.bind(null, db, book)
  expect(() => again(ask, { ...options, isPartial: true })).toThrow('E_IMPORT_NONE')
  const { verdict } = again({ ...ask, existing: 'update' }, { ...options, isPartial: true })
  expect(verdict.updated).toBe(2)
  expect([countOf(db, 'household'), countOf(db, 'parcel')]).toEqual([2, 2])
})

test('an import that is stopped leaves nothing', async () => {
  const { db, book, ask } = await aList()
  const stopped = () => runImport(db, book, ask, { ...options, isPartial: true, progress: done => done === 0 })
  expect(stopped).toThrow('E_IMPORT_STOPPED')
  expect(countOf(db, 'household')).toBe(0)
})

test('a file that is not what its name says is refused by its content', async () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')
  await expect(readTable('a.xlsx', png)).rejects.toMatchObject({ code: 'E_IMPORT_TYPE' })
  await expect(readTable('a.xlsx', Buffer.from('Mã lô;Diện tích\nL-1;1'))).rejects.toMatchObject({
    code: 'E_IMPORT_TYPE',
  })
  const excel = await anExcelFile({ name: 'A', rows: [['Mã lô']] })
  await expect(readTable('a.csv', excel)).rejects.toMatchObject({ code: 'E_IMPORT_TYPE' })
  await expect(readTable('a.xlsx', excel.slice(0, 200))).rejects.toMatchObject({ code: 'E_IMPORT_DAMAGED' })
  const bomb = Buffer.from(excel)
  const directory = bomb.readUInt32LE(bomb.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  bomb.writeUInt32LE(0x7fffffff, directory + 24)
  await expect(readTable('a.xlsx', bomb)).rejects.toMatchObject({ code: 'E_IMPORT_LARGE' })
})
