import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { rekey } from '../../db/cipher/connect.ts'
import { formatOf } from '../../db/cipher/format.ts'
import { type Format, formats, type Key } from '../../db/cipher/page.ts'
import { cardName, dropKeys, giveKey, keyIdOf } from '../../db/cipher/ring.ts'
import { openData, peek } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import { copyData, lookInto, proveCopy } from '../../db/store/backup/copy.ts'
import { pastOf } from '../../db/store/log/past.ts'
import { sealAll } from '../../db/store/log/seal.ts'
import { make } from '../../db/store/make.ts'
import { maskedOf } from '../../db/store/people/masked.ts'
import { setRecord } from '../../db/store/record.ts'
import { salvage } from '../../db/store/salvage/salvage.ts'
import { get, list } from '../../db/store/table.ts'
import { datedOf } from '../../db/store/time/dated.ts'
import { verify } from '../../db/store/verify.ts'
import { viewData } from '../../db/view.ts'
import { aFolder, aZone, byTest, migrations, seedFolder } from './fixture.ts'

const page = 4096
const aKey = (): Key => ({ id: randomBytes(16).toString('hex'), key: randomBytes(32).toString('hex') })
const opened = (file: string) => {
  const db = openData(file, migrations)
  onTestFinished(() => void db.close())
  return db
}

/** An office's file, encrypted, whose key this thread has. */
function anEncrypted(format: Format, fill?: (db: ReturnType<typeof openData>) => void): { file: string; key: Key } {
  const file = join(aFolder(), 'thu.atlas')
  const db = openData(file, migrations, made => seed(made, seedFolder))
  fill?.(db)
  sealAll(db)
  db.close()
  const key = aKey()
  giveKey(key)
  rekey(file, key, format)
  // As it is while the program has it: with a log of writes.
  openData(file, migrations).close()
  return { file, key }
}

afterEach(dropKeys)

describe.each(Object.entries(formats))('an encrypted data file (%s)', (_, format) => {
  test('shows nothing of what is in it, on the disk or in the log of writes beside it', () => {
    const { file } = anEncrypted(format)
    const db = opened(file)
    aZone(db, { code: 'BI-MAT', name: 'Khu rất bí mật' })
    for (const part of [file, `${file}-wal`]) {
      const bytes = readFileSync(part)
      expect(bytes.length).toBeGreaterThan(page)
      for (const word of ['bí mật', 'BI-MAT', 'SQLite', 'CREATE TABLE', 'Thạnh Lộc'])
        expect(bytes.includes(Buffer.from(word)), `${word} trong ${part}`).toBe(false)
    }
  })

  test('is read and written as any other, on every connection to it', () => {
    const { file } = anEncrypted(format)
    const db = opened(file)
    aZone(db, { code: 'KM', name: 'Khu khóa' })
    setRecord(db, 'zone', 'KM', { area_ha: 12 }, byTest)
    const day = '2099-01-01'
    for (const other of [pastOf(db, day), maskedOf(db), datedOf(db).show(day)]) {
      expect(list(other, 'zone').map(each => each.code)).toContain('KM')
      other.close()
    }
    expect(verify(db).problems).toEqual([])
    const viewed = viewData(file, migrations)
    expect(list(viewed, 'zone')).toHaveLength(19)
    viewed.close()
    expect(get(opened(file), 'zone', 'KM').area_ha).toBe(12)
  })

  test('wants its key, and stays as it is when another comes', () => {
    const { file, key } = anEncrypted(format)
    const bytes = readFileSync(file)
    dropKeys()
    for (const open of [
      () => openData(file, migrations),
      () => viewData(file, migrations),
      () => peek(file, migrations),
    ])
      expect(open).toThrow(expect.objectContaining({ code: 'E_DATA_LOCKED' }))
    giveKey({ ...key, key: aKey().key })
    expect(() => openData(file, migrations)).toThrow(expect.objectContaining({ code: 'E_DATA_DAMAGED' }))
    expect(readFileSync(file).equals(bytes)).toBe(true)
    giveKey(key)
    expect(list(opened(file), 'zone')).toHaveLength(18)
  })

  test('of random bytes, of a head of zeros and of a plain one it is told which wants a password', () => {
    const folder = aFolder()
    const file = join(folder, 'la.atlas')
    const code = () => {
      try {
        peek(file, migrations)
        return 'opened'
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    writeFileSync(file, randomBytes(3 * page))
    expect(code()).toBe('E_DATA_LOCKED')
    writeFileSync(file, Buffer.alloc(3 * page))
    expect(code()).toBe('E_DATA_DAMAGED')
    writeFileSync(join(folder, cardName(aKey().id)), '{}')
    expect(code()).toBe('E_DATA_LOCKED')
    writeFileSync(file, randomBytes(100))
    expect(code()).toBe('E_DATA_LOCKED')
  })

  test('is copied with its key, and the copy is proved', async () => {
    const { file, key } = anEncrypted(format)
    const draft = join(aFolder(), 'sao.atlas')
    const db = opened(file)
    aZone(db, { code: 'TRUOC', name: 'Trước' })
    const { contents } = await copyData(file, draft)
    expect(keyIdOf(draft)).toBe(key.id)
    proveCopy(draft, contents)
    expect(contents.counts.zone).toBe(19)
    expect(lookInto(draft, copy => list(copy, 'zone'))).toHaveLength(19)
  })

  test('becomes a plain one again, whole', () => {
    const { file } = anEncrypted(format)
    rekey(file, null)
    dropKeys()
    expect(keyIdOf(file)).toBeNull()
    expect(verify(opened(file)).problems).toEqual([])
  })

  test('has pages that are read without SQLite, and that show when a byte was changed', () => {
    const { file, key } = anEncrypted(format)
    const bytes = readFileSync(file)
    expect(formatOf(file, key)).toBe(format)
    const read = format.readerOf(key)
    const first = read(bytes.subarray(0, page), 1)
    expect(first.isWhole).toBe(true)
    expect(first.page.toString('latin1', 0, 15)).toBe('SQLite format 3')
    for (let number = 2; number * page <= bytes.length; number++)
      expect(read(bytes.subarray((number - 1) * page, number * page), number).isWhole).toBe(true)
    const spoilt = Buffer.from(bytes.subarray(page, 2 * page))
    spoilt.writeUInt8((spoilt[2000] ?? 0) ^ 1, 2000)
    expect(read(spoilt, 2).isWhole).toBe(false)
    // The same page in another place is not that place's.
    expect(read(bytes.subarray(page, 2 * page), 3).isWhole).toBe(false)
    // What stands before the change is read all the same.
    const kept = read(bytes.subarray(page, 2 * page), 2).page.subarray(0, 1984)
    expect(read(spoilt, 2).page.subarray(0, 1984).equals(kept)).toBe(true)
  })

  test('shows its format by what is left of it', () => {
    const { file, key } = anEncrypted(format)
    writeFileSync(file, readFileSync(file).fill(0, 0, 40 * page))
    expect(formatOf(file, key)).toBe(format)
  })

  test('is encrypted anew in the format of today, whole', () => {
    const { file, key } = anEncrypted(format)
    rekey(file, key)
    expect(formatOf(file, key)).toBe(formats.aegis)
    expect(keyIdOf(file)).toBe(key.id)
    expect(verify(opened(file)).problems).toEqual([])
  })
})

describe.each(Object.entries(formats))('a damaged encrypted file (%s)', { timeout: 60_000 }, (_, format) => {
  const damages: Record<string, (bytes: Buffer) => void> = {
    'the first page zeroed': bytes => bytes.fill(0, 0, page),
    'pages in the middle overwritten': bytes => bytes.fill(0x5a, 20 * page, 24 * page),
  }
  test.each(Object.entries(damages))('%s: what is left is read with the key, and encrypted again', (__, spoil) => {
    const { file, key } = anEncrypted(format, db =>
      make(db, { zones: 20, plots: 400, households: 40, seed: 1, by: 'Người thử' }),
    )
    writeFileSync(join(file, '..', cardName(key.id)), '{}')
    const backup = `${file}-sao`
    copyFileSync(file, backup)
    const bytes = readFileSync(file)
    spoil(bytes)
    writeFileSync(file, bytes)
    expect(() => openData(file, migrations)).toThrow(expect.objectContaining({ code: 'E_DATA_DAMAGED' }))
    const draft = join(aFolder(), 'moi.atlas')
    const read = salvage({ file, draft, backup, migrations, by: 'Người thử', told: () => undefined })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(keyIdOf(draft)).toBe(key.id)
    expect(read.problems).toEqual([])
    expect(read.contents.counts.plot).toBeGreaterThanOrEqual(395)
    expect(read.contents.counts.zone).toBe(38)
    expect(verify(opened(draft)).problems).toEqual([])
  })
})
