import { describe, expect, test } from 'vitest'
import { openAtlas, picture } from './atlas.ts'

describe('the first day with the atlas', () => {
  test('first start greets, shows the zones and where a figure comes from', async () => {
    const { page } = await openAtlas({ welcome: true })
    await page.getByRole('dialog').getByText('Đã tạo tệp dữ liệu từ bộ khung Kiên Giang').waitFor()
    await picture(page, 'first-start')
    await page.keyboard.press('Enter')
    await page
      .getByRole('option', { name: /Thạnh Lộc/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'KCN Thạnh Lộc', exact: true }).waitFor()
    await picture(page, 'atlas-1366')
    const area = page.getByRole('button', { name: /Diện tích quy hoạch.*250/ }).first()
    await area.click()
    await page.getByText('Đang dùng').first().waitFor()
    await picture(page, 'source-1366')
    await page.keyboard.press('Escape')
    expect(await page.getByText('Đang dùng').count()).toBe(0)
  })

  test('an edit with its paper is saved at once, and taken back after a restart', async () => {
    const first = await openAtlas()
    await first.page.getByRole('option', { name: /Thuận Yên/ }).click()
    await first.page
      .getByRole('button', { name: /Diện tích quy hoạch.*133,95/ })
      .first()
      .focus()
    await first.page.keyboard.press('F2')
    const input = first.page.getByRole('textbox', { name: /Diện tích quy hoạch/ })
    await input.fill('141,5')
    await first.page.getByLabel('Căn cứ văn bản nào?').fill('1289 qd ttg')
    await first.page
      .getByRole('option', { name: /1289\/QĐ-TTg/ })
      .first()
      .click()
    await picture(first.page, 'edit-1366')
    await first.page.keyboard.press('Control+Enter')
    await first.page.getByText('Đã lưu diện tích quy hoạch').waitFor()
    await first.page.getByRole('option', { name: /Thuận Yên.*141,5/ }).waitFor()
    await first.close()
    const second = await openAtlas({ data: first.data })
    await second.page.getByRole('option', { name: /Thuận Yên.*141,5/ }).waitFor()
    await second.page.keyboard.press('Control+z')
    await second.page.getByRole('option', { name: /Thuận Yên.*133,95/ }).waitFor()
    await second.page.keyboard.press('Control+y')
    await second.page.getByRole('option', { name: /Thuận Yên.*141,5/ }).waitFor()
  })

  test('search without accents opens what is meant', async () => {
    const { page } = await openAtlas()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' }).fill('gpmb thanh loc')
    await page
      .getByRole('option', { name: /Khu nhà ở công nhân/ })
      .first()
      .waitFor()
    await picture(page, 'search-1366')
    await page.keyboard.press('Enter')
    // The directive that says so comes first, and opens in its own room.
    await page.getByRole('complementary', { name: /^Nhiệm vụ 6,/ }).waitFor()
  })
})
