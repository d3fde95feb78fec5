import type { DirectivePaper, DirectiveRow, Party, Target } from '../../model/directive/room.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { get, list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { heirsOn } from './heirs.ts'

/** Every directive with all that the room shows of it, by paper (the newest first) and number. `today` (ISO) decides what became of agencies. */
export function directiveRows(db: Db, today: string): DirectiveRow[] {
  const given = givingPapers(db)
  const heirs = heirsOn(db, today)
  const assigned = grouped(list(db, 'assignment'))
  const targets = grouped(targetsIn(db))
  const answers = grouped(byDate(list(db, 'answer')))
  const extensions = grouped(byDate(list(db, 'extension')))
  const rows = list(db, 'directive').flatMap(({ document, ...directive }): DirectiveRow[] => {
    const paper = given.get(document)
    if (!paper) return []
    const party = (role: 'lead' | 'support') =>
      (assigned.get(directive.id) ?? [])
        .filter(each => each.role === role)
        .map(({ id, name, agency }): Party => ({ id, name, agency, heirs: heirs(agency) }))
    const said = answers.get(directive.id) ?? []
    return [
      {
        ...directive,
        paper,
        leads: party('lead'),
        supports: party('support'),
        targets: (targets.get(directive.id) ?? []).map(({ directive: _, ...target }) => target),
        answers: said,
        extensions: extensions.get(directive.id) ?? [],
        reports: said.filter(each => each.type === 'report' || each.type === 'explanation').map(each => each.date),
      },
    ]
  })
  const order = [...given.keys()]
  return rows.sort((a, b) => order.indexOf(a.paper.id) - order.indexOf(b.paper.id) || a.number - b.number)
}

/** One directive as the room shows it, by id or code. Throws E_RECORD_MISSING. */
export function directiveRow(db: Db, key: string, today: string): DirectiveRow {
  const { id } = get(db, 'directive', key)
  return directiveRows(db, today).find(row => row.id === id) as DirectiveRow
}

/** The papers that give directives, the newest first, by id. */
function givingPapers(db: Db): Map<string, DirectivePaper> {
  const rows = sql(db, 'SELECT * FROM document WHERE id IN (SELECT document FROM directive)').all() as Row[]
  const full = new Map(rows.map(row => [row.id, toRecord('document', row) as RecordOf<'document'>]))
  return new Map(
    papers(db, full.keys()).flatMap(({ id, name, attachment }): [string, DirectivePaper][] => {
      const paper = full.get(id)
      if (!paper) return []
      const { code, number, title, type, date, met, urgency } = paper
      return [[id, { id, name, attachment, code, number, title, type, date, met, urgency }]]
    }),
  )
}

type TargetRow = {
  id: string
  directive: string
  name: string
  zone: string | null
  call: string | null
  plan: string | null
  funding: string | null
  zone_name: string | null
  zone_type: RecordOf<'zone'>['type'] | null
  title: string | null
  place: string | null
}

/** What directives are about. A call, a plan or money also names its zone, so that the directive is found there. */
function targetsIn(db: Db): (Target & { directive: string })[] {
  const rows = sql(
    db,
    `SELECT target.id, target.directive, target.name, target.zone, target.call, target.plan, target.funding,
       coalesce(call.name, plan.name, funding.name) AS title,
       zone.id AS place, zone.name AS zone_name, zone.type AS zone_type
     FROM target LEFT JOIN call ON call.id = target.call LEFT JOIN plan ON plan.id = target.plan
       LEFT JOIN funding ON funding.id = target.funding
       LEFT JOIN zone ON zone.id = coalesce(target.zone, call.zone, plan.zone, funding.zone) ORDER BY target.rowid`,
  ).all() as TargetRow[]
  return rows.map(row => {
    const kind = (['call', 'plan', 'funding', 'zone'] as const).find(each => row[each] !== null) ?? null
    const { id, directive, name, place, zone_name, zone_type } = row
    const zone = place && zone_name && zone_type ? { id: place, name: zone_name, type: zone_type } : null
    const title = kind === null ? name : (row.title ?? zone?.name ?? name)
    return { id, directive, name, kind, record: kind && row[kind], title, zone }
  })
}

const byDate = <T extends { date: string | null }>(rows: T[]): T[] =>
  rows.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))

function grouped<T extends { directive: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.directive)
    if (group) group.push(row)
    else groups.set(row.directive, [row])
  }
  return groups
}
