import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Line } from '../rows/arrange.ts'
import { copied, giveCopied } from '../rows/copy.ts'
import type { TableProps } from './props.ts'
import { type Cell, edgesOf, type Range, useCells } from './use-cells.ts'
import type { Ticks } from './use-ticks.ts'

type Given<R> = TableProps<R> & {
  lines: readonly Line<R>[]
  ticks: Ticks<R> | null
  fold: (group: string) => void
  reveal: (cell: Cell) => void
  /** Gives the keyboard back to the table. */
  takeBack: () => void
}

/** What a cell may ask for. It stays the same object, so that a row is not drawn again because another has changed. */
export type Deeds<R> = {
  /** The mouse comes to a cell. */
  go: (cell: Cell, isDrawn: boolean) => void
  /** A press on a row; `presses` tells the second press of a double one. */
  open: (row: R, presses: number) => void
  edit: (cell: Cell) => void
  leave: () => void
  tick: (row: R, isThrough: boolean) => void
  fold: (group: string) => void
}

export type Keys<R> = {
  range: Range
  /** The cell that is edited now. */
  editing: Cell | null
  deeds: Deeds<R>
  press: (event: KeyboardEvent<HTMLTableElement>) => void
  copy: (event: ClipboardEvent) => void
}

/** What the keyboard does in a table: walks, draws a range, ticks, opens, folds, edits, copies. */
export function useTableKeys<R>(given: Given<R>): Keys<R> {
  const { lines, columns, rows, ticks, reveal } = given
  const { range, go, walk } = useCells(lines.length, columns.length, reveal)
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [editing, setEditing] = useState<Cell | null>(null)

  function edit(cell: Cell): void {
    const line = lines[cell.line]
    const column = columns[cell.column]
    if (line?.is !== 'row' || !column || !given.edit?.(line.row, column, () => undefined)) return
    go(cell)
    setEditing(cell)
  }

  /** Where a double press edits, a row waits for it before it opens: the panel would move the cells from under the hand. */
  function open(row: R, presses: number): void {
    clearTimeout(opening.current)
    if (presses > 1) return
    if (!given.edit) given.onOpen?.(row)
    else opening.current = setTimeout(() => latest.current.opened?.(row), 220)
  }

  function leave(): void {
    setEditing(null)
    given.takeBack()
  }

  const now = { go, edit, leave, fold: given.fold, tick: ticks?.tick, open, opened: given.onOpen }
  const latest = useRef(now)
  latest.current = now
  const deeds = useMemo<Deeds<R>>(
    () => ({
      go: (...cell) => latest.current.go(...cell),
      edit: cell => latest.current.edit(cell),
      leave: () => latest.current.leave(),
      fold: group => latest.current.fold(group),
      tick: (...row) => latest.current.tick?.(...row),
      open: (...row) => latest.current.open(...row),
    }),
    [],
  )

  function press(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const line = lines[range.at.line]
    if (!line || walk(event)) return
    const isPlain = !event.ctrlKey && !event.altKey
    if (line.is === 'group') {
      if (!isPlain || (event.key !== 'Enter' && event.key !== ' ')) return
      given.fold(line.group.key)
    } else if (event.key === 'Enter' && isPlain && given.onOpen) given.onOpen(line.row)
    else if (event.key === ' ' && ticks) ticks.tick(line.row, event.shiftKey)
    else if (event.key === 'F2' && isPlain) edit(range.at)
    else if (event.key.toLowerCase() === 'a' && event.ctrlKey && ticks) ticks.tickAll()
    else return
    event.preventDefault()
  }

  /** The ticked rows whole; else the range; else the one cell. */
  function copy(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement || editing || window.getSelection()?.toString()) return
    const ticked = ticks ? rows.filter(row => ticks.ticked.has(given.keyOf(row))) : []
    const { lines: between, columns: across } = edgesOf(range)
    const inRange = lines.slice(between[0], between[1] + 1).flatMap(line => (line.is === 'row' ? [line.row] : []))
    const [some, which] = ticked.length > 0 ? [ticked, columns] : [inRange, columns.slice(across[0], across[1] + 1)]
    giveCopied(event.nativeEvent, copied(some, which, ticked.length > 0))
  }
  return { range, editing, deeds, press, copy }
}
