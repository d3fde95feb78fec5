import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rekey } from '../../../db/cipher/connect.ts'
import { giveKey, isEncrypted, keyIdOf } from '../../../db/cipher/ring.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { cardOf, keysByWord, layCard, newKey } from '../../../electron/lock/card.ts'
import { aFilled, atlas, openAtlas, picture, serious } from '../atlas.ts'

const word = 'một câu dễ nhớ'
const earlier = 'mật khẩu năm ngoái'

/** A backup that a change of the password left behind: locked with the key of before. */
async function leaveBehind(data: string): Promise<string> {
  const backup = backupsOn(shelfOf(data))[0]?.file ?? ''
  const { key } = newKey()
  for (const each of [...(await keysByWord(data, word)), key]) giveKey(each)
  rekey(backup, key)
  layCard(key, await cardOf(key, earlier), [shelfOf(data)])
  return backup
}

test('a file is encrypted with a password, locks itself away, and opens with the password, with the sheet, and by command', async () => {
  const first = await openAtlas({ data: aFilled(), room: 'health' })
  const { page, data } = first
  const sheet = join(dirname(data), 'to.pdf')
  await first.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, sheet)
  await page.getByRole('button', { name: 'Tạo bản sao ngay' }).click()
  await page
    .getByText(/đã mở thử/)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByLabel('Mật khẩu', { exact: true }).fill(word)
  await page.getByLabel('Gõ lại mật khẩu').fill(word)
  await picture(page, 'password-setting-1366')
  await page.getByRole('button', { name: 'Mã hóa tệp' }).click()
  const recovery = await page.getByText(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/).innerText({ timeout: 60_000 })
  expect(await serious(page)).toEqual([])
  await picture(page, 'password-set-1366')
  await page.getByRole('button', { name: 'Lưu tờ khôi phục để in' }).click()
  await page.getByText('Đã lưu tờ khôi phục để in').waitFor()
  expect(execFileSync('pdfinfo', [sheet], { encoding: 'utf8' })).toMatch(/^Pages: +1$/m)
  const printed = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' })
  expect(printed).toContain(recovery)
  expect(printed.replace(/\s+/g, ' ')).toMatch(/PRAGMA cipher = 'aegis'; PRAGMA key = "x'[0-9a-f ]{64,70}'";/)
  await page.getByRole('button', { name: 'Đã cất tờ khôi phục' }).click()
  expect(isEncrypted(data)).toBe(true)
  await expect
    .poll(() => backupsOn(shelfOf(data)).filter(each => !isEncrypted(each.file)), { timeout: 60_000 })
    .toHaveLength(0)
  await expect.poll(() => page.getByText(/đang được mã hóa theo/).count(), { timeout: 15_000 }).toBe(0)
  await picture(page, 'password-is-set-1366')

  // Work goes on as before, on every thread that reads the file.
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Tệp đang khóa' }).waitFor()
  const field = page.getByLabel('Mật khẩu, hoặc dãy trên tờ khôi phục')
  await field.fill('một câu khác hẳn')
  await page.getByRole('button', { name: 'Mở tệp' }).click()
  await page.getByText(/^Mật khẩu không mở được tệp\./).waitFor({ timeout: 30_000 })
  expect(await serious(page)).toEqual([])
  await picture(page, 'password-asked-1366')
  await field.fill(word)
  await page.getByRole('button', { name: 'Mở tệp' }).click()
  await page
    .locator('footer')
    .getByText(data.split('/').at(-1) ?? '')
    .waitFor({ timeout: 30_000 })
  await first.close()

  // Another start: by command, and with the word of the sheet.
  const refused = await atlas('kinds', '--data', data)
  expect(refused.status).toBe(1)
  expect(refused.err).toContain('E_DATA_LOCKED')
  process.env.KCN_PASSWORD = word
  onTestFinished(() => void delete process.env.KCN_PASSWORD)
  expect(await atlas('verify', '--data', data)).toMatchObject({ status: 0 })
  const behind = await leaveBehind(data)
  const again = await openAtlas({ data, room: 'health', size: [1920, 1080] })
  await again.page.getByRole('heading', { name: 'Tệp đang khóa' }).waitFor()
  await picture(again.page, 'password-asked-1920')
  await again.page.getByLabel('Mật khẩu, hoặc dãy trên tờ khôi phục').fill(recovery.toLowerCase())
  await again.page.getByRole('button', { name: 'Mở tệp' }).click()
  await again.page
    .locator('footer')
    .getByText(data.split('/').at(-1) ?? '')
    .waitFor({ timeout: 30_000 })

  // What a change of the password left behind opens with the one of before, and follows.
  const locked = again.page.getByText('1 bản sao còn khóa bằng mật khẩu cũ.')
  await locked.waitFor({ timeout: 30_000 })
  await again.page.getByRole('button', { name: 'Mở bản sao bằng mật khẩu cũ' }).click()
  await again.page.getByLabel('Mật khẩu, hoặc dãy trên tờ khôi phục').fill(word)
  await again.page.getByRole('button', { name: 'Mở bản sao', exact: true }).click()
  await again.page.getByText(/không mở được bản sao nào còn khóa/).waitFor({ timeout: 30_000 })
  expect(await serious(again.page)).toEqual([])
  await picture(again.page, 'password-earlier-1920')
  await again.page.getByLabel('Mật khẩu, hoặc dãy trên tờ khôi phục').fill(earlier)
  await again.page.getByRole('button', { name: 'Mở bản sao', exact: true }).click()
  await again.page.getByText('Đã mở bản sao cũ').waitFor({ timeout: 30_000 })
  await expect.poll(() => keyIdOf(behind), { timeout: 30_000 }).toBe(keyIdOf(data))
  await locked.waitFor({ state: 'detached', timeout: 30_000 })
})
