import type { HouseholdAsk } from '../../model/official/ask.ts'
import { householdBody, type SheetOf } from '../../model/official/body/households.ts'
import type { Body } from '../../model/official/official.ts'
import { infoOf } from '../../model/record/kind.ts'
import { kinds } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { householdRows } from '../clearance/rows.ts'
import { sheetOf } from '../clearance/sheet.ts'
import { type Db, sql } from '../db.ts'
import { get } from '../table.ts'

/** Gathers what the sheets of a zone's households, or of those that are named, are written from: one by one, telling how many are there. Throws E_RECORD_MISSING. */
export function* gatherSheets(
  db: Db,
  ladders: Ladder[],
  ask: HouseholdAsk,
  today: string,
): Generator<{ done: number; all: number }, SheetOf[]> {
  const { id } = get(db, 'zone', ask.zone)
  const named = ask.households && { households: ask.households.map(key => get(db, 'household', key).id) }
  const words = infoOf(kinds.progress.fields.status).choices ?? {}
  const rows = householdRows(db, { zone: id, ...named })
  const sheets: SheetOf[] = []
  for (const { id: household, steps } of rows) {
    sheets.push({
      sheet: sheetOf(db, ladders, household, today),
      steps: steps.map(step => step && (words[step]?.vi ?? step)),
    })
    yield { done: sheets.length, all: rows.length }
  }
  return sheets
}

/** The sheets of a zone's households; `gathered` are those that were gathered before, in rests. Throws E_RECORD_MISSING. */
export function householdsOf(
  db: Db,
  ladders: Ladder[],
  ask: HouseholdAsk,
  { today, sheets: gathered }: { today: string; sheets?: SheetOf[] | undefined },
): Body {
  const { code, name } = get(db, 'zone', ask.zone)
  const sheets = gathered ?? atOnce(gatherSheets(db, ladders, ask, today))
  return householdBody({ zone: { code, name }, sheets, isMasked: ask.unmaskedWhy === null }, today)
}

/** The newest entry of the log: while it is the same, the register is. */
export const newestEntry = (db: Db): number | null =>
  sql(db, 'SELECT max(id) FROM history').pluck().get() as number | null

function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const turn = steps.next()
    if (turn.done) return turn.value
  }
}
