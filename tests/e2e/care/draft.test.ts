import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Atlas, aFilled, enter, openAtlas, pickZone, picture, serious } from '../atlas.ts'
import { aLand, type } from '../boundary/land.ts'

const soon = { timeout: 15_000 }
const left = (data: string) => {
  const file = `${data}.saoluu/nhap.json`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

async function kill({ app }: Atlas): Promise<void> {
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

test('what stood in an open form when the app was killed is offered at the next start, and goes when it is saved', async () => {
  const first = await openAtlas({ data: aFilled() })
  await first.page.getByRole('option', { name: /Thuận Yên/ }).click()
  const figure = first.page.getByRole('button', { name: /Diện tích quy hoạch.*133,95/ }).first()
  await figure.focus()
  await first.page.keyboard.press('F2')
  await first.page.getByRole('textbox', { name: /Diện tích quy hoạch/ }).fill('141,5')
  await expect.poll(() => left(first.data), soon).toContain('141,5')
  expect(statSync(`${first.data}.saoluu/nhap.json`).mode & 0o077).toBe(0)
  await kill(first)

  const { page } = await openAtlas({ data: first.data })
  await page.getByText(/^Nháp lúc \d{1,2}:\d\d chưa lưu$/).waitFor()
  await picture(page, 'care-draft-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Mở nháp' }).click()
  const input = page.getByRole('textbox', { name: /Diện tích quy hoạch/ })
  await expect.poll(() => input.inputValue(), soon).toBe('133,95')
  await picture(page, 'care-draft-form-1366')
  await page.getByRole('button', { name: 'Lấy lại nháp' }).click()
  await expect.poll(() => input.inputValue(), soon).toBe('141,5')
  await page.getByLabel('Căn cứ văn bản nào?').fill('1289 qd ttg')
  await page
    .getByRole('option', { name: /1289\/QĐ-TTg/ })
    .first()
    .click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã lưu diện tích quy hoạch').waitFor()
  await expect.poll(() => left(first.data), soon).toBe('[]')
})

test('a boundary that is drawn, a plot that is typed and a notice that is corrected come back after a kill', async () => {
  const notice = readFileSync(join(import.meta.dirname, '../../db/model/notice/corpus/00-tb-670.txt'), 'utf8')
  const first = await openAtlas({ data: aLand() })
  const kept = (words: string) => expect.poll(() => left(first.data), soon).toContain(words)

  await pickZone(first.page, 'KCN Thạnh Lộc')
  await first.page.getByRole('button', { name: 'Vẽ ranh giới', exact: true }).first().click()
  await type(first.page, [
    ['1112000', '567000'],
    ['1112000', '568000'],
    ['1111000', '568000'],
  ])
  await kept('Ranh giới KCN Thạnh Lộc')
  await enter(first.page, 'Mặt bằng', 'Lô đất')
  await first.page.getByRole('button', { name: 'Thêm lô', exact: true }).click()
  await first.page.getByLabel('Mã lô').fill('CN9-Z9')
  await kept('CN9-Z9')
  await enter(first.page, 'Văn bản')
  await first.page.getByRole('button', { name: 'Nhập văn bản' }).first().click()
  await first.page.getByLabel('Hoặc dán nội dung văn bản').fill(notice.replace('670 /TB-VP', '672/TB-VP'))
  await first.page.getByRole('button', { name: 'Đọc nội dung' }).click()
  await first.page.getByRole('button', { name: 'Sửa nhiệm vụ 5' }).click()
  await first.page.getByLabel('Ngày hạn').fill('31/8/2022')
  await kept('Văn bản đang đối chiếu')
  await kill(first)

  const { page } = await openAtlas({ data: first.data })
  await page.getByText(/, và 2 nháp nữa/).waitFor()
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.getByRole('button', { name: 'Vẽ ranh giới', exact: true }).first().click()
  await page.getByText(/^Nháp lúc \d{1,2}:\d\d$/).waitFor()
  await picture(page, 'care-draft-boundary-1366')
  await page.getByRole('button', { name: 'Lấy lại nháp' }).click()
  await page.getByText(/mặt phẳng VN-2000, 3 đỉnh/).waitFor()
  await enter(page, 'Mặt bằng', 'Lô đất')
  await page.getByRole('button', { name: 'Thêm lô', exact: true }).click()
  await picture(page, 'care-draft-plot-1366')
  await page.getByRole('button', { name: 'Lấy lại nháp' }).click()
  await expect.poll(() => page.getByLabel('Mã lô').inputValue(), soon).toBe('CN9-Z9')
  await page.getByRole('button', { name: 'Thôi' }).click()
  await expect.poll(() => left(first.data), soon).not.toContain('CN9-Z9')
  await enter(page, 'Văn bản')
  await page.getByRole('button', { name: 'Nhập văn bản' }).first().click()
  await page.getByLabel('Hoặc dán nội dung văn bản').fill(notice.replace('670 /TB-VP', '672/TB-VP'))
  await page.getByRole('button', { name: 'Đọc nội dung' }).click()
  await page.getByText(/^Nháp lúc \d{1,2}:\d\d$/).waitFor()
  await picture(page, 'care-draft-notice-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Lấy lại nháp' }).click()
  await page.getByText('31/8/2022').first().waitFor()
})
