import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openData } from '../../../db/open.ts'
import { seed } from '../../../db/seed.ts'
import type { Db } from '../../../db/store/db.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { isUnsealed, lastSeal, sealAll } from '../../../db/store/log/seal.ts'
import { insert, update } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { aFolder, aStore, migrations, seedFolder } from '../fixture.ts'

const deed = (name: string) => ({ name, by: 'Người thử' })

/** A register with three edits of one zone, each sealed. */
function sealed(): Db {
  const db = aStore()
  inBatch(db, deed('Thêm khu'), () => insert(db, 'zone', { id: 'z', code: 'KCN-A', name: 'A', type: 'kcn' }))
  for (const area of [1, 2, 3]) inBatch(db, deed(`Sửa thành ${area}`), () => update(db, 'zone', 'z', { area_ha: area }))
  expect(isUnsealed(db)).toBe(false)
  expect(verify(db).problems).toEqual([])
  return db
}

/** Does to the file what the program never does, and puts its guards back as if nothing had been. */
function past(db: Db, text: string): void {
  const guards = db.prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of guards) db.exec(`DROP TRIGGER main.${name}`)
  db.pragma('foreign_keys = OFF')
  db.exec(text)
  for (const { sql } of guards) db.exec(sql)
}

test('a seal is the SHA-256 of the seal before it, the batch and its lines, however long they are', () => {
  const db = sealed()
  const note = 'Ghi chú dài của hồ sơ này. '.repeat(400)
  inBatch(db, deed('Ghi dài'), () => {
    insert(db, 'zone', { id: 'y', code: 'KCN-B', name: 'B', type: 'kcn', note })
    update(db, 'zone', 'z', { area_ha: 4, note })
  })
  const seals = db.prepare('SELECT batch, hash FROM seal ORDER BY id').all() as { batch: string; hash: string }[]
  const expected = seals.map(({ batch }, at) => {
    const own = db.prepare('SELECT id, at, by, name, why, document, reverts, kept FROM batch WHERE id = ?').get(batch)
    const lines = db
      .prepare('SELECT id, kind, record, field, old, new FROM history WHERE batch = ? ORDER BY id')
      .raw()
      .all(batch)
    const text = [seals[at - 1]?.hash ?? '', ...[own, ...lines].map(each => JSON.stringify(each)), ''].join('\n')
    return createHash('sha256').update(text).digest('hex')
  })
  expect(seals.map(({ hash }) => hash)).toEqual(expected)
})

test.each([
  ['a figure that was changed', 'UPDATE history SET new = 2.5 WHERE new = 2', 'Lần ghi "Sửa thành 2"'],
  ['a line that was taken away', 'DELETE FROM history WHERE new = 2', 'Lần ghi "Sửa thành 2"'],
  ['a name on a deed', "UPDATE batch SET by = 'Người khác' WHERE name = 'Sửa thành 1'", 'Lần ghi "Sửa thành 1"'],
  ['a day', "UPDATE batch SET at = '2020-01-01T00:00:00.000Z' WHERE name = 'Sửa thành 3'", 'Lần ghi "Sửa thành 3"'],
  [
    'a line that was added to an old deed',
    "INSERT INTO history (batch, kind, record, field, new) SELECT id, 'zone', 'z', 'area_ha', 9 FROM batch WHERE name = 'Sửa thành 1'",
    'Lần ghi "Sửa thành 1"',
  ],
])('%s past the program breaks the seal of its batch, and of that alone', (_, text, named) => {
  const db = sealed()
  past(db, text)
  const broken = verify(db).problems.filter(problem => problem.includes('Lần ghi'))
  expect(broken).toHaveLength(1)
  expect(broken[0]).toContain(named)
})

test('a whole batch that was taken away, or put in between, is told', () => {
  const db = sealed()
  past(db, "DELETE FROM history WHERE new = 2; DELETE FROM batch WHERE name = 'Sửa thành 2'")
  expect(verify(db).problems.join()).toMatch(/Lần ghi thứ \d+ đã niêm phong, nay không còn/)
  inBatch(db, deed('Sửa tiếp'), () => update(db, 'zone', 'z', { area_ha: 7 }))
  expect(isUnsealed(db)).toBe(false)
  past(
    db,
    "INSERT INTO batch (rowid, id, at, by, name) SELECT min(rowid) - 1, 'x', '2020-02-01T00:00:00.000Z', 'ai', 'Chen' FROM batch",
  )
  expect(verify(db).problems.join()).toContain('Lần ghi "Chen" ngày 1/2/2020 chen vào nhật ký')
})

test('a long batch is sealed after it was committed, and those after it wait for it', () => {
  const db = sealed()
  const before = lastSeal(db)
  inBatch(db, deed('Thêm nhiều'), () => {
    for (let n = 0; n < 1001; n++) insert(db, 'plot', { id: `p${n}`, code: `P-${n}`, zone: 'z' })
  })
  inBatch(db, deed('Sửa sau'), () => update(db, 'zone', 'z', { area_ha: 8 }))
  expect([isUnsealed(db), lastSeal(db)]).toEqual([true, before])
  expect(verify(db).problems).toEqual([])
  sealAll(db)
  expect(isUnsealed(db)).toBe(false)
  expect(verify(db).problems).toEqual([])
  past(db, "DELETE FROM history WHERE record = 'p500'")
  expect(verify(db).problems.join()).toContain('Lần ghi "Thêm nhiều"')
})

test('a batch of one line of many letters is sealed after it was committed as well', () => {
  const db = sealed()
  inBatch(db, deed('Ghi dài'), () => update(db, 'zone', 'z', { note: 'a'.repeat(300_001) }))
  expect(isUnsealed(db)).toBe(true)
  sealAll(db)
  expect(verify(db).problems).toEqual([])
})

test('a deed that changes nothing leaves no batch and no seal, also while another batch waits', () => {
  const db = sealed()
  const count = () => db.prepare('SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM seal)').raw().get()
  const before = count()
  const nothing = () => inBatch(db, deed('Không gì'), () => update(db, 'zone', 'z', { area_ha: 3 }))
  expect([nothing().batch, count()]).toEqual([null, before])
  inBatch(db, deed('Ghi dài'), () => update(db, 'zone', 'z', { note: 'a'.repeat(300_001) }))
  const waiting = count()
  expect([nothing().batch, count()]).toEqual([null, waiting])
})

test('a file from before the seals has none to break, and is sealed batch by batch', () => {
  const db = sealed()
  past(db, 'DELETE FROM seal')
  expect(verify(db).problems).toEqual([])
  sealAll(db)
  expect([isUnsealed(db), verify(db).problems]).toEqual([false, []])
})

test('a new file with its seed is sealed as it is made, so that commands without a window seal each of their deeds', () => {
  const db = openData(join(aFolder(), 'a.atlas'), migrations, made => seed(made, seedFolder))
  try {
    expect(isUnsealed(db)).toBe(false)
    inBatch(db, deed('Sửa'), () => insert(db, 'zone', { id: 'z', code: 'KCN-A', name: 'A', type: 'kcn' }))
    expect([isUnsealed(db), lastSeal(db)]).toEqual([false, expect.anything()])
  } finally {
    db.close()
  }
})
