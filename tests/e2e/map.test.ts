import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, pickZone, picture, serious } from './atlas.ts'

/** Presses the button until the map is so many steps nearer; each step draws anew. */
const zoomTo = async (page: Page, steps: number) => {
  for (let n = 0; n < steps; n++) {
    await page.getByRole('button', { name: 'Phóng to bản đồ' }).click()
    await page.waitForTimeout(350)
  }
}

const choose = async (page: Page, theme: string) => {
  await page.getByRole('button', { name: /^Chuyên đề khác/ }).click()
  await page.getByRole('button', { name: theme, exact: true }).click()
}

test('phases and plots come into the picture as the map comes near, and a theme that is not in the row is two presses away', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await pickZone(page, 'KCN Thạnh Lộc')
  // No larger than its symbol, its outline would lie across it.
  const outline = page.locator('svg path[class*="casing"]')
  await page.waitForTimeout(900)
  expect(await outline.count()).toBe(0)
  await picture(page, 'map-selected')
  await zoomTo(page, 5)
  await page.getByRole('group', { name: /^Giai đoạn đang thấy: 2/ }).waitFor({ state: 'attached' })
  expect(await outline.count()).toBe(1)
  await picture(page, 'map-phases')
  await zoomTo(page, 3)
  await choose(page, 'Lô đất')
  const legend = page.getByRole('region', { name: 'Các lô đang thấy' })
  await legend.getByText('Đã cho thuê').waitFor()
  await picture(page, 'map-plots')

  await legend.getByRole('button', { name: /^Đã cho thuê/ }).click()
  await page.getByRole('button', { name: 'Hiện tất cả' }).waitFor()
  await picture(page, 'map-plots-filtered')
  await page.getByRole('button', { name: 'Hiện tất cả' }).click()
  await page.getByRole('button', { name: 'Hiện tất cả' }).waitFor({ state: 'detached' })
  await zoomTo(page, 3)

  const plots = page.getByRole('group', { name: /^Lô đang thấy/ }).getByRole('button')
  expect(await plots.first().textContent()).toMatch(/^Lô TL1-\d+, KCN Thạnh Lộc, .+, [\d,]+\sha$/)
  await plots.first().focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: /^Lô TL1-/ })
  await card.waitFor()
  await picture(page, 'map-plot-card')
  expect(await serious(page)).toEqual([])
  await card.getByRole('button', { name: 'Xem lô' }).click()
  const panel = page.getByRole('complementary', { name: /^TL1-/ })
  await panel.getByRole('heading', { name: 'Lịch sử' }).waitFor()
  await picture(page, 'map-plot-panel')
  expect(await serious(page)).toEqual([])
  await panel.getByRole('button', { name: 'Mở trong sổ' }).click()
  await page
    .getByRole('heading', { name: /^Lô đất/ })
    .first()
    .waitFor()
})

test('clearance is shown parcel by parcel, and a price never stands in another price’s map', async () => {
  const { page } = await openAtlas({ data: aFilled(), size: [1920, 1080] })
  await pickZone(page, 'Khu nhà ở công nhân và tái định cư Thạnh Lộc')
  await page.getByRole('radio', { name: 'Mặt bằng' }).check({ force: true })
  await zoomTo(page, 10)
  await page.getByRole('region', { name: 'Các thửa đang thấy' }).getByText('Hộ đang vướng').waitFor()
  await picture(page, 'map-parcels')
  await choose(page, 'Tiền thuê đất')
  await page.getByText('9.500 đồng/m²/năm').first().waitFor()
  await choose(page, 'Giá cho thuê lại')
  await page.getByText('9.500 đồng/m²/năm').first().waitFor({ state: 'detached' })
  await choose(page, 'Vốn')
  await page.getByRole('button', { name: 'Toàn cảnh' }).click()
  await page.waitForTimeout(900)
  await picture(page, 'map-money')
})
