import { milestones } from '../../model/clearance/milestone.ts'
import { balanceOf } from '../../model/clearance/sheet.ts'
import type { Db } from '../db.ts'
import { householdRows } from './rows.ts'
import { sheetOf } from './sheet.ts'

/**
 * What is computed of a household: the award by its lines (null unless each can be said), how many lines and how many gaps, what is paid
 * and left in đồng, the land of its parcels in m², and the furthest milestone of which something is known with how it stands.
 */
export function householdFigures(db: Db, id: string, today: string): Record<string, number | string | null> {
  const sheet = sheetOf(db, [], id, today)
  const { total } = sheet
  const [row] = householdRows(db, { households: [id] })
  const at = row?.steps.findLastIndex(each => each !== null) ?? -1
  const { paidVnd, leftVnd } = balanceOf(sheet)
  return {
    award_vnd: total.gaps === 0 ? total.vnd : null,
    award_lines: total.lines,
    award_gaps: total.gaps,
    award_priced: sheet.pricedOn.day,
    paid_vnd: sheet.payments.length > 0 ? paidVnd : null,
    left_vnd: leftVnd,
    taken_m2: row?.takenM2 ?? null,
    step: milestones[at] ?? null,
    step_status: row?.steps[at] ?? null,
  }
}
