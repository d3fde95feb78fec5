import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, pickZone, picture } from './atlas.ts'

const painting = 'canvas[data-shapes]'
const pictures = (page: Page) => page.evaluate<number>(`Number(document.querySelector('${painting}').dataset.pictures)`)
/** Keeps what is painted now, under a name; how many px of it are not empty. */
const keep = (page: Page, name: string) =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('${painting}')
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
    copy.drawImage(canvas, 0, 0)
    window['${name}'] = new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
    return window['${name}'].reduce((sum, px) => sum + (px === 0 ? 0 : 1), 0)
  })()`)
/** How many px of two paintings differ by more than the softness of an edge. */
const unlike = (page: Page, one: string, other: string) =>
  page.evaluate<number>(`(() => {
    const [a, b] = [window['${one}'], window['${other}']].map(each => new Uint8Array(each.buffer))
    let count = 0
    for (let n = 0; n < a.length; n += 4) if ([0, 1, 2, 3].some(k => Math.abs(a[n + k] - b[n + k]) > 32)) count += 1
    return count
  })()`)

/** Drags the map with the mouse and waits until all that this brought about is painted. */
async function drag(page: Page, dx: number, dy: number): Promise<void> {
  const box = await page.locator('.leaflet-container').boundingBox()
  if (!box) throw new Error('E_NO_MAP')
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.4]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let n = 1; n <= 20; n++) await page.mouse.move(x + (dx * n) / 20, y + (dy * n) / 20)
  await page.mouse.up()
  await page.waitForTimeout(800)
}

test('a short drag paints nothing, and after long ones the moved picture is the one that would be painted anew', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await pickZone(page, 'KCN Thạnh Lộc')
  for (let n = 0; n < 10; n++) {
    await page.getByRole('button', { name: 'Phóng to bản đồ' }).click()
    await page.waitForTimeout(250)
  }
  await page.getByRole('group', { name: /^Lô đang thấy/ }).waitFor({ state: 'attached' })
  await page.waitForTimeout(800)
  const before = await pictures(page)
  await drag(page, 70, -50)
  expect(await pictures(page)).toBe(before)
  await drag(page, -221, -33)
  await drag(page, 150, 250)
  await drag(page, -290, 20)
  expect(await pictures(page)).toBeGreaterThan(before)
  expect(await keep(page, 'moved')).toBeGreaterThan(20_000)
  await picture(page, 'map-dragged')
  const theme = (name: string) => page.getByRole('radio', { name }).check({ force: true })
  await theme('Quy hoạch')
  await page.waitForTimeout(600)
  await theme('Tình trạng')
  await page.waitForTimeout(600)
  const all = await keep(page, 'anew')
  expect(await unlike(page, 'moved', 'anew')).toBeLessThan(all / 1000)
})
