import type { RecordOf } from '../../model/record/kinds.ts'
import { driftOf, type Seen, savedQuestion, seenOf } from '../../model/rent/seen.ts'
import { type NamedLease, type Question, type WhatIf, whatIf } from '../../model/rent/whatif.ts'
import { type Db, sql } from '../db.ts'
import { addRecord, type Changed, type Ground } from '../record.ts'
import { get, list } from '../table.ts'
import { leaseRows } from './leases.ts'

/** The answer to a question about a zone, computed from its leases of today. */
export function whatIfOf(db: Db, zone: string, question: Question, today: string): WhatIf {
  return whatIf(livingLeases(db, get(db, 'zone', zone).id, today), question)
}

/** The leases of a zone that were not terminated. */
function livingLeases(db: Db, zone: string, today: string): NamedLease[] {
  return leaseRows(db, zone, today).filter(lease => lease.expiry !== 'ended')
}

/** A saved scenario, computed again today. */
export type ScenarioView = {
  scenario: RecordOf<'scenario'>
  zoneName: string
  question: Question
  result: WhatIf
  seen: Seen | null
  /** What has changed since it was saved; null when nothing has. */
  drift: string | null
}

/** The saved scenarios of a zone, or all, newest first, each computed again from today's leases. Those without a rate or a day are left out. */
export function scenariosOf(db: Db, zone: string | null, today: string): ScenarioView[] {
  const saved = list(db, 'scenario', zone ? { zone: get(db, 'zone', zone).id } : {})
  return saved
    .flatMap(scenario => {
      const asked = savedQuestion(scenario)
      if (!asked) return []
      const result = whatIfOf(db, scenario.zone, asked.question, today)
      const zoneName = get(db, 'zone', scenario.zone).name
      return [{ scenario, zoneName, ...asked, result, drift: asked.seen && driftOf(asked.seen, result) }]
    })
    .reverse()
}

/** Saves a question under a name, with what it showed, so that a later change of the leases can be told. One batch. */
export function saveScenario(
  db: Db,
  { zone, name, question }: { zone: string; name: string; question: Question },
  ground: Ground,
  today: string,
): Changed {
  const { id, code } = get(db, 'zone', zone)
  const seen = seenOf(whatIfOf(db, id, question, today), today)
  const { about, rate_vnd, from, yearly_pct, only_vnd } = question
  const fields = {
    ...{ code: freeCode(db, `PA-${code}`), name, zone: id, about, rate_vnd, valid_from: from, yearly_pct },
    inputs: { only_vnd, seen },
  }
  return addRecord(db, 'scenario', fields, ground)
}

function freeCode(db: Db, stem: string): string {
  const taken = new Set(sql(db, 'SELECT code FROM scenario').pluck().all() as string[])
  for (let n = 1; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`
}
