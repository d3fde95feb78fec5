import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { nothingKnown, readNotice } from '../../../db/model/notice/read.ts'
import { blocksIn } from '../../../electron/notice/read/read.ts'
import { aFolder, enter, openAtlas, picture, serious } from '../atlas.ts'
import { beginMeeting, housing, onPage, room } from './room.ts'

type App = Awaited<ReturnType<typeof openAtlas>>['app']
/** The dialog that asks where answers by itself; nothing is shown outside the window. */
async function saveTo(app: App, file: string): Promise<void> {
  await app.evaluate(({ dialog, shell }, filePath) => {
    const seen = globalThis as { offered?: string; shown?: string }
    dialog.showSaveDialog = (...given: unknown[]) => {
      seen.offered = (given.at(-1) as { defaultPath?: string }).defaultPath ?? ''
      return Promise.resolve({ canceled: false, filePath })
    }
    shell.openPath = path => {
      seen.shown = path
      return Promise.resolve('')
    }
  }, file)
}
/** The name that the last dialog offered; the file that was last shown with the machine's own program. */
const offered = (app: App) => app.evaluate(() => (globalThis as { offered?: string }).offered)
const shownIn = (app: App) => app.evaluate(() => (globalThis as { shown?: string }).shown)

test('a meeting: conclusions typed while the room talks, directives in one batch, a draft notice, minutes of what was shown', async () => {
  const data = join(aFolder(), 'hop.atlas')
  const { app, page } = await openAtlas({ data })
  const folder = aFolder()
  await beginMeeting(page)
  await page.waitForTimeout(1200)
  await page.keyboard.press('k')
  const dialog = page.getByRole('dialog', { name: 'Ghi kết luận' })
  const line = (number: number) => dialog.getByRole('combobox', { name: `Kết luận ${number}`, exact: true })
  await line(1).waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Kết luận 1')
  // Two keys each: the trigger with a few letters, and Enter.
  await page.keyboard.type('@stc')
  await dialog.getByRole('option', { name: 'Sở Tài chính' }).waitFor()
  await picture(page, 'conclude-offers-1366')
  await page.keyboard.press('Enter')
  await page.keyboard.type('+bqlkkt')
  await page.keyboard.press('Enter')
  await page.keyboard.type('tham mưu bố trí vốn bồi thường #thanh loc')
  await page.keyboard.press('Enter')
  await page.keyboard.type('!15/12')
  await page.keyboard.press('Enter')
  const chips = dialog.getByRole('list', { name: 'Đọc được từ câu' })
  await chips.getByText('đến hết 15/12/2026').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Thống nhất chủ trương mở rộng đường vào khu')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sở Xây dựng báo cáo tiến độ hằng tháng')
  await picture(page, 'conclude-show-1920')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await onPage(page, housing)
  await page.keyboard.press('ArrowRight')
  await onPage(page, 'KCN Thạnh Lộc')
  await page.waitForTimeout(1200)
  await page.keyboard.press('Escape')
  await room(page).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Kết luận', exact: true }).click()
  const list = page.getByRole('list', { name: 'Kết luận', exact: true })
  await list.getByRole('combobox', { name: 'Kết luận 3', exact: true }).waitFor()
  await list.getByText('hằng tháng', { exact: true }).waitFor()
  await picture(page, 'conclude-room-1366')
  expect(await serious(page)).toEqual([])
  const word = join(folder, 'thong-bao.docx')
  await saveTo(app, word)
  await page.getByRole('button', { name: 'Lập thông báo' }).click()
  await page.getByLabel('Độ khẩn').selectOption('HỎA TỐC')
  await picture(page, 'conclude-notice-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Dự thảo thông báo kết luận, xem' }).click()
  const looked = page.getByRole('dialog', { name: 'Dự thảo thông báo kết luận' })
  await looked.getByText(/^Trang 1 trên \d/).waitFor()
  await looked.locator('canvas[data-drawn]').first().waitFor()
  await picture(page, 'conclude-preview-1366')
  await looked.getByRole('button', { name: 'Lưu Word' }).click()
  await page.getByText('Đã lưu thông báo').waitFor()
  expect(await offered(app)).toMatch(/^Thong bao .*\.docx$/u)
  const pdf = join(folder, 'thong-bao.pdf')
  await saveTo(app, pdf)
  await looked.getByRole('button', { name: 'Lưu PDF' }).click()
  await expect.poll(() => existsSync(pdf)).toBe(true)
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().normalize('NFC')
  expect(printed).toMatch(/HỎA TỐC.*THÔNG BÁO.*1\. Sở Tài chính/su)
  await looked.getByRole('button', { name: 'In', exact: true }).click()
  await expect.poll(() => shownIn(app)).toMatch(/Thong bao .*\.pdf$/u)
  await looked.getByRole('button', { name: 'Đóng' }).click()
  await looked.waitFor({ state: 'hidden' })
  const read = readNotice(await blocksIn('thong-bao.docx', readFileSync(word)), nothingKnown)
  expect(read.tasks.map(task => [task.mark, task.leads[0]?.name, task.deadlines[0]?.words])).toEqual([
    ['1', 'Sở Tài chính', 'chậm nhất ngày 15/12/2026'],
    ['2', 'Sở Xây dựng', 'hằng tháng'],
  ])
  await page.getByRole('button', { name: 'Ghi nhiệm vụ vào sổ' }).click()
  await page.getByText('Đã ghi 2 nhiệm vụ vào sổ').waitFor()
  await list.getByText('Nhiệm vụ 2 trong sổ').waitFor()
  await picture(page, 'conclude-given-1366')

  await page.getByRole('button', { name: 'Thành phần, tài liệu' }).click()
  await page.getByLabel('Người, đơn vị khác, Enter để thêm').fill('Công ty Phát triển hạ tầng Thử')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Thành phần dự họp (1)' }).waitFor()
  await page.getByLabel('Văn bản trong sổ').fill('40/KH')
  await page
    .getByRole('option', { name: /40\/KH-UBND/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Tài liệu họp (1)' }).waitFor()
  await picture(page, 'conclude-attending-1366')
  expect(await serious(page)).toEqual([])

  await page.getByRole('button', { name: 'Đã trình chiếu' }).click()
  const minutes = page.getByRole('region', { name: 'Biên bản trình chiếu' })
  await minutes.getByRole('rowheader', { name: 'KCN Thạnh Lộc' }).waitFor()
  expect(await minutes.getByText('đã che').count()).toBe(2)
  await picture(page, 'conclude-shown-1366')
  expect(await serious(page)).toEqual([])
  const book = join(folder, 'bien-ban.xlsx')
  await saveTo(app, book)
  await page.getByRole('button', { name: 'Xuất biên bản (Excel)' }).click()
  await page.getByText('Đã ghi biên bản trình chiếu, 2 lần').waitFor()
  expect(existsSync(book)).toBe(true)

  await enter(page, 'Nhiệm vụ')
  await page.getByText('hằng tháng').first().waitFor()
  await picture(page, 'conclude-directives-1366')
  const db = new Database(data, { readonly: true })
  expect(db.prepare('SELECT title, unmasked FROM showing ORDER BY at').all()).toEqual([
    { title: housing, unmasked: null },
    { title: 'KCN Thạnh Lộc', unmasked: null },
  ])
  db.close()

  // A quick hand: each line stands where it was typed, once, however slowly the lines before it are written.
  await page.getByRole('button', { name: 'Họp', exact: true }).click()
  await page.getByRole('navigation', { name: 'Các cuộc họp' }).getByRole('button', { name: '3 mục' }).click()
  await page.getByRole('button', { name: 'Kết luận', exact: true }).click()
  await list.getByRole('combobox', { name: 'Kết luận 4', exact: true }).click()
  const quick = Array.from({ length: 12 }, (_, i) => `Thống nhất nội dung thứ ${i + 4}`)
  for (const [i, words] of quick.entries()) {
    await page.keyboard.insertText(words)
    await page.keyboard.press('Enter')
    await list.getByRole('combobox', { name: `Kết luận ${i + 5}`, exact: true }).waitFor()
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
      .toBe(`Kết luận ${i + 5}`)
  }
  const kept = () => {
    const later = new Database(data, { readonly: true })
    const texts = later.prepare('SELECT text FROM conclusion ORDER BY rank').pluck().all() as string[]
    later.close()
    return texts.slice(3)
  }
  await expect.poll(kept).toEqual(quick.map(words => `${words}.`))

  // An item of many words makes no page of the room wider than the room.
  await page.getByRole('button', { name: 'Chương trình', exact: true }).click()
  const words =
    'Xin ý kiến về hướng xử lý hồ sơ của các hộ chưa đồng ý phương án bồi thường, hỗ trợ, tái định cư của khu'
  await page.getByLabel('Nội dung khác, Enter để thêm').fill(`${words} và các kiến nghị khác`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('F5')
  await onPage(page, housing)
  await page.keyboard.press('End')
  await room(page).getByRole('heading', { level: 1, name: words }).waitFor()
  await picture(page, 'conclude-words-1366')
  const widest = () =>
    page.evaluate(
      "Math.max(...[...document.querySelectorAll('main *')].map(e => e.getBoundingClientRect().right)) - innerWidth",
    )
  expect(await widest()).toBeLessThan(2)
})
