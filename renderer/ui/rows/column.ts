import type { ReactNode } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'

/** What a cell holds for sorting, totals and copying: text, a number, an ISO day (`as: 'day'`); null is a gap. */
export type CellValue = string | number | null

/** A column of a table over rows of any shape: an object, or the index of a row in columnar data. */
export type Column<R> = {
  key: string
  label: string
  /** Stands in the head under the label: "ha", "đồng". */
  unit?: string
  width: number
  /** `number`: right-aligned, written as 1.240,5. `day`: an ISO day, written as 3/11/2023. */
  as?: 'text' | 'number' | 'day'
  value: (row: R) => CellValue
  /** What is drawn when it is more than the value in words; a gap is drawn by the table. */
  render?: (row: R) => ReactNode
  /** The value in words where `render` is not plain text or a choice has a word: copied to Excel. */
  text?: (row: R) => string
  /** Summed in the totals row and for every group. */
  total?: boolean
  /** Stays at the left; the first column always does. Only the leading columns may. */
  isSticky?: boolean
  /** Names the record: set a little stronger. */
  isName?: boolean
  /** Takes what is left of the width, in turn with the others that do. */
  grows?: boolean
  /** Its words go on to a second and a third line, and the row grows with them. */
  wraps?: boolean
}

/** A cell in the words of the screen; "" for a gap. */
export function cellText<R>(column: Column<R>, row: R): string {
  const value = column.value(row)
  if (value === null) return ''
  if (column.text) return column.text(row)
  if (typeof value === 'number') return formatNumber(value)
  return column.as === 'day' ? formatDay(value) : value
}

export const isRight = (column: Pick<Column<never>, 'as'>): boolean => column.as === 'number'

/** How wide each column is when the box has `room` px for all: what is over goes to those that grow, each at most doubled. */
export function widthsIn<R>(columns: readonly Column<R>[], room: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.width, 0)
  const growing = columns.filter(column => column.grows).reduce((sum, column) => sum + column.width, 0)
  const share = growing === 0 ? 0 : Math.max(0, Math.min(1, (room - least) / growing))
  return columns.map(column => Math.floor(column.width * (column.grows ? 1 + share : 1)))
}

/** How far from the left edge each leading column that stays is kept; null for those that scroll. */
export function stickyLefts<R>(
  columns: readonly Column<R>[],
  widths: readonly number[],
  before: number,
): (number | null)[] {
  let left = before
  let isLeading = true
  return columns.map((column, at) => {
    isLeading &&= at === 0 || column.isSticky === true
    if (!isLeading) return null
    const mine = left
    left += widths[at] ?? 0
    return mine
  })
}
