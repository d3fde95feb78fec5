import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { list } from '../../../db/store/table.ts'
import { bringBag, packBag } from '../../../electron/backup/bag.ts'
import { keeperOf } from '../../../electron/backup/keeper.ts'
import { chooseSecond, secondOf, secondShelf } from '../../../electron/backup/second.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { diagnosisOf, healthOf, recoveryOf } from '../../../electron/care/health.ts'
import { noteError } from '../../../electron/care/log.ts'
import { folderOf, placeOf } from '../../../electron/files/state.ts'
import { aFolder, aZone } from '../../db/fixture.ts'
import { anOffice } from './fixture.ts'

describe('the keeper of backups', () => {
  test('makes one when something changed, and none when nothing did', async () => {
    const office = anOffice()
    const keeper = keeperOf(office)
    await keeper.look()
    await keeper.look()
    expect(backupsOn(shelfOf(office.file))).toHaveLength(1)
    aZone(office.db())
    await keeper.look()
    expect(backupsOn(shelfOf(office.file)).map(each => each.contents.counts.zone)).toEqual([19, 18])
  })

  test('holds the state before an import at once, and has it proved while the import goes on', async () => {
    const office = anOffice()
    const keeper = keeperOf(office)
    await keeper.before('import')
    aZone(office.db(), { code: 'NHAP' })
    await expect
      .poll(() => backupsOn(shelfOf(office.file)), { timeout: 15_000 })
      .toMatchObject([{ why: 'import', contents: { counts: { zone: 18 } } }])
  })

  test('takes each to the second place as well, says when the stick is out, and goes on without it', async () => {
    const office = anOffice()
    const keeper = keeperOf(office)
    const stick = join(aFolder(), 'usb')
    mkdirSync(stick)
    chooseSecond(office.file, stick)
    await keeper.make('asked')
    expect(backupsOn(secondShelf(office.file, stick))).toMatchObject([{ contents: { counts: { zone: 18 } } }])
    expect(secondOf(office.file)).toMatchObject({ is: 'kept', reason: null })
    renameSync(stick, `${stick}-out`)
    aZone(office.db())
    await keeper.make('asked')
    expect(secondOf(office.file)).toMatchObject({ is: 'missing', at: expect.any(String) })
    expect(backupsOn(shelfOf(office.file))).toHaveLength(2)
    // The backups of the file's own disk are lost with it: those of the stick are offered.
    renameSync(`${stick}-out`, stick)
    for (const each of backupsOn(shelfOf(office.file))) rmSync(each.file)
    expect(recoveryOf(office).backups).toHaveLength(1)
  })

  test('a file that is gone while its backups are there is not replaced by a new one', async () => {
    const office = anOffice()
    await keeperOf(office).make('asked')
    office.close()
    rmSync(office.file)
    const again = anOffice(office.file)
    expect(again.problem?.code).toBe('E_DATA_GONE')
    expect(recoveryOf(again)).toMatchObject({ bytes: null, backups: [{ why: 'asked' }] })
  })
})

describe('how the file stands', () => {
  test('is told in full, and for the IT person without anything of anybody', async () => {
    const office = anOffice()
    office.keeper = keeperOf(office)
    aZone(office.db(), { code: 'BI-MAT', name: 'KCN Bí Mật' })
    await office.keeper.make('asked')
    noteError(office.file, 'set', 'E_FIELD_VALUE')
    expect(await office.keeper.verify()).toMatchObject({ problems: [] })
    const health = await healthOf(office)
    expect(health).toMatchObject({
      unsaved: 0,
      failed: null,
      isMaking: false,
      errors: [{ call: 'set', code: 'E_FIELD_VALUE' }],
    })
    expect(health.free).toBeGreaterThan(0)
    const said = strFromU8(unzipSync(await diagnosisOf(office))['tinh-trang.json'] ?? new Uint8Array())
    expect(JSON.parse(said)).toMatchObject({ file: 'kiengiang.atlas', contents: { counts: { zone: 19 } } })
    expect(said).not.toMatch(/Bí Mật|BI-MAT|Người thử|kcn-atlas-/)
    // Of a file that cannot be opened there is one too.
    office.close()
    writeFileSync(office.file, Buffer.alloc(8192))
    const closed = anOffice(office.file)
    const facts = JSON.parse(strFromU8(unzipSync(await diagnosisOf(closed))['tinh-trang.json'] ?? new Uint8Array()))
    expect(facts).toMatchObject({ problem: 'E_DATA_DAMAGED', bytes: 8192, backups: [{ why: 'asked' }] })
    expect(JSON.stringify(facts)).not.toMatch(/Bí Mật|BI-MAT|Người thử|kcn-atlas-/)
  })

  test('the whole office goes into one folder that tells how it is opened', async () => {
    const office = anOffice()
    const { folder } = await packBag(office.file, aFolder(), '2026-11-28', '2026-11-28T07:00:00.000Z')
    expect(list(anOffice(join(folder, 'kiengiang.atlas')).db(), 'zone')).toHaveLength(18)
    expect(readFileSync(join(folder, 'DOC-TRUOC.txt'), 'utf8')).toContain('18 khu, 92 văn bản')
  })

  test('a folder that was brought along is copied to this machine whole, with what was written last, and never over another', async () => {
    const bag = join(aFolder(), 'KCN-Atlas-mang-theo-2026-11-28')
    const office = anOffice(join(bag, 'kiengiang.atlas'))
    const hash = createHash('sha256').update('tờ trình').digest('hex')
    mkdirSync(join(folderOf(office.file), hash.slice(0, 2)), { recursive: true })
    writeFileSync(placeOf(folderOf(office.file), hash), 'tờ trình')
    // Left open, as by a stick that was pulled out: the last writing waits beside the file.
    aZone(office.db(), { code: 'CUOI' })
    const here = aFolder()
    const file = await bringBag(office.file, here)
    expect(file).toBe(join(here, 'KCN-Atlas-mang-theo-2026-11-28', 'kiengiang.atlas'))
    const brought = anOffice(file)
    expect(list(brought.db(), 'zone', { code: 'CUOI' })).toHaveLength(1)
    expect(readFileSync(placeOf(folderOf(file), hash), 'utf8')).toBe('tờ trình')
    await expect(bringBag(office.file, here)).rejects.toMatchObject({ code: 'E_LOCK_THERE' })
    await expect(bringBag(join(here, 'không có.atlas'), aFolder())).rejects.toMatchObject({ code: 'E_BACKUP_WRITE' })
    expect(readdirSync(here)).toEqual(['KCN-Atlas-mang-theo-2026-11-28'])
  })
})
