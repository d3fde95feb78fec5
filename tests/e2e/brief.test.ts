import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, enter, openAtlas, picture } from './atlas.ts'

test('a brief is made from a call, looked at, and saved in four formats from one snapshot', async () => {
  const { app, page } = await openAtlas()
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  if (await start.isVisible()) await start.click()
  await enter(page, 'Kêu gọi')
  await page.getByRole('button', { name: /hạ tầng kỹ thuật KCN Thạnh Lộc/i }).click()
  const sheet = page.frameLocator('iframe')
  await sheet.getByText('TỜ THÔNG TIN DỰ ÁN').waitFor()
  await sheet.getByText('1.800').first().waitFor()
  await picture(page, 'brief-1366')
  await page.getByRole('button', { name: 'Song ngữ' }).click()
  await sheet.getByText('PROJECT BRIEF').waitFor()
  await page.getByRole('button', { name: '1 trang' }).click()
  await sheet.getByText('Cần đối chiếu / To verify').waitFor()
  await picture(page, 'brief-both-1366')
  await page.getByRole('combobox', { name: 'Mở lại bản chụp' }).selectOption({ index: 1 })
  await page.getByText('Từ đó đến nay').waitFor()
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await page.getByRole('button', { name: 'Lập bản chính thức' }).click()
  await page.getByRole('textbox', { name: 'Lý do phát hành' }).fill('Thử: số báo chí dùng tạm cho buổi họp nội bộ')
  await page.getByRole('button', { name: 'Lập bản chính thức với lý do này' }).click()
  await page.getByText('Đã lập bản chính thức').first().waitFor()
  await picture(page, 'brief-final-1366')
  const folder = aFolder()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: /Xuất cả bốn/ }).click()
  await page.getByRole('button', { name: 'Mở thư mục' }).waitFor()
  const files = readdirSync(folder)
  expect(files.map(name => name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf', 'pptx', 'xlsx'])
  for (const name of files) expect(statSync(join(folder, name)).size).toBeGreaterThan(5000)
})
