import { useMemo } from 'react'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Column } from '../rows/column.ts'
import { labelRoom, totalOf } from '../rows/total.ts'
import styles from './table.module.css'
import type { Frame } from './use-frame.ts'

type Props<R> = {
  columns: readonly Column<R>[]
  rows: readonly R[]
  frame: Frame
  noun: string
  isFiltered: boolean
  hasTicks: boolean
}

/** A letter of the label is so wide at most, px, and so much stands around it. */
const [letterWidth, around] = [8, 36]

/** The totals that stay at the foot: sums over the rows that are shown, and how many of them have no figure. */
export function Foot<R>({ columns, rows, frame, noun, isFiltered, hasTicks }: Props<R>) {
  const totals = useMemo(() => columns.map(column => (column.total ? totalOf(rows, column) : null)), [columns, rows])
  const kept = Math.max(1, frame.lefts.filter(left => left !== null).length)
  const label = `Cộng ${formatNumber(rows.length)} ${noun}${isFiltered ? ' đang lọc' : ''}`
  const isOnOneLine = labelRoom(columns, frame.widths, kept) >= label.length * letterWidth + around
  return (
    <tfoot>
      <tr>
        <th
          scope="row"
          colSpan={kept + (hasTicks ? 1 : 0)}
          data-sticky
          data-ticks={hasTicks || undefined}
          style={{ left: 0 }}
        >
          {isOnOneLine ? <span className={styles.label}>{label}</span> : label}
        </th>
        {columns.slice(kept).map((column, at) => {
          const total = totals[at + kept]
          return (
            <td key={column.key} data-right>
              {total && (
                <>
                  <span className={styles.sum}>{total.sum === null ? '–' : formatNumber(total.sum)}</span>
                  {total.missing > 0 && (
                    <span className={styles.missing}>
                      thiếu {formatNumber(total.missing)} {noun}
                    </span>
                  )}
                </>
              )}
            </td>
          )
        })}
        <td aria-hidden="true" />
      </tr>
    </tfoot>
  )
}
