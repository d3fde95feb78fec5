import { plainOf, type Run } from '../brief.ts'

/** Rows of a table that is not broken over two pages. */
export const mostRows = 7

/** A table of more letters is broken over pages however few its rows are: kept whole it would leave half a page empty. */
const mostLetters = 900

/** True for a table so short that it moves to the next page whole. */
export function isKeptWhole(rows: readonly (readonly Run[][])[]): boolean {
  return rows.length <= mostRows && rows.flat().map(plainOf).join('').length < mostLetters
}
