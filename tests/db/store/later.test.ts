import { expect, test } from 'vitest'
import type { Cell } from '../../../db/model/cell/sheet.ts'
import type { Db } from '../../../db/store/db.ts'
import { runImport } from '../../../db/store/import/run.ts'
import { indexAll, indexSome, many, unindexedCount } from '../../../db/store/later.ts'
import { redo, undo } from '../../../db/store/log/undo.ts'
import { addRecord, removeRecord, setRecord } from '../../../db/store/record.ts'
import { search } from '../../../db/store/search.ts'
import { countOf } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { aStore, aZone, byTest } from '../fixture.ts'
import { aBookOf } from './book.ts'

/** More than the search makes up for by itself before it answers. */
const lots = 6000

function imported(count: number) {
  const db = aStore()
  const zone = aZone(db, { name: 'KCN Sao Mai' })
  const rows = Array.from({ length: count }, (_, n): Cell[] => [`LO-${n}`, n / 4 + 1, 'cây xanh'])
  const book = aBookOf([['Mã lô', 'Diện tích (ha)', 'Loại đất'], ...rows])
  runImport(db, book, { kind: 'plot', zone: String(zone.code) }, { ground: byTest, isPartial: false })
  return { db, zone }
}

const entries = (db: Db) =>
  db
    .prepare(
      "SELECT title, body, (SELECT count(*) FROM register WHERE rowid = entry.id) FROM entry WHERE kind = 'plot'",
    )
    .raw()
    .all()
    .map(String)
    .sort()
const titles = (db: Db, typed: string) => search(db, typed, { limit: 200 }).map(hit => hit.title)

test('few lots are in the search with the import; many wait, known in the file, and are then entered as few are', () => {
  expect(unindexedCount(imported(many - 1).db)).toBe(0)
  const { db } = imported(lots)
  expect(unindexedCount(db)).toBe(lots)
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  expect(titles(db, 'lo-5999')).toEqual(['LO-5999'])
  indexSome(db, 1000)
  expect(unindexedCount(db)).toBe(lots - 1000)
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  indexAll(db)
  expect([unindexedCount(db), indexSome(db, 1)]).toEqual([0, false])
  expect(titles(db, 'sao mai cây xanh lo-77')).toContain('LO-77')
  const waited = entries(db)
  db.exec('DELETE FROM entry')
  db.exec("INSERT INTO unindexed VALUES ('plot', '', '~')")
  indexAll(db)
  expect(waited).toEqual(entries(db))
  expect(waited[0]).toMatch(/KCN Sao Mai · .*,1$/)
})

test('what is renamed, edited, removed or added while lots wait is found as it is, and nothing twice', () => {
  const { db, zone } = imported(lots)
  indexSome(db, 2000)
  setRecord(db, 'zone', String(zone.code), { name: 'KCN Bến Lức' }, byTest)
  setRecord(db, 'plot', 'LO-5000', { note: 'giáp kênh Ranh' }, byTest)
  removeRecord(db, 'plot', 'LO-5001', byTest)
  removeRecord(db, 'plot', 'LO-1', byTest)
  addRecord(db, 'plot', { code: 'LO-MOI', zone: zone.id }, byTest)
  expect(titles(db, 'lo-moi')).toEqual(['LO-MOI'])
  expect(titles(db, 'lo-1')).not.toContain('LO-1')
  indexAll(db)
  expect(titles(db, 'kenh ranh')).toEqual(['LO-5000'])
  expect([titles(db, 'lo-5001'), titles(db, 'sao mai lo-4000')]).toEqual([[], []])
  expect(titles(db, 'bến lức lo-4000')).toEqual(['LO-4000'])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
})

test('an import taken back leaves nothing to be found, whether its lots were in the search yet or not', () => {
  const { db } = imported(lots)
  indexSome(db, 3000)
  undo(db, 'x')
  expect([countOf(db, 'plot'), titles(db, 'lo-17'), titles(db, 'sao mai').includes('LO-17')]).toEqual([0, [], false])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  redo(db, 'x')
  expect(unindexedCount(db)).toBe(lots)
  indexAll(db)
  undo(db, 'x')
  // The entries are still there, and are passed over.
  expect(entries(db)).toHaveLength(lots)
  expect([titles(db, 'lo-17'), titles(db, 'sao mai cây xanh').filter(title => title.startsWith('LO'))]).toEqual([
    [],
    [],
  ])
  indexAll(db)
  expect(entries(db)).toEqual([])
  expect(db.prepare("SELECT count(*) FROM register WHERE register MATCH 'lo'").pluck().get()).toBe(0)
  expect(verify(db)).toEqual({ ok: true, problems: [] })
})
