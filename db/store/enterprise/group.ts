import type { RecordOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { find, list } from '../table.ts'
import { todayNames } from '../view/agency.ts'
import { papers } from '../view/paper.ts'
import { type ObstacleRow, obstacleRows } from './obstacle.ts'

export type MemberRow = RecordOf<'member'> & {
  agencyToday: string | null
  paper: { id: string; name: string } | null
  /** No longer a member on the day that is looked at. */
  isPast: boolean
}

/** An enterprise that directive 1 wants at the table: what is in its way, and whether it is already invited. */
export type Guest = { id: string; name: string; obstacles: ObstacleRow[]; isMember: boolean }

/** The steering group: its members, and the enterprises with difficulties whom it may invite (directive 1 of Thông báo 670/TB-VP). */
export type Group = { members: MemberRow[]; guests: Guest[] }

const order = ['head', 'deputy', 'standing', 'member', 'invited', null]

/** The members by their role, and whom to invite: the enterprise with the most, then the oldest, unsolved difficulties first. */
export function groupOf(db: Db, today: string): Group {
  const rows = list(db, 'member')
  const known = new Map(papers(db, new Set(rows.flatMap(row => row.document ?? []))).map(each => [each.id, each]))
  const members = rows.map(row => {
    const paper = known.get(row.document ?? '')
    return {
      ...row,
      agencyToday: row.agency ? todayNames(db, row.agency) : null,
      paper: paper ? { id: paper.id, name: paper.name } : null,
      isPast: row.valid_to !== null && row.valid_to < today,
    }
  })
  members.sort((a, b) => Number(a.isPast) - Number(b.isPast) || order.indexOf(a.role) - order.indexOf(b.role))
  return { members, guests: guestsOf(db, today, members) }
}

function guestsOf(db: Db, today: string, members: readonly MemberRow[]): Guest[] {
  const unsolved = obstacleRows(db, today).filter(each => each.enterprise !== null && each.state !== 'solved')
  const guests = [...new Set(unsolved.map(each => each.enterprise))].flatMap((id): Guest[] => {
    const enterprise = id ? find(db, 'enterprise', id) : undefined
    if (!enterprise) return []
    const obstacles = unsolved.filter(each => each.enterprise === id)
    const isMember = members.some(member => member.enterprise === id && !member.isPast)
    return [{ id: enterprise.id, name: enterprise.name, obstacles, isMember }]
  })
  const oldest = ({ obstacles }: Guest) => Math.max(-1, ...obstacles.map(each => each.days ?? -1))
  return guests.sort((a, b) => b.obstacles.length - a.obstacles.length || oldest(b) - oldest(a))
}
