import { expect, test } from 'vitest'
import type { Cell } from '../../../db/model/cell/sheet.ts'
import type { Db } from '../../../db/store/db.ts'
import { runImport } from '../../../db/store/import/run.ts'
import { many } from '../../../db/store/later.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { addRecord, removeRecord } from '../../../db/store/record.ts'
import { countOf, list } from '../../../db/store/table.ts'
import { aStore, aZone, byTest } from '../fixture.ts'
import { aBookOf } from './book.ts'

function ready(lots: number) {
  const db = aStore()
  const zone = String(aZone(db).code)
  const rows = Array.from({ length: lots }, (_, n): Cell[] => [`LO-${n}`, n / 4 + 1, n % 2 ? 'cây xanh' : null])
  const book = aBookOf([['Mã lô', 'Diện tích (ha)', 'Loại đất'], ...rows])
  const run = (progress?: (done: number) => boolean) =>
    runImport(db, book, { kind: 'plot', zone }, { ground: byTest, isPartial: false, ...(progress && { progress }) })
  return { db, run }
}

const linesOf = (db: Db, batch: string | null) =>
  db
    .prepare("SELECT kind, record, field, old, new FROM history WHERE batch = ? AND kind = 'plot' ORDER BY id")
    .all(batch) as { record: string; old: string | null; new: string | null }[]
const triggersIn = (db: Db) =>
  db.prepare("SELECT name FROM sqlite_temp_master WHERE type = 'trigger' ORDER BY name").all()

test('many lots have the lines in the log that a trigger writes for one, as they come and as they go', () => {
  const { db, run } = ready(many * 2)
  const { batch } = run()
  const lots = list(db, 'plot')
  const lines = linesOf(db, batch)
  const { id: _, ...fields } = { ...lots[7] }
  const like = { ...fields, code: 'LO-X' }
  const { record, batch: single } = addRecord(db, 'plot', like, byTest)
  const [one] = linesOf(db, single)
  const gone = linesOf(db, removeRecord(db, 'plot', record.id, byTest).batch)
  expect(lines.map(line => line.record)).toEqual(lots.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => id))
  const told = (line: { new: string | null } | undefined) => String(line?.new).replace('LO-X', String(lots[7]?.code))
  expect(lines.find(line => line.record === lots[7]?.id)).toEqual({ ...one, record: lots[7]?.id, new: told(one) })
  const back = linesOf(db, undo(db, 'x', batch ?? '').batch)
  expect(gone).toEqual([{ ...one, new: null, old: one?.new }])
  expect(back).toEqual(lines.map(line => ({ ...line, old: line.new, new: null })))
})

test('an import that is stopped leaves no lot and no line, and what is written next is logged again', () => {
  const { db, run } = ready(many * 8)
  const before = triggersIn(db)
  expect(() => run(done => done < many)).toThrow(expect.objectContaining({ code: 'E_IMPORT_STOPPED' }))
  expect([countOf(db, 'plot'), db.prepare("SELECT count(*) FROM history WHERE kind = 'plot'").pluck().get()]).toEqual([
    0, 0,
  ])
  expect(triggersIn(db)).toEqual(before)
  const { batch } = addRecord(db, 'plot', { code: 'LO-X', zone: String(list(db, 'zone')[0]?.id) }, byTest)
  expect(linesOf(db, batch)).toHaveLength(1)
})

test('a lot that would be there without its line in the log takes the whole import back', () => {
  const { db, run } = ready(many * 2)
  db.exec(`CREATE TEMP TRIGGER faulty AFTER INSERT ON main.plot WHEN new.code = 'LO-9' BEGIN
    UPDATE main.plot SET rowid = -1 WHERE code = 'LO-9'; END`)
  expect(run).toThrow('E_LOG_LINES')
  expect(countOf(db, 'plot')).toBe(0)
})
