import type { ReactNode } from 'react'
import type { Sort } from '../rows/arrange.ts'
import type { Column } from '../rows/column.ts'
import type { Ticking } from './use-ticks.ts'

export type TableProps<R> = {
  label: string
  columns: readonly Column<R>[]
  /** The rows that are shown, already filtered; sorted and grouped here. */
  rows: readonly R[]
  keyOf: (row: R) => string
  /** "hộ": what a row is, for "Cộng 14 hộ đang lọc" and "thiếu 5 hộ". */
  noun: string
  isFiltered?: boolean
  /** Draws the totals row; on by default when a column is totalled. */
  isTotalled?: boolean
  sort?: Sort | null
  onSort?: (sort: Sort | null) => void
  /** The key of the column by which the rows are grouped. */
  groupBy?: string | null
  /** Rows ticked, and how to change them; without it there are no boxes. */
  ticking?: Ticking
  /** The key of the row that is open beside the table. */
  open?: string | null
  onOpen?: (row: R) => void
  /** What stands in a cell while it is edited (F2, double click); null where a cell is not edited. `leave` gives the keyboard back. */
  edit?: (row: R, column: Column<R>, leave: () => void) => ReactNode
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode
}
