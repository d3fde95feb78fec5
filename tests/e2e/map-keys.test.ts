import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, pickZone, picture, serious } from './atlas.ts'

/** What the focus is on, by its name or its words. */
const focused = (page: Page) =>
  page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")

test('themes are reached, walked, chosen and left by the keyboard alone, and every one of them can be read', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await page.getByRole('radio', { name: 'Tình trạng' }).focus()
  for (const theme of ['Quy hoạch', 'Mặt bằng', 'Kêu gọi', 'Nhiệm vụ']) {
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: theme }).isChecked()).toBe(true)
  }
  await page.getByRole('region', { name: 'Nhiệm vụ đang trễ' }).waitFor()
  expect(await serious(page)).toEqual([])

  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Chuyên đề khác')
  await page.keyboard.press('Enter')
  const menu = page.getByRole('dialog').filter({ hasText: 'Đất và vốn' })
  await menu.waitFor()
  await expect.poll(() => focused(page)).toBe('Thành lập')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('Vốn')
  await page.keyboard.press('End')
  expect(await focused(page)).toBe('Phí hạ tầng')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('Thành lập')
  await picture(page, 'map-theme-menu')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toBe('Chuyên đề khác')
  for (const theme of ['Thành lập', 'Vốn']) {
    await page.keyboard.press('Enter')
    await menu.waitFor()
    await menu.getByRole('button', { name: theme }).focus()
    await page.keyboard.press('Enter')
    await menu.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe(`Chuyên đề khác, đang xem ${theme}`)
    expect(await serious(page)).toEqual([])
  }
})

test('a plot is found, read and left by the keyboard, with its ring seen, and the next press turns its page', async () => {
  const { page } = await openAtlas({ data: aFilled(), size: [1920, 1080] })
  await pickZone(page, 'KCN Thạnh Lộc')
  for (let n = 0; n < 9; n++) {
    await page.getByRole('button', { name: 'Phóng to bản đồ' }).click()
    await page.waitForTimeout(350)
  }
  const plots = page.getByRole('group', { name: /^Lô đang thấy/ }).getByRole('button')
  await plots.nth(1).focus()
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate('getComputedStyle(document.activeElement).opacity')).toBe('1')
  await picture(page, 'map-plot-focus')
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: /^Lô TL1-/ })
  await card.waitFor()
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  expect(await focused(page)).toMatch(/^Lô TL1-/)
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Xem lô' }).click()
  const panel = page.getByRole('complementary', { name: /^TL1-/ })
  const first = await panel.getAttribute('aria-label')
  await plots.nth(1).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => panel.getAttribute('aria-label')).not.toBe(first)
  await picture(page, 'map-plot-panel-1920')
})

test('what was ordered of a zone is listed beside its classes, and a press opens it', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await page.getByRole('radio', { name: 'Nhiệm vụ' }).check({ force: true })
  await page.getByRole('region', { name: 'Nhiệm vụ đang trễ' }).waitFor()
  await picture(page, 'map-orders-late')
  await pickZone(page, 'KCN Thạnh Lộc')
  const orders = page.getByRole('region', { name: 'Nhiệm vụ của KCN Thạnh Lộc' })
  const [order] = await orders.getByRole('listitem').all()
  expect(await order?.textContent()).toMatch(/^Nhiệm vụ \d+, .+(trễ|còn|không quy định|xong)/)
  await picture(page, 'map-orders')
  await page
    .getByRole('group', { name: 'Các khu trên bản đồ' })
    .getByRole('button', { name: /^KCN Thạnh Lộc/ })
    .hover()
  await picture(page, 'map-orders-card')
  await order?.getByRole('button').click()
  await page.getByRole('complementary', { name: /hiệm vụ 4/ }).waitFor()
})
