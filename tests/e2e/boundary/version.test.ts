import { expect, test } from 'vitest'
import { saveBoundary } from '../../../db/store/boundary/save.ts'
import { openFile } from '../../bench/data.ts'
import { openAtlas, pickZone, picture, serious } from '../atlas.ts'
import { aLand, save, type } from './land.ts'

test('a second version stands beside the first: compared on the map with a line that the arrows move, and used again', async () => {
  const { page } = await openAtlas({ data: aLand(), size: [1920, 1080] })
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.getByRole('button', { name: 'Vẽ, sửa ranh giới' }).click()
  await picture(page, 'boundary-subject')
  await page.getByRole('button', { name: /^KCN Thạnh Lộc chưa/ }).click()
  const panel = page.getByRole('complementary', { name: 'Ranh giới KCN Thạnh Lộc' })
  await type(page, [
    ['1105600', '568300'],
    ['1105600', '569800'],
    ['1103930', '569800'],
    ['1103930', '568300'],
  ])
  await panel.getByText('250,5 ha').waitFor()
  await save(page, 'số hóa từ bản vẽ', 'Số hóa thử')
  await page.getByText('Đã lưu ranh giới KCN Thạnh Lộc').waitFor()

  await page.getByRole('button', { name: 'Xem, sửa ranh giới' }).click()
  await page.getByLabel('Y của đỉnh 2').fill('569750')
  await page.keyboard.press('Enter')
  await panel.getByText('246,325 ha').waitFor()
  await save(page, 'đo đạc', 'Đo lại thử')
  await page.getByRole('button', { name: 'Xem, sửa ranh giới' }).click()
  await panel.getByText('Các bản ranh giới, 2').waitFor()
  await panel.getByText('+4,175 ha so với bản đang dùng').waitFor()
  await panel.getByRole('button', { name: 'So trên bản đồ' }).click()
  const compare = page.getByRole('complementary', { name: 'So ranh giới KCN Thạnh Lộc' })
  await compare.getByText('−4,175 ha').waitFor()
  const line = page.getByRole('slider', { name: 'Đường chia hai bản ranh giới' })
  for (let n = 0; n < 25; n++) await line.press('ArrowRight')
  expect(await line.inputValue()).toBe('75')
  expect(await serious(page)).toEqual([])
  await picture(page, 'boundary-compare')
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Dùng bản này' }).click()
  await page.getByText('Đã đổi bản ranh giới KCN Thạnh Lộc').waitFor()
  await panel.getByText('250,5 ha').first().waitFor()
})

test('a boundary of 12,000 corners is edited where it is in sight: far away it says so, near there are handles', async () => {
  const data = aLand()
  const db = openFile(data)
  const ring = Array.from({ length: 12_000 }, (_, n): [number, number] => {
    const turn = (n / 12_000) * 2 * Math.PI
    const reach = 0.009 + 0.00002 * Math.sin(n / 7)
    return [105.13 + reach * Math.cos(turn), 9.99 + reach * Math.sin(turn)]
  })
  const polygons = [[[...ring, ring[0] ?? [105, 10]]]] as [number, number][][][]
  saveBoundary(db, 'zone', 'KCN-THANH-LOC', { polygons, quality: 'surveyed' }, { by: 'thử', why: 'đo thử' })
  db.close()
  const { page } = await openAtlas({ data })
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.getByRole('button', { name: 'Xem, sửa ranh giới' }).click()
  const panel = page.getByRole('complementary', { name: 'Ranh giới KCN Thạnh Lộc' })
  await panel.getByText(/mặt phẳng VN-2000, 12.000 đỉnh/).waitFor()
  await panel.getByRole('button', { name: 'Sửa đỉnh' }).click()
  await panel.getByText(/^Đang thấy 12000 đỉnh. Phóng to/).waitFor()
  expect(await page.locator('.marker-icon').count()).toBe(0)
  await page.getByLabel('X của đỉnh 1', { exact: true }).focus()
  const box = await page.getByRole('region', { name: 'Bản đồ' }).boundingBox()
  if (!box) throw new Error('no map')
  // The wheel zooms where the first corner is: at the right end of the round boundary.
  const mark = await page.locator('.leaflet-boundary-corners-pane path').first().boundingBox()
  if (!mark) throw new Error('the first corner is not marked')
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2)
  for (let n = 0; n < 16 && (await page.locator('.marker-icon').count()) === 0; n++) {
    await page.mouse.wheel(0, -240)
    await page.waitForTimeout(500)
  }
  expect(await page.locator('.marker-icon').count()).toBeGreaterThan(3)
  expect(await page.locator('.marker-icon').count()).toBeLessThan(900)
  const area = panel.getByRole('definition').first()
  const before = await area.innerText()
  const handle = await page.locator('.marker-icon:not(.marker-icon-middle)').nth(2).boundingBox()
  if (!handle) throw new Error('no handle')
  await page.mouse.move(handle.x + 6, handle.y + 6)
  await page.mouse.down()
  await page.mouse.move(handle.x + 60, handle.y + 6, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => area.innerText()).not.toBe(before)
  await page.waitForTimeout(800)
  // What is drawn and measured is what the list of corners holds: the moved one may be new, and none is there twice.
  const drawn = await panel.getByText(/mặt phẳng VN-2000, [\d.]+ đỉnh/).innerText()
  const listed = await panel.getByRole('option', { name: /^Vòng 1, / }).innerText()
  const numberIn = (text: string) => text.replace('VN-2000', '').replace('Vòng 1', '').replace(/\D/g, '')
  expect(numberIn(drawn)).toBe(numberIn(listed))
  await picture(page, 'boundary-large')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.waitForTimeout(600)
  await picture(page, 'boundary-large-1920')
})
