import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, enter, openAtlas, pickZone, picture, serious } from './atlas.ts'

/** Puts the pointer on the map at a share of its width and height, and presses. */
async function press(page: Page, x: number, y: number): Promise<void> {
  const box = await page.getByRole('region', { name: 'Bản đồ' }).boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 })
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
}

/** Types corners, X north and Y east, as a decision prints them. */
async function type(page: Page, corners: [x: string, y: string][]): Promise<void> {
  for (const [x, y] of corners) {
    await page.getByLabel('X của đỉnh mới').fill(x)
    await page.keyboard.press('Tab')
    await page.keyboard.type(y)
    await page.keyboard.press('Enter')
  }
}

/** Saves what was drawn, of a quality, for a reason. */
async function save(page: Page, quality: string, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Lưu ranh giới', exact: true }).click()
  await page.getByRole('radio', { name: quality }).check()
  await page.getByLabel('Căn cứ văn bản nào?').focus()
  await page.getByRole('option', { name: /Chưa có văn bản, ghi lý do/ }).click()
  await page.getByLabel('Lý do chưa có văn bản').fill(why)
  await page.keyboard.press('Control+Enter')
}

test('a zone is drawn with the mouse, a corner is moved, it is saved, taken back and brought back', async () => {
  const { page } = await openAtlas({ data: aFilled() })
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

test('a plot is drawn by keyboard alone, cut on the map into two, and each has its boundary and its lineage', async () => {
  const { page } = await openAtlas({ data: aFilled() })
  await pickZone(page, 'KCN Thạnh Lộc')
  await enter(page, 'Mặt bằng', 'Lô đất')
  await page.getByText('TL1-03', { exact: true }).last().click()
  await page.getByRole('complementary', { name: 'Lô TL1-03' }).getByRole('button', { name: 'Vẽ ranh giới' }).click()
  const panel = page.getByRole('complementary', { name: 'Ranh giới lô TL1-03' })
  await panel.waitFor()
  await picture(page, 'boundary-plot')
  await type(page, [
    ['1104800', '568900'],
    ['1104800', '569080'],
    ['1104670', '569080'],
    ['1104670', '568900,5'],
  ])
  await panel.getByText(/mặt phẳng VN-2000, 4 đỉnh/).waitFor()
  await picture(page, 'boundary-typed')
  await save(page, 'đo đạc', 'Trích đo thử')
  await page.getByText('Đã lưu ranh giới lô TL1-03').waitFor()
})
