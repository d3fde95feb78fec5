import { Resvg } from '@resvg/resvg-js'
import * as docx from 'docx'
import { writeXlsx } from 'hucre/xlsx'
import type PptxGenJS from 'pptxgenjs'
import Library from 'pptxgenjs'
import { type Block, type Brief, plainOf, sectionsOf } from '../../db/model/brief/brief.ts'
import { closingBlocks } from '../../db/model/brief/closing.ts'

type Bare = (brief: Brief, pictures: readonly Uint8Array[]) => Promise<unknown>

/** What each library takes for the words of a brief and the pictures of its maps alone: no styles, no looks, nothing that is worked out. */
export const bareWriters: Record<'docx' | 'xlsx' | 'pptx', Bare> = { docx: bareDocx, xlsx: bareXlsx, pptx: barePptx }

const blocksOf = (brief: Brief): Block[] => [...brief.blocks, ...closingBlocks(brief)]

/** A block as rows of words; a map has none. */
function rowsOf(block: Block): string[][] {
  if (block.type === 'facts') return block.rows.map(({ label, cell }) => [label, cell.map(plainOf).join('\n')])
  if (block.type === 'table') return [block.head, ...block.rows.map(cells => cells.map(plainOf))]
  if (block.type === 'list') return block.items.map(item => [plainOf(item)])
  return block.type === 'map' ? [] : [[block.type === 'heading' ? block.text : plainOf(block.runs)]]
}

/** A map as a picture of 300 dots an inch by the library that draws it, one after the other, as the library is used plainly. */
export function drawBare(svg: string, fontFiles: string[]): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Tinos' }
  return new Resvg(svg, { fitTo: { mode: 'width', value: 1890 }, font, background: 'white' }).render().asPng()
}

async function bareDocx(brief: Brief, pictures: readonly Uint8Array[]) {
  let placed = 0
  const children = blocksOf(brief).flatMap((block): (docx.Paragraph | docx.Table)[] => {
    if (block.type === 'map') {
      const data = pictures[placed++] ?? new Uint8Array()
      return [
        new docx.Paragraph({
          children: [new docx.ImageRun({ type: 'png', data, transformation: { width: 600, height: 300 } })],
        }),
      ]
    }
    const rows = rowsOf(block)
    if (block.type !== 'facts' && block.type !== 'table') return rows.map(([text = '']) => new docx.Paragraph(text))
    const cells = (row: string[]) => row.map(text => new docx.TableCell({ children: [new docx.Paragraph(text)] }))
    return [new docx.Table({ rows: rows.map(row => new docx.TableRow({ children: cells(row) })) })]
  })
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }))
}

async function bareXlsx(brief: Brief, pictures: readonly Uint8Array[]) {
  let placed = 0
  const anchor = { from: { row: 0, col: 0 } }
  const image = () => ({
    data: pictures[placed++] ?? new Uint8Array(),
    type: 'png' as const,
    width: 600,
    height: 300,
    anchor,
  })
  const sheets = sectionsOf(blocksOf(brief)).map(({ blocks }, at) => ({
    name: String(at),
    rows: blocks.flatMap(rowsOf),
    images: blocks.filter(block => block.type === 'map').map(image),
  }))
  return writeXlsx({ sheets })
}

async function barePptx(brief: Brief, pictures: readonly Uint8Array[]) {
  const deck = new (Library as unknown as new () => PptxGenJS)()
  let placed = 0
  for (const { blocks } of sectionsOf(blocksOf(brief))) {
    for (const block of blocks) {
      const rows = rowsOf(block)
      const slide = deck.addSlide()
      if (block.type === 'map')
        slide.addImage({
          data: `image/png;base64,${Buffer.from(pictures[placed++] ?? []).toString('base64')}`,
          x: 0,
          y: 0,
          w: 8,
          h: 4,
        })
      else if (block.type === 'facts' || block.type === 'table')
        slide.addTable(rows.map(row => row.map(text => ({ text }))))
      else slide.addText(rows.flat().join('\n'), { x: 0, y: 0, w: 8, h: 4 })
    }
  }
  return deck.write({ outputType: 'uint8array', compression: true })
}
