import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openData } from '../../db/open.ts'
import { list } from '../../db/store/table.ts'
import { verify } from '../../db/store/verify.ts'
import { hasTornLog } from '../../db/wal.ts'
import { aFolder, aZone, migrations } from './fixture.ts'

const damaged = expect.objectContaining({ code: 'E_DATA_DAMAGED' })
const page = 4096

/** A data file with some zones, closed. */
function aFile(): string {
  const file = join(aFolder(), 'thu.atlas')
  const db = openData(file, migrations)
  for (let n = 0; n < 20; n++) aZone(db, { note: 'Ghi chú dài '.repeat(60) })
  db.close()
  return file
}

/** A data file as a power cut leaves it: what was saved last is in the log of writes alone. Gives how many zones were told to be saved. */
function aCutFile(): { file: string; saved: number } {
  const source = aFile()
  const db = openData(source, migrations)
  onTestFinished(() => void db.close())
  db.pragma('wal_autocheckpoint = 0')
  for (let n = 0; n < 5; n++) aZone(db, {})
  const file = join(aFolder(), 'cat.atlas')
  for (const end of ['', '-wal']) copyFileSync(source + end, file + end)
  return { file, saved: list(db, 'zone').length }
}

function spoil(file: string, change: (bytes: Buffer) => void): Buffer {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
  return bytes
}

describe('a damaged file is refused, and stays byte for byte', () => {
  test.each([
    ['its header overwritten', (bytes: Buffer) => bytes.fill(0x20, 0, 100)],
    ['a page in the middle overwritten', (bytes: Buffer) => bytes.fill(0xa5, page * 2, page * 6)],
    ['zeroed from the second page on', (bytes: Buffer) => bytes.fill(0, page)],
    ['all zero', (bytes: Buffer) => bytes.fill(0)],
    [
      'two pages swapped',
      (bytes: Buffer) => {
        const last = Buffer.from(bytes.subarray(bytes.length - page))
        bytes.copy(bytes, bytes.length - page, page, page * 2)
        last.copy(bytes, page)
      },
    ],
  ])('%s', (_, change) => {
    const file = aFile()
    const bytes = spoil(file, change)
    expect(() => openData(file, migrations)).toThrow(damaged)
    expect(readFileSync(file)).toEqual(bytes)
  })

  test.each([0, 50, page, page * 10, page * 10 + 100])('cut to %i bytes', size => {
    const file = aFile()
    truncateSync(file, size)
    expect(() => openData(file, migrations)).toThrow(damaged)
    expect(readFileSync(file)).toHaveLength(size)
  })
})

describe('the log of writes', () => {
  test('whole, gives all that was saved', () => {
    const { file, saved } = aCutFile()
    expect(hasTornLog(file)).toBe(false)
    const db = openData(file, migrations)
    expect(list(db, 'zone')).toHaveLength(saved)
    expect(verify(db).problems).toEqual([])
    db.close()
  })

  test.each([
    ['its header', (bytes: Buffer) => bytes.fill(0, 0, 24)],
    ['its first frame', (bytes: Buffer) => bytes.fill(0xa5, 100, 300)],
    ['bytes swapped in a frame', (bytes: Buffer) => bytes.subarray(60, 4000).swap32()],
    ['a frame zeroed', (bytes: Buffer) => bytes.fill(0, 32 + 4120 * 2, 32 + 4120 * 3)],
  ])('with %s damaged is not taken for less: the file is refused and both stay', (_, change) => {
    const { file } = aCutFile()
    const log = spoil(`${file}-wal`, change)
    const main = readFileSync(file)
    expect(() => openData(file, migrations)).toThrow(damaged)
    expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual([main, log])
  })

  test('that ends in half a transaction is what a power cut leaves: all before it is there', () => {
    const { file, saved } = aCutFile()
    truncateSync(`${file}-wal`, readFileSync(`${file}-wal`).length - 5000)
    const db = openData(file, migrations)
    expect(list(db, 'zone')).toHaveLength(saved - 1)
    expect(verify(db).problems).toEqual([])
    db.close()
  })

  test('gone, leaves a whole file of before', () => {
    const { file, saved } = aCutFile()
    rmSync(`${file}-wal`)
    const db = openData(file, migrations)
    expect(list(db, 'zone')).toHaveLength(saved - 5)
    expect(verify(db).problems).toEqual([])
    db.close()
    expect(existsSync(file)).toBe(true)
  })
})
