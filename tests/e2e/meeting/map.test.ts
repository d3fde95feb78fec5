import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, picture, serious } from '../atlas.ts'
import { beginMeeting, housing, onPage, room, sized } from './room.ts'

test('a meeting has its map nearer by key, wheel and hand, with the plots in their classes; the page turns as ever', {
  timeout: 240_000,
}, async () => {
  const { page, app } = await openAtlas({ data: aFilled() })
  await page.keyboard.press('F5')
  await onPage(page, 'KCN Thạnh Lộc')
  await sized(app, page, 1366, 768)
  const map = page.getByRole('img', { name: 'Bản đồ KCN Thạnh Lộc' })
  const legend = page.getByRole('region', { name: /^Chú giải: / })
  // The bar is as long as it says: 2 km at this zoom and latitude, in px of a window of 1366.
  await map.getByText('2 km', { exact: true }).waitFor()
  const bar = map.locator('rect[height="4"]').first()
  const metresPerPx = (156_543.034 * Math.cos((9.99 * Math.PI) / 180)) / 2 ** 13
  await expect
    .poll(async () => Math.abs(((await bar.boundingBox())?.width ?? 0) * metresPerPx - 2000), { timeout: 10_000 })
    .toBeLessThan(50)
  const plot = map.getByText('02', { exact: true })
  await map.getByText('KCN Thạnh Lộc').first().waitFor()
  expect(await plot.count()).toBe(0)
  // To the theme of plots, then nearer until their numbers can be read.
  while ((await legend.getAttribute('aria-label')) !== 'Chú giải: Lô đất') await page.keyboard.press('t')
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await plot.waitFor()
  await legend.getByText('Đã cho thuê').waitFor()
  await legend.getByText('24 lô trên bản đồ, 3 lô ngoài chuyên đề').waitFor()
  // The title names the zone: its symbol and name leave the ground to the plots they would cover.
  await map.getByText('17', { exact: true }).waitFor()
  await expect.poll(() => map.getByText('KCN Thạnh Lộc').count()).toBe(0)
  // The legend has grown: what stands at the map's foot stands over it.
  const bottomOf = async (part: Locator) => part.boundingBox().then(box => (box ? box.y + box.height : Number.NaN))
  const overLegend = async (words: string) =>
    ((await legend.boundingBox())?.y ?? Number.NaN) - (await bottomOf(map.getByText(words, { exact: true })))
  for (const words of ['Bản đồ định hướng', '500 m'])
    await expect.poll(() => overLegend(words), { timeout: 10_000 }).toBeGreaterThan(0)
  await picture(page, 'meeting-map-plots')
  const placeOf = () => plot.boundingBox().then(box => Math.round(box?.x ?? 0))
  const before = await placeOf()
  await page.mouse.move(250, 300)
  await page.mouse.down()
  await page.mouse.move(310, 300, { steps: 4 })
  await page.mouse.up()
  await expect.poll(placeOf).toBeGreaterThan(before + 40)
  await page.mouse.wheel(0, -240)
  await page.getByRole('button', { name: 'Về khung đầu' }).click()
  await expect.poll(() => plot.count()).toBe(0)
  await page.keyboard.press('Shift+ArrowLeft')
  await onPage(page, 'KCN Thạnh Lộc')
  // A presenter's keys turn the page, and the next one begins at its own sight.
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.getByRole('button', { name: 'Về khung đầu' }).count()).toBe(0)
  await expect.poll(() => room(page).getByRole('heading', { level: 1 }).innerText()).not.toBe('KCN Thạnh Lộc')
})

test('a meeting shows parcels by their clearance without a word of who lives there', { timeout: 240_000 }, async () => {
  const { page, app } = await openAtlas({ data: aFilled() })
  await beginMeeting(page)
  await sized(app, page, 1920, 1080)
  const map = page.getByRole('img', { name: `Bản đồ ${housing}` })
  for (let n = 0; n < 3; n++) await page.keyboard.press('+')
  await map.getByText('139', { exact: true }).waitFor()
  const legend = page.getByRole('region', { name: 'Chú giải: Mặt bằng' })
  await legend.getByText('Hộ đang vướng').waitFor()
  await picture(page, 'meeting-map-parcels')
  await sized(app, page, 1366, 768)
  await picture(page, 'meeting-map-parcels-1366')
  expect(await serious(page)).toEqual([])
  expect(await page.content()).not.toMatch(/Thị D|triệu đồng/)
  for (const key of ['ArrowDown', 's', 'm']) {
    await page.keyboard.press(key)
    await page.getByRole('region', { name: 'Chú giải: Mặt bằng' }).waitFor()
    await page.keyboard.press('Escape')
  }
})
