import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import { expect, test } from 'vitest'
import { lettersOf } from '../../../electron/notice/read/letters.ts'
import { isInterleaved, type Page, paragraphsOf } from '../../../electron/notice/read/lines.ts'
import { loadPdf } from '../../../electron/notice/read/pdf.ts'
import { blocksIn } from '../../../electron/notice/read/read.ts'
import { cases } from '../../db/model/notice/score.ts'

const face = readFileSync(join(import.meta.dirname, '../../../assets/fonts/Tinos-Regular.ttf'))
const size = 13
/** Letters that a font of western Europe lacks. */
const isVietnamese = (letter: string) => /[ăđĩũơưạ-ỹ]/iu.test(letter)

/** A page of lines; each is drawn in two passes with a font of its own where it is `mixed`, as LibreOffice draws what one font lacks. */
async function aPage(lines: readonly string[], isMixed: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  const [plain, other] = [await pdf.embedFont(face), await pdf.embedFont(face, { customName: 'Other' })]
  const page = pdf.addPage([595, 842])
  for (const [at, line] of lines.entries()) {
    const y = 780 - at * 22
    if (!isMixed) page.drawText(line, { x: 85, y, size, font: plain })
    else for (const pass of [false, true]) drawPass(page, line, y, pass, pass ? other : plain)
  }
  return pdf.save()
}

function drawPass(page: PDFPage, line: string, y: number, pass: boolean, font: PDFFont): void {
  let x = 85
  for (const run of line.match(/[ăđĩũơưạ-ỹ]+|[^ăđĩũơưạ-ỹ]+/giu) ?? []) {
    if (isVietnamese(run) === pass) page.drawText(run, { x, y, size, font })
    x += font.widthOfTextAtSize(run, size)
  }
}

const wordsIn = async (bytes: Uint8Array) =>
  (await blocksIn('tb.pdf', bytes)).map(block => ('cells' in block ? '' : block.text))
const notice = (cases.find(each => each.name.startsWith('01'))?.text ?? '').trim().split('\n').filter(Boolean)
const short = notice.map(line => line.trim()).filter(line => line !== '' && line.length < 80)

test('a line drawn in two passes, for one font lacks its letters, is read as the words that stand there', async () => {
  expect(short.length).toBeGreaterThan(10)
  expect((await wordsIn(await aPage(short, true))).join(' ')).toBe((await wordsIn(await aPage(short, false))).join(' '))
  expect((await wordsIn(await aPage(short, true))).join(' ')).toContain(
    'Văn phòng UBND tỉnh thông báo để các cơ quan biết',
  )
})

test('a page drawn in one pass says the same letter by letter, and is not read so', async () => {
  const pdf = await loadPdf()
  const task = pdf.getDocument({ data: await aPage(short, false), disableFontFace: true })
  const page = await (await task.promise).getPage(1)
  const { items } = await page.getTextContent()
  const pieces = items.flatMap(item =>
    'str' in item
      ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
      : [],
  )
  const letters = lettersOf(await page.getOperatorList(), pdf.OPS)
  const said = (some: Page['pieces']) => paragraphsOf([{ pieces: some, height: 842, rules: [] }])
  expect(said(letters)).toEqual(said(pieces))
  expect(isInterleaved({ pieces })).toBe(false)
  await task.destroy()
})
