import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFilled, aFolder, enter, openAtlas, picture, serious } from './atlas.ts'

/** The first sheet of an Excel file as text, read by LibreOffice and not by what wrote it. */
function readBack(file: string, folder: string): string {
  const office = `-env:UserInstallation=file://${join(folder, 'office')}`
  // 44, 34, 76: a comma, a quote, UTF-8.
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1'
  execFileSync('soffice', ['--headless', office, '--convert-to', csv, '--outdir', folder, file], { stdio: 'pipe' })
  return readFileSync(file.replace(/xlsx$/, 'csv'), 'utf8')
}

test('a register is filtered, sorted, grouped, edited in place with its reason, and taken to Excel', async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Sổ đăng ký')
  const count = page.getByRole('status').filter({ hasText: 'hộ' })
  await page.getByLabel('Lọc theo chữ').fill('thi')
  await expect.poll(() => count.innerText()).toMatch(/^\d+ trên 24 hộ$/)
  await page.getByLabel('Lọc theo chữ').fill('')
  await page.getByRole('button', { name: 'Phương án bồi thường', exact: true }).first().click()
  await page.getByRole('checkbox', { name: /^Đợt 2/ }).check()
  await page.keyboard.press('Escape')
  await expect.poll(() => count.innerText()).toBe('10 trên 24 hộ')
  const head = page.getByRole('columnheader', { name: /^Đất thu hồi/ })
  await head.getByRole('button').click()
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  await page.getByPlaceholder('Gộp nhóm').click()
  await page.getByRole('option', { name: 'Phương án bồi thường' }).click()
  await page.getByRole('button', { name: /^Đợt 2\s*10 hộ/ }).waitFor()
  await picture(page, 'story-register')
  expect(await serious(page)).toEqual([])

  await page.getByText('H-018', { exact: true }).click()
  await page.locator('#field-land_ha').click()
  await page.getByRole('textbox', { name: /^Đất thu hồi/ }).fill('0,3')
  await page.getByLabel('Căn cứ văn bản nào?').fill('1289 qd ttg')
  await page
    .getByRole('option', { name: /1289\/QĐ-TTg/ })
    .first()
    .click()
  await picture(page, 'story-record')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã lưu đất thu hồi').waitFor()
  await page.locator('#field-land_ha').getByText('0,3').waitFor()
  await page.keyboard.press('Escape')

  const folder = aFolder()
  const file = join(folder, 'ho.xlsx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  await page.getByText('Đã xuất 10 hộ').waitFor()
  const text = readBack(file, folder)
  expect(text).toContain('Chủ hộ')
  expect(text).toContain('H-018')
  expect(text).not.toContain('H-001')
})

test('a scan is kept with its paper and opened from it', async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Nhiệm vụ')
  await page.getByRole('button', { name: 'xem văn bản, chưa kèm tệp' }).click()
  const scan = join(aFolder(), 'tb670.pdf')
  writeFileSync(scan, '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
    shell.openPath = path => {
      Object.assign(globalThis, { openedPath: path })
      return Promise.resolve('')
    }
  }, scan)
  await page.getByRole('button', { name: 'Đính kèm tệp' }).click()
  await page.getByText('Đã đính kèm tệp').waitFor()
  await picture(page, 'story-attachment')
  await page.getByTitle('Mở tb670.pdf').click()
  const opened = () => app.evaluate(() => (globalThis as unknown as { openedPath?: string }).openedPath ?? '')
  await expect.poll(opened).toMatch(/\.pdf$/)
  expect(readFileSync(await opened())).toEqual(readFileSync(scan))
})
