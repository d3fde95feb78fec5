import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, openData, stepsIn } from '../../db/open.ts'
import type { Db } from '../../db/store/db.ts'
import { setFunctions } from '../../db/store/functions.ts'
import { undo } from '../../db/store/log/undo.ts'
import { addRecord } from '../../db/store/record.ts'
import { list } from '../../db/store/table.ts'
import { verify } from '../../db/store/verify.ts'
import { viewData } from '../../db/view.ts'
import { aFolder, aZone, byTest, migrations } from './fixture.ts'

const closed = (db: Db): Db => {
  onTestFinished(() => void db.close())
  return db
}

/** Everything in the folder of a file, byte for byte. */
const folderOf = (file: string) =>
  Object.fromEntries(readdirSync(dirname(file)).map(name => [name, readFileSync(join(dirname(file), name), 'base64')]))

/** A file that another program has open: a zone in the file, one in its log of writes, and one that is being written. */
function aHeld(): { file: string; other: Db } {
  const file = join(aFolder(), 'a.atlas')
  openData(file, migrations).close()
  const other = closed(openData(file, migrations))
  other.pragma('wal_autocheckpoint = 0')
  aZone(other, { code: 'TRONG-TEP' })
  other.pragma('wal_checkpoint(TRUNCATE)')
  aZone(other, { code: 'TRONG-WAL' })
  return { file, other }
}

test('a file is looked at as it stands, with what waits in its log of writes, and nothing beside it changes', () => {
  const { file } = aHeld()
  const before = folderOf(file)
  const db = closed(viewData(file, migrations))
  expect(list(db, 'zone').map(each => each.code)).toEqual(['TRONG-TEP', 'TRONG-WAL'])
  expect(verify(db).problems).toEqual([])
  expect(() => addRecord(db, 'zone', { code: 'MOI', name: 'Mới', type: 'kcn' }, byTest)).toThrow(
    expect.objectContaining({ code: 'E_VIEW_ONLY' }),
  )
  expect(() => undo(db, 'Người thử')).toThrow(expect.objectContaining({ code: 'E_VIEW_ONLY' }))
  expect(folderOf(file)).toEqual(before)
})

test('what another program has not committed is not there', () => {
  const { file, other } = aHeld()
  other.pragma('cache_size = 5')
  other.exec('BEGIN')
  const fill = other.prepare("INSERT INTO unindexed VALUES ('zone', ?, ?)")
  for (let n = 0; n < 5000; n++) fill.run(`${n}`, `${n}`)
  const db = closed(viewData(file, migrations))
  expect(db.prepare('SELECT count(*) FROM unindexed').pluck().get()).toBe(0)
  other.exec('ROLLBACK')
})

test('a file of an older structure is shown in the present one, and stays of the older', () => {
  const [file, older] = [join(aFolder(), 'cu.atlas'), aFolder()]
  for (const step of stepsIn(migrations).slice(0, 15)) copyFileSync(join(migrations, step), join(older, step))
  const old = new Database(file)
  setFunctions(old)
  migrate(old, file, older)
  old.close()
  const bytes = readFileSync(file)
  const db = closed(viewData(file, migrations))
  expect(db.pragma('user_version', { simple: true })).toBe(stepsIn(migrations).length)
  expect(readFileSync(file)).toEqual(bytes)
})

test('a damaged file, one of another program and a newer one are refused as ever', () => {
  const { file } = aHeld()
  writeFileSync(`${file}-2`, Buffer.alloc(8192))
  expect(() => viewData(`${file}-2`, migrations)).toThrow(expect.objectContaining({ code: 'E_DATA_DAMAGED' }))
})
