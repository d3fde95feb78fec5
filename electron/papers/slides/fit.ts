/** A row of a table as texts, one for each column. */
export type TextRow = string[]
export type Fitted = { size: number; pages: number[][] }

/** Nothing of a table is smaller than its last: it is read from a wall. */
const sizes = [16, 15, 14, 13, 12]
/** Room above and below the text of a cell, and at its sides, inches. */
const padding = { y: 0.09, x: 0.16 }

/** Inches that a text takes in a column so many inches wide, set in so many points. */
export function heightOf(text: string, width: number, size: number): number {
  // Arial's letters are half as wide as high on the average; a word that does not fit goes to the next line whole.
  const chars = Math.max(4, ((width - padding.x) * 72) / (size * 0.53))
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + 2) / chars)), 0)
  return (lines * size * 1.2) / 72 + padding.y
}

/**
 * The size in points (16 to 12) in which a table fits a height in inches, and which rows stand on which slide: on as few as the smallest size
 * allows, in the largest that needs no more, about as full as one another. A head of `head` inches stands on each.
 */
export function fitTable(rows: readonly TextRow[], widths: readonly number[], height: number, head: number): Fitted {
  const room = height - head
  const heightsIn = (size: number) =>
    rows.map(row => Math.max(...row.map((text, at) => heightOf(text, widths[at] ?? 1, size))))
  const smallest = sizes.at(-1) ?? 12
  const least = layOut(heightsIn(smallest), room).length
  const size = sizes.find(each => layOut(heightsIn(each), room).length === least) ?? smallest
  const heights = heightsIn(size)
  // A last slide with two rows left over looks like a mistake.
  const even = heights.reduce((sum, each) => sum + each, 0) / least
  const tried = [1, 1.1, 1.2, 1.35, 1.5, 1.75].map(more => layOut(heights, Math.min(room, even * more)))
  return { size, pages: tried.find(pages => pages.length === least) ?? layOut(heights, room) }
}

/** Rows so high on slides with so much room, in order; a row that is higher than a slide has one of its own. */
function layOut(heights: readonly number[], room: number): number[][] {
  const pages: number[][] = [[]]
  let filled = 0
  for (const [at, height] of heights.entries()) {
    if (filled + height > room && pages.at(-1)?.length) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(at)
    filled += height
  }
  return pages
}
