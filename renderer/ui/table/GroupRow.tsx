import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Group } from '../rows/arrange.ts'
import type { Column } from '../rows/column.ts'
import { totalOf } from '../rows/total.ts'
import styles from './table.module.css'
import { cellId } from './use-frame.ts'
import type { Deeds } from './use-table-keys.ts'

type Props<R> = {
  id: string
  index: number
  columns: readonly Column<R>[]
  lefts: readonly (number | null)[]
  active: number | null
  group: Group<R>
  noun: string
  hasTicks: boolean
  isFolded: boolean
  deeds: Deeds<R>
}

/** The head of a group: what its rows share, how many they are, and their sums. */
export function GroupRow<R>({ id, index, columns, lefts, active, group, noun, hasTicks, isFolded, deeds }: Props<R>) {
  const totals = useMemo(
    () => columns.map(column => (column.total ? totalOf(group.rows, column) : null)),
    [columns, group],
  )
  const kept = Math.max(1, lefts.filter(left => left !== null).length)
  const Arrow = isFolded ? ChevronRight : ChevronDown
  const words = (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-expanded={!isFolded}
      onClick={() => deeds.fold(group.key)}
    >
      <Arrow size={15} strokeWidth={1.75} aria-hidden />
      {group.word ?? <i className="gap">chưa có số liệu</i>}
      <span className={styles.count}>
        {formatNumber(group.rows.length)} {noun}
      </span>
    </button>
  )
  return (
    <tr className={styles.group} aria-rowindex={index + 2}>
      {hasTicks && <td data-sticky style={{ left: 0 }} />}
      {columns.map((column, at) => {
        // The head of the group takes all columns that stay.
        if (at > 0 && at < kept) return null
        const total = totals[at]
        return (
          <td
            key={column.key}
            id={cellId(id, { line: index, column: at })}
            data-right={total ? true : undefined}
            colSpan={at === 0 ? kept : undefined}
            data-active={active === at || (at === 0 && active !== null && active < kept) || undefined}
            data-sticky={lefts[at] !== null || undefined}
            style={{ left: lefts[at] ?? undefined }}
          >
            {at === 0 ? words : total && (total.sum === null ? '–' : formatNumber(total.sum))}
          </td>
        )
      })}
      <td aria-hidden="true" />
    </tr>
  )
}
