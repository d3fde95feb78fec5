import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { aFilled, aFolder, enter, openAtlas, picture, serious } from './atlas.ts'

/** A list as an office has it: a title over all columns, two lines of heading, and mistakes. */
async function aList(): Promise<string> {
  const file = join(aFolder(), 'Danh sách hộ dân.xlsx')
  const rows = [
    ['DANH SÁCH HỘ BỊ ẢNH HƯỞNG', null, null, null, null],
    ['Mã hộ', 'Chủ hộ', 'Khu, cụm', 'Bồi thường', null],
    [null, null, null, 'Diện tích đất thu hồi (ha)', 'Ngày kiểm đếm'],
    ['X-1', 'Nguyễn Thị Mười', 'NO-THANH-LOC', '2', null],
    ['X-2', 'Trần Văn Bảy', 'NO-THANH-LOC', '1.234', null],
    ['X-3', 'Lê Thị Tám', 'NO-THANH-LOC', '31/02/2022', null],
    ['X-4', '', 'NO-THANH-LOC', '1', '31/02/2022'],
    ['X-5', '  Danh   Chín ', 'NO-THANH-LOC', '3', null],
  ]
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
    { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
  ]
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Biểu 02', rows, merges }] }))
  return file
}

test('a list with mistakes is shown before it is written, asks what it cannot know, goes in as one step and out again', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Sổ đăng ký')
  await page.getByText('24 hộ', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
  const drawer = page.getByRole('complementary', { name: 'Xem trước khi nhập' })
  await page.getByLabel('Tệp danh sách').setInputFiles(await aList())
  await drawer.getByText('Chưa nhập gì vào dữ liệu').waitFor()
  await picture(page, 'story-import')
  expect(await serious(page)).toEqual([])
  await drawer.getByText('"1.234" là 1.234\u00a0ha hay 1,234\u00a0ha?').waitFor()
  await drawer.getByText('"31/02/2022" là ngày, không phải số.').waitFor()
  await drawer.getByRole('button', { name: '1,234 ha' }).click()
  await drawer.getByText('Đã trả lời 1 câu.').waitFor()
  await drawer.getByRole('tab', { name: /^Cột/ }).click()
  await picture(page, 'story-import-columns')
  expect(await serious(page)).toEqual([])
  const button = drawer.getByRole('button', { name: /^Nhập \d hộ$/ })
  const written = Number(/\d/.exec(await button.innerText())?.[0])
  await button.click()
  await page.getByText(`Đã nhập ${written} hộ`).waitFor()
  await page.getByText(`${24 + written} hộ`, { exact: true }).waitFor()
  await page.getByLabel('Lọc theo chữ').fill('X-')
  await page.getByText('Danh Chín', { exact: true }).waitFor()
  expect(await page.getByText('Lê Thị Tám').count()).toBe(0)
  await picture(page, 'story-imported')
  expect(await serious(page)).toEqual([])
  await page.getByLabel('Lọc theo chữ').fill('')
  await page.getByRole('heading', { name: 'Hộ có đất thu hồi' }).click()
  await page.keyboard.press('Control+z')
  await page.getByText('24 hộ', { exact: true }).waitFor()
})

/** Lots enough that the search has not caught up when they are in. */
function aLongList(): string {
  const file = join(aFolder(), 'Danh mục lô đất.csv')
  const rows = Array.from({ length: 60_000 }, (_, n) => `DAI-${n};NO-THANH-LOC`)
  writeFileSync(file, ['Mã lô;Khu, cụm', ...rows].join('\r\n'))
  return file
}

test('after a large import the search says what it does not know yet, and then finds all of it', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Sổ đăng ký')
  await page.getByRole('button', { name: 'Sổ khác' }).click()
  await page.getByRole('button', { name: /^Lô đất\s*[\d.]+$/ }).click()
  await page.getByRole('heading', { name: 'Lô đất', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
  await page.getByLabel('Tệp danh sách').setInputFiles(aLongList())
  const button = page.getByRole('button', { name: /^Nhập 60\.000 lô$/ })
  await button.click({ timeout: 60_000 })
  await page.getByText('Đã nhập 60.000 lô').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Thêm lô/ }).click()
  await page.getByRole('combobox', { name: 'Khu, cụm' }).fill('thanh loc')
  await page
    .getByRole('option', { name: /Thạnh Lộc/ })
    .first()
    .waitFor()
  await page.getByRole('status').filter({ hasText: 'hồ sơ mới nhập vào tìm kiếm' }).waitFor()
  await picture(page, 'story-unsearched-picker')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' })
  await box.fill('thanh loc dai-59999')
  const waits = page.getByRole('status').filter({ hasText: 'hồ sơ mới nhập vào tìm kiếm; kết quả có thể chưa đủ' })
  await waits.waitFor()
  await picture(page, 'story-unsearched')
  await waits.waitFor({ state: 'detached', timeout: 60_000 })
  await page.getByRole('option', { name: /DAI-59999/ }).waitFor()
})
