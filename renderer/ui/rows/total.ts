import type { Column } from './column.ts'

/** A sum over the rows that have a figure, and how many have none. `sum` is null when none has. */
export type Total = { sum: number | null; missing: number }

/** Adds up a column. Whole đồng stay exact up to 9 million tỷ, where a float still holds every integer. */
export function totalOf<R>(rows: readonly R[], column: Column<R>): Total {
  let sum = 0
  let known = 0
  for (const row of rows) {
    const value = column.value(row)
    if (typeof value !== 'number') continue
    sum += value
    known += 1
  }
  return { sum: known === 0 ? null : sum, missing: rows.length - known }
}

/** How wide the label of the totals may stand on one line, px: over the first `kept` columns, which stay, and those beside them that have no sum. */
export function labelRoom(
  columns: readonly Pick<Column<never>, 'total'>[],
  widths: readonly number[],
  kept: number,
): number {
  const summed = columns.findIndex((column, at) => at >= kept && column.total)
  return widths.slice(0, summed < 0 ? undefined : summed).reduce((sum, width) => sum + width, 0)
}
