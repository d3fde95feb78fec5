import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freezePaper } from '../../../db/store/official/freeze.ts'
import { readLadders } from '../../../electron/office.ts'
import { writeOfficialXlsx } from '../../../electron/papers/excel/official.ts'
import { writeOfficial } from '../../../electron/papers/word/official.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aFolder, aSeededStore, aStore } from '../../db/fixture.ts'
import { anOfficial, aParagraph, aTable } from '../../db/model/official/fixture.ts'
import { allAsks, fillPapers } from '../../db/official/papers.ts'

const convert = (folder: string, names: string[]) =>
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map(name => join(folder, name)),
    ],
    { stdio: 'ignore' },
  )
const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-']).toString().normalize('NFC')

it('LibreOffice reads every paper in Word and Excel, from its head to the number of its snapshot', async () => {
  const db = aSeededStore()
  const folder = aFolder()
  const freezing = { by: 'Người thử', now: new Date('2026-11-22T07:05:00Z'), today: '2026-11-22', past: () => aStore() }
  const papers = allAsks(fillPapers(db)).map(ask => freezePaper(db, readLadders(appDir), ask, freezing))
  for (const [at, paper] of papers.entries()) {
    writeFileSync(join(folder, `${at}.docx`), await writeOfficial(paper))
    writeFileSync(join(folder, `x${at}.xlsx`), await writeOfficialXlsx(paper))
  }
  convert(
    folder,
    papers.flatMap((_, at) => [`${at}.docx`, `x${at}.xlsx`]),
  )
  for (const [at, { end, head }] of papers.entries()) {
    const text = textOf(join(folder, `${at}.pdf`))
    expect(text, head.about).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text.replace(/\s+/gu, ' '), head.about).toContain(end.code)
    const sheets = textOf(join(folder, `x${at}.pdf`))
    expect(sheets.includes('###'), `a number too wide for its column: ${head.about}`).toBe(false)
  }
}, 300_000)

it('a text of 50,000 letters and a table of 300 rows are laid out to their last word', async () => {
  const folder = aFolder()
  const words = (count: number, end: string) => `${'thửa đất '.repeat(count)}${end}`
  const rows = Array.from({ length: 300 }, (_, i) => [String(i + 1), `Hộ số ${i + 1}`])
  const paper = anOfficial({
    blocks: [aParagraph(words(5500, 'hết-đoạn')), aTable([['1', words(5500, 'hết-ô')]]), aTable(rows)],
    annexes: [],
  })
  writeFileSync(join(folder, 'a.docx'), await writeOfficial(paper))
  writeFileSync(join(folder, 'b.xlsx'), await writeOfficialXlsx(paper))
  writeFileSync(join(folder, 'c.xlsx'), await writeOfficialXlsx(anOfficial({ blocks: [aTable(rows)], annexes: [] })))
  convert(folder, ['a.docx', 'b.xlsx', 'c.xlsx'])
  const text = textOf(join(folder, 'a.pdf'))
  for (const last of ['hết-đoạn', 'hết-ô', 'Hộ số 300']) expect(text, last).toContain(last)
  const pages = textOf(join(folder, 'c.pdf'))
    .split('\f')
    .filter(page => /Hộ số \d/.test(page))
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) expect(page).toContain('Cột 1')
  expect(textOf(join(folder, 'b.pdf')).replace(/\s+/gu, ' ')).toContain('Hộ số 300')
}, 300_000)
