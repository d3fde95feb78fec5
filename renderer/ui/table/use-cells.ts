import { type KeyboardEvent, useState } from 'react'

/** A place in the body: the line from the top, the column from the left. */
export type Cell = { line: number; column: number }
/** The cell with the keyboard, and the one from which a range was drawn; the same when there is none. */
export type Range = { at: Cell; from: Cell }

const page = 15

/** Where a key takes the cell with the keyboard; null for keys that do not walk. */
export function walked(at: Cell, key: string, isWide: boolean, lines: number, columns: number): Cell | null {
  const end = { line: lines - 1, column: columns - 1 }
  const steps: Record<string, Cell> = {
    ArrowDown: { line: isWide ? end.line : at.line + 1, column: at.column },
    ArrowUp: { line: isWide ? 0 : at.line - 1, column: at.column },
    ArrowRight: { line: at.line, column: isWide ? end.column : at.column + 1 },
    ArrowLeft: { line: at.line, column: isWide ? 0 : at.column - 1 },
    PageDown: { line: at.line + page, column: at.column },
    PageUp: { line: at.line - page, column: at.column },
    Home: { line: isWide ? 0 : at.line, column: 0 },
    End: { line: isWide ? end.line : at.line, column: end.column },
  }
  const next = steps[key]
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  return next ? { line: within(next.line, end.line), column: within(next.column, end.column) } : null
}

/** The lines and columns that a range covers, first and last. */
export function edgesOf({ at, from }: Range): { lines: [number, number]; columns: [number, number] } {
  return {
    lines: [Math.min(at.line, from.line), Math.max(at.line, from.line)],
    columns: [Math.min(at.column, from.column), Math.max(at.column, from.column)],
  }
}

/** The cell with the keyboard: arrows walk it, Shift draws a range from where it stood. */
export function useCells(lines: number, columns: number, reveal: (cell: Cell) => void) {
  const [range, setRange] = useState<Range>({ at: { line: 0, column: 0 }, from: { line: 0, column: 0 } })
  const last = { line: Math.max(0, lines - 1), column: Math.max(0, columns - 1) }
  const clamp = (cell: Cell) => ({
    line: Math.min(cell.line, last.line),
    column: Math.min(cell.column, last.column),
  })
  const now = { at: clamp(range.at), from: clamp(range.from) }

  function go(at: Cell, isDrawn = false): void {
    setRange({ at, from: isDrawn ? now.from : at })
    reveal(at)
  }

  /** True when the key walked. */
  function walk(event: KeyboardEvent): boolean {
    const next = walked(now.at, event.key, event.ctrlKey, lines, columns)
    if (!next || event.altKey) return false
    event.preventDefault()
    go(next, event.shiftKey)
    return true
  }
  return { range: now, go, walk }
}
