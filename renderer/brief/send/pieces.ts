import { type Block, type Brief, plainOf, type Run, sectionsOf } from '../../../db/model/brief/brief.ts'
import type { Copied } from '../../ui/rows/copy.ts'

/** What of a brief can be taken to another paper: a table, or a map by its place among the maps. */
export type Piece = { name: string } & ({ is: 'table'; copied: Copied } | { is: 'map'; at: number })

/** The tables and maps of a brief in the order of reading, each by the heading it stands under. */
export function piecesOf({ blocks, kind }: Pick<Brief, 'blocks' | 'kind'>): Piece[] {
  let maps = 0
  return sectionsOf(blocks).flatMap(({ title, blocks: own }) =>
    own.flatMap((block): Piece[] => {
      if (block.type === 'map') return [{ is: 'map', at: maps++, name: `Hình ${block.number}. ${block.caption}` }]
      const rows = rowsOf(block)
      if (!rows) return []
      const caption = block.type === 'table' ? block.caption : ''
      const name = caption || title.replace(/^\d+\. /u, '') || kind.charAt(0) + kind.slice(1).toLocaleLowerCase('vi')
      return [{ is: 'table', name: `Bảng: ${name}`, copied: copiedOf(rows) }]
    }),
  )
}

type Cells = { text: string; isHead: boolean }[][]

function rowsOf(block: Block): Cells | null {
  if (block.type === 'table')
    return [
      ...(block.head.length > 0 ? [block.head.map(text => ({ text, isHead: true }))] : []),
      ...block.rows.map(cells => cells.map(runs => ({ text: plainOf(runs), isHead: false }))),
    ]
  if (block.type !== 'facts') return null
  const words = (cell: Run[][]) => cell.map(plainOf).join('\n')
  return block.rows.map(({ label, cell, beside }) => [
    { text: label, isHead: true },
    { text: words(cell), isHead: false },
    ...(beside ? [{ text: words(beside), isHead: false }] : []),
  ])
}

/** As Word takes it: a ruled table in the letters of official papers; and the same with tabs. */
function copiedOf(rows: Cells): Copied {
  const cell = ({ text, isHead }: Cells[number][number]) => {
    const words = text.split('\n').map(escaped).join('<br>')
    return `<td style="border:0.75pt solid #000;padding:2pt 5pt;vertical-align:top">${isHead ? `<b>${words}</b>` : words}</td>`
  }
  const style = "border-collapse:collapse;font-family:'Times New Roman',serif;font-size:12pt"
  return {
    text: rows.map(cells => cells.map(({ text }) => text.replace(/\s+/gu, ' ')).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table style="${style}">${rows.map(cells => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`,
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/gu, sign => signs[sign] ?? sign)
