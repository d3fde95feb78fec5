import { byLead, byPaper, byZone, type Group } from '../../db/model/directive/group.ts'
import type { DirectiveRow } from '../../db/model/directive/room.ts'
import { type Sort, sorted } from '../../db/model/directive/sort.ts'
import { tallyOf } from '../../db/model/directive/tally.ts'
import type { counts } from './words.ts'

/** How the room looks at the directives. */
export type View = 'number' | 'agency' | 'zone' | 'statistics'
/** One of the counts; null shows all. */
export type Filter = (typeof counts)[number]['key'] | null

/** The directives that a count counts. */
export function filtered(rows: readonly DirectiveRow[], filter: Filter, today: string): DirectiveRow[] {
  return rows.filter(row => filter === null || tallyOf([row], today)[filter] > 0)
}

const heads: Record<View, (rows: readonly DirectiveRow[]) => Group[]> = {
  number: byPaper,
  agency: byLead,
  zone: byZone,
  statistics: byPaper,
}

/** The rows of the table under their heads, in the order asked for within each. */
export function groupsOf(rows: readonly DirectiveRow[], view: View, sort: Sort, today: string): Group[] {
  return heads[view](rows).map(group => ({ ...group, rows: sorted(group.rows, sort, today) }))
}
