import { type Block, type Brief, plainOf } from './brief.ts'
import type { Lang } from './say.ts'

/** What the room of a paper depends on: English words are longer; in both languages words take twice the room, and a table of facts has a third column. */
export type Sheet = { lang: Lang }

/** Letters of Vietnamese on a line of 160 mm: 13 pt, and the 11 pt of a small table. */
const across = { text: 80, small: 92 }
/** Heights as they are printed, mm: a line of a paragraph (13 pt), of a table (12 pt), of a small one (11 pt); a row's rule and the room in its cells. */
const line = { text: 5.5, cell: 4.95, small: 4.55 }
const row = 1.7
/** A paper by Nghị định 30/2020 from the upper edge to its blocks under a title of one line, and where its text ends, mm. */
const page = { top: { vi: 61, en: 72, 'vi-en': 61 }, second: 20, bottom: 277, titleLine: 62 }
/** Kept back of each page, mm: letters are not all of one width. */
const spare = 6

/** How many letters a text has in the language of a sheet. */
const longer = { vi: 1, en: 1.15, 'vi-en': 2.15 }

/** How much of a page blocks take, mm: reckoned from their Vietnamese letters. */
export function roomOf(blocks: readonly Block[], sheet: Sheet): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, sheet), 0)
}

type Framed = Pick<Brief, 'title' | 'office'>

/** mm for the blocks of a first page, under its head and title. */
export function firstRoom({ title }: Framed, { lang }: Sheet): number {
  const more = lines(title, page.titleLine / longer[lang]) - 1
  return page.bottom - page.top[lang] - more * line.text - spare
}

/** mm for the blocks of a second page that bears the signature. */
export const secondRoom = (framed: Framed): number => page.bottom - page.second - endRoom(framed) - spare

/** mm that recipients and signature take at the end. */
export function endRoom({ office: { authority, copies = [] } }: Framed): number {
  const left = line.text + (Math.max(1, copies.length) + 1) * line.small + 7.5
  const right = (authority ? 2 : 1) * line.text + 17
  return 7 + Math.max(left, right)
}

const lines = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters))

function heightOf(block: Block, sheet: Sheet): number {
  const { lang } = sheet
  const isBeside = lang === 'vi-en'
  const more = longer[lang]
  switch (block.type) {
    case 'heading':
      return 11
    case 'paragraph':
      return (
        (lines(plainOf(block.runs), (across.text / more) * (isBeside ? 2 : 1)) * line.text + 3) * (isBeside ? 2 : 1)
      )
    case 'list':
      return block.items.reduce((sum, item) => sum + lines(plainOf(item), (across.text - 6) / more) * line.text + 1, 0)
    case 'facts':
      return block.rows.reduce((sum, { label, cell }) => {
        const answer = cell.reduce((all, runs) => all + lines(plainOf(runs), isBeside ? 26 : 54 / more), 0)
        return sum + Math.max(answer, lines(label, isBeside ? 12 / more : 20 / more)) * line.cell + row
      }, 6)
    case 'table': {
      const total = block.widths.reduce((sum, width) => sum + width, 0)
      const letters = (at: number) =>
        Math.max(4, ((block.widths[at] ?? 10) / total) * (block.isSmall ? across.small : across.text) - 2)
      const rowOf = (texts: string[]) =>
        Math.max(1, ...texts.map((text, at) => lines(text, letters(at) / more))) *
          line[block.isSmall ? 'small' : 'cell'] +
        row
      const head = block.head.length > 0 ? rowOf(block.head) : 0
      const caption = block.caption ? lines(block.caption, across.text / more) * line.cell + 1.5 : 0
      return block.rows.reduce((sum, cells) => sum + rowOf(cells.map(plainOf)), head) + caption + 4
    }
    case 'map':
      return block.view.heightMm + aroundMap(block, sheet)
  }
}

/** mm that a map takes beside its own height: its title, its note, and the room around them. */
export function aroundMap({ caption, note }: { caption: string; note: string }, { lang }: Sheet): number {
  const small = 100 / longer[lang]
  return lines(caption, (across.text - 10) / longer[lang]) * 5.2 + lines(note, small) * 4.3 + 6
}
