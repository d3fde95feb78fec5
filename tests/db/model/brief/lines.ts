import { type Block, type Brief, type Run, sourceMark } from '../../../../db/model/brief/brief.ts'
import { closingBlocks } from '../../../../db/model/brief/closing.ts'

export const said = (runs: Run[]) => runs.map(run => run.text + sourceMark(run)).join('')

/** Every line a reader reads, label before value. */
export function linesOf(brief: Brief): string[] {
  return [...brief.blocks, ...closingBlocks(brief)].flatMap((block: Block): string[] => {
    if (block.type === 'heading') return [block.text]
    if (block.type === 'paragraph') return [said(block.runs)]
    if (block.type === 'facts') return block.rows.map(row => `${row.label}: ${row.cell.map(said).join(' / ')}`)
    if (block.type === 'list') return block.items.map(said)
    if (block.type === 'table') {
      const rows = block.rows.map(row => row.map(said).join(' | '))
      return block.caption ? [block.caption, ...rows] : rows
    }
    return [block.caption, block.note]
  })
}

export const lineOf = (brief: Brief, start: string) => linesOf(brief).find(each => each.startsWith(start)) ?? ''
