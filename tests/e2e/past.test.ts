import { expect, test } from 'vitest'
import { aFilled, openAtlas, pickZone, picture } from './atlas.ts'

test('a day that has passed stands in a frame of its own, is only read, and what moved since is listed', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await pickZone(page, 'KCN Thuận Yên')
  await page.getByRole('button', { name: /^Hôm nay,/ }).click()
  await page.getByLabel('Xem số liệu của ngày').fill('1/1/2021')
  await page.getByRole('button', { name: 'Xem ngày 1/1/2021' }).click()
  await page.getByRole('button', { name: 'Đang xem ngày 1/1/2021' }).waitFor()
  expect(await page.locator('[data-past="true"]').count()).toBeGreaterThan(0)
  await picture(page, 'story-past')
  const area = page.getByRole('button', { name: /Diện tích quy hoạch/ }).first()
  await area.focus()
  await page.keyboard.press('F2')
  await page.getByText('Đang xem ngày 1/1/2021: số liệu của ngày đã qua chỉ để đọc.').waitFor()
  await page.getByRole('button', { name: 'Đang xem ngày 1/1/2021' }).click()
  await page.getByRole('button', { name: 'Xem những gì đã đổi từ ngày ấy' }).click()
  await page.getByRole('heading', { name: /^Đã đổi từ 1\/1\/2021 đến / }).waitFor()
  await page.getByText(/chỗ khác nhau giữa cuối hai ngày/).waitFor()
  await page.getByRole('button', { name: /^Hôm nay,/ }).waitFor()
})
