import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enter, openAtlas, pickZone, picture, serious } from '../atlas.ts'
import { aLand, press, save, type } from './land.ts'

test('a zone is drawn with the mouse, a corner is moved, it is saved, taken back and brought back', async () => {
  const { page } = await openAtlas({ data: aLand() })
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.getByRole('button', { name: 'Vẽ ranh giới', exact: true }).first().click()
  const panel = page.getByRole('complementary', { name: 'Ranh giới KCN Thạnh Lộc' })
  await panel.getByRole('button', { name: 'Vẽ vòng' }).click()
  for (const [x, y] of [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
  ] as const)
    await press(page, x, y)
  await panel.getByText('Nét đang vẽ chưa khép').waitFor()
  expect(await panel.getByRole('button', { name: 'Lưu ranh giới' }).isDisabled()).toBe(true)
  await picture(page, 'boundary-drawing')
  await press(page, 0.5, 0.9)
  await page.keyboard.press('Backspace')
  await press(page, 0.25, 0.75)
  await page.keyboard.press('Enter')
  const drawn = panel.getByText(/mặt phẳng VN-2000, 4 đỉnh/)
  await drawn.waitFor()
  await panel.getByText(/^Lệch .* so với giấy tờ, quá 1/).waitFor()
  const area = panel.getByRole('definition').first()
  const before = await area.innerText()
  const box = await page.getByRole('region', { name: 'Bản đồ' }).boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.75)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.85, { steps: 8 })
  await page.mouse.up()
  expect(await area.innerText()).not.toBe(before)
  expect(await serious(page)).toEqual([])
  await picture(page, 'boundary-drawn')
  await save(page, 'số hóa từ bản vẽ', 'Vẽ theo bản đồ quy hoạch treo tại văn phòng')
  await page.getByText('Đã lưu ranh giới KCN Thạnh Lộc').waitFor()
  await page.getByRole('button', { name: 'Xem, sửa ranh giới' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Vẽ ranh giới', exact: true }).first().waitFor()
  await page.keyboard.press('Control+y')
  await page.getByRole('button', { name: 'Xem, sửa ranh giới' }).waitFor()
})

/** Opens the boundary of a plot from its panel in the room of the ground. */
async function openPlot(page: Page, code: string, word: string) {
  await enter(page, 'Mặt bằng', 'Lô đất')
  await page.getByText(code, { exact: true }).last().click()
  await page
    .getByRole('complementary', { name: `Lô ${code}` })
    .getByRole('button', { name: word })
    .click()
  const panel = page.getByRole('complementary', { name: `Ranh giới lô ${code}` })
  await panel.waitFor()
  return panel
}

test('a plot is drawn by keyboard, its neighbour laps over it, it is cut on the map into two and merged again', async () => {
  const { page } = await openAtlas({ data: aLand() })
  await pickZone(page, 'KCN Thạnh Lộc')
  const first = await openPlot(page, 'TL1-03', 'Vẽ ranh giới')
  await type(page, [
    ['1104800', '568900'],
    ['1104800', '569100'],
    ['1104695', '569100'],
    ['1104695,000', '568900,000'],
  ])
  await first.getByText(/mặt phẳng VN-2000, 4 đỉnh/).waitFor()
  await first.getByText('2,1 ha').nth(1).waitFor()
  await first.getByText('khớp').waitFor()
  await save(page, 'đo đạc', 'Trích đo thử')
  await page.getByText('Đã lưu ranh giới lô TL1-03').waitFor()

  const second = await openPlot(page, 'TL1-06', 'Vẽ ranh giới')
  await type(page, [
    ['1104800', '569095'],
    ['1104800', '569380'],
    ['1104695', '569380'],
    ['1104695', '569095'],
  ])
  await second.getByText('Chồng lên lô TL1-03: 0,0525 ha').waitFor()
  await second.getByRole('button', { name: /^Xem: Chồng lên/ }).click()
  await picture(page, 'boundary-overlap')
  // The second and third corner stand; the overlap is taken back by typing the first and the last anew.
  for (const corner of [1, 4]) {
    await page.getByLabel(`Y của đỉnh ${corner}`).fill('569100')
    await page.keyboard.press('Enter')
  }
  await second.getByText(/^Lệch 0,06\sha so với giấy tờ/).waitFor()
  expect(await second.getByText(/^Chồng lên/).count()).toBe(0)
  await save(page, 'số hóa từ bản vẽ', 'Vẽ thử')
  await page.getByText('Đã lưu ranh giới lô TL1-06').waitFor()

  const third = await openPlot(page, 'TL1-03', 'Sửa ranh giới')
  await third.getByRole('button', { name: 'Cắt, tách lô' }).click()
  await press(page, 0.5, 0.15)
  await press(page, 0.5, 0.78)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tách thành 2 lô' }).waitFor()
  await picture(page, 'boundary-cut')
  await page.getByRole('button', { name: 'Tách thành 2 lô' }).click()
  const split = page.getByRole('complementary', { name: 'Tách lô TL1-03' })
  const share = split.getByRole('button', { name: /^Chia đúng 2,1\sha/ })
  if (await share.isVisible()) await share.click()
  await split.getByText('Diện tích khớp.').waitFor()
  await split.getByLabel('Căn cứ văn bản nào?').focus()
  await page.getByRole('option', { name: /Chưa có văn bản, ghi lý do/ }).click()
  await split.getByLabel('Lý do chưa có văn bản').fill('Tách thử')
  await picture(page, 'boundary-split')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã tách lô TL1-03 thành 2 lô').waitFor()

  const piece = await openPlot(page, 'TL1-03-1', 'Sửa ranh giới')
  await piece.getByText('Các bản ranh giới, 1').waitFor()
  await piece.getByRole('button', { name: 'Gộp lô bên' }).click()
  await page.getByRole('checkbox', { name: /lô TL1-03-2/ }).check()
  await page.getByText(/^Sau khi gộp: 2,1\sha/).waitFor()
  await picture(page, 'boundary-merge')
  await page.getByRole('button', { name: 'Gộp 2 lô' }).click()
  const merge = page.getByRole('complementary', { name: 'Nhập 2 lô thành một' })
  await merge.getByLabel('Mã lô').fill('TL1-03B')
  await merge.getByLabel('Căn cứ văn bản nào?').focus()
  await page.getByRole('option', { name: /Chưa có văn bản, ghi lý do/ }).click()
  await merge.getByLabel('Lý do chưa có văn bản').fill('Nhập lại')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Đã nhập 2 lô thành TL1-03B/).waitFor()
  const whole = await openPlot(page, 'TL1-03B', 'Sửa ranh giới')
  await whole.getByText('khớp').waitFor()
})
