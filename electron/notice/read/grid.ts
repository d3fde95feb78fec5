import { type Box, type Piece, thin } from './rules.ts'

/** A framed table of a page: its rows from above, each cell with its words. `columns`: where they begin, with the right edge. */
export type Grid = { top: number; bottom: number; columns: number[]; rows: string[][]; pieces: Set<Piece> }
type Cell = { from: number; to: number; pieces: Piece[]; isOpen: boolean }
type Band = { top: number; bottom: number; cells: Cell[] }

/** Rules nearer to each other than this (points) are one. */
const near = 4
/** A table has at least so many columns; a framed box of one or two is none. */
const fewColumns = 3

/** The framed tables of a page; words join lines of a cell. A cell that goes over several rows is said in each of them. */
export function gridsOf(pieces: readonly Piece[], rules: readonly Box[], words: (pieces: Piece[]) => string): Grid[] {
  const across = rules.filter(rule => rule.top - rule.bottom < thin && rule.right - rule.left > near)
  const down = rules.filter(rule => rule.right - rule.left < thin && rule.top - rule.bottom > near)
  const heights = clustered(across.map(rule => rule.top)).toReversed()
  const tables: Band[][] = []
  let isGoing = false
  for (const [at, top] of heights.entries()) {
    const bottom = heights[at + 1]
    const band = bottom === undefined ? null : bandOf(top, bottom, across, down)
    if (!band) isGoing = false
    else if (isGoing) tables.at(-1)?.push(band)
    else tables.push([band])
    if (band) isGoing = true
  }
  return tables.flatMap(bands => {
    const columns = Math.max(...bands.map(band => band.cells.length))
    return columns < fewColumns || bands.length < 2 ? [] : [gridOf(bands, pieces, words)]
  })
}

/** The places where values lie, those close together as one, in rising order. */
function clustered(values: number[]): number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (found.at(-1) ?? -Infinity) > near) found.push(value)
  return found
}

function bandOf(top: number, bottom: number, across: readonly Box[], down: readonly Box[]): Band | null {
  const middle = (top + bottom) / 2
  const edges = clustered(down.filter(rule => rule.bottom < middle && middle < rule.top).map(rule => rule.left))
  if (edges.length < 2) return null
  const cells = edges.slice(1).map((to, at) => {
    const from = edges[at] ?? 0
    const isRuled = across.some(
      rule => Math.abs(rule.top - top) <= near && rule.left < (from + to) / 2 && (from + to) / 2 < rule.right,
    )
    return { from, to, pieces: [], isOpen: !isRuled }
  })
  return { top, bottom, cells }
}

function gridOf(bands: Band[], pieces: readonly Piece[], words: (pieces: Piece[]) => string): Grid {
  const [first] = bands
  const top = first?.top ?? 0
  const bottom = bands.at(-1)?.bottom ?? 0
  const inside = pieces.filter(piece => piece.y < top && piece.y > bottom && piece.text.trim() !== '')
  const taken = new Set<Piece>()
  for (const piece of inside) {
    const middle = piece.y + piece.height / 3
    const band = bands.find(each => each.bottom <= middle && middle < each.top)
    for (const part of cutAt(piece, band?.cells.slice(1).map(cell => cell.from) ?? [])) {
      const cell = band?.cells.find(each => each.from - 1 <= part.x + 1 && part.x + 1 < each.to)
      if (!cell) continue
      cell.pieces.push(part)
      taken.add(piece)
    }
  }
  const widest = bands.reduce((most, band) => (band.cells.length > most.cells.length ? band : most), bands[0] as Band)
  const columns = [...widest.cells.map(cell => cell.from), widest.cells.at(-1)?.to ?? 0]
  for (const [at, band] of bands.entries())
    for (const cell of band.cells) {
      const above = cell.isOpen ? bands[at - 1]?.cells.find(each => Math.abs(each.from - cell.from) <= near) : undefined
      // One cell over several rows: all its words, once, shared by those rows.
      if (above) {
        above.pieces.push(...cell.pieces)
        cell.pieces = above.pieces
      }
    }
  const rows = bands.map(band =>
    widest.cells.map(({ from }) => {
      const cell = band.cells.find(each => Math.abs(each.from - from) <= near)
      return cell ? words(cell.pieces) : ''
    }),
  )
  return { top, bottom, columns, rows, pieces: taken }
}

/** The reader of PDF puts words of two narrow cells into one piece: it is cut at the blank that is nearest to the rule between them. */
function cutAt(piece: Piece, borders: readonly number[]): Piece[] {
  const { text, x, width } = piece
  const border = borders.find(each => each > x + near && each < x + width - near)
  if (border === undefined) return [piece]
  const wanted = ((border - x) / width) * text.length
  const blanks = [...text.matchAll(/ /g)].map(found => found.index)
  const [blank] = blanks.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
  if (blank === undefined) return [piece]
  const rest = { ...piece, text: text.slice(blank + 1), x: border + 1, width: x + width - border - 1 }
  return [{ ...piece, text: text.slice(0, blank), width: border - x }, ...cutAt(rest, borders)]
}

/** The rows of a table on several pages: its head once, a row that the end of a page cut put together. */
export function continued(before: string[][], { rows }: Grid): string[][] {
  const [head] = before
  const own = rows[0]?.join('|') === head?.join('|') ? rows.slice(1) : rows
  const [next, ...rest] = own
  const last = before.at(-1)
  if (!next || !last || next[0] !== '' || next.every(cell => cell === '')) return [...before, ...own]
  const whole = last.map((cell, at) => [cell, next[at] ?? ''].filter(Boolean).join(' '))
  return [...before.slice(0, -1), whole, ...rest]
}
