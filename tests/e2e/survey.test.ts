import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aHole, aRing, head, rowsOf, textOf } from '../db/model/vn2000/made.ts'
import { aFilled, openAtlas, pickZone, picture, serious } from './atlas.ts'

const table = textOf([
  ['Bảng kê tọa độ ranh giới (số liệu thử)'],
  [...head, 'Ghi chú'],
  ...rowsOf(aRing).map(row => [...row, '']),
  [],
  ...rowsOf(aHole, { from: 8 }).map(row => [...row, 'phần chừa lại']),
])

/** Puts text where the keyboard is, as Ctrl V does. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
}

test('a table is pasted, refused on the wrong meridian, saved on the right one, and taken back', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.getByRole('button', { name: 'Nhập tọa độ VN-2000' }).first().click()
  const panel = page.getByRole('complementary', { name: 'Nhập tọa độ VN-2000' })
  await panel.getByText('X là bắc, Y là đông').waitFor()
  await picture(page, 'survey-empty')
  await panel.getByLabel('Dán bảng tọa độ từ Word, Excel, PDF').focus()
  await paste(page, table)
  await panel.getByText('Vòng 2 nằm trong vòng khác').waitFor()
  await panel.getByRole('radio', { name: /104°45′/ }).check()
  await panel.getByText(/27,\d\skm/).waitFor()
  expect(await panel.getByRole('button', { name: 'Lưu làm ranh giới' }).isDisabled()).toBe(true)
  await page.waitForTimeout(600)
  await picture(page, 'survey-wrong-meridian')
  expect(await serious(page)).toEqual([])
  await panel.getByRole('button', { name: 'Dùng kinh tuyến 104°30′' }).click()
  await panel
    .getByText(/Diện tích tính từ tọa độ/)
    .first()
    .waitFor()
  await page.waitForTimeout(600)
  await picture(page, 'survey-right')
  await panel.getByRole('button', { name: 'Lưu làm ranh giới' }).click()
  await page.getByLabel('Căn cứ văn bản nào?').focus()
  await page.getByRole('option', { name: /Chưa có văn bản, ghi lý do/ }).click()
  await page.getByLabel('Lý do chưa có văn bản').fill('Bảng thử')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã nhập ranh giới KCN Thạnh Lộc').waitFor()
  await page.waitForTimeout(500)
  await picture(page, 'survey-saved')
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).first().click()
  await page.getByText('Đã hoàn tác').waitFor()
})

test('a distance, an azimuth and an area are measured with the mouse and by keys, and leave nothing behind', async () => {
  const { page } = await openAtlas({ data: aFilled(), size: [1920, 1080] })
  await page.getByRole('button', { name: 'Đo trên bản đồ' }).click()
  const panel = page.getByRole('region', { name: 'Đo trên bản đồ' })
  await panel.getByText('Bấm lên bản đồ').waitFor()
  const map = await page.getByRole('region', { name: 'Bản đồ', exact: true }).boundingBox()
  if (!map) throw new Error('no map')
  const press = (x: number, y: number) => page.mouse.click(map.x + map.width * x, map.y + map.height * y)
  await press(0.55, 0.55)
  await press(0.7, 0.55)
  await panel.getByRole('listitem').first().waitFor()
  expect(await panel.getByRole('listitem').first().innerText()).toMatch(/km\s+(89|90|91)°\d\d′\d\d″/)
  await press(0.7, 0.75)
  await panel.getByRole('button', { name: 'Diện tích' }).click()
  await panel.getByText(/ha$/).first().waitFor()
  await picture(page, 'measure-1920')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Backspace')
  expect(await panel.getByRole('listitem').count()).toBe(1)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await page.locator('.measure-word').first().waitFor({ state: 'detached' })
})
