import type { IXmlableObject } from 'docx'
import type { Paragraph, Part, Row } from '../../../db/model/brief/page/part.ts'
import { styles } from '../word/sheet.ts'

type Node = Record<string, unknown>

/** The paragraphs and tables of a file's body as the library has it before it is written. */
export function partsOf(body: IXmlableObject): Part[] {
  return nodesIn(body, 'w:body').flatMap((node): Part[] => {
    if ('w:p' in node) return [paragraphOf(nodesIn(node, 'w:p'))]
    return 'w:tbl' in node ? [tableOf(nodesIn(node, 'w:tbl'))] : []
  })
}

const nodesIn = (node: Node | undefined, name: string): Node[] => {
  const inside = node?.[name]
  return Array.isArray(inside) ? inside.filter(each => typeof each === 'object') : inside ? [inside as Node] : []
}
const under = (nodes: Node[], name: string): Node[] =>
  nodesIn(
    nodes.find(node => name in node),
    name,
  )
/** The attributes of one of the nodes; empty for a node without any, null for none. */
const attributesOf = (nodes: Node[], name: string): Node | null => {
  const node = nodes.find(each => name in each)
  return node ? ((nodesIn(node, name).find(each => '_attr' in each)?._attr as Node | undefined) ?? {}) : null
}
const isOn = (nodes: Node[], name: string, otherwise = false): boolean => {
  const found = attributesOf(nodes, name)
  return found === null ? otherwise : found['w:val'] !== false
}
const number = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value))

type Look = {
  size: number
  bold: boolean
  italic: boolean
  before: number
  after: number
  first: number
  keep: boolean
}

const plain = { size: 26, bold: false, italic: false, before: 0, after: 0, first: 0, keep: false }
const looks = new Map(stylesOf())

/** What each style says of heights and widths; the language of a paper changes nothing of that. */
function* stylesOf(): Generator<[string, Look]> {
  const { default: own, paragraphStyles = [] } = styles('vi')
  const all = [{ id: 'Title', ...own?.title }, { id: 'Heading1', ...own?.heading1 }, ...paragraphStyles]
  for (const { id, run, paragraph } of all)
    yield [
      id,
      {
        size: number(run?.size) ?? plain.size,
        ...{ bold: run?.bold === true, italic: run?.italics === true, keep: paragraph?.keepNext === true },
        ...{ before: number(paragraph?.spacing?.before) ?? 0, after: number(paragraph?.spacing?.after) ?? 0 },
        first: number(paragraph?.indent?.firstLine) ?? 0,
      },
    ]
}

function paragraphOf(nodes: Node[]): Paragraph {
  const how = under(nodes, 'w:pPr')
  const look = looks.get(String(attributesOf(how, 'w:pStyle')?.['w:val'])) ?? plain
  const spacing = attributesOf(how, 'w:spacing') ?? {}
  const indent = attributesOf(how, 'w:ind') ?? {}
  const found: Paragraph = {
    spans: [],
    picture: 0,
    before: number(spacing['w:before']) ?? look.before,
    after: number(spacing['w:after']) ?? look.after,
    line: spacing['w:lineRule'] === 'exact' ? Number(spacing['w:line']) : null,
    rule: ruleOf(attributesOf(under(how, 'w:pBdr'), 'w:top')),
    indent: {
      sides: (number(indent['w:left']) ?? 0) + (number(indent['w:right']) ?? 0),
      first: number(indent['w:firstLine']) ?? look.first,
    },
    keepNext: isOn(how, 'w:keepNext', look.keep),
    isNewPage: isOn(how, 'w:pageBreakBefore'),
    marks: [],
  }
  for (const node of nodes) {
    if ('w:bookmarkStart' in node) found.marks.push(String(attributesOf([node], 'w:bookmarkStart')?.['w:name']))
    if ('w:r' in node) readRun(nodesIn(node, 'w:r'), look, found)
  }
  // An empty paragraph is as high as its letters would be.
  if (found.spans.length === 0) found.spans.push({ text: '', ...faceOf([], look) })
  return found
}

function faceOf(how: Node[], look: Look): { face: number; size: number } {
  const size = number(attributesOf(how, 'w:sz')?.['w:val']) ?? look.size
  return { face: (isOn(how, 'w:b', look.bold) ? 1 : 0) + (isOn(how, 'w:i', look.italic) ? 2 : 0), size: size * 10 }
}

/** Twips in the units of a drawing (EMU). */
const emuPerTwip = 635

function readRun(nodes: Node[], look: Look, into: Paragraph): void {
  const face = faceOf(under(nodes, 'w:rPr'), look)
  for (const node of nodes) {
    if ('w:t' in node) into.spans.push({ text: wordsIn(node), ...face })
    if ('w:tab' in node) into.spans.push({ text: ' ', ...face })
    const extent = attributesOf(under(under([node], 'w:drawing'), 'wp:inline'), 'wp:extent')
    if (extent) into.picture = Number(extent.cy) / emuPerTwip
  }
}

/** A rule is told in eighths of a point. */
const ruleOf = (border: Node | null): number => (border?.['w:val'] === 'single' ? Number(border['w:sz']) * 2.5 : 0)

function wordsIn(node: Node): string {
  const inside = node['w:t']
  return Array.isArray(inside) ? inside.filter(each => typeof each === 'string').join('') : ''
}

function tableOf(nodes: Node[]): Part {
  const how = under(nodes, 'w:tblPr')
  const margins = under(how, 'w:tblCellMar')
  const margin = (side: string) => number(attributesOf(margins, side)?.['w:w']) ?? 0
  const rule = ruleOf(attributesOf(under(how, 'w:tblBorders'), 'w:insideH'))
  const sides = margin('w:left') + margin('w:right')
  const room = margin('w:top') + margin('w:bottom') + rule
  const last = (at: number) => (at === rows.length - 1 ? rule : 0)
  const rows = nodes.flatMap(node => ('w:tr' in node ? [nodesIn(node, 'w:tr')] : []))
  return { rows: rows.map((row, at) => rowOf(row, sides, room + last(at))) }
}

function rowOf(nodes: Node[], sides: number, room: number): Row {
  const how = under(nodes, 'w:trPr')
  const cells = nodes.flatMap(node => ('w:tc' in node ? [nodesIn(node, 'w:tc')] : []))
  return {
    room,
    isHead: isOn(how, 'w:tblHeader'),
    isWhole: isOn(how, 'w:cantSplit'),
    cells: cells.map(cell => ({
      width: Number(attributesOf(under(cell, 'w:tcPr'), 'w:tcW')?.['w:w']) - sides,
      paragraphs: cell.flatMap(node => ('w:p' in node ? [paragraphOf(nodesIn(node, 'w:p'))] : [])),
    })),
  }
}
