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
