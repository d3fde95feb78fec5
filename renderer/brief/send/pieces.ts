import { type Block, type Brief, plainOf, type Run, sectionsOf } from '../../../db/model/brief/brief.ts'
import type { Copied } from '../../ui/rows/copy.ts'
import { type PaperCell, paperTable } from '../../ui/rows/paper.ts'

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
      return [{ is: 'table', name: `Bảng: ${name}`, copied: paperTable(rows) }]
    }),
  )
}

function rowsOf(block: Block): PaperCell[][] | null {
  if (block.type === 'table')
    return [
      ...(block.head.length > 0 ? [block.head.map(text => ({ text, isHead: true }))] : []),
      ...block.rows.map(cells =>
        cells.map((runs, at) => ({ text: plainOf(runs), isRight: block.align?.[at] === 'right' })),
      ),
    ]
  if (block.type !== 'facts') return null
  const words = (cell: Run[][]) => cell.map(plainOf).join('\n')
  return block.rows.map(({ label, cell, beside }) => [
    { text: label, isHead: true },
    { text: words(cell), isHead: false },
    ...(beside ? [{ text: words(beside), isHead: false }] : []),
  ])
}
