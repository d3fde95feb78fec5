import { expect, test } from 'vitest'
import type { Block, Brief } from '../../../../db/model/brief/brief.ts'
import { writeDocx } from '../../../../electron/papers/word/docx.ts'
import { faces, png, richBrief } from '../sample.ts'
import { unzip } from '../unzip.ts'

/** A brief of many pages: tables behind long words, some of them in signs that the paper font lacks. */
function aThickBrief(sign: string): Brief {
  const brief = richBrief()
  const table = (at: number): Block => ({
    ...{ type: 'table', name: `Bảng ${at}`, caption: `Lô đất ${at} ${sign}`, head: ['TT', 'Tên'], widths: [20, 80] },
    ...{
      align: ['left', 'left'],
      rows: Array.from({ length: 30 }, (_, row) => [[{ text: String(row) }], [{ text: `Dòng ${row}` }]]),
    },
  })
  return { ...brief, blocks: [...brief.blocks, ...[11, 12, 13, 14].map(table)] }
}

/** The page that the list names for each table and figure, in order. */
function listed(file: Uint8Array): string[] {
  const xml = unzip(file).get('word/document.xml')?.toString('utf8') ?? ''
  return [
    ...xml.matchAll(/PAGEREF (\w+)[^<]*<.*?fldCharType="separate".*?<w:t[^>]*>([^<]*)<.*?fldCharType="end"/gsu),
  ].map(([, mark, page]) => `${mark} ${page}`)
}

test.each(['', '🏭'])(
  'the list of tables names the same pages by the paper font as by the library’s own tables%s',
  async sign => {
    const [quick, slow] = [
      listed(await writeDocx(aThickBrief(sign), { maps: [png], fontFiles: faces })),
      listed(await writeDocx(aThickBrief(sign), { maps: [png] })),
    ]
    expect(quick.length).toBeGreaterThan(4)
    expect(quick).toEqual(slow)
    expect(Number(quick.at(-1)?.split(' ')[1])).toBeGreaterThan(4)
  },
)
