import { type Block, plainOf } from './brief.ts'

/** How a paper is laid out: in both languages a table of facts has a third column, and words take twice the room. */
export type Sheet = { isBeside: boolean }

/** Letters of 13 pt on a line of 160 mm, and heights of a line, mm. */
const across = { text: 80, small: 92 }
const line = { text: 5.6, small: 4.8 }

/** How much of a page blocks take, mm: reckoned from their letters, rather too much than too little. */
export function roomOf(blocks: readonly Block[], sheet: Sheet): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, sheet), 0)
}

const lines = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters))

function heightOf(block: Block, { isBeside }: Sheet): number {
  switch (block.type) {
    case 'heading':
      return 11
    case 'paragraph':
      return (lines(plainOf(block.runs), across.text) * line.text + 3) * (isBeside ? 2 : 1)
    case 'list':
      return (
        block.items.reduce((sum, item) => sum + lines(plainOf(item), across.text - 6) * line.text + 1, 0) *
        (isBeside ? 2 : 1)
      )
    case 'facts':
      return block.rows.reduce((sum, { label, cell }) => {
        const answer = cell.reduce((all, runs) => all + lines(plainOf(runs), isBeside ? 26 : 54), 0)
        return sum + Math.max(answer, lines(label, isBeside ? 9 : 20)) * 5.3 + 2.4
      }, 4)
    case 'table': {
      const total = block.widths.reduce((sum, width) => sum + width, 0)
      const letters = (at: number) =>
        Math.max(4, ((block.widths[at] ?? 10) / total) * (block.isSmall ? across.small : across.text - 4) - 2)
      const times = isBeside ? 2.1 : 1
      const row = (texts: string[]) =>
        Math.max(1, ...texts.map((text, at) => lines(text, letters(at) / times))) *
          line[block.isSmall ? 'small' : 'text'] +
        2.4
      const head = block.head.length > 0 ? row(block.head) : 0
      return block.rows.reduce((sum, cells) => sum + row(cells.map(plainOf)), head) + (block.caption ? 7 : 0) + 4
    }
    case 'map':
      return block.view.heightMm + 16
  }
}
