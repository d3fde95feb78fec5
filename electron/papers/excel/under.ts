import type { SheetChart, WriteSheet } from 'hucre/xlsx'
import type { Block, Brief } from '../../../db/model/brief/brief.ts'
import { barsOf } from '../../../db/model/brief/figure/bars.ts'
import type { gridOf } from '../../files/grid.ts'

type Grid = ReturnType<typeof gridOf>
type Table = Extract<Block, { type: 'table' }>
type SheetImage = NonNullable<WriteSheet['images']>[number]

/** px in a millimetre of a sheet, and the height of a row without words (18 points). */
const pxPerMm = 96 / 25.4
const rowPx = 24
/** Rows that a chart takes, and its width, px. */
const chartRows = 14
const chartPx = 640
const colours = ['0B5A56', '9CCBC6', 'B8780C']

/** The chart of a table whose rows stand at the given rows of a sheet: its numbers are the sheet's own cells. Its place is found later. */
export function chartOf(table: Table, rows: readonly number[], sheet: string): SheetChart[] {
  const bars = barsOf(table)
  if (!bars) return []
  const from = rows[bars.rows[0] ?? 0] ?? 0
  const to = rows[bars.rows.at(-1) ?? 0] ?? from
  const range = (column: number) =>
    `'${sheet.replaceAll("'", "''")}'!$${letter(column)}$${from + 1}:$${letter(column)}$${to + 1}`
  const isMoney = bars.unit === 'tỷ đồng' || bars.unit === 'billion VND'
  return [
    {
      type: 'bar',
      title: [bars.title || table.caption, `(${bars.unit})`].join(' '),
      series: bars.series.map(({ name, column }, at) => ({
        ...{ name, values: range(column), categories: range(0), color: colours[at % colours.length] ?? '0B5A56' },
      })),
      anchor: { from: { row: 0, col: 0 } },
      ...(bars.series.length > 1 ? { legend: 'bottom' as const } : { legend: false as const }),
      axes: { x: { reverse: true }, y: isMoney ? { dispUnits: { unit: 'billions' } } : {} },
    },
  ]
}

const letter = (column: number): string => String.fromCharCode(65 + column)

/** The maps among some blocks with their pictures, a little smaller than on paper. Throws E_MAP_MISSING. */
export function picturesIn(brief: Brief, blocks: readonly Block[], maps: readonly Uint8Array[]): SheetImage[] {
  return brief.blocks
    .filter(block => block.type === 'map')
    .flatMap((block, at) => {
      if (!blocks.includes(block)) return []
      const data = maps[at]
      if (!data) throw new Error('E_MAP_MISSING')
      const [width, height] = [block.view.widthMm * pxPerMm, block.view.heightMm * pxPerMm]
      const anchor = { from: { row: 0, col: 0 } }
      return [
        { ...{ data, type: 'png' as const, width, height, anchor }, altText: block.caption, title: block.name ?? '' },
      ]
    })
}

/** Pictures and charts one under another, in rows added at the end of a sheet whose columns are so many letters wide. */
export function under(
  grid: Grid,
  widths: readonly number[],
  images: SheetImage[],
  charts: SheetChart[],
): Partial<WriteSheet> {
  const room = (rows: number): number => {
    const first = grid.across('', 'words') + 1
    for (let turn = 0; turn < rows; turn++) grid.add([])
    return first
  }
  // A picture is not cut by the end of a page.
  if (images.length > 0) grid.breakPage()
  const placed = images.map(image => {
    const columns = columnsOf(widths, image.width ?? 0)
    const wide = widths.slice(0, columns).reduce((sum, width) => sum + columnPx(width), 0)
    const rows = Math.round((wide * (image.height ?? 0)) / (image.width ?? 1) / rowPx)
    const row = room(rows)
    // A picture lies between two cells: its sides are as the paper's when the rows are as many as its width asks for.
    return { ...image, anchor: { from: { row, col: 0 }, to: { row: row + rows, col: columns } } }
  })
  const drawn = charts.map(chart => {
    const row = room(chartRows)
    const col = columnsOf(widths, chartPx)
    return { ...chart, anchor: { from: { row, col: 0 }, to: { row: row + chartRows, col } } }
  })
  return { ...(placed.length > 0 ? { images: placed } : {}), ...(drawn.length > 0 ? { charts: drawn } : {}) }
}

/** px of a column so many letters of 12 points wide. */
const columnPx = (letters: number): number => letters * 8 + 5

/** The first columns that are together nearest to a width, px. */
function columnsOf(widths: readonly number[], px: number): number {
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + columnPx(width), 0))
  const nearest = ends.reduce((best, end, at) => (Math.abs(end - px) < Math.abs((ends[best] ?? 0) - px) ? at : best), 0)
  return nearest + 1
}
