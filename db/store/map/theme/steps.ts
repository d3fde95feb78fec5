import { classOfSteps } from '../../../model/board.ts'
import { classify, furthest, type ThemeFacts } from '../../../model/classify.ts'
import type { RecordOf } from '../../../model/record/kinds.ts'
import type { Ladder } from '../../../model/record/ladder.ts'
import type { StatusKey, Themed, ZoneTheme } from '../../../model/theme.ts'
import { type Db, sql } from '../../db.ts'
import { list } from '../../table.ts'
import { factsOf, noFacts } from '../../view/overview.ts'

type Answer = Pick<Themed, 'classes' | 'notes'>
type Site = { id: string; status: ThemeFacts['status'] }

const sitesOf = (db: Db) =>
  sql(db, 'SELECT id, status FROM zone UNION ALL SELECT id, status FROM phase').all() as Site[]

/** Zones and phases in one of the themes that a zone's own facts decide. */
export function byFacts(db: Db, ladders: Ladder[], today: string, theme: ZoneTheme): Answer {
  const facts = factsOf(db, ladders)
  const classes: Answer['classes'] = {}
  const notes: Answer['notes'] = {}
  for (const { id, status } of sitesOf(db)) {
    const known = { ...(facts.get(id) ?? noFacts()), status }
    classes[id] = classify[theme](known, today)
    const note = theme === 'directive' ? directiveNote(known, today) : null
    if (note) notes[id] = note
  }
  if (theme === 'clearance') Object.assign(classes, ofPlans(db))
  return { classes, notes }
}

function directiveNote({ directives }: ThemeFacts, today: string): string | null {
  if (directives.length === 0) return null
  const late = directives.filter(each => each.due !== null && each.due < today && each.status !== 'done').length
  return `${directives.length} nhiệm vụ${late > 0 ? `, ${late} trễ` : ''}`
}

/** Compensation plans by their own steps. */
function ofPlans(db: Db): Answer['classes'] {
  const steps = new Map<string, { step: string; status: string }[]>()
  for (const { plan, step, status } of list(db, 'progress', { household: null })) {
    if (plan) steps.set(plan, [...(steps.get(plan) ?? []), { step, status }])
  }
  const ids = sql(db, 'SELECT id FROM plan WHERE shape IS NOT NULL').pluck().all() as string[]
  return Object.fromEntries(ids.map(id => [id, planClass(steps.get(id) ?? [])]))
}

function planClass(steps: readonly { step: string; status: string }[]): StatusKey {
  if (steps.some(each => each.status === 'stuck')) return 'stuck'
  if (steps.some(each => each.step === 'handover' && each.status === 'done')) return 'xong'
  return steps.some(each => each.status === 'done') ? 'doing' : furthest(steps.map(each => each.status))
}

/** Zones and phases by the ladder of their establishment; a date of establishment in the record is enough. */
export function byEstablishment(db: Db, ladders: Ladder[]): Answer {
  const about = new Map(ladders.filter(each => each.about === 'establishment').map(each => [each.code, each]))
  const steps = new Map<string, { status: RecordOf<'progress'>['status']; proves: boolean }[]>()
  for (const { zone, phase, ladder, step, status } of list(db, 'progress', { household: null, plan: null })) {
    const known = about.get(ladder)
    if (!known) continue
    const proves = known.steps.find(each => each.code === step)?.proves === 'established'
    for (const site of phase ? [zone, phase] : [zone]) steps.set(site, [...(steps.get(site) ?? []), { status, proves }])
  }
  const founded = new Set(sql(db, 'SELECT id FROM zone WHERE established IS NOT NULL').pluck().all() as string[])
  const classes = sitesOf(db).map(({ id }): [string, StatusKey] => {
    const own = steps.get(id) ?? []
    const known = classOfSteps(own, founded.has(id) || own.some(each => each.proves && each.status === 'done'))
    // Steps that are done, and none after them: it has been begun.
    return [id, known === 'unk' && own.length > 0 ? 'doing' : known]
  })
  return { classes: Object.fromEntries(classes), notes: {} }
}
