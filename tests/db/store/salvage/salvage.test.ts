import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openData } from '../../../../db/open.ts'
import { seed } from '../../../../db/seed.ts'
import type { Db } from '../../../../db/store/db.ts'
import { inBatch } from '../../../../db/store/log/batch.ts'
import { sealAll } from '../../../../db/store/log/seal.ts'
import { make } from '../../../../db/store/make.ts'
import { removeRecord, setRecord } from '../../../../db/store/record.ts'
import { salvage } from '../../../../db/store/salvage/salvage.ts'
import { search } from '../../../../db/store/search.ts'
import { countOf, get, list } from '../../../../db/store/table.ts'
import { verify } from '../../../../db/store/verify.ts'
import { aFolder, aZone, byTest, migrations, seedFolder } from '../../fixture.ts'

const page = 4096
/** Zones and lots of the file that is damaged, beside the 18 zones of the frame. */
const [zones, plots] = [20, 400]

/** A data file with a province, some edits and a removal; and a copy of it of before the last three edits. Both closed. */
function aProvince(): { file: string; backup: string } {
  const folder = aFolder()
  const [file, backup] = [join(folder, 'thu.atlas'), join(folder, 'sao.atlas')]
  const db = openData(file, migrations, made => seed(made, seedFolder))
  make(db, { zones, plots, households: 40, seed: 1, by: 'Người thử' })
  removeRecord(db, 'zone', aZone(db).id, byTest)
  closeSealed(db)
  copyFileSync(file, backup)
  const again = openData(file, migrations)
  for (const area_ha of [11, 12]) setRecord(again, 'zone', 'GL-1', { area_ha }, { ...byTest, why: 'đo lại' })
  aZone(again, { code: 'KCN-CUOI', name: 'KCN Sau bản sao' })
  closeSealed(again)
  return { file, backup }
}

function spoil(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
}

/** A file as the program leaves it a moment after its last deed. */
function closeSealed(db: Db): void {
  sealAll(db)
  db.close()
}

/** Salvages a file and opens what came of it. The damaged file must stay as it is. */
function salvaged(file: string, backup: string | null) {
  const bytes = readFileSync(file)
  const draft = join(aFolder(), 'moi.atlas')
  const read = salvage({ file, draft, backup, migrations, by: 'Người thử', told: () => undefined })
  expect(readFileSync(file)).toEqual(bytes)
  const db = openData(draft, migrations)
  onTestFinished(() => void db.close())
  expect(read.problems).toEqual([])
  expect(verify(db).problems).toEqual([])
  return { read, db }
}

/** Every page of rows that holds a text, by its place in the file. */
const pagesWith = (bytes: Buffer, text: string) =>
  Array.from({ length: bytes.length / page }, (_, n) => n * page).filter(
    at => bytes[at] === 13 && bytes.subarray(at, at + page).includes(text),
  )

describe('a damaged file whose log is whole gives all of its records back', () => {
  test.each<[string, (bytes: Buffer) => void]>([
    ['its header overwritten', bytes => bytes.fill(0x20, 0, 100)],
    ['its first page zeroed', bytes => bytes.fill(0, 0, page)],
    ['pages in the middle overwritten', bytes => bytes.fill(0xa5, page * 20, page * 40)],
    [
      'two pages swapped',
      bytes => {
        const [one, other] = [page * 30, bytes.length - page * 3]
        const last = Buffer.from(bytes.subarray(other, other + page))
        bytes.copy(bytes, other, one, one + page)
        last.copy(bytes, one)
      },
    ],
  ])('%s', (_, change) => {
    const { file, backup } = aProvince()
    spoil(file, change)
    const { read, db } = salvaged(file, backup)
    expect(read).toMatchObject({ isSealed: true, missing: 0, orphans: 0, unlinked: 0, borrowed: 0 })
    expect([countOf(db, 'zone'), countOf(db, 'plot')]).toEqual([18 + zones + 1, plots])
    expect(list(db, 'zone', { code: 'GL-1' })).toMatchObject([{ area_ha: 12 }])
    expect(search(db, 'sau ban sao', { kind: 'zone' })).toHaveLength(1)
    const of = (kind: string) => read.differences?.find(each => each.kind === kind)
    expect(of('zone')).toEqual({ kind: 'zone', same: 18 + zones - 1, differing: 1, onlyRead: 1, onlyKept: 0 })
    expect(of('plot')).toEqual({ kind: 'plot', same: plots, differing: 0, onlyRead: 0, onlyKept: 0 })
  })

  test('a page of its zones zeroed: they come from the log', () => {
    const { file, backup } = aProvince()
    const opened = openData(file, migrations)
    const { id } = get(opened, 'zone', 'GL-1')
    opened.close()
    spoil(file, bytes => {
      for (const at of pagesWith(bytes, `${id}GL-1`)) bytes.fill(0, at, at + page)
    })
    const { read, db } = salvaged(file, backup)
    expect(read.fromLog.zone).toBeGreaterThan(2)
    expect(countOf(db, 'zone')).toBe(18 + zones + 1)
  })
})

const openedFor = (file: string) => {
  const db = openData(file, migrations)
  onTestFinished(() => void db.close())
  return db
}

describe('a damaged file whose log has gaps gives back what is there', () => {
  test('cut in half: what it had, and how much of the backup is not in it', () => {
    const { file, backup } = aProvince()
    truncateSync(file, Math.floor(readFileSync(file).length / page / 2) * page)
    const { read, db } = salvaged(file, backup)
    expect(read.isSealed).toBe(false)
    expect(countOf(db, 'unit')).toBeGreaterThan(100)
    const lots = read.differences?.find(each => each.kind === 'plot')
    expect(lots).toMatchObject({ differing: 0, onlyRead: 0, onlyKept: plots - countOf(db, 'plot') })
  })

  test('a log of which some lines wait for their seal is not told to be sealed, however whole it looks', () => {
    const { file } = aProvince()
    const db = openData(file, migrations)
    inBatch(db, { ...byTest, name: 'Dài' }, () => {
      for (let n = 0; n < 1001; n++) aZone(db, { code: `DAI-${n}` })
    })
    db.close()
    spoil(file, bytes => bytes.fill(0, 0, 16))
    const { read, db: found } = salvaged(file, null)
    expect(read).toMatchObject({ isSealed: false, missing: 0 })
    expect(countOf(found, 'zone')).toBe(18 + zones + 1 + 1001)
  })

  test('its first half zeroed: the zones that its lots stand in come from the backup; without one both are gone, and are in the log', () => {
    const { file, backup } = aProvince()
    spoil(file, bytes => bytes.fill(0, 0, Math.floor(bytes.length / page / 2) * page))
    const { read } = salvaged(file, backup)
    expect(read.borrowed).toBeGreaterThan(0)
    const alone = salvaged(file, null)
    expect(alone.read).toMatchObject({ borrowed: 0, differences: null })
    expect(alone.read.orphans).toBeGreaterThan(0)
    const told = alone.db.prepare('SELECT count(*) FROM history WHERE field IS NULL AND new IS NULL')
    expect(told.pluck().get()).toBeGreaterThanOrEqual(alone.read.orphans)
  })

  test('a page of the log overwritten: the records stay as their rows say, and the gap is counted', () => {
    const { file, backup } = aProvince()
    let lost = 0
    spoil(file, bytes => {
      const pages = pagesWith(bytes, '"code":"GL-0-L7')
      for (const at of pages) bytes.fill(0xa5, at, at + page)
      lost = pages.length
    })
    expect(lost).toBeGreaterThan(0)
    const { read, db } = salvaged(file, backup)
    expect(read.missing).toBeGreaterThanOrEqual(lost)
    expect([countOf(db, 'zone'), countOf(db, 'plot')]).toEqual([18 + zones + 1, plots])
  })

  test('all zero: nothing is made up', () => {
    const { file, backup } = aProvince()
    spoil(file, bytes => bytes.fill(0))
    const { read, db } = salvaged(file, backup)
    expect(read).toMatchObject({ lines: 0, isSealed: false, newest: null, borrowed: 0 })
    expect(countOf(db, 'zone')).toBe(0)
  })
})

describe('the log of writes', () => {
  /** As a power cut leaves it: five zones were told to be saved and lie in the log of writes alone. */
  function aCut(): { file: string; backup: string } {
    const { file: source, backup } = aProvince()
    const db = openedFor(source)
    db.pragma('wal_autocheckpoint = 0')
    for (let n = 0; n < 5; n++) aZone(db, { code: `CAT-${n}` })
    const file = join(aFolder(), 'cat.atlas')
    for (const end of ['', '-wal']) copyFileSync(source + end, file + end)
    return { file, backup }
  }

  test.each<[string, (bytes: Buffer) => void, number]>([
    ['whole', () => undefined, 5],
    ['its header zeroed', bytes => bytes.fill(0, 0, 32), 5],
    ['a sum of a frame wrong', bytes => bytes.fill(0, 32 + 16, 32 + 24), 5],
    ['a frame in the middle zeroed', bytes => bytes.fill(0, 32 + 4120 * 2, 32 + 4120 * 3), 4],
  ])('%s: what lies behind the damage is found too', (_, change, least) => {
    const { file, backup } = aCut()
    spoil(`${file}-wal`, change)
    const { db } = salvaged(file, backup)
    const found = list(db, 'zone').filter(each => each.code.startsWith('CAT-'))
    expect(found.length).toBeGreaterThanOrEqual(least)
  })

  test('a deed that was under way when the power went is not taken for done', () => {
    const { file: source, backup } = aProvince()
    const db = openedFor(source)
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('cache_size = 10')
    const file = join(aFolder(), 'cat.atlas')
    try {
      inBatch(db, { ...byTest, name: 'Dở dang' }, () => {
        for (let n = 0; n < 300; n++) aZone(db, { code: `DO-${n}` })
        for (const end of ['', '-wal']) copyFileSync(source + end, file + end)
        throw new Error('power')
      })
    } catch {
      // The power went.
    }
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(page)
    const { read, db: found } = salvaged(file, backup)
    expect(list(found, 'zone').filter(each => each.code.startsWith('DO-'))).toEqual([])
    expect(read).toMatchObject({ isSealed: true, missing: 0 })
  })
})
