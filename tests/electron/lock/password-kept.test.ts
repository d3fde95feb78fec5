import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cardsIn, dropKeys, keyIdOf } from '../../../db/cipher/ring.ts'
import { attach } from '../../../db/store/paper/attachment.ts'
import { list } from '../../../db/store/table.ts'
import { bringBag, packBag } from '../../../electron/backup/bag.ts'
import { makeBackup } from '../../../electron/backup/make.ts'
import { restore } from '../../../electron/backup/restore.ts'
import { chooseSecond, copyToSecond, secondShelf } from '../../../electron/backup/second.ts'
import { backupsOn, contentsFolder, shelfOf } from '../../../electron/backup/shelf.ts'
import { salvageOf } from '../../../electron/care/salvage.ts'
import { keep } from '../../../electron/files/keep.ts'
import { copyOut } from '../../../electron/files/lend.ts'
import { folderOf, glance, placeOf, stateOf } from '../../../electron/files/state.ts'
import { readContent } from '../../../electron/lock/content.ts'
import { dropPassword, setPassword, unlock } from '../../../electron/lock/password.ts'
import { resealAll } from '../../../electron/lock/reseal.ts'
import type { Office } from '../../../electron/office.ts'
import { aFolder, aZone } from '../../db/fixture.ts'
import { anOffice, now } from '../backup/fixture.ts'

const word = 'mot cau ngan de nho'
const aText = (words: string) => new TextEncoder().encode(words)
const refused = (code: string) => expect.objectContaining({ code })
const backupOf = (office: Office) => makeBackup({ file: office.file, why: 'asked', at: now() })

beforeEach(dropKeys)
afterEach(dropKeys)

describe('what belongs to an encrypted file', { timeout: 60_000 }, () => {
  test('encrypts the files of papers too, wherever they lie, and they are read and proved as before', async () => {
    const office = anOffice()
    const { file } = office
    const stick = aFolder()
    chooseSecond(file, stick)
    const words = 'Danh sách hộ: Nguyễn Văn Thử'
    const attached = async (name: string) => {
      const kept = await keep(folderOf(file), { name, content: aText(`%PDF-1.7\n${words}, ${name}`) })
      const [paper] = list(office.db(), 'document')
      attach(office.db(), paper?.id ?? '', [kept], { by: 'Người thử', day: '2026-11-20' })
      return kept
    }
    const before = await attached('truoc.pdf')
    await copyToSecond(file, await backupOf(office), () => undefined)
    const folders = [folderOf(file), contentsFolder(shelfOf(file)), contentsFolder(secondShelf(file, stick))]
    const isReadable = (hash: string) =>
      folders.map(folder => readFileSync(placeOf(folder, hash)).includes(Buffer.from('Thử')))
    expect(isReadable(before.hash)).toEqual([true, true, true])
    await setPassword(office, word)
    const after = await attached('sau.pdf')
    await resealAll(file)
    await copyToSecond(file, await backupOf(office), () => undefined)
    for (const { hash, bytes } of [before, after]) {
      expect(isReadable(hash)).toEqual([false, false, false])
      for (const folder of folders) {
        expect(await stateOf(placeOf(folder, hash), hash)).toBe('kept')
        expect(glance(folder, { hash, bytes })).toBe('kept')
      }
    }
    const lent = await copyOut(folderOf(file), {
      ...before,
      name: 'truoc.pdf',
      media: 'application/pdf',
      paper: 'Văn bản',
    })
    expect(readFileSync(lent, 'utf8')).toContain(words)
    // One that was changed is found out, and one whose key nobody has given is not read.
    const place = placeOf(folderOf(file), after.hash)
    const bytes = readFileSync(place)
    bytes.writeUInt8(bytes.readUInt8(50) ^ 1, 50)
    rmSync(place)
    writeFileSync(place, bytes)
    expect(await stateOf(place, after.hash)).toBe('altered')
    const { folder } = await packBag(file, aFolder(), '2026-11-28', now())
    dropKeys()
    await expect(readContent(placeOf(folderOf(file), before.hash))).rejects.toThrow(refused('E_DATA_LOCKED'))
    // A bag is brought to another machine before anybody has typed its password.
    const there = anOffice(await bringBag(join(folder, 'kiengiang.atlas'), aFolder()))
    await unlock(there, word)
    expect(await stateOf(placeOf(folderOf(there.file), before.hash), before.hash)).toBe('kept')
    await dropPassword(office, word)
    await resealAll(file)
    expect(isReadable(before.hash)).toEqual([true, true, true])
    expect(await stateOf(placeOf(folderOf(file), before.hash), before.hash)).toBe('kept')
  })

  test('of another file in the folder is not asked for a plain file that is damaged, and is for one of which nothing is left', async () => {
    const locked = anOffice()
    await setPassword(locked, word)
    const folder = dirname(locked.file)
    const plain = join(folder, 'khac.atlas')
    const other = anOffice(plain)
    aZone(other.db(), { code: 'MOI', name: 'Khu khác' })
    other.close()
    locked.close()
    dropKeys()
    const bytes = readFileSync(plain)
    writeFileSync(plain, bytes.fill(0, 0, 4096))
    expect(anOffice(plain).problem?.code).toBe('E_DATA_DAMAGED')
    writeFileSync(plain, bytes.fill(0))
    expect(anOffice(plain).problem?.code).toBe('E_DATA_LOCKED')
    const own = readFileSync(locked.file)
    writeFileSync(locked.file, own.fill(0, 0, 4096))
    expect(anOffice(locked.file).problem?.code).toBe('E_DATA_LOCKED')
  })

  test('goes with the whole office on a stick', async () => {
    const office = anOffice()
    await setPassword(office, word)
    const { folder } = await packBag(office.file, aFolder(), '2026-11-28', now())
    dropKeys()
    const there = anOffice(await bringBag(join(folder, 'kiengiang.atlas'), aFolder()))
    expect(there.problem?.code).toBe('E_DATA_LOCKED')
    await unlock(there, word)
    expect(list(there.db(), 'zone')).toHaveLength(18)
  })

  test('holds through a damaged file and one that is gone: it is asked first, and what is read or brought back is encrypted', async () => {
    const office = anOffice()
    await setPassword(office, word)
    await backupOf(office)
    aZone(office.db(), { code: 'MOI', name: 'Sau bản sao' })
    office.close()
    const bytes = readFileSync(office.file)
    bytes.fill(0, 0, 4096)
    writeFileSync(office.file, bytes)
    dropKeys()
    const damaged = anOffice(office.file)
    expect(damaged.problem?.code).toBe('E_DATA_LOCKED')
    await unlock(damaged, word)
    expect(damaged.problem?.code).toBe('E_DATA_DAMAGED')
    const read = await salvageOf(damaged)
    expect(read?.contents.counts.zone).toBe(19)
    expect(keyIdOf(read?.file ?? '')).toBe(cardsIn(dirname(office.file))[0])
    rmSync(office.file)
    dropKeys()
    const gone = anOffice(office.file)
    expect(gone.problem?.code).toBe('E_DATA_LOCKED')
    await unlock(gone, word)
    expect(gone.problem?.code).toBe('E_DATA_GONE')
    await restore(gone, backupsOn(shelfOf(office.file))[0]?.file ?? '', now())
    expect(keyIdOf(office.file)).not.toBeNull()
    expect(list(gone.db(), 'zone')).toHaveLength(18)
  })
})
