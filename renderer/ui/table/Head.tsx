import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Sort } from '../rows/arrange.ts'
import { type Column, isRight } from '../rows/column.ts'
import { TickBox } from './TickBox.tsx'
import styles from './table.module.css'
import type { Frame } from './use-frame.ts'
import type { Ticks } from './use-ticks.ts'

type Props<R> = {
  columns: readonly Column<R>[]
  frame: Frame
  ticks: Ticks<R> | null
  sort: Sort | null
  onSort: (sort: Sort | null) => void
}

/** The head that stays: a press sorts, a second turns the order, a third takes it away. */
export function Head<R>({ columns, frame, ticks, sort, onSort }: Props<R>) {
  const press = (key: string) => {
    if (sort?.key !== key) return onSort({ key, isDown: false })
    onSort(sort.isDown ? null : { key, isDown: true })
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {ticks && (
          <th className={styles.tick} data-sticky style={{ left: 0 }} scope="col">
            <TickBox label="Chọn tất cả" state={ticks.state} onTurn={ticks.tickAll} />
          </th>
        )}
        {columns.map((column, at) => {
          const way = sort?.key === column.key ? (sort.isDown ? 'descending' : 'ascending') : undefined
          const Arrow = way === 'descending' ? ArrowDown : ArrowUp
          const left = frame.lefts[at]
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={way}
              data-right={isRight(column) || undefined}
              data-sticky={left !== null || undefined}
              style={{ left: left ?? undefined }}
            >
              <button type="button" tabIndex={-1} className={styles.sorter} onClick={() => press(column.key)}>
                <span>
                  {column.label}
                  {column.unit && <span className={styles.unit}>, {column.unit}</span>}
                </span>
                {way && <Arrow size={13} strokeWidth={1.75} aria-hidden />}
              </button>
            </th>
          )
        })}
        <td aria-hidden="true" />
      </tr>
    </thead>
  )
}
