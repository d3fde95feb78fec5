import type * as Docx from 'docx'
import { type Block, plainOf, type Run, sourceMark } from '../../../db/model/brief/brief.ts'
import { areKeptWhole, isKeptWhole, namesGroup, spansColumns } from '../../../db/model/brief/fit/kept.ts'
import { textWidth } from '../../../db/model/brief/page/sizes.ts'
import { captionOf } from './caption.ts'
import { type Child, type Library, plainText } from './place.ts'

type Table = Extract<Block, { type: 'table' }>

/** Letters of a cell that may be taller than a page: its row is broken, or what does not fit would be cut off. */
const tallCell = 1200

/** CSS px in a millimetre, in which the library takes the size of a picture. */
const pxPerMm = 96 / 25.4

/** The blocks of a paper as Word's own paragraphs, tables and pictures over a width of text, twips. Throws when a map is missing. */
export function docxBlocks(
  d: Library,
  blocks: readonly Block[],
  maps: readonly Uint8Array[],
  width: number = textWidth,
): Child[] {
  let placed = 0
  const takeMap = () => ({ data: maps[placed++], id: placed })
  return blocks.flatMap((block, i) => childrenOf(d, block, takeMap, { width, isLast: i === blocks.length - 1 }))
}

/** `isLast`: the block stays with the signature that follows it. */
type Place = { width: number; isLast: boolean }

function childrenOf(
  d: Library,
  block: Block,
  takeMap: () => { data?: Uint8Array; id: number },
  { width, isLast }: Place,
): Child[] {
  switch (block.type) {
    case 'heading':
      return [
        new d.Paragraph({
          heading: d.HeadingLevel.HEADING_1,
          ...(block.isNewPage ? { pageBreakBefore: true } : {}),
          children: [new d.TextRun(plainText(block.text))],
        }),
      ]
    case 'paragraph':
      // The last words of a paper stand on the page of its signature.
      return [new d.Paragraph({ style: 'Text', keepNext: isLast, children: runsOf(d, block.runs) })]
    case 'list':
      return block.items.map(item => new d.Paragraph({ style: 'Text', children: runsOf(d, item) }))
    case 'facts':
      return [factTable(d, block.rows, width), spacer(d, isLast)]
    case 'table':
      return [...tableTitle(d, block), table(d, block, { width, isLast }), spacer(d, isLast)]
    case 'map': {
      const { data, id } = takeMap()
      return figure(d, block, data, id)
    }
  }
}

/** Runs of text; a figure is one run of its own, so that what is printed can be found again. */
export function runsOf(d: Library, runs: readonly Run[]): Docx.TextRun[] {
  return runs.flatMap(run => {
    const face: Docx.IRunOptions = {
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.gap ? { color: '333333' } : {}),
    }
    const mark = sourceMark(run)
    const text = new d.TextRun({ ...face, text: plainText(run.text) })
    return mark ? [text, new d.TextRun({ text: mark })] : [text]
  })
}

function factTable(d: Library, rows: Extract<Block, { type: 'facts' }>['rows'], width: number): Docx.Table {
  const isBeside = rows.some(row => row.beside)
  const widths = isBeside ? [width - 6916, 3458, 3458] : [2523, width - 2523]
  const isWhole = areKeptWhole(rows)
  const lines = rows.map(({ label, cell, beside }, i) => {
    const keepNext = isWhole && i < rows.length - 1
    return row(
      d,
      widths,
      [
        [cellText(d, [new d.TextRun({ text: plainText(label), bold: true })], { keepNext })],
        cell.map(runs => cellText(d, runsOf(d, runs), { keepNext })),
        ...(beside ? [beside.map(runs => cellText(d, runsOf(d, runs), { keepNext }))] : []),
      ],
      {
        isTall:
          cell
            .flat()
            .map(run => run.text)
            .join('').length > tallCell,
      },
    )
  })
  return grid(d, widths, lines)
}

function table(d: Library, { head, widths, rows, align, isSmall }: Table, { width, isLast }: Place): Docx.Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const twips = widths.map(each => Math.round((width * each) / total))
  const style = isSmall ? 'SmallCell' : 'Cell'
  const heads = head.map(text => [
    cellText(d, [new d.TextRun({ text: plainText(text), bold: true })], { style, alignment: 'center', keepNext: true }),
  ])
  const isShort = isKeptWhole(rows, widths)
  const lines = rows.map((cells, i) => {
    const keepNext = (isShort && (isLast || i < rows.length - 1)) || (namesGroup(cells) && i < rows.length - 1)
    const texts = cells.map((runs, column) => [
      cellText(d, runsOf(d, runs), { style, alignment: align[column] ?? 'left', keepNext }),
    ])
    if (spansColumns(cells)) return row(d, overAfterFirst(twips), texts.slice(0, 2), { span: cells.length - 1 })
    return row(d, twips, texts, { isTall: cells.some(runs => plainOf(runs).length > tallCell) })
  })
  return grid(d, twips, heads.length > 0 ? [row(d, twips, heads, { isHead: true }), ...lines] : lines)
}

const overAfterFirst = ([first = 0, ...rest]: number[]): number[] => [first, rest.reduce((sum, each) => sum + each, 0)]

/** `span`: the columns that the last cell goes over. */
function row(
  d: Library,
  widths: number[],
  cells: Docx.Paragraph[][],
  { isHead = false, isTall = false, span = 1 }: { isHead?: boolean; isTall?: boolean; span?: number } = {},
): Docx.TableRow {
  return new d.TableRow({
    ...(isTall ? {} : { cantSplit: true }),
    ...(isHead ? { tableHeader: true } : {}),
    children: cells.map(
      (children, i) =>
        new d.TableCell({
          width: { size: widths[i] ?? 0, type: d.WidthType.DXA },
          ...(span > 1 && i === cells.length - 1 ? { columnSpan: span } : {}),
          ...(isHead ? { verticalAlign: d.VerticalAlign.CENTER } : {}),
          children: children.length > 0 ? children : [cellText(d, [])],
        }),
    ),
  })
}

function cellText(d: Library, children: Docx.TextRun[], how: Docx.IParagraphOptions = {}): Docx.Paragraph {
  return new d.Paragraph({ style: 'Cell', ...how, children })
}

/** Rules of 0,75 pt; 1,8 mm of room at the sides of a cell. */
function grid(d: Library, widths: number[], rows: Docx.TableRow[]): Docx.Table {
  const size = widths.reduce((sum, width) => sum + width, 0)
  const line = { style: d.BorderStyle.SINGLE, size: 6, color: '000000' }
  return new d.Table({
    layout: d.TableLayoutType.FIXED,
    width: { size, type: d.WidthType.DXA },
    columnWidths: widths,
    margins: { left: 102, right: 102, top: 45, bottom: 45 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows,
  })
}

/** Two tables with nothing between them would be joined by Word. */
function spacer(d: Library, keepNext: boolean): Docx.Paragraph {
  return new d.Paragraph({ keepNext, spacing: { line: 120, lineRule: d.LineRuleType.EXACT }, children: [] })
}

function tableTitle(d: Library, block: Table): Docx.Paragraph[] {
  return block.caption ? [new d.Paragraph({ style: 'TableTitle', children: captionOf(d, block) })] : []
}

function figure(
  d: Library,
  block: Extract<Block, { type: 'map' }>,
  data: Uint8Array | undefined,
  id: number,
): Docx.Paragraph[] {
  const { number, name = `Hình ${number}`, caption, note, view } = block
  if (!data) throw new Error('E_MAP_MISSING')
  const words = plainText(caption)
  const picture = new d.ImageRun({
    type: 'png',
    data,
    transformation: { width: view.widthMm * pxPerMm, height: view.heightMm * pxPerMm },
    altText: { id: String(id), name, title: name, description: words },
  })
  return [
    new d.Paragraph({ style: 'FigureTitle', children: captionOf(d, block) }),
    new d.Paragraph({ keepNext: true, children: [picture] }),
    new d.Paragraph({ style: 'SourceLine', children: [new d.TextRun(plainText(note))] }),
  ]
}
