import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openData, stepsIn } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import { addRecord } from '../../db/store/record.ts'
import { get, list } from '../../db/store/table.ts'
import { verify } from '../../db/store/verify.ts'
import { aFolder, aStore, aZone, byTest, migrations, seedFolder } from './fixture.ts'

const refusal = (code: string) => expect.objectContaining({ code })

/** A data file with one zone, closed. */
function aFile(): string {
  const file = join(aFolder(), 'thu.atlas')
  const db = openData(file, migrations)
  aZone(db, { code: 'A' })
  db.close()
  return file
}

/** The migrations and one more, whose text is given. */
function moreMigrations(name: string, text: string): string {
  const folder = aFolder()
  for (const step of stepsIn(migrations)) copyFileSync(join(migrations, step), join(folder, step))
  writeFileSync(join(folder, name), text)
  return folder
}

describe('opening a data file', () => {
  test('a first start makes and fills it, whole', () => {
    const file = join(aFolder(), 'deep', 'moi.atlas')
    const db = openData(file, migrations, fresh => seed(fresh, seedFolder))
    expect(list(db, 'directive')).toHaveLength(7)
    expect(verify(db)).toEqual({ ok: true, problems: [] })
    db.close()
    expect(readdirSync(join(file, '..'))).toEqual(['moi.atlas'])
  })

  test('a missing or damaged seed leaves no file behind', () => {
    const folder = aFolder()
    const empty = join(folder, 'none')
    mkdirSync(empty)
    const file = join(folder, 'a.atlas')
    expect(() => openData(file, migrations, db => seed(db, empty))).toThrow(refusal('E_SEED_MISSING'))
    writeFileSync(join(empty, 'zones.json'), '{ "zone": [{ "code": "A" }] }')
    expect(() => openData(file, migrations, db => seed(db, empty))).toThrow(refusal('E_SEED_DAMAGED'))
    expect(readdirSync(folder)).toEqual(['none'])
  })

  test('two first starts at once end with one whole file', async () => {
    const file = join(aFolder(), 'a.atlas')
    const script = `import('${join(import.meta.dirname, '../../db/open.ts')}').then(async ({ openData }) => {
      const { seed } = await import('${join(import.meta.dirname, '../../db/seed.ts')}')
      openData('${file}', '${migrations}', db => seed(db, '${seedFolder}')).close()
    })`
    const start = () =>
      new Promise(done => execFile(process.execPath, ['--input-type=module', '-e', script], error => done(error)))
    expect(await Promise.all([start(), start(), start()])).toEqual([null, null, null])
    const db = openData(file, migrations)
    expect(verify(db).problems).toEqual([])
    expect(list(db, 'directive')).toHaveLength(7)
    db.close()
    expect(readdirSync(join(file, '..'))).toEqual(['a.atlas'])
  })

  test('a link to a disk that is not there is not replaced by a new file', () => {
    const file = join(aFolder(), 'a.atlas')
    symlinkSync('/nowhere/at/all.atlas', file)
    expect(() => openData(file, migrations)).toThrow(refusal('E_DATA_LINK'))
  })

  test('a file from a newer program is refused, says the versions, and stays byte for byte', () => {
    const file = aFile()
    const raw = new Database(file)
    raw.pragma('user_version = 99')
    raw.close()
    const before = readFileSync(file)
    expect(() => openData(file, migrations)).toThrow(
      expect.objectContaining({
        code: 'E_DATA_NEWER',
        params: { file, found: '99', known: String(stepsIn(migrations).length) },
      }),
    )
    expect(readFileSync(file)).toEqual(before)
  })

  test('a damaged file is refused and stays byte for byte', () => {
    const file = aFile()
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096, 4096 + 8000)
    writeFileSync(file, bytes)
    expect(() => openData(file, migrations)).toThrow(refusal('E_DATA_DAMAGED'))
    expect(readFileSync(file)).toEqual(bytes)
  })

  test.each([
    ['a text file', 'Không phải cơ sở dữ liệu, chỉ là chữ. '.repeat(50), 'E_DATA_DAMAGED'],
    ['a database of another program', null, 'E_DATA_NOT_ATLAS'],
  ])('%s is refused', (_, text, code) => {
    const file = join(aFolder(), 'la.atlas')
    if (text === null) {
      const other = new Database(file)
      other.exec('CREATE TABLE x (y); INSERT INTO x VALUES (1)')
      other.close()
    } else writeFileSync(file, text)
    const before = readFileSync(file)
    expect(() => openData(file, migrations)).toThrow(refusal(code))
    expect(readFileSync(file)).toEqual(before)
  })

  test('a folder that cannot be written is said', () => {
    expect(() => openData('/proc/kcn-atlas/a.atlas', migrations)).toThrow(refusal('E_DATA_READONLY'))
  })

  test('a full disk takes nothing of what was already saved', () => {
    const file = aFile()
    const db = openData(file, migrations)
    const pages = db.pragma('page_count', { simple: true }) as number
    db.pragma(`max_page_count = ${pages}`)
    expect(() => {
      for (let n = 0; n < 500; n++)
        addRecord(db, 'zone', { code: `Z${n}`, name: 'Khu'.repeat(40), type: 'kcn' }, byTest)
    }).toThrow(/full/)
    expect(get(db, 'zone', 'A').name).toMatch(/KCN Thử/)
    db.close()
    const again = openData(file, migrations)
    expect(verify(again).problems).toEqual([])
    again.close()
  })
})

describe('bringing a file up to date', () => {
  test('a migration is crossed with its rows in place, after a copy was put aside', () => {
    const file = aFile()
    const more = moreMigrations('0999_more.sql', 'ALTER TABLE batch ADD COLUMN extra TEXT;')
    const db = openData(file, more)
    expect(get(db, 'zone', 'A').name).toMatch(/KCN Thử/)
    expect(db.pragma('user_version', { simple: true })).toBe(stepsIn(more).length)
    db.close()
    const copies = readdirSync(join(file, '..')).filter(name => name.includes('truoc-cau-truc'))
    expect(copies).toHaveLength(1)
    const copy = new Database(join(file, '..', copies[0] ?? ''), { readonly: true })
    expect(copy.prepare('SELECT code FROM zone').pluck().all()).toEqual(['A'])
    copy.close()
  })

  test('a broken migration rolls back whole: neither its first line nor its number stays', () => {
    const file = aFile()
    const broken = moreMigrations(
      '0999_broken.sql',
      'CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);',
    )
    expect(() => openData(file, broken)).toThrow(
      expect.objectContaining({
        code: 'E_DATA_MIGRATION',
        params: expect.objectContaining({ step: '0999_broken.sql' }),
      }),
    )
    const db = openData(file, migrations)
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
    expect(db.pragma('user_version', { simple: true })).toBe(stepsIn(migrations).length)
    expect(list(db, 'zone')).toHaveLength(1)
    db.close()
    expect(existsSync(file)).toBe(true)
  })

  test('an empty store has every table of the migrations', () => {
    expect(aStore().pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
