import { expect, test } from 'vitest'
import { aFilled, enter, openAtlas, picture } from './atlas.ts'

test('the sheet of the province opens a second start, and a press on an ask opens its records', async () => {
  const { page } = await openAtlas({ data: aFilled(), room: '' })
  await page.getByRole('heading', { name: 'Khu, cụm công nghiệp và nhà ở công nhân' }).waitFor()
  await picture(page, 'story-board')
  // A tick says which paper it stands for.
  const row = page.getByRole('row', { name: /^KCN Thạnh Lộc/ })
  expect(await row.textContent()).toContain('Đã duyệt chi tiết hoặc phân khu')
  const asks = page.getByRole('region', { name: 'Cần cho ý kiến' })
  await asks.getByRole('button', { name: /^Nhiệm vụ 6 trễ/ }).click()
  await page.getByRole('complementary', { name: /^Nhiệm vụ 6,/ }).waitFor()
  await enter(page, 'Tổng quan')
  await asks.getByRole('button', { name: /hợp đồng thuê đất hết hạn/ }).click()
  await page.getByRole('heading', { name: 'Lô đất', exact: true }).waitFor()
})

test('phase 2 of Thạnh Lộc has its verdict line by line, and the office proves one of them by hand', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Kêu gọi', 'Điều kiện')
  await page.getByRole('button', { name: /^Giai đoạn 2.*Thạnh Lộc/ }).click()
  const panel = page.getByRole('complementary', { name: /^Điều kiện của .*Thạnh Lộc/ })
  await panel.getByText('Độ sẵn sàng').waitFor()
  await picture(page, 'story-readiness')
  await panel.getByRole('button', { name: /^Vốn bồi thường/ }).click()
  await panel.getByRole('button', { name: 'Xác nhận bằng tay' }).click()
  await panel.getByLabel(/^Căn cứ văn bản nào/).click()
  await panel.getByLabel(/^Căn cứ văn bản nào/).fill('670')
  await page
    .getByRole('option', { name: /670\/TB-VP/ })
    .first()
    .click()
  await panel.getByRole('button', { name: 'Ghi xác nhận' }).click()
  await page.getByText('Đã ghi xác nhận "Vốn bồi thường"').waitFor()
  await panel.getByText('xác nhận tay', { exact: true }).waitFor()
  expect(await panel.getByRole('button', { name: /^Vốn bồi thường\s?: đạt/ }).count()).toBe(1)
  await picture(page, 'story-proof')
})
