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

/** What stands again on every printed sheet of such a table: its heads, and its first column where it goes on to the side. */
export function repeated(sheet: string, widths: readonly number[]): NonNullable<WriteOptions['namedRanges']>[number] {
  // The library's own setting leaves the name of a sheet without its quotes, and Excel refuses such a file.
  const at = (range: string) => `'${sheet.replace(/'/g, "''")}'!${range}`
  const range = isOnOne(widths) ? at('$1:$1') : `${at('$A:$A')},${at('$1:$1')}`
  return { name: '_xlnm.Print_Titles', range, scope: sheet }
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

const isOnOne = (widths: readonly number[]): boolean => sum(widths) <= across.a3
