import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupSentence } from '../../../db/model/backup/backup.ts'
import { attach } from '../../../db/store/paper/attachment.ts'
import { addRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { insideOf } from '../../../electron/backup/inside.ts'
import { makeBackup } from '../../../electron/backup/make.ts'
import { copyOut } from '../../../electron/backup/out.ts'
import { restore } from '../../../electron/backup/restore.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { keep } from '../../../electron/files/keep.ts'
import { folderOf, placeOf } from '../../../electron/files/state.ts'
import { openOffice } from '../../../electron/office.ts'
import { aFolder, aZone, byTest } from '../../db/fixture.ts'
import { anOffice, now, root } from './fixture.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const shelf = (file: string) => readdirSync(shelfOf(file)).filter(name => name !== 'tep')

/** Keeps a file with a paper; gives its hash. */
async function attached(office: ReturnType<typeof anOffice>, words: string): Promise<string> {
  const kept = await keep(folderOf(office.file), {
    name: 'a.pdf',
    content: new TextEncoder().encode(`%PDF-1.7\n${words}`),
  })
  const [paper] = list(office.db(), 'document')
  attach(office.db(), paper?.id ?? '', [kept], { by: 'Người thử', day: '2026-11-20' })
  return kept.hash
}

describe('a backup', () => {
  test('is a plain file that holds what the open file holds, was opened and counted, and says so', async () => {
    const office = anOffice()
    aZone(office.db(), { code: 'MOI' })
    const made = await makeBackup({ file: office.file, why: 'asked', at: now() })
    expect(backupSentence(made, new Date())).toMatch(
      /^Bản sao lúc \d{1,2}:\d\d đã mở thử: 19 khu, 92 văn bản, 7 nhiệm vụ, khớp\.$/,
    )
    expect(shelf(office.file)).toHaveLength(2)
    expect(backupsOn(shelfOf(office.file))).toEqual([made])
    const copy = openOffice(root, made.file, 'Người thử')
    expect(get(copy.db(), 'zone', 'MOI')).toEqual(get(office.db(), 'zone', 'MOI'))
    expect(verify(copy.db())).toEqual({ ok: true, problems: [] })
    copy.close()
  })

  test('holds the moment at which it began, whatever is written meanwhile', async () => {
    const office = anOffice()
    const made = await makeBackup(
      { file: office.file, why: 'import', at: now() },
      { held: () => void aZone(office.db(), { code: 'SAU' }) },
    )
    expect(made.contents.counts.zone).toBe(18)
    expect(list(office.db(), 'zone')).toHaveLength(19)
    expect(insideOf(office, made.file)).toMatchObject({
      now: { since: [{ name: expect.stringContaining('KCN Thử') }], more: 0 },
    })
  })

  test('brings the files of papers along, each content once', async () => {
    const office = anOffice()
    const hash = await attached(office, 'Quyết định số 1')
    const first = await makeBackup({ file: office.file, why: 'clock', at: now() })
    expect(first.attachments).toEqual({ kept: 1, missing: 0 })
    const inPool = placeOf(join(shelfOf(office.file), 'tep'), hash)
    expect(statSync(inPool).ino).toBe(statSync(placeOf(folderOf(office.file), hash)).ino)
    rmSync(folderOf(office.file), { recursive: true })
    expect((await makeBackup({ file: office.file, why: 'clock', at: now() })).attachments).toEqual({
      kept: 1,
      missing: 0,
    })
    await restore(office, first.file, now())
    expect(readFileSync(placeOf(folderOf(office.file), hash), 'utf8')).toContain('Quyết định số 1')
  })

  test('of a damaged file does not count, and the good ones stay', async () => {
    const office = anOffice()
    const good = await makeBackup({ file: office.file, why: 'clock', at: now() })
    office.close()
    const bytes = readFileSync(office.file)
    bytes.fill(0xa5, bytes.length - 40_000, bytes.length - 8000)
    writeFileSync(office.file, bytes)
    await expect(makeBackup({ file: office.file, why: 'clock', at: now() })).rejects.toEqual(refusal('E_BACKUP_BAD'))
    expect(backupsOn(shelfOf(office.file))).toEqual([good])
    expect(shelf(office.file)).toHaveLength(2)
  })

  test('that was cut short on its disk is no longer told of', async () => {
    const office = anOffice()
    const made = await makeBackup({ file: office.file, why: 'clock', at: now() })
    truncateSync(made.file, made.bytes - 4096)
    expect(backupsOn(shelfOf(office.file))).toEqual([])
  })

  test('goes out under any name with its papers, and another office opens it', async () => {
    const office = anOffice()
    const hash = await attached(office, 'Bản chính')
    const out = join(aFolder(), 'usb', 'mang-di.atlas')
    await copyOut(office.file, out, now())
    const other = openOffice(root, out, 'Máy khác')
    expect(list(other.db(), 'attachment')).toMatchObject([{ hash }])
    expect(existsSync(placeOf(folderOf(out), hash))).toBe(true)
    other.close()
    expect(readdirSync(join(out, '..')).sort()).toEqual(['mang-di.atlas', 'mang-di.atlas.tep'])
  })
})

describe('going back to a backup', () => {
  test('shows first what would be lost, then goes back, and that is taken back as well', async () => {
    const office = anOffice()
    const made = await makeBackup({ file: office.file, why: 'clock', at: now() })
    addRecord(office.db(), 'zone', { code: 'MOI', name: 'KCN Mới', type: 'kcn' }, byTest)
    expect(insideOf(office, made.file)).toMatchObject({
      batches: [{ name: 'Bộ khung ban đầu' }],
      now: { contents: { counts: { zone: 19 } }, since: [{ name: expect.stringContaining('KCN Mới') }] },
    })
    const done = await restore(office, made.file, now())
    expect(list(office.db(), 'zone')).toHaveLength(18)
    expect(done).toMatchObject({ aside: null, before: { why: 'restore' } })
    await restore(office, done.before?.file ?? '', now())
    expect(get(office.db(), 'zone', 'MOI').name).toBe('KCN Mới')
    expect(verify(office.db())).toEqual({ ok: true, problems: [] })
    expect(readdirSync(join(office.file, '..')).sort()).toEqual([
      'kiengiang.atlas',
      'kiengiang.atlas-shm',
      'kiengiang.atlas-wal',
      'kiengiang.atlas.saoluu',
    ])
  })

  test('refuses a damaged backup and one that is not there, and the file stays', async () => {
    const office = anOffice()
    const made = await makeBackup({ file: office.file, why: 'clock', at: now() })
    aZone(office.db(), { code: 'SAU' })
    const bytes = readFileSync(made.file)
    bytes.fill(0, 4096 * 3, 4096 * 40)
    writeFileSync(made.file, bytes)
    await expect(restore(office, made.file, now())).rejects.toThrow(/E_BACKUP_/)
    await expect(restore(office, 'khong-co', now())).rejects.toEqual(refusal('E_BACKUP_MISSING'))
    expect(get(office.db(), 'zone', 'SAU').code).toBe('SAU')
  })

  test('is refused while another program has the file open, and the file stays', async () => {
    const office = anOffice()
    const made = await makeBackup({ file: office.file, why: 'clock', at: now() })
    const other = anOffice(office.file)
    expect(list(other.db(), 'zone')).toHaveLength(18)
    aZone(other.db(), { code: 'SAU' })
    await expect(restore(office, made.file, now())).rejects.toEqual(refusal('E_DATA_BUSY'))
    expect(get(office.db(), 'zone', 'SAU').code).toBe('SAU')
    expect(get(other.db(), 'zone', 'SAU').code).toBe('SAU')
  })

  test('keeps a damaged file, with its log of writes, under another name', async () => {
    const office = anOffice()
    const made = await makeBackup({ file: office.file, why: 'clock', at: now() })
    office.close()
    writeFileSync(office.file, 'không phải SQLite')
    const bad = anOffice(office.file)
    expect(bad.problem?.code).toBe('E_DATA_DAMAGED')
    const { aside } = await restore(bad, made.file, '2026-11-22T03:00:00.000Z')
    expect(aside).toBe(join(office.file, '..', 'kiengiang-hong-2026-11-22.atlas'))
    expect(readFileSync(aside ?? '', 'utf8')).toBe('không phải SQLite')
    expect(list(bad.db(), 'zone')).toHaveLength(18)
  })
})
