import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFilled, aFolder, openAtlas, picture, serious } from './atlas.ts'

const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' })

test('an A3 map is looked at as it will be printed, changed, and saved as PDF and as PNG', async () => {
  const { app, page } = await openAtlas()
  await page.keyboard.press('Control+p')
  const sheet = page.getByRole('region', { name: 'Tờ bản đồ' })
  await sheet.getByText('Quần đảo Hoàng Sa').waitFor()
  await sheet.getByText('BẢN ĐỒ ĐỊNH HƯỚNG').waitFor()
  await picture(page, 'plates-1366')
  expect(await serious(page)).toEqual([])

  await page.getByRole('textbox', { name: 'Tên bản đồ' }).fill('Bản đồ để họp')
  await sheet.locator('text', { hasText: 'Bản đồ để họp' }).waitFor()
  await page.getByRole('switch', { name: 'Đen trắng, chỉ nét gạch' }).click()
  await page.getByText('Có khung Hoàng Sa, Trường Sa').waitFor()
  await picture(page, 'plates-black-1366')
  await page.getByRole('switch', { name: 'Đen trắng, chỉ nét gạch' }).click()

  const folder = aFolder()
  const answerWith = (file: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    }, file)
  const pdf = join(folder, 'ban do.pdf')
  await answerWith(pdf)
  await page.getByRole('button', { name: 'Lưu PDF' }).click()
  await page.getByText('Đã lưu bản đồ').waitFor()
  expect(run('pdfinfo', pdf)).toMatch(/Page size:\s+1190\.55 x 841\.89 pts \(A3\)/)
  expect(run('pdftotext', pdf, '-')).toContain('Quần đảo Trường Sa')
  const png = join(folder, 'ban do.png')
  await answerWith(png)
  await page.getByRole('button', { name: 'Lưu PNG 300 dpi' }).click()
  await expect.poll(() => existsSync(png), { timeout: 60_000 }).toBe(true)
  expect([16, 20].map(at => readFileSync(png).readUInt32BE(at))).toEqual([4961, 3508])
  expect(readdirSync(folder).sort()).toEqual(['ban do.pdf', 'ban do.png'])
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Bản đồ', exact: true }).waitFor()
})

test('an atlas is paged through, and a save that is stopped leaves nothing', async () => {
  const { app, page } = await openAtlas({ data: aFilled(), size: [1920, 1080] })
  await page.getByRole('button', { name: 'In bản đồ (Ctrl P)' }).click()
  await page.getByRole('combobox', { name: 'Phạm vi' }).click()
  await page.getByRole('option', { name: 'Tập bản đồ, mỗi khu một tờ' }).click()
  const sheet = page.getByRole('region', { name: 'Tờ bản đồ' })
  await sheet.getByText('Các khu và số tờ').waitFor()
  await picture(page, 'plates-atlas-1920')
  await sheet.press('PageDown')
  await page
    .getByText(/^Tờ 2 trên/)
    .first()
    .waitFor()
  await sheet.getByText('Về khu này').waitFor()
  await picture(page, 'plates-zone-1920')

  await page.getByRole('combobox', { name: 'Khổ giấy' }).click()
  await page.getByRole('option', { name: 'A0 ngang' }).click()
  const folder = aFolder()
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    },
    join(folder, 'tap.png'),
  )
  await page.getByRole('button', { name: 'Lưu PNG 300 dpi' }).click()
  await page.getByRole('progressbar', { name: 'Đang ghi bản đồ' }).waitFor()
  await page.getByRole('button', { name: 'Dừng' }).click()
  await page.getByText('Đã dừng ghi bản đồ').waitFor({ timeout: 60_000 })
  expect(readdirSync(folder)).toEqual([])
})
