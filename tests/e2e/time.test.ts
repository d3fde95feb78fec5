import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import { openData } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import { setRecord } from '../../db/store/record.ts'
import { get } from '../../db/store/table.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { aFilled, aFolder, openAtlas, pickZone, picture, serious } from './atlas.ts'

afterEach(() => void vi.useRealTimers())

const openTime = async (page: Page) => {
  await page.getByRole('button', { name: 'Xem theo thời gian' }).click()
  const bar = page.getByRole('region', { name: 'Thời gian' })
  await bar.getByRole('slider', { name: 'Ngày của bản đồ' }).waitFor()
  return bar
}
const spoken = (page: Page, zone: string) => page.getByRole('button', { name: new RegExp(`^${zone}, `) }).first()

test('before the register began the map shows what papers date, by hand and by key, and says so', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  const bar = await openTime(page)
  await bar.getByLabel('Ngày xem trên bản đồ').fill('30/7/2018')
  await page.keyboard.press('Enter')
  await bar.getByText('Thứ Hai, 30 tháng 7 năm 2018').waitFor()
  await bar.getByText('theo ngày ghi trên văn bản', { exact: true }).waitFor()
  await spoken(page, 'KCN Thạnh Lộc, chưa có số liệu').waitFor()
  await bar.getByText('đang cộng').first().waitFor({ state: 'detached' })
  await picture(page, 'time-day')
  expect(await serious(page)).toEqual([])
  const handle = bar.getByRole('slider', { name: 'Ngày của bản đồ' })
  await handle.focus()
  for (const [key, day] of [
    ['Shift+ArrowRight', 'Thứ Ba, 31 tháng 7 năm 2018'],
    ['Shift+PageUp', 'Thứ Sáu, 31 tháng 8 năm 2018'],
    ['PageDown', 'Thứ Năm, 31 tháng 8 năm 2017'],
    ['End', /tháng \d+ năm 2026/],
    ['Home', 'Thứ Bảy, 1 tháng 1 năm 2005'],
  ] as const) {
    await page.keyboard.press(key)
    await bar.getByText(day).waitFor()
  }
  await page.keyboard.press('ArrowRight')
  await bar.getByText('Thứ Tư, 16 tháng 11 năm 2005').waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await bar.getByText('Thứ Tư, 16 tháng 11 năm 2005').waitFor()
  await page.keyboard.press('Space')
  await bar.getByRole('button', { name: 'Chạy qua các ngày' }).waitFor()
  const strip = await handle.locator('..').boundingBox()
  if (!strip) throw new Error('E_TEST')
  await page.mouse.move(strip.x + strip.width * 0.4, strip.y + 16)
  await page.mouse.down()
  await page.mouse.move(strip.x + strip.width * 0.83, strip.y + 16, { steps: 12 })
  await page.mouse.up()
  await spoken(page, 'KCN Thạnh Lộc, đang hoạt động').waitFor()
  await bar.getByRole('button', { name: 'Đóng thanh thời gian, về hôm nay' }).click()
  await bar.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Hôm nay,/ }).waitFor()
})

test('the map keeps its height from step to step, while the figures of a day are added up', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  const bar = await openTime(page)
  const counting = bar.getByText('đang cộng').first()
  const step = async () => {
    await bar.getByRole('slider', { name: 'Ngày của bản đồ' }).focus()
    await page.keyboard.press('PageDown')
    await counting.waitFor()
    await counting.waitFor({ state: 'detached' })
  }
  await step()
  const map = page.getByRole('region', { name: 'Bản đồ', exact: true })
  await page.evaluate(`const map = document.querySelector('section[aria-label="Bản đồ"]')
    window.heights_ = new Set()
    new ResizeObserver(() => window.heights_.add(map.clientHeight)).observe(map)`)
  for (let year = 0; year < 2; year++) await step()
  const heights = await page.evaluate('[...window.heights_]')
  expect(heights).toEqual([(await map.boundingBox())?.height])
})

test('two days are laid beside each other, with what turned and the papers between', async () => {
  const { page } = await openAtlas({ data: aFilled(), size: [1920, 1080] })
  const bar = await openTime(page)
  await bar.getByRole('button', { name: 'So hai ngày' }).click()
  await bar.getByRole('slider', { name: 'Ngày ở bên trái' }).focus()
  for (let year = 0; year < 9; year++) await page.keyboard.press('PageDown')
  const card = page.getByRole('region', { name: /^Đã đổi từ / })
  await card.getByRole('button', { name: 'KCN Thạnh Lộc' }).waitFor()
  await card.getByRole('button', { name: 'nso.com.vn' }).first().waitFor()
  await page.waitForTimeout(800)
  await picture(page, 'time-beside-1920')
  expect(await serious(page)).toEqual([])
  const line = page.getByRole('slider', { name: 'Vạch giữa hai ngày' })
  await line.focus()
  const before = Number(await line.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowLeft')
  expect(Number(await line.getAttribute('aria-valuenow'))).toBe(before - 2)
  await bar.getByText('Hai bản đồ').click()
  await page.getByRole('group', { name: /^Bản đồ của ngày bên trái/ }).waitFor()
  await page.waitForTimeout(600)
  await picture(page, 'time-two-1920')
  expect(await serious(page)).toEqual([])
  const [left, right] = [page.locator('.leaflet-container').nth(1), page.locator('.leaflet-container').first()]
  const place = (map: typeof left) => map.getByRole('button', { name: /^KCN Tắc Cậu, / }).boundingBox()
  const box = await left.boundingBox()
  if (!box) throw new Error('E_TEST')
  const apart = async () => {
    const [one, other, at, to] = await Promise.all([place(left), place(right), left.boundingBox(), right.boundingBox()])
    if (!one || !other || !at || !to) throw new Error('E_TEST')
    return Math.hypot(one.x - at.x - (other.x - to.x), one.y - at.y - (other.y - to.y))
  }
  expect(await apart()).toBeLessThan(2)
  const start = await place(right)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40, { steps: 8 })
  await page.mouse.up()
  await page.waitForTimeout(800)
  expect(await apart()).toBeLessThan(2)
  expect((await place(right))?.x).not.toBe(start?.x)
  // Over the zone itself, so that it stays in view.
  const near = await place(left)
  await page.mouse.move((near?.x ?? 0) + 8, (near?.y ?? 0) + 8)
  await page.mouse.wheel(0, -60)
  await page.waitForTimeout(900)
  expect(await apart()).toBeLessThan(2)
  await pickZone(page, 'KCN Thạnh Lộc')
  await picture(page, 'time-two-dossier-1920')
})

test('from its first entry on the register says itself what it said on a day', async () => {
  const data = join(aFolder(), 'lich-su.atlas')
  vi.useFakeTimers({ now: new Date('2024-01-15T10:00:00'), toFake: ['Date'] })
  const db = openData(data, join(appDir, 'db/migrations'), fresh => seed(fresh, join(appDir, 'assets/seed')))
  const zone = get(db, 'zone', 'KCN-THANH-LOC')
  vi.setSystemTime(new Date('2025-03-10T10:00:00'))
  setRecord(db, 'zone', zone.id, { status: 'paused' }, { by: 'Người thử', why: 'thử' })
  db.close()
  vi.useRealTimers()
  const { page } = await openAtlas({ data })
  const bar = await openTime(page)
  const type = async (day: string) => {
    await bar.getByLabel('Ngày xem trên bản đồ').fill(day)
    await page.keyboard.press('Enter')
  }
  await type('9/3/2025')
  await bar.getByText('theo sổ ghi đến ngày ấy', { exact: true }).waitFor()
  await spoken(page, 'KCN Thạnh Lộc, đang hoạt động').waitFor()
  await type('10/3/2025')
  await spoken(page, 'KCN Thạnh Lộc, tạm dừng').waitFor()
  await picture(page, 'time-entered')
  await bar.getByRole('button', { name: 'Giữ ngày này' }).click()
  await page.getByRole('button', { name: 'Đang xem ngày 10/3/2025' }).waitFor()
})

test('each of two maps names its lots as they were called on its day', { timeout: 240_000 }, async () => {
  vi.useFakeTimers({ now: new Date('2024-01-15T10:00:00'), toFake: ['Date'] })
  const data = aFilled()
  const db = openData(data, join(appDir, 'db/migrations'))
  vi.setSystemTime(new Date('2025-03-10T10:00:00'))
  setRecord(db, 'plot', get(db, 'plot', 'TL1-06').id, { code: 'TL1-99' }, { by: 'Người thử', why: 'đánh số lại' })
  db.close()
  vi.useRealTimers()
  const { page } = await openAtlas({ data, size: [1920, 1080] })
  await pickZone(page, 'KCN Thạnh Lộc')
  for (let n = 0; n < 9; n++) {
    await page.getByRole('button', { name: 'Phóng to bản đồ' }).click()
    await page.waitForTimeout(350)
  }
  await page.getByRole('button', { name: /^Chuyên đề khác/ }).click()
  await page.getByRole('button', { name: 'Lô đất', exact: true }).click()
  const bar = await openTime(page)
  await bar.getByRole('button', { name: 'So hai ngày' }).click()
  await bar.getByRole('slider', { name: 'Ngày ở bên trái' }).focus()
  await page.keyboard.press('PageDown')
  await bar.getByText('Hai bản đồ').click()
  const left = page.getByRole('group', { name: /^Bản đồ của ngày bên trái/ })
  await left.getByText('TL1-06', { exact: true }).waitFor()
  await page.locator('.leaflet-container').first().getByText('TL1-99', { exact: true }).waitFor()
  await expect.poll(() => left.getByText('TL1-99', { exact: true }).count()).toBe(0)
  await picture(page, 'time-two-lots-1920')
})
