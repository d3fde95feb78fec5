import { inOrder } from '../text/order.ts'
import type { DirectiveRow } from './room.ts'
import { joinNames } from './tally.ts'

/** Rows under a head that they share; a row that belongs to several stands under each. */
export type Group = {
  key: string
  title: string
  /** Today's name of an agency; "" for the rest. */
  below: string
  /** Of a zone: its type, for its symbol. */
  zone: { id: string; type: 'kcn' | 'ccn' | 'housing' } | null
  rows: DirectiveRow[]
}

type Head = Omit<Group, 'rows'>

/** Directives under the papers that give them. */
export function byPaper(rows: readonly DirectiveRow[]): Group[] {
  return gather(rows, ({ paper }) => [{ key: paper.id, title: paper.name, below: paper.title, zone: null }])
}

/** Directives under the agencies that lead them, by the name that the paper prints. */
export function byLead(rows: readonly DirectiveRow[]): Group[] {
  const groups = gather(rows, ({ leads }) =>
    leads.map(({ agency, name, heirs }) => ({
      ...{ key: agency ?? `:${name}`, title: name, zone: null },
      below: heirs ? `nay là ${joinNames(heirs.names)}` : '',
    })),
  )
  return groups.sort((a, b) => inOrder(a.title, b.title))
}

/** Directives under the zones that they name; those that name none come last. */
export function byZone(rows: readonly DirectiveRow[]): Group[] {
  const none: Head = { key: '', title: 'Không nêu khu, cụm nào', below: '', zone: null }
  const groups = gather(rows, ({ targets }) => {
    const zones = new Map(targets.flatMap(({ zone }) => (zone ? [[zone.id, zone] as const] : [])))
    const heads = [...zones.values()].map(({ id, name, type }) => ({
      key: id,
      title: name,
      below: '',
      zone: { id, type },
    }))
    return heads.length > 0 ? heads : [none]
  })
  return groups.sort((a, b) => Number(a.key === '') - Number(b.key === '') || inOrder(a.title, b.title))
}

function gather(rows: readonly DirectiveRow[], headsOf: (row: DirectiveRow) => Head[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows)
    for (const head of headsOf(row)) {
      const group = groups.get(head.key) ?? { ...head, rows: [] }
      groups.set(head.key, group)
      if (!group.rows.includes(row)) group.rows.push(row)
    }
  return [...groups.values()]
}
