import type { Ladder } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'

/** What the steps of a cluster prove for the forms; null where no step says so. */
export type Steps = {
  isPlanned: boolean | null
  isDrawn: boolean | null
  isEstablished: boolean
  /** The day of the decision (ISO), when its step has one. */
  established: string | null
}

type Row = { zone: string; ladder: string; step: string; status: string; date: string | null }

/** For each zone with steps: whether it is in the province's plan, its detailed plan is approved, it is established. */
export function stepsOf(db: Db, ladders: readonly Ladder[]): Map<string, Steps> {
  const rows = sql(
    db,
    'SELECT zone, ladder, step, status, date FROM progress WHERE phase IS NULL AND plan IS NULL AND household IS NULL',
  ).all() as Row[]
  const byCode = new Map(ladders.map(ladder => [ladder.code, ladder]))
  const zones = new Map<string, Steps>()
  for (const { zone, ladder: code, step: name, status, date } of rows) {
    const ladder = byCode.get(code)
    const step = ladder?.steps.find(each => each.code === name)
    const known = zones.get(zone) ?? { isPlanned: null, isDrawn: null, isEstablished: false, established: null }
    zones.set(zone, known)
    const is = status === 'done' ? true : status === 'todo' || status === 'doing' ? false : null
    if (ladder?.about === 'planning' && name === 'provincial') known.isPlanned = is
    if (step?.approves) known.isDrawn = is
    if (step?.proves === 'established' && is) Object.assign(known, { isEstablished: true, established: date })
  }
  return zones
}
