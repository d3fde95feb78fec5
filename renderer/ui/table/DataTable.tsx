import { useId, useMemo, useRef, useState } from 'react'
import { type Line, linesOf, type Sort, sorted } from '../rows/arrange.ts'
import { Body } from './Body.tsx'
import { Foot } from './Foot.tsx'
import { Head } from './Head.tsx'
import type { TableProps } from './props.ts'
import styles from './table.module.css'
import { useFrame } from './use-frame.ts'
import { useTableKeys } from './use-table-keys.ts'
import { useTicks } from './use-ticks.ts'

/**
 * The table of every screen: rows in sight only, head and totals that stay, the name column that stays, sort, groups, ticks, cells
 * by keyboard, copy to Excel.
 *
 *     const columns: Column<Household>[] = [
 *       { key: 'code', label: 'Mã', width: 76, value: row => row.code },
 *       { key: 'area', label: 'Diện tích', unit: 'm²', width: 90, as: 'number', value: row => row.area_m2, total: true },
 *       { key: 'step', label: 'Bước', width: 90, value: row => row.step, text: row => words[row.step], render: row => <Steps of={row} /> },
 *     ]
 *     <DataTable label="Hộ có đất thu hồi" noun="hộ" columns={columns} rows={shown} keyOf={row => row.id}
 *       isFiltered={shown.length < all.length} onOpen={row => open(row.id)} open={opened}
 *       ticking={{ ticked, onTick: setTicked }} groupBy="step" empty={<EmptyState ... />} />
 *
 * `columns` and `rows` are made with useMemo: the order is worked out anew when one of them is another. `value` is what is sorted,
 * added up and copied (null is a gap, drawn as an en dash); `render` draws more than words. Sort is kept here unless `onSort` is given.
 * Give the box a height: it fills a flex column (`flex: 1; min-height: 0`).
 * Keys: arrows, Home, End, Page; Shift draws a range; Space ticks; Enter opens; F2 edits; Ctrl A ticks all; Ctrl C copies.
 */
export function DataTable<R>(props: TableProps<R>) {
  const { columns, rows, groupBy, onSort } = props
  const id = useId()
  const grid = useRef<HTMLTableElement>(null)
  const [own, setOwn] = useState<Sort | null>(props.sort ?? null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const sort = onSort ? (props.sort ?? null) : own
  const inOrder = useMemo(
    () => sorted(rows, sort ? columns.find(each => each.key === sort.key) : undefined, sort?.isDown ?? false),
    [rows, columns, sort],
  )
  const lines: readonly Line<R>[] = useMemo(
    () => linesOf(inOrder, groupBy ? columns.find(each => each.key === groupBy) : undefined, folded),
    [inOrder, columns, groupBy, folded],
  )
  const frame = useFrame(columns, lines, props.ticking !== undefined)
  const ticks = useTicks(inOrder, props.keyOf, props.ticking)
  const fold = (key: string) => {
    const next = new Set(folded)
    if (!next.delete(key)) next.add(key)
    setFolded(next)
  }
  const takeBack = () => grid.current?.focus({ preventScroll: true })
  const keys = useTableKeys({ ...props, lines, rows: inOrder, ticks, fold, takeBack, reveal: frame.reveal })
  const isEmpty = rows.length === 0
  const isTotalled = (props.isTotalled ?? columns.some(column => column.total)) && !isEmpty

  return (
    <div className={styles.box} ref={frame.box}>
      <table
        ref={grid}
        className={styles.table}
        style={{ width: frame.width }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid
        role="grid"
        aria-label={props.label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={props.ticking !== undefined || undefined}
        aria-activedescendant={isEmpty ? undefined : frame.idIn(id, keys.range.at)}
        tabIndex={0}
        onKeyDown={keys.press}
        onCopy={keys.copy}
      >
        <colgroup>
          {props.ticking && <col style={{ width: 44 }} />}
          {columns.map((column, at) => (
            <col key={column.key} style={{ width: frame.widths[at] }} />
          ))}
          <col />
        </colgroup>
        <Head columns={columns} frame={frame} ticks={ticks} sort={sort} onSort={onSort ?? setOwn} />
        <Body id={id} {...{ frame, lines, ticks, folded, keys }} table={props} />
        {isTotalled && (
          <Foot
            {...{ columns, frame, rows, hasTicks: ticks !== null }}
            noun={props.noun}
            isFiltered={props.isFiltered ?? false}
          />
        )}
      </table>
      {isEmpty && <div className={styles.empty}>{props.empty}</div>}
    </div>
  )
}
