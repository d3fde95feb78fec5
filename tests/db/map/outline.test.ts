import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openData, stepsIn } from '../../../db/open.ts'
import type { Db } from '../../../db/store/db.ts'
import { indexAll, indexLater } from '../../../db/store/later.ts'
import { shapesIn } from '../../../db/store/map/shapes.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { verify } from '../../../db/store/verify.ts'
import { aFolder, aStore, aZone, byTest, migrations } from '../fixture.ts'

const squareAt = (lon: number, side = 0.002) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, 9.95],
      [lon + side, 9.95],
      [lon + side, 9.95 + side],
      [lon, 9.95 + side],
      [lon, 9.95],
    ],
  ],
})
const cornersIn = (db: Db, kind: 'plot' | 'zone' | 'parcel') =>
  shapesIn(db, { box: [105, 9.9, 105.3, 10], zoom: 17, kinds: [kind] }).map(set => set.at.length / 2)[0]
const outlines = (db: Db) => db.prepare('SELECT count(*) FROM outline').pluck().get()

test('a file of before outlines gets them all when it is opened', () => {
  const file = join(aFolder(), 'a.atlas')
  const first = openData(file, migrations)
  const zone = aZone(first, { shape: squareAt(105.1, 0.1) })
  addRecord(first, 'plot', { code: 'L-1', zone: zone.id, shape: squareAt(105.15) }, byTest)
  addRecord(first, 'plot', { code: 'L-2', zone: zone.id }, byTest)
  const household = addRecord(first, 'household', { code: 'H-1', zone: zone.id, name: 'Hộ thử' }, byTest).record
  addRecord(first, 'parcel', { household: household.id, number: '1', shape: squareAt(105.16) }, byTest)
  first.close()
  const bare = new Database(file)
  const before = stepsIn(migrations).findIndex(step => step.endsWith('_outline.sql'))
  for (const step of stepsIn(migrations).slice(before))
    bare.exec(takenBack(readFileSync(join(migrations, step), 'utf8')))
  bare.pragma(`user_version = ${before}`)
  bare.close()
  const db = openData(file, migrations)
  expect([cornersIn(db, 'zone'), cornersIn(db, 'plot'), cornersIn(db, 'parcel')]).toEqual([4, 4, 4])
  expect(outlines(db)).toBe(3)
  expect(verify(db).problems).toEqual([])
  db.close()
})

test('an outline follows its boundary while both wait for the search, and goes when the boundary goes', () => {
  const db = aStore()
  const zone = aZone(db)
  db.transaction(() => indexLater(db, 'plot', { first: '0', last: '~' }))()
  const plot = addRecord(db, 'plot', { code: 'L-1', zone: zone.id, shape: squareAt(105.15) }, byTest).record
  expect(outlines(db)).toBe(0)
  setRecord(db, 'plot', plot.id, { shape: squareAt(105.2) }, byTest)
  indexAll(db)
  expect([outlines(db), verify(db).problems]).toEqual([1, []])
  const bow = { type: 'Polygon', coordinates: [[...squareAt(105.2).coordinates[0]!.slice(0, 3), [105.2, 9.95]]] }
  setRecord(db, 'plot', plot.id, { shape: bow }, byTest)
  expect([cornersIn(db, 'plot'), verify(db).problems]).toEqual([3, []])
  setRecord(db, 'plot', plot.id, { shape: null }, byTest)
  expect([outlines(db), verify(db).problems]).toEqual([0, []])
})

test('an outline that is not its boundary’s is told', () => {
  const db = aStore()
  aZone(db, { shape: squareAt(105.1) })
  db.exec("UPDATE outline SET rings = x'00000000'")
  expect(verify(db).problems).toEqual(['Ranh giới loại zone trên bản đồ khác với ranh giới trong hồ sơ'])
})

/** What takes away again all that a migration adds, and gives back the index that it took, so that it can be taken once more. */
function takenBack(text: string): string {
  const all = stepsIn(migrations)
    .map(step => readFileSync(join(migrations, step), 'utf8'))
    .join('\n')
  const taken = [...text.matchAll(/DROP INDEX (\w+);/g)].flatMap(([, index]) =>
    text.includes(`CREATE INDEX ${index} `) ? [] : [new RegExp(`CREATE INDEX ${index} [^;]+;`).exec(all)?.[0] ?? ''],
  )
  const tables = [...text.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => `DROP TABLE ${table};`)
  const indexes = [...text.matchAll(/CREATE INDEX (\w+)/g)].flatMap(([, index]) =>
    text.includes(`DROP INDEX ${index};`) ? [] : [`DROP INDEX ${index};`],
  )
  const columns = [...text.matchAll(/ALTER TABLE (\w+) ADD COLUMN (\w+)/g)]
  return [
    ...taken,
    ...indexes,
    ...tables,
    ...columns.map(([, table, column]) => `ALTER TABLE ${table} DROP COLUMN ${column};`),
  ].join('\n')
}
