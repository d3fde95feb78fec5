import { type Block, type Run, sourceMark } from '../brief.ts'
import type { Span } from '../page/lines.ts'
import type { Paragraph, Part, Row } from '../page/part.ts'
import { line, perMm, plain, size, textWidth } from '../page/sizes.ts'
import { areKeptWhole, isKeptWhole } from './kept.ts'

/** Room at the sides of a cell, and above and below with a rule, twips. */
const cellRoom = { sides: 204, around: 105, rule: 15 }
/** Width of the first column of a table of facts, and of each answer where two stand side by side, twips. */
const factWidth = { label: 2523, half: 3458 }
/** What a picture takes below its own height in Word, twips. */
const underPicture = 60

/** Blocks as paragraphs and tables with their heights as printed: of PDF and Word the higher. The title of a map is marked "map1". */
export function partsOf(blocks: readonly Block[]): Part[] {
  return blocks.flatMap((block, at) => partsOfBlock(block, at === blocks.length - 1))
}

function partsOfBlock(block: Block, isLast: boolean): Part[] {
  switch (block.type) {
    case 'heading': {
      const spans = [{ text: block.text, face: 1, size: size.text }]
      return [{ ...plain, spans, before: 227, after: 80, keepNext: true, isNewPage: block.isNewPage === true }]
    }
    case 'paragraph':
      return [{ ...words(block.runs), before: 85, after: 120, keepNext: isLast }]
    case 'list':
      return block.items.map(item => ({ ...words(item), before: 60, after: 120 }))
    case 'facts':
      return [{ rows: factRows(block.rows) }, { ...spacer, keepNext: isLast }]
    case 'table':
      return [...titleOf(block), { rows: tableRows(block, isLast) }, { ...spacer, keepNext: isLast }]
    case 'map':
      return mapParts(block)
  }
}

/** Between a table and what follows it. */
const spacer: Paragraph = { ...plain, line: 120 }

const words = (runs: readonly Run[]): Paragraph => ({
  ...plain,
  spans: spansOf(runs, size.text),
  indent: { sides: 0, first: 567 },
})

export function spansOf(runs: readonly Run[], letters: number, isBold = false): Span[] {
  return runs.map(run => ({
    text: run.text + sourceMark(run),
    face: (run.bold || isBold ? 1 : 0) + (run.italic || run.gap ? 2 : 0),
    size: letters,
  }))
}

function factRows(rows: Extract<Block, { type: 'facts' }>['rows']): Row[] {
  const isBeside = rows.some(row => row.beside)
  const answer = isBeside ? factWidth.half : textWidth - factWidth.label
  const label = isBeside ? textWidth - 2 * factWidth.half : factWidth.label
  const isWhole = areKeptWhole(rows)
  const cell = (paragraphs: readonly Run[][], width: number, keepNext: boolean, isBold = false) => ({
    width: width - cellRoom.sides,
    paragraphs: paragraphs.map(runs => ({
      ...{ ...plain, line: line.cell, keepNext },
      spans: spansOf(runs, size.cell, isBold),
    })),
  })
  return rows.map((row, at) => {
    const keepNext = isWhole && at < rows.length - 1
    return rowOf([
      cell([[{ text: row.label }]], label, keepNext, true),
      cell(row.cell, answer, keepNext),
      ...(row.beside ? [cell(row.beside, answer, keepNext)] : []),
    ])
  })
}

const rowOf = (cells: Row['cells'], isHead = false): Row => ({
  ...{ cells, isHead, isWhole: true },
  room: cellRoom.around + (isHead ? cellRoom.rule : 0),
})

type Table = Extract<Block, { type: 'table' }>

const titleOf = ({ caption, name }: Table): Paragraph[] =>
  caption
    ? [
        {
          ...{ ...plain, before: 80, after: 60, line: line.cell, keepNext: true },
          spans: spansOf([{ text: name ? `${name}. ${caption}` : caption, italic: true }], size.cell),
        },
      ]
    : []

function tableRows({ head, widths, rows, isSmall }: Table, isLast: boolean): Row[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const look = isSmall ? 'small' : 'cell'
  const isShort = isKeptWhole(rows, widths)
  const row = (texts: readonly (readonly Run[])[], { isHead = false, keepNext = false }) =>
    rowOf(
      texts.map((runs, at) => ({
        width: (textWidth * (widths[at] ?? 0)) / total - cellRoom.sides,
        paragraphs: [{ ...plain, line: line[look], keepNext, spans: spansOf(runs, size[look], isHead) }],
      })),
      isHead,
    )
  const heads =
    head.length > 0
      ? [
          row(
            head.map(text => [{ text }]),
            { isHead: true, keepNext: true },
          ),
        ]
      : []
  return [...heads, ...rows.map((cells, at) => row(cells, { keepNext: isShort && (isLast || at < rows.length - 1) }))]
}

function mapParts({ number, name = `Hình ${number}`, caption, note, view }: Extract<Block, { type: 'map' }>): Part[] {
  const title = [{ text: `${name}. `, bold: true }, { text: caption }]
  return [
    {
      ...{ ...plain, before: 170, after: 68, line: line.figure, keepNext: true, marks: [`map${number}`] },
      spans: spansOf(title, size.cell),
    },
    { ...plain, line: null, picture: view.heightMm * perMm + underPicture, keepNext: true },
    { ...plain, before: 57, line: line.source, spans: spansOf([{ text: note, italic: true }], size.source) },
  ]
}
