import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openData } from '../../../../db/open.ts'
import { indexAll, unindexedCount } from '../../../../db/store/later.ts'
import { batches } from '../../../../db/store/log/undo.ts'
import { search } from '../../../../db/store/search.ts'
import { countOf } from '../../../../db/store/table.ts'
import { verify } from '../../../../db/store/verify.ts'
import { aFolder, aZone, migrations } from '../../fixture.ts'

/** A data file with one zone, after a process that worked on it was killed (SIGKILL) at what it said. */
async function afterKill(what: 'import' | 'index', at: RegExp) {
  const file = join(aFolder(), 'a.atlas')
  const before = openData(file, migrations)
  aZone(before, { code: 'KCN-A', name: 'KCN Sao Mai' })
  before.close()
  const victim = spawn(process.execPath, [join(import.meta.dirname, 'victim.ts'), file, what])
  let said = ''
  let wrong = ''
  victim.stderr.on('data', data => (wrong += data))
  await new Promise<void>((resolve, reject) => {
    victim.stdout.on('data', data => {
      said += data
      if (at.test(said)) victim.kill('SIGKILL')
    })
    victim.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(wrong || 'not killed'))))
  })
  const db = openData(file, migrations)
  onTestFinished(() => void db.close())
  return db
}

test('an import that is killed half-way has brought nothing', async () => {
  const db = await afterKill('import', /written \d+/)
  expect([countOf(db, 'plot'), batches(db).length, unindexedCount(db)]).toEqual([0, 1, 0])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
})

test('an import killed while its lots are put into the search is whole, and so is the search after it is made up for', async () => {
  const db = await afterKill('index', /indexed/)
  expect([countOf(db, 'plot'), unindexedCount(db)]).toEqual([30_000, 24_000])
  expect(verify(db)).toEqual({ ok: true, problems: [] })
  indexAll(db)
  for (const lot of ['LO-0', 'LO-5999', 'LO-6000', 'LO-29999'])
    expect(search(db, `sao mai ${lot}`, { kind: 'plot' })[0]?.title).toBe(lot)
  expect(verify(db)).toEqual({ ok: true, problems: [] })
})
