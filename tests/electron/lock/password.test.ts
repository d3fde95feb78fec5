import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cardsIn, dropKeys, keyIdOf } from '../../../db/cipher/ring.ts'
import { copyData } from '../../../db/store/backup/copy.ts'
import { list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { makeBackup } from '../../../electron/backup/make.ts'
import { restore } from '../../../electron/backup/restore.ts'
import { chooseSecond, copyToSecond, secondShelf } from '../../../electron/backup/second.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { healthOf } from '../../../electron/care/health.ts'
import { keyFrom } from '../../../electron/lock/card.ts'
import {
  changePassword,
  dropPassword,
  openEarlier,
  setPassword,
  shut,
  unlock,
} from '../../../electron/lock/password.ts'
import { resealAll } from '../../../electron/lock/reseal.ts'
import { openingWords } from '../../../electron/lock/sheet.ts'
import type { Office } from '../../../electron/office.ts'
import { aFolder, aZone } from '../../db/fixture.ts'
import { anOffice, now } from '../backup/fixture.ts'

const word = 'mot cau ngan de nho'
const refused = (code: string) => expect.objectContaining({ code })
const backupOf = (office: Office) => makeBackup({ file: office.file, why: 'asked', at: now() })

beforeEach(dropKeys)
afterEach(dropKeys)

describe('the password of a data file', { timeout: 60_000 }, () => {
  test('encrypts the file, its backups and those of the second place, and opens them all', async () => {
    const office = anOffice()
    const stick = aFolder()
    chooseSecond(office.file, stick)
    await copyToSecond(office.file, await backupOf(office), () => undefined)
    aZone(office.db(), { code: 'SAU', name: 'Khu sau bản sao' })
    const before = await backupOf(office)
    const recovery = await setPassword(office, word)
    expect((await healthOf(office)).password).toEqual({ isSet: true, left: 3, isFollowing: true })
    expect(await resealAll(office.file)).toBe(3)
    expect(recovery).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
    const files = [
      office.file,
      ...[shelfOf(office.file), secondShelf(office.file, stick)].flatMap(backupsOn).map(each => each.file),
    ]
    expect(files).toHaveLength(4)
    for (const file of files) {
      expect(keyIdOf(file)).toMatch(/^[0-9a-f]{32}$/)
      expect(readFileSync(file).includes(Buffer.from('Thạnh Lộc'))).toBe(false)
      expect(cardsIn(dirname(file))).toEqual([keyIdOf(file)])
    }
    expect(list(office.db(), 'zone')).toHaveLength(19)
    expect(verify(office.db()).problems).toEqual([])
    expect((await healthOf(office)).password).toEqual({ isSet: true, left: 0, isFollowing: false })
    // Nothing that is not encrypted is left behind.
    const beside = readdirSync(dirname(office.file), { recursive: true }).map(String)
    expect(beside.filter(name => name.includes('.moi'))).toEqual([])
    const again = await backupOf(office)
    expect(keyIdOf(again.file)).toBe(keyIdOf(office.file))
    await shut(office)
    expect(office.problem?.code).toBe('E_DATA_LOCKED')
    await unlock(office, word)
    expect(office.problem).toBeNull()
    // A backup of before the password comes back encrypted.
    await restore(office, backupsOn(shelfOf(office.file)).at(-1)?.file ?? '', now())
    expect(list(office.db(), 'zone')).toHaveLength(18)
    expect(keyIdOf(office.file)).not.toBeNull()
    expect(before.contents.counts.zone).toBe(19)
  })

  test('is asked for, is wrong a few times, and then waited for; the recovery sheet opens as well', async () => {
    const office = anOffice()
    const recovery = await setPassword(office, word)
    const bytes = readFileSync(office.file)
    await shut(office)
    await expect(unlock(office, 'mot cau khac han di')).rejects.toThrow(refused('E_PASSWORD_WRONG'))
    expect(readFileSync(office.file).equals(bytes)).toBe(true)
    await unlock(office, recovery.toLowerCase().replaceAll('-', ' '))
    await changePassword(office, word, 'mot cau moi cung dai')
    await shut(office)
    for (let turn = 1; turn < 3; turn++) await expect(unlock(office, word)).rejects.toThrow(refused('E_PASSWORD_WRONG'))
    await expect(unlock(office, word)).rejects.toThrow(refused('E_PASSWORD_WAIT'))
    await expect(unlock(office, 'mot cau moi cung dai')).rejects.toThrow(refused('E_PASSWORD_WAIT'))
    expect(office.problem?.code).toBe('E_DATA_LOCKED')
  })

  test('opens without the program by the words on the sheet, with SQLite alone', async () => {
    const office = anOffice()
    const recovery = await setPassword(office, word)
    const copy = join(aFolder(), 'sao.atlas')
    await copyData(office.file, copy)
    const bare = new Database(copy, { readonly: true })
    bare.exec(openingWords(keyFrom(keyIdOf(copy) ?? '', recovery)))
    expect(bare.prepare("SELECT count(*) FROM zone WHERE name LIKE '%Thạnh Lộc%'").pluck().get()).toBeGreaterThan(0)
    bare.close()
  })

  test('a file that was carried off alone opens with the recovery sheet, and with nothing else', async () => {
    const office = anOffice()
    const recovery = await setPassword(office, word)
    const alone = join(aFolder(), 'mang di.atlas')
    await shut(office)
    copyFileSync(office.file, alone)
    const other = anOffice(alone)
    expect(other.problem?.code).toBe('E_DATA_LOCKED')
    await expect(unlock(other, word)).rejects.toThrow(refused('E_PASSWORD_WRONG'))
    await unlock(other, recovery)
    expect(list(other.db(), 'zone')).toHaveLength(18)
    expect(verify(other.db()).problems).toEqual([])
  })

  test('is taken away again by whoever knows it', async () => {
    const office = anOffice()
    await setPassword(office, word)
    await backupOf(office)
    await expect(dropPassword(office, 'mot cau khac han di')).rejects.toThrow(refused('E_PASSWORD_WRONG'))
    expect(keyIdOf(office.file)).not.toBeNull()
    await dropPassword(office, word)
    expect(await resealAll(office.file)).toBe(1)
    dropKeys()
    for (const file of [office.file, ...backupsOn(shelfOf(office.file)).map(each => each.file)])
      expect(keyIdOf(file)).toBeNull()
    for (const folder of [dirname(office.file), shelfOf(office.file)]) expect(cardsIn(folder)).toEqual([])
    expect(list(office.db(), 'zone')).toHaveLength(18)
  })

  test('of before a change that was broken off opens the backups that it still locks, and they follow', async () => {
    const office = anOffice()
    const { file } = office
    await setPassword(office, word)
    await backupOf(office)
    await dropPassword(office, word)
    // The program is killed before the backup has followed, and another password is set.
    dropKeys()
    await setPassword(office, 'mot cau moi cung dai')
    expect(await resealAll(file)).toBe(0)
    expect((await healthOf(office)).password).toEqual({ isSet: true, left: 1, isFollowing: false })
    await expect(openEarlier(office, 'mot cau moi cung dai')).rejects.toThrow(refused('E_PASSWORD_OTHER'))
    await expect(openEarlier(office, 'mot cau khac han di')).rejects.toThrow(refused('E_PASSWORD_WRONG'))
    expect(await openEarlier(office, word)).toBe(0)
    expect(await resealAll(file)).toBe(1)
    expect((await healthOf(office)).password).toEqual({ isSet: true, left: 0, isFollowing: false })
    const [backup] = backupsOn(shelfOf(file))
    expect(keyIdOf(backup?.file ?? '')).toBe(keyIdOf(file))
  })

  test('opens the file although the last step of putting it in its place failed', async () => {
    const office = anOffice()
    const reopen = office.reopen
    office.reopen = file => {
      reopen(file)
      if (keyIdOf(office.file)) throw new Error('the disk went away')
    }
    await expect(setPassword(office, word)).rejects.toThrow()
    Object.assign(office, { reopen })
    expect(cardsIn(dirname(office.file))).toEqual([keyIdOf(office.file)])
    await shut(office)
    await unlock(office, word)
    expect(list(office.db(), 'zone')).toHaveLength(18)
  })

  test('that is too short, or the second one, is refused and nothing is changed', async () => {
    const office = anOffice()
    await expect(setPassword(office, 'ngan qua')).rejects.toThrow(refused('E_LOCK_SHORT'))
    expect(keyIdOf(office.file)).toBeNull()
    expect(cardsIn(dirname(office.file))).toEqual([])
    await setPassword(office, word)
    await expect(setPassword(office, word)).rejects.toThrow(refused('E_PASSWORD_SET'))
  })
})
