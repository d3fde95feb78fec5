import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromMarkup } from '../../electron/papers/sample.ts'
import { aFolder, enter, openAtlas, picture, serious } from '../atlas.ts'
import { inWriter } from '../clipboard.ts'

/** The clipboard of the Electron that the checks run in. */
type Held = {
  readImage: () => { getSize: () => { width: number }; toBitmap: () => Uint8Array }
  readHTML: () => string
}

test('a brief is made from a call, looked at, and saved in four formats from one snapshot', async () => {
  const { app, page } = await openAtlas()
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  if (await start.isVisible()) await start.click()
  await enter(page, 'Kêu gọi')
  await page.getByRole('button', { name: /hạ tầng kỹ thuật KCN Thạnh Lộc/i }).click()
  const sheet = page.getByRole('region', { name: /^Tờ thông tin/ })
  await sheet.getByText('TỜ THÔNG TIN DỰ ÁN').waitFor()
  await sheet.getByText('1.800').first().waitFor()
  await page.getByText(/^Trang 1 trên \d$/).waitFor()
  await page.getByRole('navigation', { name: 'Các trang' }).getByRole('button', { name: 'Trang 2' }).click()
  await page.getByText(/^Trang 2 trên \d$/).waitFor()
  await page.getByRole('button', { name: 'Trang 1', exact: true }).click()
  expect(await serious(page)).toEqual([])
  await picture(page, 'brief-1366')
  await page.getByRole('button', { name: 'Chép bảng, hình' }).click()
  await page.getByRole('menuitem', { name: /^Hình 1/ }).waitFor()
  expect(await serious(page)).toEqual([])
  await page.getByRole('menuitem', { name: /^Hình 1/ }).click()
  await page.getByText('Đã chép bản đồ').waitFor()
  const copied = await app.evaluate(({ clipboard }) => (clipboard as unknown as Held).readImage().getSize())
  expect(copied.width).toBeGreaterThan(1150)
  const dots = await app.evaluate(({ clipboard }) => [
    ...new Set((clipboard as unknown as Held).readImage().toBitmap().subarray(0, 400_000)),
  ])
  expect(dots.length).toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Chép bảng, hình' }).click()
  await page.getByRole('menuitem', { name: /^Bảng/ }).first().click()
  await page.getByText('Đã chép bảng').waitFor()
  const html = await app.evaluate(({ clipboard }) => (clipboard as unknown as Held).readHTML())
  const pasted = inWriter(html)
  expect(pasted).toContain('<w:tbl>')
  expect(fromMarkup(pasted.replace(/<[^>]*>/gu, ''))).toContain('Địa điểm')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('\t')
  await page.getByRole('button', { name: 'Song ngữ' }).click()
  await sheet.getByText('PROJECT BRIEF').waitFor()
  await page.getByRole('button', { name: '1 trang' }).click()
  await sheet.getByText(/Cần đối chiếu/).waitFor()
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
  await enter(page, 'Tổng quan')
  await page.getByRole('button', { name: /^Chép biểu đồ: Vốn đầu tư/ }).click()
  await page.getByText('Đã chép biểu đồ').waitFor()
  const chart = await app.evaluate(({ clipboard }) => (clipboard as unknown as Held).readImage().getSize())
  // Another picture than the map, as sharp on paper: twice the dots of the screen.
  expect(chart.width).not.toBe(copied.width)
  expect(chart.width).toBeGreaterThan(500)
})
