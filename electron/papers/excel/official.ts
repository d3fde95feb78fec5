import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Block, plainOf } from '../../../db/model/brief/brief.ts'
import { blocksOf, type Official } from '../../../db/model/official/official.ts'
import { type Grid, gridOf, numFmtOf } from '../../files/grid.ts'
import { repeatedRows } from '../../files/print.ts'
import { stillZip } from '../word/still.ts'
import { safeWords } from './cell.ts'
import { gapSheet, sourceSheet } from './ends.ts'
import { type NativeCell, nativeTable } from './native.ts'

/** `headRow`: of its one table, counted from 0. */
type Sheet = { sheet: WriteSheet; headRow: number | null }
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
  const own = [
    ...(main || annexes.length === 0 ? [sheetOf(paper, 'Nội dung', head.about, '', blocks)] : []),
    ...annexes.map(annex => sheetOf(paper, annex.name || annex.title, annex.title, annex.note, annex.blocks)),
  ]
  const sheets = apart([...own.map(each => each.sheet), gapSheet(closed), sourceSheet(closed)])
  const bytes = await writeXlsx({
    sheets,
    namedRanges: own.flatMap(({ headRow }, at) => repeatedRows(sheets[at]?.name ?? '', headRow)),
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

function sheetOf({ end }: Official, name: string, title: string, note: string, blocks: Block[]): Sheet {
  const tables = blocks.flatMap(block => (block.type === 'table' ? [nativeTable(block, 'Nguồn, lưu ý')] : []))
  const columns = Math.max(4, ...tables.map(table => table.head.length))
  // A sheet of words alone is as wide as one with a table.
  const least = tables.length > 0 ? 7 : 150 / columns
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(least, ...tables.flatMap(table => [wideOf(table.widths, at), digitsOf(table.rows, at)])),
  )
  const grid = gridOf(widths)
  grid.across(safeWords(title.toLocaleUpperCase('vi')), 'title')
  grid.across(safeWords([note, end.code].filter(Boolean).join(' ')), 'under')
  const heads = blocks.flatMap(block => addBlock(grid, block, columns) ?? [])
  const [only] = heads
  const plain = name
    .normalize('NFC')
    .replace(/[[\]:*?/\\]/gu, '-')
    .slice(0, 31)
  return { sheet: grid.sheet(plain), headRow: only !== undefined && heads.length === 1 ? only : null }
}

/** Characters that the widest number of a column needs: one that does not fit is shown as "###". */
function digitsOf(rows: readonly NativeCell[][], at: number): number {
  return Math.max(
    0,
    ...rows.map(cells => {
      const number = cells[at]?.number ?? null
      return number === null ? 0 : number.toLocaleString('vi', { maximumFractionDigits: 9 }).length + 3
    }),
  )
}

/** Characters of a column: 150 over the whole table, by its share. */
function wideOf(widths: readonly number[], at: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return Math.min(70, Math.max(6, (150 * (widths[at] ?? 0)) / total))
}

/** Gives the row of the head when the block is a table. */
function addBlock(grid: Grid, block: Block, columns: number): number | null {
  if (block.type === 'heading') grid.across(safeWords(block.text), 'signed')
  if (block.type === 'paragraph') addWords(grid, plainOf(block.runs))
  if (block.type === 'list') for (const item of block.items) addWords(grid, plainOf(item))
  if (block.type === 'facts') for (const { label, cell } of block.rows) addFact(grid, label, cell.map(plainOf), columns)
  return block.type === 'table' ? addTable(grid, block) : null
}

/** A question over the first two columns, its answer over the others. */
function addFact(grid: Grid, label: string, answer: string[], columns: number): void {
  const [first = '', ...rest] = piecesOf(answer.join('\n'))
  grid.pair(safeWords(label), safeWords(first), Math.min(2, columns - 1))
  for (const piece of rest) grid.pair('', safeWords(piece), Math.min(2, columns - 1))
}

function addWords(grid: Grid, text: string): void {
  for (const piece of piecesOf(text)) grid.across(safeWords(piece), 'words')
}

function addTable(grid: Grid, table: Table): number {
  const { head, rows } = nativeTable(table, 'Nguồn, lưu ý')
  if (table.caption) grid.across(safeWords(table.caption), 'italic')
  const at = grid.add(head.map(text => ({ value: safeWords(text), look: 'head' as const })))
  for (const cells of rows) {
    const [number, name, ...rest] = cells
    const isGroup =
      number?.words && name?.words && rest.length > 1 && rest.every(each => !each.words && each.number === null)
    if (isGroup) grid.group(safeWords(number.words ?? ''), safeWords(name.words ?? ''))
    else addRow(grid, cells, table.align)
  }
  return at
}

/** A row; a cell that holds more than a cell can goes on in rows of its own. */
function addRow(grid: Grid, cells: NativeCell[], align: Table['align']): void {
  const pieces = cells.map(({ words }) => (words === null ? [] : piecesOf(words)))
  const turns = Math.max(1, ...pieces.map(each => each.length))
  for (let turn = 0; turn < turns; turn++)
    grid.add(
      cells.map(({ number }, at) => {
        const words = pieces[at]?.[turn]
        const value = turn === 0 && number !== null ? number : words === undefined ? null : safeWords(words)
        const look = align[at] === 'center' ? ('middle' as const) : ('cell' as const)
        return { value, look, ...(typeof value === 'number' ? { numFmt: numFmtOf(value) } : {}) }
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
