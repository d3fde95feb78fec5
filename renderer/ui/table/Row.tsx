import { memo, type ReactNode } from 'react'
import { type Column, cellText, isRight } from '../rows/column.ts'
import { TickBox } from './TickBox.tsx'
import styles from './table.module.css'
import { cellId } from './use-frame.ts'
import type { Deeds } from './use-table-keys.ts'

type Props<R> = {
  id: string
  index: number
  row: R
  columns: readonly Column<R>[]
  lefts: readonly (number | null)[]
  measure: ((line: HTMLTableRowElement | null) => void) | undefined
  /** The column of the cell with the keyboard, when it is in this row; and of the one that is edited. */
  active: number | null
  edited: number | null
  /** The columns of this row that a drawn range covers, first and last. */
  drawnFrom: number | null
  drawnTo: number | null
  /** Null in a table without boxes. */
  isTicked: boolean | null
  isOpen: boolean
  deeds: Deeds<R>
  edit: ((row: R, column: Column<R>, leave: () => void) => ReactNode) | undefined
}

function PlainRow<R>(props: Props<R>) {
  const { id, index, row, columns, lefts, active, edited, drawnFrom, drawnTo, isTicked, isOpen, deeds } = props
  const [name] = columns
  return (
    <tr
      ref={props.measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isTicked ?? undefined}
      data-open={isOpen || undefined}
      data-ticked={isTicked || undefined}
    >
      {isTicked !== null && (
        <td className={styles.tick} data-sticky style={{ left: 0 }}>
          <TickBox
            label={`Chọn ${name ? cellText(name, row) : ''}`}
            state={isTicked ? 'all' : 'none'}
            onTurn={isThrough => deeds.tick(row, isThrough)}
          />
        </td>
      )}
      {columns.map((column, at) => {
        const cell = { line: index, column: at }
        const isEdited = edited === at
        const left = lefts[at] ?? null
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table answers the keyboard for its cells
          <td
            key={column.key}
            id={cellId(id, cell)}
            aria-colindex={at + 1}
            data-right={isRight(column) || undefined}
            data-name={column.isName || undefined}
            data-sticky={left !== null || undefined}
            data-active={active === at || undefined}
            data-drawn={(drawnFrom !== null && drawnTo !== null && at >= drawnFrom && at <= drawnTo) || undefined}
            data-edited={isEdited || undefined}
            style={left === null ? undefined : { left }}
            title={isEdited ? undefined : tipOf(column, row)}
            onMouseDown={event => !isEdited && deeds.go(cell, event.shiftKey)}
            onClick={event => !event.shiftKey && !isEdited && deeds.open(row, event.detail)}
            onDoubleClick={() => deeds.edit(cell)}
          >
            {isEdited ? (
              props.edit?.(row, column, deeds.leave)
            ) : column.wraps ? (
              <div className={styles.lines}>
                <Shown column={column} row={row} />
              </div>
            ) : (
              <Shown column={column} row={row} />
            )}
          </td>
        )
      })}
      <td aria-hidden="true" />
    </tr>
  )
}

/** One row; drawn again only when something of it has changed. */
export const Row = memo(PlainRow) as typeof PlainRow

function Shown<R>({ column, row }: { column: Column<R>; row: R }) {
  if (column.render) return column.render(row)
  const value = column.value(row)
  if (value === null)
    return (
      <span className="gap" title={`${column.label}: chưa có số liệu`}>
        –
      </span>
    )
  return value === 0 ? <span className={styles.zero}>0</span> : cellText(column, row)
}

/** Long words are cut in their cell: the whole of them is in the tip. */
function tipOf<R>(column: Column<R>, row: R): string | undefined {
  const text = isRight(column) ? '' : cellText(column, row)
  return text.length * 6 > column.width ? text : undefined
}
