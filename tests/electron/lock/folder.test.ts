import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lockFolder, unlockFolder } from '../../../electron/lock/folder.ts'

const password = 'mật khẩu của văn phòng'

describe('a folder that is locked for a stick', { timeout: 60_000 }, () => {
  test('opens with the password or the recovery word, whole, and shows nothing of itself before', async () => {
    const { folder, out, into } = aPlace()
    const large = randomBytes(2_500_000)
    writeFileSync(join(folder, 'kiengiang.atlas'), large)
    mkdirSync(join(folder, 'kiengiang.atlas.tep/ab'), { recursive: true })
    writeFileSync(join(folder, 'kiengiang.atlas.tep/ab/abcd'), 'Nguyễn Văn Thử')
    writeFileSync(join(folder, 'rỗng.txt'), '')
    const recovery = await lockFolder(folder, out, password)
    expect(recovery).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    const locked = readFileSync(out)
    expect(locked.includes('Nguyễn') || locked.includes('kiengiang')).toBe(false)
    for (const [n, word] of [password.normalize('NFD'), recovery.toLowerCase().replace(/-/g, ' ')].entries()) {
      await unlockFolder(out, word, `${into}${n}`)
      expect(readFileSync(join(`${into}${n}`, 'kiengiang.atlas')).equals(large)).toBe(true)
      expect(readFileSync(join(`${into}${n}`, 'kiengiang.atlas.tep/ab/abcd'), 'utf8')).toBe('Nguyễn Văn Thử')
      expect(readFileSync(join(`${into}${n}`, 'rỗng.txt')).length).toBe(0)
    }
    await expect(unlockFolder(out, password, `${into}0`)).rejects.toMatchObject({ code: 'E_LOCK_THERE' })
  })

  test('refuses another word, a short password and a file of another kind, and leaves nothing', async () => {
    const { folder, out, into } = aPlace()
    writeFileSync(join(folder, 'a.txt'), 'a')
    await expect(lockFolder(folder, out, 'ngắn quá')).rejects.toMatchObject({ code: 'E_LOCK_SHORT' })
    expect(readdirSync(join(out, '..'))).toEqual(['vao'])
    await lockFolder(folder, out, password)
    await expect(unlockFolder(out, `${password}.`, into)).rejects.toMatchObject({ code: 'E_LOCK_WORD' })
    writeFileSync(`${out}.zip`, 'PK\u0003\u0004 không phải gói đã khóa')
    await expect(unlockFolder(`${out}.zip`, password, into)).rejects.toMatchObject({ code: 'E_LOCK_FOREIGN' })
    expect(existsSync(into)).toBe(false)
  })

  test('is found out when a byte is changed, pieces change places, or the end is cut off', async () => {
    const { folder, out, into } = aPlace()
    writeFileSync(join(folder, 'a.bin'), Buffer.alloc(3 << 20, 7))
    await lockFolder(folder, out, password)
    const whole = readFileSync(out)
    const head = 12 + whole.readUInt32LE(8)
    const piece = 4 + (1 << 20) + 16
    const swapped = Buffer.from(whole)
    whole.copy(swapped, head, head + piece, head + 2 * piece)
    whole.copy(swapped, head + piece, head, head + piece)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(whole.readUInt8(head + 5000) ^ 1, head + 5000)
    const wrongs = [swapped, flipped, whole.subarray(0, head + piece), whole.subarray(0, head), whole.subarray(0, -3)]
    for (const wrong of wrongs) {
      writeFileSync(out, wrong)
      await expect(unlockFolder(out, password, into)).rejects.toMatchObject({ code: 'E_LOCK_DAMAGED' })
      expect(readdirSync(join(into, '..')).filter(name => name.startsWith('ra'))).toEqual([])
    }
    // A head that asks for a memory of terabytes is not obeyed.
    writeFileSync(out, Buffer.from(whole.toString('latin1').replace('"N":131072', '"N":999999'), 'latin1'))
    await expect(unlockFolder(out, password, into)).rejects.toMatchObject({ code: 'E_LOCK_FOREIGN' })
  })
})

function aPlace() {
  const place = mkdtempSync(join(tmpdir(), 'kcn-atlas-lock-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const folder = join(place, 'vao')
  mkdirSync(folder)
  return { folder, out: join(place, 'goi.khoa'), into: join(place, 'ra') }
}
