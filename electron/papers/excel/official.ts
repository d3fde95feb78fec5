import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Block, plainOf } from '../../../db/model/brief/brief.ts'
import { blocksOf, type Official } from '../../../db/model/official/official.ts'
import { type Grid, gridOf, numFmtOf } from '../../files/grid.ts'
import { stillZip } from '../word/still.ts'
import { safeWords } from './cell.ts'
import { gapSheet, sourceSheet } from './ends.ts'
import { type NativeCell, nativeTable } from './native.ts'

type Table = Extract<Block, { type: 'table' }>

/** Letters in one cell: Excel holds 32,767. What is longer goes on in the row below, so that nothing is cut off. */
const most = 32_000

/**
 * An official paper as an Excel file: its own tables on a sheet, each annex on one, then the gaps and the sources. Numbers are numbers. The same
 * paper gives the same bytes.
 */
export async function writeOfficialXlsx(paper: Official): Promise<Uint8Array> {
  const { blocks, annexes, head, title, code, at } = paper
  const closed = { ...paper, lang: 'vi' as const, blocks: blocksOf(paper) }
  const main = blocks.some(block => block.type === 'table' || block.type === 'facts')
  const sheets = [
    ...(main || annexes.length === 0 ? [sheetOf(paper, 'Nội dung', head.about, '', blocks)] : []),
    ...annexes.map(annex => sheetOf(paper, annex.name || annex.title, annex.title, annex.note, annex.blocks)),
    gapSheet(closed),
    sourceSheet(closed),
  ]
  const bytes = await writeXlsx({
    sheets: apart(sheets),
    properties: {
      ...{ title, creator: head.agency, description: `Bản chụp số liệu ${code}` },
      ...{ created: new Date(at), modified: new Date(at) },
    },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
  return stillZip(bytes, new Date(at))
}

/** No two sheets of one name. */
function apart(sheets: WriteSheet[]): WriteSheet[] {
  const seen = new Map<string, number>()
  return sheets.map(sheet => {
    const turn = (seen.get(sheet.name) ?? 0) + 1
    seen.set(sheet.name, turn)
    return turn === 1 ? sheet : { ...sheet, name: `${sheet.name.slice(0, 26)} (${turn})` }
  })
}

function sheetOf({ end }: Official, name: string, title: string, note: string, blocks: Block[]): WriteSheet {
  const tables = blocks.flatMap(block => (block.type === 'table' ? [nativeTable(block, 'Nguồn, lưu ý')] : []))
  const columns = Math.max(4, ...tables.map(table => table.head.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(7, ...tables.map(table => wideOf(table.widths, at))),
  )
  const grid = gridOf(widths)
  grid.across(safeWords(title.toLocaleUpperCase('vi')), 'title')
  grid.across(safeWords([note, end.code].filter(Boolean).join(' ')), 'under')
  for (const block of blocks) addBlock(grid, block)
  return grid.sheet(
    name
      .normalize('NFC')
      .replace(/[[\]:*?/\\]/gu, '-')
      .slice(0, 31),
  )
}

/** Characters of a column: 150 over the whole table, by its share. */
function wideOf(widths: readonly number[], at: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return Math.min(70, Math.max(6, (150 * (widths[at] ?? 0)) / total))
}

function addBlock(grid: Grid, block: Block): void {
  if (block.type === 'heading') grid.across(safeWords(block.text), 'signed')
  if (block.type === 'paragraph') addWords(grid, plainOf(block.runs))
  if (block.type === 'list') for (const item of block.items) addWords(grid, plainOf(item))
  if (block.type === 'table') addTable(grid, block)
  if (block.type === 'facts')
    for (const { label, cell } of block.rows)
      addRow(grid, [
        { number: null, words: label },
        { number: null, words: cell.map(plainOf).join('\n') },
      ])
}

function addWords(grid: Grid, text: string): void {
  for (const piece of piecesOf(text)) grid.across(safeWords(piece), 'words')
}

function addTable(grid: Grid, table: Table): void {
  const { head, rows } = nativeTable(table, 'Nguồn, lưu ý')
  if (table.caption) grid.across(safeWords(table.caption), 'italic')
  grid.add(head.map(text => ({ value: safeWords(text), look: 'head' as const })))
  for (const cells of rows) addRow(grid, cells)
}

/** A row; a cell that holds more than a cell can goes on in rows of its own. */
function addRow(grid: Grid, cells: NativeCell[]): void {
  const pieces = cells.map(({ words }) => (words === null ? [] : piecesOf(words)))
  const turns = Math.max(1, ...pieces.map(each => each.length))
  for (let turn = 0; turn < turns; turn++)
    grid.add(
      cells.map(({ number }, at) => {
        const words = pieces[at]?.[turn]
        const value = turn === 0 && number !== null ? number : words === undefined ? null : safeWords(words)
        return { value, look: 'cell' as const, ...(typeof value === 'number' ? { numFmt: numFmtOf(value) } : {}) }
      }),
    )
}

/** A text in pieces that a cell holds, parted between words and never inside a letter. */
function piecesOf(text: string): string[] {
  const rest = text.normalize('NFC')
  if (rest.length <= most) return [rest]
  const end = rest.lastIndexOf(' ', most)
  const at = end > most / 2 ? end : (rest.codePointAt(most - 1) ?? 0) > 0xffff ? most - 1 : most
  return [rest.slice(0, at), ...piecesOf(rest.slice(at).trimStart())]
}
