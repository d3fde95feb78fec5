import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, enter, openAtlas, pickZone, picture, serious } from './atlas.ts'

const type = async (page: Page, text: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' }).fill(text)
}

test('a typed coordinate is gone to from any room, marked in both systems, and leaves nothing behind', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Văn bản')
  await type(page, 'X 1104811 Y 569081')
  const hits = page.getByRole('option', { name: /Đến tọa độ/ })
  await hits.nth(1).waitFor()
  expect(await hits.allTextContents()).toEqual([
    expect.stringContaining('kinh tuyến trục 104°30′'),
    expect.stringContaining('kinh tuyến trục 104°45′'),
  ])
  await picture(page, 'coordinate-hits')
  await page.keyboard.press('Enter')

  const card = page.getByRole('region', { name: 'Tọa độ đã tìm' })
  await card.getByText(/X\s1\s104\s811\s+Y\s569\s081/).waitFor()
  await page.waitForTimeout(900)
  const room = await page.getByRole('group', { name: /^Bản đồ/ }).boundingBox()
  const box = await card.boundingBox()
  if (!room || !box) throw new Error('no map')
  expect(Math.abs(box.x + box.width / 2 - room.x - room.width / 2)).toBeLessThan(3)
  expect(await serious(page)).toEqual([])
  await picture(page, 'coordinate')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  expect(await page.locator('.leaflet-marker-pane > *').count()).toBe(0)

  await type(page, `9°59'24"B 105°7'55"Đ`)
  await hits.first().click()
  await card.getByText('9,99000; 105,13194').waitFor()
  await card.getByRole('button', { name: 'Bỏ dấu tọa độ' }).click()
  await card.waitFor({ state: 'detached' })

  await type(page, '21,0285; 105,8542')
  await hits.getByText(/ngoài bản đồ/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Tọa độ nằm ngoài bản đồ', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await type(page, '670/TB-VP')
  await page.getByRole('option').first().waitFor()
  expect(await hits.count()).toBe(0)
})

test('distances as the crow flies stand apart from the reported ones, each with how sure its place is', async () => {
  const { page } = await openAtlas()
  await pickZone(page, 'KCN Thạnh Lộc')
  const heading = page.getByRole('heading', { name: 'Đường chim bay' })
  await heading.scrollIntoViewIfNeeded()
  const table = page.locator('div', { has: heading }).last().locator('..').getByRole('table')
  expect(await table.getByRole('row').allTextContents()).toEqual([
    expect.anything(),
    expect.stringMatching(/^Trung tâm Rạch Giávị trí gần đúng: .*lệch 1 đến 3 km.*khoảng 6\skm$/),
    expect.stringMatching(/^Sân bay Rạch Giá.*chưa kiểm chứng.*khoảng 4\skm$/),
    expect.stringMatching(/^Cảng Tắc Cậu.*trụ sở xã.*chưa có vị trí$/),
    expect.stringMatching(/^Quốc lộ 80.*sơ đồ.*\d\skm$/),
  ])
  await page.getByRole('heading', { name: 'Khoảng cách theo báo cáo' }).waitFor()
  await table.getByRole('row').last().scrollIntoViewIfNeeded()
  await picture(page, 'distances')
  await pickZone(page, 'CCN Tân Thành')
  await page.getByText('Khu chưa có vị trí', { exact: true }).waitFor()
  expect(await table.getByText('chưa có vị trí').count()).toBe(4)
})
