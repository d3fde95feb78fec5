import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unzip } from '../electron/papers/unzip.ts'
import { type Atlas, aFilled, aFolder, atlas, enter, openAtlas, picture, serious } from './atlas.ts'

/** The next dialog that asks where to save answers with this file. */
const saveAs = (app: Atlas['app'], file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)

const pdfWords = (file: string) =>
  execFileSync('pdftotext', ['-layout', file, '-']).toString().normalize('NFC').replace(/\s+/gu, ' ')
const wordsIn = (file: string) => unzip(readFileSync(file)).get('word/document.xml')?.toString('utf8') ?? ''

test('a letter that reminds an agency is made in the room of directives', async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Nhiệm vụ')
  await page.getByRole('button', { name: 'Soạn công văn đôn đốc' }).click()
  const first = page.getByRole('button', { name: /lưu Word$/ }).first()
  await first.waitFor()
  await page.getByLabel('Độ khẩn').selectOption('THƯỢNG KHẨN')
  await picture(page, 'papers-reminder')
  expect(await serious(page)).toEqual([])
  const file = join(aFolder(), 'Công văn đôn đốc.docx')
  await saveAs(app, file)
  await first.click()
  await page.getByText('Đã lưu công văn').waitFor()
  expect(wordsIn(file)).toContain('V/v đôn đốc')
  expect(wordsIn(file)).toContain('THƯỢNG KHẨN')
  expect(existsSync(`${file}.moi`)).toBe(false)
})

test('lists, reports, comparisons and household sheets are made where one looks for them; the sheets are masked', async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  const make = async (menu: string, paper: string | RegExp, name: string) => {
    const file = join(aFolder(), name)
    await saveAs(app, file)
    await page.getByRole('button', { name: menu, exact: true }).click()
    await page.getByRole('button', { name: paper }).first().click()
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)
    return file
  }
  await enter(page, 'Nhiệm vụ')
  const report = await make('Lập báo cáo', /Báo cáo thực hiện nhiệm vụ năm 2026, lưu Word/, 'Báo cáo.docx')
  expect(wordsIn(report)).toContain('Kết quả thực hiện nhiệm vụ được giao năm 2026')
  await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
  await page.getByRole('button', { name: /Báo cáo thực hiện nhiệm vụ năm 2026, xem/ }).click()
  const looked = page.getByRole('dialog', { name: /Báo cáo thực hiện nhiệm vụ năm 2026/ })
  await looked.getByText(/^Trang 1 trên \d/).waitFor()
  await looked.locator('canvas[data-drawn]').first().waitFor()
  await picture(page, 'papers-preview-1366')
  expect(await serious(page)).toEqual([])
  const printed = join(aFolder(), 'Báo cáo.pdf')
  await saveAs(app, printed)
  await looked.getByRole('button', { name: 'Lưu PDF' }).click()
  await expect.poll(() => existsSync(printed), { timeout: 20_000 }).toBe(true)
  expect(pdfWords(printed)).toContain('Kết quả thực hiện nhiệm vụ được giao năm 2026')
  await looked.getByRole('button', { name: 'Đóng' }).click()
  await looked.waitFor({ state: 'hidden' })
  await enter(page, 'Kêu gọi')
  const list = await make('Lập danh mục', /Danh mục dự án kêu gọi đầu tư, lưu Word/, 'Danh mục.docx')
  await picture(page, 'papers-calls')
  expect(wordsIn(list)).toContain('DANH MỤC')
  await enter(page, 'Tổng quan')
  expect(await make('In tổng hợp', /Danh sách khu, cụm công nghiệp, lưu Excel/, 'Khu.xlsx')).toMatch(/Khu\.xlsx$/)
  await enter(page, 'Mặt bằng')
  await page.getByRole('button', { name: 'Lập giấy tờ', exact: true }).click()
  await picture(page, 'papers-households')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  const sheets = await make('Lập giấy tờ', /Phiếu hộ, đã che, lưu Word/, 'Phiếu hộ.docx')
  expect(wordsIn(sheets)).toContain('đã che')

  await page.getByRole('button', { name: 'Lập giấy tờ', exact: true }).click()
  await page.getByRole('button', { name: 'Phiếu hộ, đủ thông tin, lưu PDF' }).click()
  const lift = page.getByRole('button', { name: 'Mở che và lập phiếu' })
  await lift.waitFor()
  expect(await lift.isDisabled()).toBe(true)
  await page.getByLabel('Lý do lập phiếu không che').fill('Đối chiếu khi ký biên bản')
  await picture(page, 'papers-why')
  expect(await serious(page)).toEqual([])
  const open = join(aFolder(), 'Phiếu hộ.pdf')
  await saveAs(app, open)
  await lift.click()
  await expect.poll(() => existsSync(open), { timeout: 30_000 }).toBe(true)
  expect(pdfWords(open)).not.toContain('đã che')
})

test('papers are made without a window, in Word, Excel and PDF, each annex of a PDF numbered from 1', async () => {
  const [data, out] = [aFilled(), aFolder()]
  const list = join(out, 'danh mục.xlsx')
  const { status, out: said } = await atlas('paper', 'call-list', '--out', list, '--data', data, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ file: list, snapshot: expect.stringMatching(/^\d\d-\d\d-\d{4}\/01$/) })
  expect(existsSync(list)).toBe(true)
  const pdf = join(out, 'danh sách khu.pdf')
  expect((await atlas('paper', 'zone-list', '--out', pdf, '--data', data)).status).toBe(0)
  // The number of a page is its first line; none on the first page of the paper, of its annex, of its notes.
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().normalize('NFC').split('\f').slice(0, -1)
  const first = (text: string) => text.trim().split('\n')[0]?.trim() ?? ''
  const at = (words: string) => pages.findIndex(text => text.includes(words))
  const [annex, notes] = [at('(Kèm theo Danh sách số'), at('NGUỒN SỐ LIỆU VÀ SỐ LIỆU CÒN TRỐNG')]
  expect(annex).toBe(1)
  expect(notes).toBeGreaterThan(annex + 1)
  expect([pages[0], pages[annex], pages[notes]].map(each => /^\d+$/u.test(first(each ?? '')))).toEqual([
    false,
    false,
    false,
  ])
  expect([pages[annex + 1], pages[notes + 1]].map(each => first(each ?? ''))).toEqual(['2', '2'])
  const meeting = ['code=HOP-THU', 'name=Họp thử', 'date=2026-11-22']
  expect((await atlas('add', 'meeting', ...meeting, '--data', data)).status).toBe(0)
  const notice = join(out, 'thông báo.docx')
  expect((await atlas('paper', 'conclusion', '--meeting', 'HOP-THU', '--out', notice, '--data', data)).status).toBe(0)
  expect(wordsIn(notice)).toContain('Kết luận')
  const letter = join(out, 'đôn đốc.docx')
  const unknown = await atlas('paper', 'reminder', '--agency', 'KHONG-CO', '--out', letter, '--data', data)
  expect([unknown.status, unknown.err.includes('E_RECORD_MISSING'), existsSync(letter)]).toEqual([1, true, false])
}, 240_000)
