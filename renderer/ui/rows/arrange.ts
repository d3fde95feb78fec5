import { sortKey } from '../../../db/model/text/sort-key.ts'
import { type Column, cellText } from './column.ts'

export type Sort = { key: string; isDown: boolean }

/** A line of the body: a row, or the head of a group of rows. */
export type Line<R> = { is: 'row'; row: R } | { is: 'group'; group: Group<R> }
/** Rows that share a value. `key` tells the groups apart; `word` is null for the rows in which the field is a gap. */
export type Group<R> = { key: string; word: string | null; rows: R[] }

/** The rows in the order of a column, Vietnamese for words; gaps come last both ways, equals keep their order. */
export function sorted<R>(rows: readonly R[], column: Column<R> | undefined, isDown: boolean): readonly R[] {
  if (!column) return rows
  const order = Uint32Array.from(rows, (_, at) => at)
  const isWords = !column.as || column.as === 'text'
  const keys = rows.map(row => keyOf(column, row, isWords))
  const way = isDown ? -1 : 1
  order.sort((a, b) => {
    const [first, second] = [keys[a] ?? null, keys[b] ?? null]
    if (first === second) return a - b
    if (first === null) return 1
    if (second === null) return -1
    return first < second ? -way : way
  })
  return Array.from(order, at => rows[at] as R)
}

function keyOf<R>(column: Column<R>, row: R, isWords: boolean): string | number | null {
  const value = column.value(row)
  if (value === null || !isWords) return value
  return sortKey(cellText(column, row))
}

/** The rows in groups of one column, the groups in Vietnamese order, the gap last. Rows keep their order within. */
export function grouped<R>(rows: readonly R[], column: Column<R>): Group<R>[] {
  const groups = new Map<string, Group<R>>()
  for (const row of rows) {
    const value = column.value(row)
    const key = value === null ? '' : `=${value}`
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { key, word: value === null ? null : cellText(column, row), rows: [row] })
  }
  const byValue = (a: Group<R>, b: Group<R>) => {
    const [first, second] = [a, b].map(({ rows: [row] }) => (row === undefined ? null : column.value(row)))
    if (typeof first === 'number' && typeof second === 'number') return first - second
    return sortKey(a.word ?? '') < sortKey(b.word ?? '') ? -1 : 1
  }
  return [...groups.values()].sort((a, b) => {
    if (a.word === null || b.word === null) return a.word === null ? 1 : -1
    return byValue(a, b)
  })
}

/** What stands in the body from top to bottom; the rows of folded groups do not. */
export function linesOf<R>(rows: readonly R[], by: Column<R> | undefined, folded: ReadonlySet<string>): Line<R>[] {
  if (!by) return rows.map(row => ({ is: 'row', row }))
  return grouped(rows, by).flatMap(group => [
    { is: 'group', group } as const,
    ...(folded.has(group.key) ? [] : group.rows.map(row => ({ is: 'row', row }) as const)),
  ])
}
