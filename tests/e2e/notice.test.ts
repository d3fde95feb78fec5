import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { converted, pageOf } from '../electron/notice/office.ts'
import { aFolder, atlas, enter, openAtlas, picture, serious } from './atlas.ts'

const corpus = join(import.meta.dirname, '../db/model/notice/corpus')
const textOf = (name: string) => readFileSync(join(corpus, `${name}.txt`), 'utf8')

/** Drops a file on the list of papers, as from a folder. */
async function drop(page: Page, name: string, content: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, bytes]) => {
      const Transfer = Reflect.get(globalThis, 'DataTransfer') as new () => { items: { add: (file: File) => void } }
      const transfer = new Transfer()
      transfer.items.add(new File([new Uint8Array(bytes)], file))
      return transfer
    },
    [name, [...content]] as const,
  )
  const list = page.getByRole('region', { name: /^Danh sách văn bản/ })
  await list.dispatchEvent('dragover', { dataTransfer: data })
  await list.dispatchEvent('drop', { dataTransfer: data })
}

test('TB 670 comes in from Word: proposed, corrected, accepted as one step, seen among the directives, taken back', async () => {
  const folder = aFolder()
  const text = textOf('00-tb-670').replace('670 /TB-VP', '671/TB-VP')
  const docx = converted(folder, { name: 'TB-671.txt', content: text }, 'docx')
  const { page } = await openAtlas()
  await enter(page, 'Văn bản')
  await drop(page, 'TB-671.docx', docx)
  const proposals = page.getByRole('region', { name: 'Đề xuất' })
  await proposals.getByRole('heading', { name: 'Nhiệm vụ (7)' }).waitFor()
  expect(await proposals.getByText('không quy định thời hạn').count()).toBe(7)
  await proposals.getByRole('heading', { name: 'Văn bản viện dẫn (5)' }).waitFor()
  await proposals.getByRole('heading', { name: 'Số liệu (5)' }).waitFor()
  await proposals.getByLabel('50,38 % của khu nào').selectOption({ label: 'Tỉnh Kiên Giang' })
  await proposals.getByText('UBND huyện Châu Thành, UBND huyện Gò Quao').hover()
  expect(await page.locator('mark').first().textContent()).toMatch(/^UBND các huyện: Châu Thành, Gò Quao/)
  await picture(page, 'notice-read-1366')
  expect(await serious(page)).toEqual([])

  await proposals.getByRole('checkbox', { name: 'Nhiệm vụ 7' }).uncheck()
  await proposals.getByRole('button', { name: 'Sửa nhiệm vụ 5' }).click()
  await proposals.getByLabel('Ngày hạn').fill('31/8/2022')
  const level = async (label: string) => (await proposals.getByLabel(label, { exact: true }).first().boundingBox())?.y
  expect(await level('Số')).toBe(await level('Ngày hạn'))
  await picture(page, 'notice-edit-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Ghi 6 nhiệm vụ vào sổ' }).click()
  await page.getByText('Đã ghi 671/TB-VP').waitFor()
  await picture(page, 'notice-written')
  await enter(page, 'Nhiệm vụ')
  await page.getByText('671/TB-VP').first().waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Đã hoàn tác').waitFor()
  await enter(page, 'Văn bản')
  await page.getByLabel('Tìm văn bản').fill('671')
  await page.getByText('Không có văn bản nào khớp').waitFor()
})

/** So many pages that somebody may not want to wait. */
async function aLongPdf(folder: string): Promise<string> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const lines = Array.from({ length: 60 }, (_, line) => `${line}. ${'Thong bao ket luan cuoc hop '.repeat(4)}`)
  for (let page = 0; page < 290; page++) {
    const drawn = pdf.addPage([595, 842])
    for (const [at, line] of lines.entries()) drawn.drawText(line, { x: 60, y: 800 - at * 12, size: 8, font })
  }
  const file = join(folder, 'rat-dai.pdf')
  writeFileSync(file, await pdf.save())
  return file
}

test('a PDF of another province asks about the agencies that the register does not know, at 1920', async () => {
  const pdf = converted(aFolder(), { name: 'tb.html', content: pageOf(textOf('01-gach-dau-dong')) }, 'pdf')
  const { page } = await openAtlas({ size: [1920, 1080] })
  await enter(page, 'Văn bản')
  await drop(page, 'TB-215.pdf', pdf)
  const asked = page.getByRole('region', { name: 'Cơ quan chưa rõ' })
  await asked.getByText('UBND huyện Tân Phú').waitFor()
  await asked.getByLabel('UBND huyện Tân Phú').selectOption('new')
  await page.getByRole('heading', { name: 'Nhiệm vụ (4)' }).scrollIntoViewIfNeeded()
  await page.getByText('Giao UBND huyện Tân Phú khẩn trương').first().hover()
  await page.getByRole('region', { name: 'Đề xuất' }).getByText('30/6/2023').hover()
  await picture(page, 'notice-pdf-1920')
  await page.getByRole('button', { name: 'Ghi 4 nhiệm vụ vào sổ' }).click()
  await page.getByText('Đã ghi 215/TB-VP').waitFor()
})

test('a scan is refused with what to do, words in an old font are shown and asked, TB 670 itself is known already', async () => {
  const folder = aFolder()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500"><rect width="400" height="500" fill="#ddd"/></svg>'
  const { page } = await openAtlas()
  await enter(page, 'Văn bản')
  await page.getByRole('button', { name: 'Nhập văn bản' }).click()
  await page.getByText('Thả tệp văn bản vào đây').waitFor()
  await picture(page, 'notice-empty')
  expect(await serious(page)).toEqual([])
  const scan = join(folder, 'quet.pdf')
  writeFileSync(scan, converted(folder, { name: 'anh.svg', content: svg }, 'pdf'))
  await page.getByLabel('Tệp văn bản', { exact: true }).setInputFiles(scan)
  await page.getByText('Tệp quet.pdf (1 trang) là bản quét, không có chữ để đọc.').waitFor()
  await picture(page, 'notice-scan')
  await page.getByLabel('Tệp văn bản', { exact: true }).setInputFiles(await aLongPdf(folder))
  await page.getByLabel('Số trang đã đọc').waitFor()
  await page.getByText(/^\d+ trên 290 trang/).waitFor()
  await page.getByRole('button', { name: 'Dừng' }).click()
  await page.getByText('Thả tệp văn bản vào đây').waitFor()
  await page.getByLabel('Hoặc dán nội dung văn bản').fill(textOf('00-tb-670'))
  await page.getByRole('button', { name: 'Đọc nội dung' }).click()
  await page.getByText('670/TB-VP đã có trong sổ với 7 nhiệm vụ.').waitFor()
  expect(await page.getByText('đã có trong sổ', { exact: true }).count()).toBeGreaterThanOrEqual(7)
  // Letters that only Unicode has leave nothing to ask.
  expect(await page.getByLabel('Bảng chữ').count()).toBe(0)
  await picture(page, 'notice-known')
})

test('the command reads a file as proposals and writes what the register lacks', async () => {
  const folder = aFolder()
  const data = join(folder, 'thu.atlas')
  const file = join(folder, 'tb.txt')
  writeFileSync(file, textOf('00-tb-670').replace('670 /TB-VP', '672/TB-VP'))
  const read = await atlas('notice', file, '--data', data, '--json')
  expect(read.status).toBe(0)
  const { directives, cited, batch } = JSON.parse(read.out)
  expect([directives.length, cited.length, batch]).toEqual([7, 5, null])
  const written = await atlas('notice', file, '--data', data, '--json', '--accept')
  expect(JSON.parse(written.out).batch).toBeTruthy()
  const again = await atlas('notice', file, '--data', data, '--accept')
  expect([again.status, again.err.split(':')[0]]).toEqual([1, 'E_NOTICE_NOTHING'])
})
