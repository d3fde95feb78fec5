import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, atlas } from './atlas.ts'

describe('backups from outside', () => {
  test('backup, backups and restore: verified, listed, back and forth', async () => {
    const data = join(aFolder(), 'a.atlas')
    const ask = async (...words: string[]) => JSON.parse((await atlas(...words, '--data', data, '--json')).out)
    const made = await ask('backup')
    expect(made).toMatchObject({ contents: { counts: { zone: 18 } }, attachments: { missing: 0 } })
    await ask('add', 'zone', 'code=MOI', 'name=Khu mới', 'type=kcn')
    expect(await ask('backups')).toEqual({ backups: [made] })
    const back = await ask('restore', made.file)
    expect((await atlas('show', 'zone', 'MOI', '--data', data)).err).toMatch(/^E_RECORD_MISSING/)
    await ask('restore', back.before.file)
    expect(await ask('show', 'zone', 'MOI')).toMatchObject({ name: 'Khu mới' })
    const out = join(aFolder(), 'usb.atlas')
    const told = await atlas('backup', '--out', out, '--data', data)
    expect(told.out).toMatch(/^Bản sao lúc \d{1,2}:\d\d đã mở thử: 19 khu, .* khớp\.\n/)
    expect(existsSync(out)).toBe(true)
    expect(JSON.parse((await atlas('verify', '--data', out, '--json')).out)).toEqual({ ok: true, problems: [] })
    const missing = await atlas('restore', 'khong-co', '--data', data)
    expect(missing).toMatchObject({ status: 1, err: expect.stringMatching(/^E_BACKUP_MISSING: Không có bản sao/) })
  })
})
