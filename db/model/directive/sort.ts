import { inOrder } from '../text/order.ts'
import type { DirectiveRow } from './room.ts'
import { standingOf } from './standing.ts'

/** What the table of directives can be put in order by. */
export type SortKey = 'number' | 'lead' | 'due' | 'status'
export type Sort = { key: SortKey; isDown: boolean }

const order = ['stuck', 'unk', 'todo', 'wait', 'doing', 'xong']

/**
 * Directives in the order asked for, those that are equal by paper and number as they came. By deadline, those in words stand
 * behind all days and those without one behind them, and before them when the order is turned: they are never lost among the days. By status, the worst come first.
 */
export function sorted(rows: readonly DirectiveRow[], { key, isDown }: Sort, today: string): DirectiveRow[] {
  const compare: Record<SortKey, (a: DirectiveRow, b: DirectiveRow) => number> = {
    number: (a, b) => rows.indexOf(a) - rows.indexOf(b),
    lead: (a, b) => inOrder(a.leads[0]?.name ?? '', b.leads[0]?.name ?? ''),
    due: (a, b) => dueKey(a).localeCompare(dueKey(b)),
    status: (a, b) => order.indexOf(standingOf(a, today).status) - order.indexOf(standingOf(b, today).status),
  }
  return [...rows].sort((a, b) => (isDown ? compare[key](b, a) : compare[key](a, b)))
}

const dueKey = ({ due, due_words }: DirectiveRow): string => due ?? (due_words ? `9998 ${due_words}` : '9999')
