import { expect, test } from 'vitest'
import { aFilled, enter, openAtlas, picture, serious } from './atlas.ts'

test('a directive goes from the notice to its end: a deadline, a report, one extension, a second refused, done', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Nhiệm vụ')
  await page.getByRole('button', { name: /^Nhiệm vụ 4,/ }).click()
  const drawer = page.getByRole('complementary', { name: /^Nhiệm vụ 4,/ })
  const noPaper = async (question: string) => {
    await drawer.getByLabel(question).click()
    await page.getByText('Chưa có văn bản, ghi lý do').click()
    await drawer.getByLabel('Lý do chưa có văn bản').fill('Lãnh đạo Ban cho biết')
  }
  await drawer.getByRole('button', { name: 'Đặt hạn' }).click()
  await drawer.getByLabel('Thời hạn', { exact: true }).fill('31/12/2026')
  await drawer.getByLabel('Ai đặt thời hạn này?').fill('Phòng Quản lý đầu tư')
  await noPaper('Căn cứ văn bản nào?')
  await drawer.getByRole('button', { name: 'Lưu thời hạn' }).click()
  await page.getByText('Đã đặt thời hạn 31/12/2026').waitFor()

  await drawer.getByRole('button', { name: 'Ghi kết quả' }).click()
  await drawer.getByLabel('Báo cáo nói gì?').fill('Đã rà soát 3 trên 5 khu')
  await drawer.getByRole('button', { name: 'Ghi báo cáo' }).click()
  await drawer.getByText('Đã có 1 báo cáo, chưa ghi xong').waitFor()

  await drawer.getByRole('button', { name: 'Gia hạn' }).click()
  await drawer.getByLabel('Hạn mới').fill('31/3/2027')
  await drawer.getByLabel('Lý do', { exact: true }).fill('Chờ quy hoạch tỉnh')
  await drawer.getByRole('button', { name: 'Lưu gia hạn' }).click()
  await page.getByText('Đã gia hạn đến 31/3/2027').waitFor()

  await drawer.getByRole('button', { name: 'Gia hạn' }).click()
  await drawer.getByText(/Nhiệm vụ này đã được gia hạn một lần.*Thời hạn chỉ được gia hạn một lần/).waitFor()
  await drawer.getByLabel('Hạn mới').fill('30/6/2027')
  await drawer.getByLabel('Lý do', { exact: true }).fill('Chờ thêm')
  expect(await drawer.getByRole('button', { name: 'Lưu gia hạn' }).isDisabled()).toBe(true)
  await drawer.getByText('Đã gia hạn một lần', { exact: true }).waitFor()
  await picture(page, 'story-directive')
  expect(await serious(page)).toEqual([])
  await drawer.getByRole('button', { name: 'Thôi' }).click()

  await drawer.getByRole('button', { name: 'Ghi kết quả' }).click()
  await drawer.getByRole('button', { name: 'Xong', exact: true }).click()
  await drawer.getByLabel('Kết quả là gì?').fill('Đã trình UBND tỉnh')
  await noPaper('Căn cứ văn bản nào?')
  await drawer.getByRole('button', { name: 'Ghi xong' }).click()
  await page.getByText('Đã ghi xong').waitFor()
  await drawer.getByText('Đã xong').first().waitFor()
  await page.getByRole('button', { name: 'Thống kê' }).click()
  await picture(page, 'story-directive-done')
  expect(await serious(page)).toEqual([])
})
