import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, pickZone, picture } from './atlas.ts'

const zoomTo = async (page: Page, steps: number) => {
  for (let n = 0; n < steps; n++) {
    await page.getByRole('button', { name: 'Phóng to bản đồ' }).click()
    await page.waitForTimeout(350)
  }
}

test('phases, plots and parcels come into the picture as the map comes near, each theme in one press', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await pickZone(page, 'KCN Thạnh Lộc')
  await zoomTo(page, 5)
  await picture(page, 'map-near-13')
  await zoomTo(page, 3)
  await picture(page, 'map-near-14')
  await page.getByRole('button', { name: 'Chuyên đề khác' }).click()
  await picture(page, 'map-themes')
  await page.getByRole('button', { name: 'Lô đất', exact: true }).click()
  await page.getByRole('heading', { name: /lô đang thấy/ }).waitFor()
  await picture(page, 'map-plots')
  await zoomTo(page, 3)
  await picture(page, 'map-plots-near')
  expect(
    await page
      .getByRole('group', { name: /^Lô đang thấy/ })
      .getByRole('button')
      .count(),
  ).toBeGreaterThan(3)
})
