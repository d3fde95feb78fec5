import { newId } from '../../id.ts'
import { checkPatch, checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Ladder, LadderStep } from '../../model/record/ladder.ts'
import { formatDay } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { deedOf, type Ground, withRefs } from '../record.ts'
import { erase, get, insert, list, update } from '../table.ts'

/** Whose step: of one zone, of a phase, of a plan, or of households. The zone of a phase, plan or household is its own. */
export type Subject = {
  zone?: string | null
  phase?: string | null
  plan?: string | null
  households?: readonly string[]
}

/** What is written of a step. A field left out stays as it is; null clears it; a status of null takes the step's row away. */
export type StepNews = {
  ladder: string
  step: string
  status: RecordOf<'progress'>['status'] | null
  date?: string | null
  document?: string | null
  agency?: string | null
  certainty?: RecordOf<'progress'>['certainty']
  note?: string | null
}

type Owner = Pick<RecordOf<'progress'>, 'zone' | 'phase' | 'plan' | 'household'>

/**
 * Writes a step of a ladder for its subject as one batch: "Ghi bước kiểm đếm cho 14 hộ". Throws E_LADDER_UNKNOWN, E_STEP_UNKNOWN,
 * E_STEP_SUBJECT, E_STEP_FUTURE and what a record's check throws.
 */
export function setStep(
  db: Db,
  ladders: readonly Ladder[],
  subject: Subject,
  news: StepNews,
  ground: Ground & { today: string },
): { batch: string | null; changed: number } {
  const { ladder, step } = stepOf(ladders, news)
  const { owners, name } = ownersOf(db, subject, step)
  if (ladder.about !== 'clearance' && owners.some(each => each.plan || each.household))
    throw new Problem('E_LADDER_ABOUT', { ladder: ladder.name })
  if (news.status === 'done' && news.date && news.date > ground.today)
    throw new Problem('E_STEP_FUTURE', { step: step.name, date: formatDay(news.date), today: formatDay(ground.today) })
  const source = news.document ?? ground.source ?? null
  const document = source === null ? null : get(db, 'document', source).id
  const fields = withRefs(db, 'progress', { ...said(news), ...(document === null ? {} : { document }) })
  const deed = deedOf(db, `Ghi bước ${wordsOf(step)} ${name}`, { ...ground, source: document })
  const { batch, result } = inBatch(db, deed, () =>
    owners.reduce((changed, owner) => changed + (write(db, owner, news, fields) ? 1 : 0), 0),
  )
  return { batch, changed: result }
}

/** A step's short name in the middle of a sentence: "kiểm đếm". */
const wordsOf = (step: LadderStep): string => {
  const name = step.short ?? step.name
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The ladder and step of a name. Throws E_LADDER_UNKNOWN, E_STEP_UNKNOWN. */
export function stepOf(
  ladders: readonly Ladder[],
  of: { ladder: string; step: string },
): { ladder: Ladder; step: LadderStep } {
  const ladder = ladders.find(each => each.code === of.ladder)
  if (!ladder) throw new Problem('E_LADDER_UNKNOWN', { ladder: of.ladder })
  const step = ladder.steps.find(each => each.code === of.step)
  if (!step) throw new Problem('E_STEP_UNKNOWN', { ladder: ladder.name, step: of.step })
  return { ladder, step }
}

function said({ status, date, document, agency, certainty, note }: StepNews): Record<string, unknown> {
  const fields = { status, date, document, agency, certainty, note }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Returns whether anything changed. */
function write(db: Db, owner: Owner, { ladder, step, status }: StepNews, fields: Record<string, unknown>): boolean {
  const [row, ...more] = list(db, 'progress', { ...owner, ladder, step })
  if (status === null) {
    for (const each of row ? [row, ...more] : []) erase(db, 'progress', each.id)
    return row !== undefined
  }
  if (!row) {
    insert(db, 'progress', { id: newId(), ...checkRecord('progress', { ...owner, ladder, step, ...fields }) })
    return true
  }
  const patch = checkPatch('progress', fields)
  const isNew = Object.entries(patch).some(([field, value]) => value !== (row as Record<string, unknown>)[field])
  if (isNew) update(db, 'progress', row.id, patch)
  return isNew
}

/** Whose rows are written, and how the batch names them. */
function ownersOf(db: Db, subject: Subject, step: LadderStep): { owners: Owner[]; name: string } {
  const nobody = { phase: null, plan: null, household: null }
  if (subject.households) {
    const households = subject.households.map(key => get(db, 'household', key))
    const [first] = households
    if (!first) throw new Problem('E_STEP_SUBJECT', { step: step.name })
    const owners = households.map(({ id, zone }) => ({ ...nobody, zone, household: id }))
    return { owners, name: households.length === 1 ? `của hộ ${first.code}` : `cho ${households.length} hộ` }
  }
  if (subject.plan) {
    const plan = get(db, 'plan', subject.plan)
    return { owners: [{ ...nobody, zone: plan.zone, plan: plan.id }], name: `của phương án ${plan.code}` }
  }
  if (subject.phase) {
    const phase = get(db, 'phase', subject.phase)
    const zone = get(db, 'zone', phase.zone)
    return { owners: [{ ...nobody, zone: zone.id, phase: phase.id }], name: `của ${zone.name}, ${lower(phase.name)}` }
  }
  if (!subject.zone) throw new Problem('E_STEP_SUBJECT', { step: step.name })
  const zone = get(db, 'zone', subject.zone)
  return { owners: [{ ...nobody, zone: zone.id }], name: `của ${zone.name}` }
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
