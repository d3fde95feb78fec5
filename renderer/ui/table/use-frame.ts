import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Line } from '../rows/arrange.ts'
import { type Column, stickyLefts, widthsIn } from '../rows/column.ts'
import type { Cell } from './use-cells.ts'

export const rowHeight = 33
const tickWidth = 44
const headHeight = 47
const footHeight = 42

/** Where everything stands: the width of every column, the columns that stay, the lines in sight. */
export type Frame = {
  box: React.RefObject<HTMLDivElement | null>
  widths: readonly number[]
  lefts: readonly (number | null)[]
  /** All columns together: the table is never narrower. */
  width: string
  items: readonly VirtualItem[]
  /** Height of the lines above and under those in sight. */
  above: number
  below: number
  reveal: (cell: Cell) => void
  /** Told of each line that is drawn where lines may grow; undefined where all are of one height. */
  measure: ((line: HTMLTableRowElement | null) => void) | undefined
  /** The id of a cell while it is drawn. */
  idIn: (table: string, cell: Cell) => string | undefined
}

/** Lays out a table in its box, and again when the box changes its width. */
export function useFrame<R>(columns: readonly Column<R>[], lines: readonly Line<R>[], hasTicks: boolean): Frame {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(function followWidth() {
    const element = box.current
    if (!element) return
    setRoom(element.clientWidth)
    const watch = new ResizeObserver(() => setRoom(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const before = hasTicks ? tickWidth : 0
  const widths = useMemo(() => widthsIn(columns, room - before), [columns, room, before])
  const lefts = useMemo(() => stickyLefts(columns, widths, before), [columns, widths, before])
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footHeight + 12,
    overscan: 5,
  })
  const items = list.getVirtualItems()
  const reveal = useCallback(
    (cell: Cell) => {
      list.scrollToIndex(cell.line)
      if (box.current) revealColumn(box.current, cell.column, widths, lefts, before)
    },
    [list, widths, lefts, before],
  )
  return {
    ...{ box, widths, lefts, items, reveal },
    measure: columns.some(column => column.wraps) ? list.measureElement : undefined,
    width: `max(100%, ${before + widths.reduce((sum, width) => sum + width, 0)}px)`,
    above: items[0]?.start ?? 0,
    below: list.getTotalSize() - (items.at(-1)?.end ?? 0),
    idIn: (table, cell) => (items.some(item => item.index === cell.line) ? cellId(table, cell) : undefined),
  }
}

export const cellId = (table: string, cell: Cell): string => `${table}-${cell.line}-${cell.column}`

/** Scrolls sideways until a column is whole in sight beside the columns that stay. */
function revealColumn(
  box: HTMLElement,
  at: number,
  widths: readonly number[],
  lefts: readonly (number | null)[],
  before: number,
): void {
  if (lefts[at] !== null) return
  const sum = (until: number) => widths.slice(0, until).reduce((total, width) => total + width, before)
  const kept = sum(lefts.filter(left => left !== null).length)
  const [left, right] = [sum(at), sum(at + 1)]
  if (left - kept < box.scrollLeft) box.scrollLeft = left - kept
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
}
