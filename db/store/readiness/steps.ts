import type { StepFact } from '../../model/readiness/facts.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'

type Row = Omit<StepFact, 'about' | 'name'> & { zone: string }

/** The steps that zones and phases have reached, by zone; those of plans and households are counted in hectares instead. */
export function stepsOf(db: Db, ladders: Ladder[]): Map<string, StepFact[]> {
  const byCode = new Map(ladders.map(ladder => [ladder.code, ladder]))
  const rows = sql(
    db,
    `SELECT zone, phase, ladder, step, status, date, document, agency, certainty, note FROM progress
     WHERE household IS NULL AND plan IS NULL`,
  ).all() as Row[]
  const steps = new Map<string, StepFact[]>()
  for (const { zone, ...row } of rows) {
    const ladder = byCode.get(row.ladder)
    if (!ladder) continue
    const name = ladder.steps.find(each => each.code === row.step)?.name ?? row.step
    const known = steps.get(zone) ?? []
    steps.set(zone, known)
    known.push({ ...row, about: ladder.about, name })
  }
  return steps
}
