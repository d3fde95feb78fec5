import { type SheetChart, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Block, type Brief, type Part, plainOf, type Section, sectionsOf } from '../../../db/model/brief/brief.ts'
import { marksOf } from '../../../db/model/brief/marks.ts'
import { say } from '../../../db/model/brief/say.ts'
import { gridOf, numFmtOf } from '../../files/grid.ts'
import { type Pictures, standIn } from '../figure/stand-in.ts'
import { withPictures } from '../figure/swap.ts'
import { stillZip } from '../word/still.ts'
import { dayCell, safeWords } from './cell.ts'
import { gapSheet, sourceSheet } from './ends.ts'
import { type Line, linesOf } from './line.ts'
import { nativeTable } from './native.ts'
import { chartOf, picturesIn, under } from './under.ts'
import { markWords } from './words.ts'

type Grid = ReturnType<typeof gridOf>

/** The sheets of a brief in their order: what each is about and what it is called (31 letters at most). */
const sheets: { parts: Part[]; name: [vi: string, en: string] }[] = [
  { parts: ['facts', 'terms'], name: ['Tổng hợp', 'Key facts'] },
  { parts: ['phases'], name: ['Giai đoạn', 'Phases'] },
  { parts: ['plots'], name: ['Lô đất', 'Plots'] },
  { parts: ['clearance'], name: ['Giải phóng mặt bằng', 'Clearance'] },
  { parts: ['land'], name: ['Đất, hạ tầng', 'Land'] },
  { parts: ['money'], name: ['Vốn', 'Money'] },
  { parts: ['steps'], name: ['Thủ tục', 'Procedures'] },
  { parts: ['directives'], name: ['Nhiệm vụ', 'Directives'] },
]

/**
 * A brief as an Excel file: a sheet for each part, then the gaps and the sources of every figure. Numbers are numbers, their units stand in
 * cells or heads of their own. `maps`: a PNG for each map block in order, which may still be drawn meanwhile. The same brief gives the same bytes.
 */
export async function writeBriefXlsx(brief: Brief, { maps }: { maps: Pictures }): Promise<Uint8Array> {
  const pictures = maps.map((_, at) => standIn(at))
  const sections = sectionsOf(brief.blocks)
  const own = sheets.flatMap(({ parts, name }): WriteSheet[] => {
    const about = sections.filter(section => parts.includes(section.part))
    const annexes = (brief.annexes ?? []).filter(({ part }) => parts.includes(part)).map(({ table }) => table)
    return about.length > 0 ? [partSheet(brief, say(brief.lang, ...name), { about, annexes, maps: pictures })] : []
  })
  const bytes = await writeXlsx({
    sheets: [...own, gapSheet(brief), sourceSheet(brief)],
    properties: {
      title: brief.title,
      creator: brief.office.name,
      description: `${say(brief.lang, 'Bản chụp số liệu', 'Data snapshot')} ${brief.code}`,
      created: new Date(brief.at),
      modified: new Date(brief.at),
    },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
  return withPictures(stillZip(bytes, new Date(brief.at)), await Promise.all(maps))
}

const factWidths = [26, 34, 18, 14, 56, 8, 14, 22]

/** Wide enough for the facts; a sheet of tables alone follows their own widths. */
function widthsOf({ about, annexes }: PartOf): number[] {
  const blocks = [...about.flatMap(section => section.blocks), ...annexes]
  if (blocks.some(block => block.type === 'facts')) return factWidths
  const tables = blocks.flatMap(block => (block.type === 'table' ? [nativeTable(block, '').widths] : []))
  const most = Math.max(4, ...tables.map(widths => widths.length))
  return Array.from({ length: most }, (_, at) => Math.max(12, ...tables.map(widths => (widths[at] ?? 0) * 1.4)))
}

type PartOf = { about: Section[]; annexes: Extract<Block, { type: 'table' }>[]; maps: readonly Uint8Array[] }

/** A sheet of a part: its blocks, its lists, and under them its maps and charts. */
function partSheet(brief: Brief, title: string, part: PartOf): WriteSheet {
  const { about, annexes, maps } = part
  const widths = widthsOf(part)
  const grid = gridOf(widths)
  const name = title.replace(/[[\]:*?/\\]/gu, '-').slice(0, 31)
  const charts: SheetChart[] = []
  grid.across(safeWords(brief.title), 'title')
  grid.across(
    safeWords(`${brief.kind}. ${say(brief.lang, 'Bản chụp số liệu', 'Data snapshot')} ${brief.code}`),
    'under',
  )
  for (const section of about) {
    if (section.title) grid.across(safeWords(section.title), 'signed')
    for (const block of section.blocks) charts.push(...addBlock(grid, brief, block, name))
  }
  for (const table of annexes) addTable(grid, brief, table, name)
  const blocks = about.flatMap(section => section.blocks)
  return grid.sheet(name, under(grid, widths, picturesIn(brief, blocks, maps), charts))
}

function addBlock(grid: Grid, brief: Brief, block: Section['blocks'][number], sheet: string): SheetChart[] {
  switch (block.type) {
    case 'facts':
      addHead(grid, brief)
      for (const { label, cell } of block.rows)
        for (const line of linesOf(label, cell, marksOf(brief))) addLine(grid, brief, line)
      return []
    case 'table':
      return addTable(grid, brief, block, sheet)
    case 'paragraph':
      grid.across(safeWords(plainOf(block.runs)), 'words')
      return []
    case 'list':
      for (const item of block.items) grid.across(safeWords(plainOf(item)), 'words')
      return []
    case 'map':
      grid.across(safeWords(`${block.name ?? `Hình ${block.number}`}. ${block.caption}. ${block.note}`), 'italic')
      return []
  }
}

function addHead(grid: Grid, { lang }: Brief): void {
  const heads: [string, string][] = [
    ['Mục', 'Item'],
    ['Chỉ tiêu', 'Figure'],
    ['Giá trị', 'Value'],
    ['Đơn vị', 'Unit'],
    ['Nội dung, lưu ý', 'Words, remarks'],
    ['Nguồn', 'Source'],
    ['Số liệu ngày', 'As of'],
    ['Đánh dấu', 'Mark'],
  ]
  grid.add(heads.map(([vi, en]) => ({ value: say(lang, vi, en), look: 'head' as const })))
}

function addLine(grid: Grid, brief: Brief, { group, label, number, unit, words, source, mark }: Line): void {
  const asOf = brief.sources.find(each => each.number === source)?.asOf ?? null
  grid.add([
    { value: safeWords(group), look: 'cell' },
    { value: safeWords(label), look: 'cell' },
    { value: number, look: 'cell', ...(number === null ? {} : { numFmt: numFmtOf(number) }) },
    { value: unit, look: 'middle' },
    { value: words === null ? null : safeWords(words), look: 'cell' },
    { value: source, look: 'middle' },
    dayCell(asOf, brief.lang),
    { value: mark && markWords(brief.lang, mark), look: 'cell' },
  ])
}

/** A table of the brief over the columns of the sheet: each of its columns takes one. Its chart, where one is worth it. */
function addTable(grid: Grid, brief: Brief, table: Extract<Block, { type: 'table' }>, sheet: string): SheetChart[] {
  const { head, rows } = nativeTable(table, say(brief.lang, 'Nguồn, lưu ý', 'Source, remarks'))
  if (table.caption) grid.across(safeWords([table.name, table.caption].filter(Boolean).join('. ')), 'italic')
  grid.add(head.map(text => ({ value: safeWords(text), look: 'head' as const })))
  const at = rows.map(cells =>
    grid.add(
      cells.map(({ number, words }) => ({
        value: number ?? (words === null ? null : safeWords(words)),
        look: 'cell' as const,
        ...(number === null ? {} : { numFmt: numFmtOf(number) }),
      })),
    ),
  )
  return chartOf(table, at, sheet)
}
