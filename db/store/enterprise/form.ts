import { fill } from '../../model/form/fill.ts'
import type { Filled } from '../../model/form/filled.ts'
import { formNames, periodOf } from '../../model/form/period.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { get } from '../table.ts'
import { formFacts } from './facts.ts'

/** Which form of which period ("2026-H1", "2026"); of all clusters, or of one zone by its id or code. */
export type FormWanted = { form: string; period: string; zone?: string | null }

/** An official form filled from the register. Throws E_FORM_UNKNOWN, E_PERIOD or E_RECORD_MISSING. */
export function formOf(db: Db, ladders: Ladder[], wanted: FormWanted, today: string): Filled {
  const form = formNames.find(each => each === wanted.form)
  if (!form) throw new Problem('E_FORM_UNKNOWN', { form: wanted.form })
  const period = periodOf(wanted.period)
  if (!period) throw new Problem('E_PERIOD', { period: wanted.period })
  const zone = wanted.zone ? get(db, 'zone', wanted.zone) : null
  const facts = formFacts(db, ladders, period, zone?.id ?? null)
  return fill(form, period, facts, today)
}
