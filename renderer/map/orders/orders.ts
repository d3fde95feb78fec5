import { create } from 'zustand'
import { byZone } from '../../../db/model/directive/group.ts'
import type { DirectiveRow } from '../../../db/model/directive/room.ts'
import { sorted } from '../../../db/model/directive/sort.ts'
import { deadlineOf, deadlineWords, noDeadline, standingOf } from '../../../db/model/directive/standing.ts'
import { shortAgency } from '../../../db/model/directive/tally.ts'
import type { Status } from '../../../db/model/sign/status.ts'

/** What was ordered, by zone, the worst first; empty unless the map shows directives. */
export const useOrders = create<{ byZone: ReadonlyMap<string, DirectiveRow[]>; today: string }>(() => ({
  byZone: new Map(),
  today: '',
}))

/** Puts directives where the map finds them. */
export function tellOrders(rows: readonly DirectiveRow[], today: string): void {
  const groups = byZone(sorted(rows, { key: 'status', isDown: false }, today))
  useOrders.setState({ byZone: new Map(groups.flatMap(({ zone, rows }) => (zone ? [[zone.id, rows]] : []))), today })
}

/** A directive in two short lines: which it is, and who leads it and until when. */
export function orderWords(row: DirectiveRow, today: string): { status: Status; name: string; rest: string } {
  const { status, word } = standingOf(row, today)
  const [lead, ...others] = row.leads.map(each => shortAgency(each.name))
  const leads = lead ? `${lead}${others.length > 0 ? ` và ${others.length} đơn vị` : ''}` : 'chưa rõ đơn vị chủ trì'
  const left = deadlineWords(deadlineOf(row, today)) || (row.due === null ? (row.due_words ?? noDeadline) : '')
  const state = left || (word ?? 'chưa có số liệu').toLowerCase()
  return { status, name: `Nhiệm vụ ${row.number}, ${row.paper.name}`, rest: `${leads}, ${state}` }
}
