import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, onTestFinished, test } from 'vitest'
import type { Block, Brief } from '../../../db/model/brief/brief.ts'
import { writeBriefXlsx } from '../../../electron/papers/excel/xlsx.ts'
import { writePptx } from '../../../electron/papers/slides/pptx.ts'
import { writeDocx } from '../../../electron/papers/word/docx.ts'
import { faces, fromMarkup, png, richBrief } from './sample.ts'
import { unzip } from './unzip.ts'

const letters = 50_000
const lines = 2000
/** Words that count themselves, with accents typed apart and emoji of two halves among them. */
const words = Array.from({ length: letters / 10 }, (_, at) => `chữ${String(at).padStart(5, '0')}`)
const long = `${words.join(' ')} 🏭 ${'Thạnh Lộc'.normalize('NFD')} 👩🏽‍🏭 hết`

function aLongBrief(): Brief {
  const brief = richBrief()
  const table: Block = {
    ...{ type: 'table', caption: 'Bảng dài', head: ['TT', 'Nội dung'], widths: [20, 80], align: ['left', 'left'] },
    rows: Array.from({ length: lines }, (_, at) => [[{ text: String(at) }], [{ text: `Dòng thứ ${at}` }]]),
  }
  const blocks: Block[] = [
    ...brief.blocks,
    { type: 'heading', text: '20. Dài', part: 'land' },
    { type: 'facts', rows: [{ label: 'Giao thông', cell: [[{ text: long }]] }] },
    table,
  ]
  return { ...brief, blocks }
}

/** Which of the words and lines are not read, and whether the last letters are there, composed. */
function lostIn(text: string): string[] {
  const read = new Set(text.split(/\s+/u))
  const lost = words.filter(word => !read.has(word))
  const flat = text.replace(/\s+/gu, ' ')
  const rows = [0, 999, 1999].map(at => `Dòng thứ ${at}`).filter(row => !flat.includes(row))
  return [...lost, ...rows, ...['🏭', 'Thạnh Lộc', 'hết'].filter(word => !flat.includes(word))]
}

const inXml = (file: Uint8Array, part: RegExp) =>
  [...unzip(file)]
    .flatMap(([name, xml]) => (part.test(name) ? [fromMarkup(xml.toString('utf8').replace(/<[^>]*>/gu, ' '))] : []))
    .join(' ')

test('Word lays out a text of 50,000 letters, 2,000 rows and emoji, and nothing of them is cut: read from its pages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-long-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = await writeDocx(aLongBrief(), { maps: [png], fontFiles: faces })
  expect(lostIn(inXml(file, /^word\/document\.xml$/u))).toEqual([])
  writeFileSync(join(folder, 'a.docx'), file)
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')], {
    stdio: 'pipe',
  })
  const pages = execFileSync('pdftotext', ['-raw', join(folder, 'a.pdf'), '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(lostIn(pages.normalize('NFC')).filter(each => each !== '🏭')).toEqual([])
}, 240_000)

test('Excel goes on in the rows below where a cell is full, no row higher than Excel has', async () => {
  const file = await writeBriefXlsx(aLongBrief(), { maps: [png] })
  const { sheets } = await readXlsx(file)
  const cells = sheets.flatMap(sheet => sheet.rows.flat()).filter(cell => typeof cell === 'string')
  expect(lostIn(cells.join(' '))).toEqual([])
  expect(Math.max(...cells.map(cell => cell.length))).toBeLessThan(32_768)
  const xml = [...unzip(file)].flatMap(([name, each]) =>
    name.startsWith('xl/worksheets/sheet') ? [each.toString()] : [],
  )
  const heights = [...xml.join('').matchAll(/ ht="([\d.]+)"/gu)].map(match => Number(match[1]))
  expect(Math.max(...heights)).toBeLessThanOrEqual(409)
})

test('slides go on on the next slide, no row longer than one', async () => {
  const file = await writePptx(aLongBrief(), { maps: [png] })
  const text = inXml(file, /^ppt\/slides\/slide\d+\.xml$/u)
  const read = new Set(text.split(/\s+/u))
  expect(words.filter(word => !read.has(word))).toEqual([])
  const longest = [...unzip(file)].flatMap(([name, xml]) =>
    /^ppt\/slides\/slide/u.test(name)
      ? [...xml.toString('utf8').matchAll(/<a:t>([^<]*)/gu)].map(match => match[1]?.length ?? 0)
      : [],
  )
  expect(Math.max(...longest)).toBeLessThan(4000)
})
