import type { WriteOptions, WriteSheet } from 'hucre/xlsx'

/** Letters of 11 points across a sheet on its side at the least scale at which they are still read (70 %), within margins of 10 mm. */
const across = { a4: 214, a3: 308 }
const least = 70

type Print = Pick<WriteSheet, 'pageSetup' | 'headerFooter'>

/**
 * How a table of columns so many letters wide is printed: on A4 across, on A3 across when it is wider than that can bear, and a still wider one
 * on sheets of A4 side by side.
 */
export function printed(widths: readonly number[]): Print {
  const onOne = isOnOne(widths)
  return {
    pageSetup: {
      ...{ paperSize: onOne && sum(widths) > across.a4 ? 'a3' : 'a4', orientation: 'landscape' },
      ...(onOne ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: least }),
      showGridLines: true,
      margins: { top: 0.4, bottom: 0.5, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
  }
}

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number]

// The library's own setting leaves the name of a sheet without its quotes, and Excel refuses such a file.
const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** So many rows of a sheet from `row` (counted from 0), which stand again on each of its pages; none when `row` is null. */
export function repeatedRows(sheet: string, row: number | null, count = 1): NamedRange[] {
  if (row === null) return []
  return [{ name: '_xlnm.Print_Titles', range: `${quoted(sheet)}!$${row + 1}:$${row + count}`, scope: sheet }]
}

/** What stands again on every printed sheet of such a table: its heads, and its first column where it goes on to the side. */
export function repeated(sheet: string, widths: readonly number[]): NamedRange {
  const at = (range: string) => `${quoted(sheet)}!${range}`
  const range = isOnOne(widths) ? at('$1:$1') : `${at('$A:$A')},${at('$1:$1')}`
  return { name: '_xlnm.Print_Titles', range, scope: sheet }
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

const isOnOne = (widths: readonly number[]): boolean => sum(widths) <= across.a3
