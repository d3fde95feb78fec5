import { expect, test } from 'vitest'
import type { Cell } from '../../../db/model/cell/sheet.ts'
import { runImport } from '../../../db/store/import/run.ts'
import { redo, undo } from '../../../db/store/log/undo.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { search } from '../../../db/store/search.ts'
import { countOf, get, list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { aStore, aZone, byTest } from '../fixture.ts'
import { aBookOf } from './book.ts'

const many = 5000

function imported() {
  const db = aStore()
  const zone = aZone(db, { name: 'KCN Sao Mai' })
  const rows = Array.from({ length: many }, (_, n): Cell[] => [`LO-${n}`, n / 4 + 1])
  const book = aBookOf([['Mã lô', 'Diện tích (ha)'], ...rows])
  const ask = { kind: 'plot' as const, zone: String(zone.code) }
  const { batch } = runImport(db, book, ask, { ground: byTest, isPartial: false })
  return { db, batch: batch ?? '' }
}

test('five thousand imported lots are taken back and brought back whole, in the search too', () => {
  const { db } = imported()
  const before = list(db, 'plot')
  expect(before).toHaveLength(many)
  const found = () => ['lo-4321', 'sao mai lo-77'].map(typed => search(db, typed, { kind: 'plot' })[0]?.title)
  expect(found()).toEqual(['LO-4321', 'LO-77'])
  expect(undo(db, 'x').changed).toBe(many)
  expect(countOf(db, 'plot')).toBe(0)
  expect(found()).toEqual([undefined, undefined])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  redo(db, 'x')
  expect(list(db, 'plot')).toEqual(before)
  expect(found()).toEqual(['LO-4321', 'LO-77'])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  undo(db, 'x')
  expect(countOf(db, 'plot')).toBe(0)
})

test('one lot edited since is named, and none of the import is taken back', () => {
  const { db, batch } = imported()
  setRecord(db, 'plot', 'LO-9', { area_ha: 7.5 }, byTest)
  expect(() => undo(db, 'x', batch)).toThrow(
    expect.objectContaining({
      code: 'E_UNDO_CONFLICT',
      params: expect.objectContaining({ what: expect.stringContaining('lô đất') }),
    }),
  )
  expect([countOf(db, 'plot'), get(db, 'plot', 'LO-9').area_ha]).toEqual([many, 7.5])
  undo(db, 'x')
  undo(db, 'x')
  expect(countOf(db, 'plot')).toBe(0)
})

test('a lot that a lease rests on since keeps the whole import', () => {
  const { db, batch } = imported()
  const { id: plot, zone } = get(db, 'plot', 'LO-9')
  const tenant = addRecord(db, 'tenant', { code: 'T', name: 'Công ty T' }, byTest).record.id
  addRecord(db, 'lease', { code: 'HD-1', zone, plot, tenant }, byTest)
  expect(() => undo(db, 'x', batch)).toThrow(expect.objectContaining({ code: 'E_UNDO_IN_USE' }))
  expect(countOf(db, 'plot')).toBe(many)
})
