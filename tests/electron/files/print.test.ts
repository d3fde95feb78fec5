import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportOf, sourcesOf } from '../../../db/store/sheet/export.ts'
import { bookOf } from '../../../electron/files/book.ts'
import { printed, repeated } from '../../../electron/files/print.ts'
import { aFolder, aStore, aZone } from '../../db/fixture.ts'

test('a table is printed on A4, a wider one on A3, the widest on sheets side by side with its first column on each', () => {
  const widths = (columns: number) => Array.from({ length: columns }, () => 20)
  expect(printed(widths(5)).pageSetup).toMatchObject({ paperSize: 'a4', fitToWidth: 1, orientation: 'landscape' })
  expect(printed(widths(14)).pageSetup).toMatchObject({ paperSize: 'a3', fitToWidth: 1 })
  expect(printed(widths(40)).pageSetup).toMatchObject({ paperSize: 'a4', scale: 70 })
  expect(repeated("Lô 'đất'", widths(5)).range).toBe("'Lô ''đất'''!$1:$1")
  expect(repeated('Khu, cụm', widths(40)).range).toBe("'Khu, cụm'!$A:$A,'Khu, cụm'!$1:$1")
})

test('a register with all its columns names its records on every sheet that LibreOffice prints, and cuts off no word', {
  timeout: 90_000,
}, async () => {
  const db = aStore()
  const note = 'Đường nội bộ rộng 18 m, mỗi bên 7,5 m, dải phân cách 3 m, đã xong thoát nước mưa, chiếu sáng, cổng'
  aZone(db, { code: 'KCN-THU', name: 'KCN Thử', road: note })
  const wanted = { kind: 'zone' as const }
  const folder = aFolder()
  writeFileSync(join(folder, 'so.xlsx'), await bookOf([exportOf(db, wanted)], sourcesOf(db, wanted)))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'so.xlsx')])
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'so.pdf'), '-'], { encoding: 'utf8' })
  const pages = text.split('\f').filter(page => /Khu, cụm +\d+\/\d+/u.test(page))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toMatch(/Mã[\s\S]*KCN-THU/u)
  for (const word of note.split(/[\s,]+/u)) expect(text).toContain(word)
})
