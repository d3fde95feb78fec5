import type * as Docx from 'docx'
import type { Block } from '../../../db/model/brief/brief.ts'
import { type Child, type Library, plainText } from './place.ts'

type Captioned = Extract<Block, { type: 'table' | 'map' }>

/** What a block is numbered as: "Bảng 1", "Hình 2"; null for one that has no number. */
const nameOf = (block: Captioned): string | null => block.name ?? (block.type === 'map' ? `Hình ${block.number}` : null)

/** "Bảng 2" is found by its list as "table2". */
const markOf = (block: Captioned, name: string): string => `${block.type}${/\d+$/u.exec(name)?.[0] ?? ''}`

/** A caption whose number Word counts itself: "Bảng 1. Diện tích, tình trạng từng phần". */
export function captionOf(d: Library, block: Captioned): Docx.ParagraphChild[] {
  const words = plainText(block.caption)
  const name = nameOf(block)
  if (!name) return [new d.TextRun(words)]
  const label = name.replace(/\s*\d+$/u, '')
  const children = [
    new d.TextRun({ text: `${label}\u00a0`, bold: true }),
    new d.SequentialIdentifier(label),
    new d.TextRun({ text: '.', bold: true }),
    new d.TextRun(` ${words}`),
  ]
  const number = linkOf(block, name)
  // The library's own bookmark takes its number from a count over all files; its two ends stand in a paragraph as well.
  const ends = [new d.BookmarkStart(markOf(block, name), number), new d.BookmarkEnd(number)]
  const [start, end] = ends as unknown as [Docx.ParagraphChild, Docx.ParagraphChild]
  return [start, ...children, end]
}

const linkOf = (block: Captioned, name: string): number =>
  (block.type === 'map' ? 1000 : 0) + Number(/\d+$/u.exec(name)?.[0] ?? 0)

/** The list of tables and figures, each with its page; nothing for a paper that has fewer than two. */
export function captionList(d: Library, blocks: readonly Block[], title: string, width: number): Child[] {
  const named = blocks.flatMap(block => {
    if (block.type !== 'table' && block.type !== 'map') return []
    const name = nameOf(block)
    return name ? [{ block, name }] : []
  })
  if (named.length < 2) return []
  const line = ({ block, name }: (typeof named)[number], at: number) =>
    new d.Paragraph({
      style: 'CaptionLine',
      // No signature stands alone on a page.
      keepNext: at >= named.length - 2,
      tabStops: [{ type: d.TabStopType.RIGHT, position: width, leader: d.LeaderType.DOT }],
      children: [
        new d.TextRun(plainText(`${name}. ${block.caption}`)),
        new d.TextRun({ children: [new d.Tab()] }),
        new d.PageReference(markOf(block, name), { hyperlink: true }),
      ],
    })
  return [
    new d.Paragraph({ heading: d.HeadingLevel.HEADING_1, children: [new d.TextRun(plainText(title))] }),
    ...named.map(line),
  ]
}
