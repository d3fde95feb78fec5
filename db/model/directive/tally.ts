import { inOrder } from '../text/order.ts'
import type { DirectiveRow, Party } from './room.ts'
import { deadlineOf, standingOf } from './standing.ts'

/** The counts over the table. A directive is in one of the first six; `late`, `worded` and `free` look at the deadline alone. */
export type Tally = Record<'done' | 'doing' | 'wait' | 'todo' | 'late' | 'unknown' | 'worded' | 'free', number> & {
  total: number
}

const counted = { xong: 'done', doing: 'doing', wait: 'wait', todo: 'todo', stuck: 'late', unk: 'unknown' } as const

/** How many directives stand how at the end of a day. `worded` counts those whose deadline is no day, `free` those without one,
 * done or not. */
export function tallyOf(rows: readonly DirectiveRow[], today: string): Tally {
  const tally: Tally = { total: 0, done: 0, doing: 0, wait: 0, todo: 0, late: 0, unknown: 0, worded: 0, free: 0 }
  for (const row of rows) {
    tally.total += 1
    tally[counted[standingOf(row, today).status]] += 1
    if (row.due === null) tally[row.due_words ? 'worded' : 'free'] += 1
  }
  return tally
}

/** Where a directive is counted in an agency's statistics: each in one place, so that the places add up to all. */
export const places = ['kept', 'missed', 'undated', 'ahead', 'late', 'worded', 'free'] as const
export type Place = (typeof places)[number]

export type AgencyTally = {
  key: string
  /** The agency by the name of the day, or by today's. */
  name: string
  /** Of one that has a successor; "" when names of today are asked for, or it has none. */
  today: string
  total: number
  /** Of those without a deadline, how many are done. */
  freeDone: number
  directives: string[]
} & Record<Place, number>

/**
 * On time, late or without a deadline, agency by agency, those with the most first. A directive with two leads is counted with each, so the
 * lines can add up to more than there are directives. `byHeir` counts agencies together that have become one; one whose work was
 * shared among several is counted with all of these as one line, never cut in parts.
 */
export function byAgency(
  rows: readonly DirectiveRow[],
  today: string,
  byHeir: boolean,
  role: 'leads' | 'supports' = 'leads',
): AgencyTally[] {
  const tallies = new Map<string, AgencyTally>()
  for (const row of rows) {
    const seen = new Set<string>()
    for (const party of row[role]) {
      const { key, name, now } = groupOf(party, byHeir)
      if (seen.has(key)) continue
      seen.add(key)
      const tally = tallies.get(key) ?? emptyTally(key, name, now)
      tallies.set(key, tally)
      count(tally, row, today)
    }
  }
  return [...tallies.values()].sort((a, b) => b.total - a.total || inOrder(a.name, b.name))
}

function groupOf(party: Party, byHeir: boolean): { key: string; name: string; now: string } {
  const { agency, name, heirs } = party
  const now = heirs ? joinNames(heirs.names) : ''
  if (!byHeir) return { key: agency ?? `:${name}`, name, now }
  if (heirs) return { key: [...heirs.ids].sort().join('+'), name: now, now: '' }
  return { key: agency ?? `:${name}`, name, now: '' }
}

function emptyTally(key: string, name: string, today: string): AgencyTally {
  return {
    ...{ key, name, today, total: 0, freeDone: 0, directives: [] },
    ...{ kept: 0, missed: 0, undated: 0, ahead: 0, late: 0, worded: 0, free: 0 },
  }
}

function count(tally: AgencyTally, row: DirectiveRow, today: string): void {
  const deadline = deadlineOf(row, today)
  tally.total += 1
  tally[deadline.is === 'soon' ? 'ahead' : deadline.is] += 1
  if (deadline.is === 'free' && deadline.isDone) tally.freeDone += 1
  tally.directives.push(row.id)
}

/** Agencies in one line: communes together ("UBND các xã Thạnh Lộc, Bình An"), the rest by their short names. */
export function joinNames(names: readonly string[]): string {
  const communes = names.flatMap(name => /^Ủy ban nhân dân xã (.+)$/.exec(name)?.[1] ?? [])
  const others = names.filter(name => !/^Ủy ban nhân dân xã /.test(name) || communes.length < 2)
  const joined = communes.length < 2 ? [] : [`UBND các xã ${communes.join(', ')}`]
  return [...joined, ...others.map(shortAgency)].join('; ')
}

/** "UBND huyện Châu Thành": an agency as a narrow column writes it. */
export const shortAgency = (name: string): string => name.replace(/^Ủy ban nhân dân/, 'UBND')
