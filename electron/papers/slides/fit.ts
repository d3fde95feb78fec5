/** A row of a table as texts, one for each column. */
export type TextRow = string[]
export type Fitted = { size: number; pages: number[][] }

const sizes = [16, 15, 14, 13, 12, 11, 10]
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
 * The size in points (16 to 10) in which a table fits a height in inches, and which rows stand on which slide: all on one when the smallest size
 * allows it, else on as many as they need. A head of `head` inches stands on each.
 */
export function fitTable(rows: readonly TextRow[], widths: readonly number[], height: number, head: number): Fitted {
  const rowHeight = (row: TextRow, size: number) =>
    Math.max(...row.map((text, at) => heightOf(text, widths[at] ?? 1, size)))
  const total = (size: number) => rows.reduce((sum, row) => sum + rowHeight(row, size), head)
  const size = sizes.find(each => total(each) <= height) ?? 11
  const pages: number[][] = [[]]
  let filled = head
  for (const [at, row] of rows.entries()) {
    const needed = rowHeight(row, size)
    if (filled + needed > height && pages.at(-1)?.length) {
      pages.push([])
      filled = head
    }
    pages.at(-1)?.push(at)
    filled += needed
  }
  return { size, pages }
}
