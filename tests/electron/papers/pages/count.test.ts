import * as docx from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { expect, test } from 'vitest'
import type { Block, Brief, Run } from '../../../../db/model/brief/brief.ts'
import { closingBlocks } from '../../../../db/model/brief/closing.ts'
import type { Lang, Length } from '../../../../db/model/brief/say.ts'
import { pageCounter } from '../../../../electron/papers/pages/count.ts'
import { documentOf } from '../../../../electron/papers/word/docx.ts'
import { aBrief, aDossier, aRate } from '../../../db/model/brief/fixture.ts'
import { awkwardBrief, faces, png, richBrief } from '../sample.ts'

/** The pages that our count and the library's own layout find for the same file: "table1 2", then how many there are. */
async function bothOf(brief: Brief): Promise<{ ours: string[]; theirs: string[] }> {
  const count = await pageCounter(faces)
  const found = { ours: [] as string[], theirs: [] as string[] }
  const maps = [...brief.blocks, ...closingBlocks(brief)].flatMap(block => (block.type === 'map' ? [png] : []))
  const told = ({ bookmarks, pageCount }: docx.EstimatedPageNumbers) => [
    ...[...bookmarks].map(([mark, page]) => `${mark} ${page}`).sort(),
    `${pageCount} pages`,
  ]
  const pageNumbers: docx.PageNumberEstimator = (body, context) => {
    const counted = count(body, context)
    found.ours = told(counted)
    found.theirs = told(estimatePageNumbers(body, context))
    return counted
  }
  await docx.Packer.toBuffer(documentOf(docx, brief, { maps, pageNumbers }))
  return found
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

function aTable(at: number, rows: Run[][][], caption = `Lô đất ${at}`): Block {
  const looks = { head: ['TT', 'Tên'], widths: [20, 80], align: ['left' as const, 'left' as const] }
  return { type: 'table', name: `Bảng ${at}`, caption, ...looks, rows }
}

const rowsOf = (count: number, words: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => [[{ text: String(row) }], [{ text: words(row) }]])

const long = (times: number) => 'Quyết định số 1199/QĐ-UBND ngày 16/5/2022, tầm nhìn 2021-2030 '.repeat(times)

const papers: [string, () => Brief][] = [
  ['a plain brief', richBrief],
  ['long names and sixty rows', awkwardBrief],
  [
    'tables over many pages',
    () =>
      withBlocks(
        [11, 12, 13, 14].map(at =>
          aTable(
            at,
            rowsOf(30, row => long(row % 4)),
          ),
        ),
      ),
  ],
  [
    'paragraphs over pages and words longer than a line',
    () =>
      withBlocks(
        [13, 14, 15, 16].flatMap(at => [
          paragraph(long(9 * at - 90)),
          paragraph('W'.repeat(300)),
          aTable(at, rowsOf(9, String)),
        ]),
      ),
  ],
  [
    'rows taller than a page',
    () => withBlocks([11, 12, 13].map(at => aTable(at, [...rowsOf(1, () => long(140)), ...rowsOf(3, () => long(8))]))),
  ],
]

const withBlocks = (blocks: Block[]): Brief => {
  const brief = richBrief()
  return { ...brief, blocks: [...brief.blocks, ...blocks] }
}

test.each(papers)('counts the pages of a Word file as the library lays it out: %s', async (_, brief) => {
  const { ours, theirs } = await bothOf(brief())
  expect(theirs.length).toBeGreaterThan(4)
  expect(ours).toEqual(theirs)
})

const manners = (['vi', 'en', 'vi-en'] as Lang[]).flatMap(lang =>
  (['one', 'two', 'full'] as Length[]).map((length): [Lang, Length] => [lang, length]),
)

test.each(manners)('counts the pages of a brief in %s, %s', async (lang, length) => {
  const { ours, theirs } = await bothOf(aBrief({ dossier: aDossier({ rate: aRate }), manner: { lang, length } }))
  expect(ours).toEqual(theirs)
})

test('counts on where the paper font lacks a sign', async () => {
  const plain = await bothOf(withBlocks([aTable(11, rowsOf(60, String))]))
  const strange = await bothOf(withBlocks([aTable(11, rowsOf(60, String), 'Nhà máy 🏭')]))
  expect(strange.ours).toEqual(plain.ours)
})
