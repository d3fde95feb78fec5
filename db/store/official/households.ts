import type { HouseholdAsk } from '../../model/official/ask.ts'
import { householdBody } from '../../model/official/body/households.ts'
import type { Body } from '../../model/official/official.ts'
import { infoOf } from '../../model/record/kind.ts'
import { kinds } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { householdRows } from '../clearance/rows.ts'
import { sheetOf } from '../clearance/sheet.ts'
import type { Db } from '../db.ts'
import { get } from '../table.ts'

/** The sheets of a zone's households, or of those that are named. Throws E_RECORD_MISSING. */
export function householdsOf(db: Db, ladders: Ladder[], ask: HouseholdAsk, today: string): Body {
  const { id, code, name } = get(db, 'zone', ask.zone)
  const named = ask.households && { households: ask.households.map(key => get(db, 'household', key).id) }
  const words = infoOf(kinds.progress.fields.status).choices ?? {}
  const sheets = householdRows(db, { zone: id, ...named }).map(row => ({
    sheet: sheetOf(db, ladders, row.id, today),
    steps: row.steps.map(step => step && (words[step]?.vi ?? step)),
  }))
  return householdBody({ zone: { code, name }, sheets, isMasked: ask.unmaskedWhy === null }, today)
}
