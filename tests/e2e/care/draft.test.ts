import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, picture, serious } from '../atlas.ts'

const soon = { timeout: 15_000 }
const left = (data: string) => {
  const file = `${data}.saoluu/nhap.json`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

test('what stood in an open form when the app was killed is offered at the next start, and goes when it is saved', async () => {
  const first = await openAtlas({ data: aFilled() })
  await first.page.getByRole('option', { name: /Thuận Yên/ }).click()
  const figure = first.page.getByRole('button', { name: /Diện tích quy hoạch.*133,95/ }).first()
  await figure.focus()
  await first.page.keyboard.press('F2')
  await first.page.getByRole('textbox', { name: /Diện tích quy hoạch/ }).fill('141,5')
  await expect.poll(() => left(first.data), soon).toContain('141,5')
  expect(statSync(`${first.data}.saoluu/nhap.json`).mode & 0o077).toBe(0)
  const gone = new Promise(resolve => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await gone

  const { page } = await openAtlas({ data: first.data })
  await page.getByText(/^Nháp lúc \d{1,2}:\d\d chưa lưu$/).waitFor()
  await picture(page, 'care-draft-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Mở nháp' }).click()
  const input = page.getByRole('textbox', { name: /Diện tích quy hoạch/ })
  await expect.poll(() => input.inputValue(), soon).toBe('133,95')
  await picture(page, 'care-draft-form-1366')
  await page.getByRole('button', { name: 'Lấy lại nháp' }).click()
  await expect.poll(() => input.inputValue(), soon).toBe('141,5')
  await page.getByLabel('Căn cứ văn bản nào?').fill('1289 qd ttg')
  await page
    .getByRole('option', { name: /1289\/QĐ-TTg/ })
    .first()
    .click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã lưu diện tích quy hoạch').waitFor()
  await expect.poll(() => left(first.data), soon).toBe('[]')
})
