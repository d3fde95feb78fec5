import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addRecord } from '../../db/store/record.ts'
import { openFile } from '../bench/data.ts'
import { aHole, aRing, head, moved, rowsOf, textOf } from '../db/model/vn2000/made.ts'
import { aFolder, openAtlas, pickZone, picture, serious } from './atlas.ts'
import { ground } from './demo/add.ts'
import { excelClipboard, wordClipboard } from './demo/clipboard.ts'
import { land } from './demo/land.ts'

/** A data file with the lots of KCN Thạnh Lộc, none of which has a boundary. */
function aLand(): string {
  const data = join(aFolder(), 'land.atlas')
  const db = openFile(data)
  land(db, (kind, fields) => addRecord(db, kind, fields, ground).record)
  db.close()
  return data
}

async function openSurvey(page: Page) {
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.getByRole('button', { name: 'Nhập tọa độ VN-2000' }).first().click()
  return page.getByRole('complementary', { name: 'Nhập tọa độ VN-2000' })
}

/** Puts HTML (and the bare text beside it) where the keyboard is, as Ctrl V does. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.getByLabel('Dán bảng tọa độ từ Word, Excel, PDF').focus()
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${JSON.stringify(html)})
    clipboardData.setData('text/plain', 'bảng')
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
}

async function giveReason(page: Page, why: string): Promise<void> {
  await page.getByLabel('Căn cứ văn bản nào?').focus()
  await page.getByRole('option', { name: /Chưa có văn bản, ghi lý do/ }).click()
  await page.getByLabel('Lý do chưa có văn bản').fill(why)
  await page.keyboard.press('Control+Enter')
}

test("Word's table of two lots gives each lot its boundary in one batch, and one undo takes both back", async () => {
  const { page } = await openAtlas({ data: aLand() })
  const panel = await openSurvey(page)
  await pasteHtml(page, wordClipboard(['TL1-03', 'TL1-06']))
  await panel.getByRole('radio', { name: '2 lô hoặc giai đoạn riêng' }).waitFor()
  const lands = panel.getByRole('list', { name: 'Các mảnh của bảng' })
  await lands.getByText('Lô TL1-03', { exact: true }).waitFor()
  expect(await lands.getByRole('combobox').locator('option:checked').allInnerTexts()).toEqual([
    expect.stringMatching(/^Lô TL1-03, /),
    expect.stringMatching(/^Lô TL1-06, /),
  ])
  await page.waitForTimeout(500)
  await picture(page, 'survey-lots')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.waitForTimeout(400)
  await picture(page, 'survey-lots-1920')
  expect(await serious(page)).toEqual([])
  await panel.getByLabel('Mảnh 2 là ranh giới của').selectOption({ label: await optionOf(page, 'Lô TL1-03,') })
  await panel.getByText('Hai mảnh cùng giao cho Lô TL1-03').waitFor()
  await panel.getByLabel('Mảnh 2 là ranh giới của').selectOption({ label: await optionOf(page, 'Lô TL1-06,') })
  await panel.getByRole('button', { name: 'Lưu 2 ranh giới' }).click()
  await picture(page, 'survey-lots-save')
  await giveReason(page, 'Quyết định giao hai lô')
  await page.getByText('Đã nhập 2 ranh giới').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).first().click()
  await page.getByText('Đã hoàn tác').waitFor()
})

const optionOf = (page: Page, start: string): Promise<string> =>
  page
    .getByLabel('Mảnh 2 là ranh giới của')
    .locator('option')
    .allInnerTexts()
    .then(all => all.find(each => each.startsWith(start)) ?? '')

test('rings that were told apart wrongly are parted and joined in the table, and a hole becomes land of its own', async () => {
  const { page } = await openAtlas({ data: aLand() })
  const panel = await openSurvey(page)
  const rows = [head, ...rowsOf(aRing, { closed: false }), ...rowsOf(aHole, { from: 8, closed: false })]
  await panel.getByLabel('Dán bảng tọa độ từ Word, Excel, PDF').fill(textOf(rows))
  await panel.getByRole('button', { name: 'Đọc bảng đã gõ' }).click()
  await panel
    .getByText('11 điểm, 1 vòng')
    .or(panel.getByText(/tự cắt/).first())
    .first()
    .waitFor()
  const row = panel.getByRole('row').filter({ hasText: 'M8' })
  await row.hover()
  await picture(page, 'survey-ring')
  await row.getByRole('button', { name: 'Tách vòng ở đây' }).click()
  await panel.getByText('11 điểm, 2 vòng').waitFor()
  await panel.getByText('Vòng 2 nằm trong vòng khác').waitFor()
  await row.getByRole('button', { name: 'Là mảnh riêng' }).click()
  await panel.getByText('Bảng có 2 mảnh').waitFor()
  await row.getByRole('button', { name: 'Là phần trừ ra' }).click()
  await row.getByRole('button', { name: 'Nối với vòng trước' }).click()
  await panel
    .getByText(/tự cắt/)
    .first()
    .waitFor()
})

test("Excel's table is pasted, saved over a neighbour that is named, and goes out through the dialog as it came in", async () => {
  const { page, app } = await openAtlas({ data: aLand(), size: [1920, 1080] })
  const panel = await openSurvey(page)
  await pasteHtml(page, wordClipboard(['TL1-03', 'TL1-06']))
  await panel.getByRole('button', { name: 'Lưu 2 ranh giới' }).click()
  await giveReason(page, 'Giao hai lô')
  await page.getByText('Đã nhập 2 ranh giới').waitFor()

  const again = await openSurvey(page)
  await again.getByLabel('Ranh giới của').selectOption({ label: 'Lô TL1-08' })
  await pasteHtml(page, excelClipboard())
  await again.getByText(/^Chồng lên lô TL1-03: 73,\d+\sha/).waitFor()
  await page.waitForTimeout(500)
  await picture(page, 'survey-overlap-1920')
  await again.getByRole('button', { name: 'Lưu làm ranh giới' }).click()
  await giveReason(page, 'Bảng của Excel')
  await page
    .getByText('Đã nhập ranh giới Lô TL1-08')
    .or(page.getByText(/Đã nhập ranh giới TL1-08/))
    .waitFor()

  const file = join(aFolder(), 'ra.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const out = await openSurvey(page)
  await out.getByLabel('Ranh giới của').selectOption({ label: 'Lô TL1-08' })
  await out.getByRole('region', { name: 'Xuất bảng tọa độ' }).getByRole('button', { name: 'CSV' }).click()
  await page.getByText('Đã lưu bảng tọa độ').waitFor()
  await picture(page, 'survey-out-1920')
  const text = readFileSync(file, 'utf8')
  for (const [, name, x = '', y = ''] of rowsOf(aRing))
    expect(text).toContain(`;${name};${x.replace(/ /g, '.')};${y.replace(/ /g, '.')}`)
})

test('several lots are each held against the boundaries in the register before they are saved', async () => {
  const { page } = await openAtlas({ data: aLand() })
  const panel = await openSurvey(page)
  await pasteHtml(page, wordClipboard(['TL1-03', 'TL1-06']))
  const lands = panel.getByRole('list', { name: 'Các mảnh của bảng' })
  await panel.getByRole('button', { name: 'Lưu 2 ranh giới' }).click()
  await giveReason(page, 'Giao hai lô')
  await page.getByText('Đã nhập 2 ranh giới').waitFor()

  await openSurvey(page)
  await pasteHtml(page, wordClipboard(['TL1-08', 'TL1-06']))
  const [first, second] = [lands.getByRole('listitem').first(), lands.getByRole('listitem').last()]
  await first.getByText(/^Chồng lên lô TL1-03: 73,\d+\sha/).waitFor()
  expect(await second.getByText(/^Chồng lên/).count()).toBe(0)
  await picture(page, 'survey-lots-overlap')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.waitForTimeout(400)
  await picture(page, 'survey-lots-overlap-1920')
  expect(await serious(page)).toEqual([])
  await panel.getByRole('button', { name: 'Lưu 2 ranh giới' }).click()
  await page.getByText(/^Còn \d+ chỗ chồng, hở hoặc nằm ngoài ở bước trước/).waitFor()
})

test('a file that is dropped on the panel is read', async () => {
  const { page } = await openAtlas({ data: aLand() })
  const panel = await openSurvey(page)
  const text = textOf([head, ...rowsOf(moved(aRing, 40, 40))])
  await panel.locator('textarea').waitFor()
  await page.evaluate(`{
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([${JSON.stringify(text)}], 'toa-do.txt', { type: 'text/plain' }))
    const area = document.querySelector('textarea')
    for (const kind of ['dragover', 'drop'])
      area.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
  }`)
  await panel.getByText('7 điểm, 1 vòng').waitFor()
})
