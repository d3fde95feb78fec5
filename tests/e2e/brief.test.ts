import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, openAtlas, picture } from './atlas.ts'

test('a brief is made from a call, looked at, and saved as PDF and Word from one snapshot', async () => {
  const { app, page } = await openAtlas()
  await page
    .getByRole('option', { name: /Thạnh Lộc/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Làm tờ thông tin' }).first().click()
  const sheet = page.frameLocator('iframe')
  await sheet.getByText('TỜ THÔNG TIN DỰ ÁN').waitFor()
  await sheet.getByText('1.800').first().waitFor()
  await picture(page, 'brief-1366')
  const folder = aFolder()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: /Xuất cả hai/ }).click()
  await page.getByRole('button', { name: 'Mở thư mục' }).waitFor()
  const files = readdirSync(folder)
  expect(files.map(name => name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf'])
  for (const name of files) expect(statSync(join(folder, name)).size).toBeGreaterThan(20_000)
})
