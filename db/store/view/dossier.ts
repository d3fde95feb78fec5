import type { DirectiveView, Dossier } from '../../model/dossier.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, KindName, RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { claimsOf } from '../claim.ts'
import { type Db, sql } from '../db.ts'
import { laddersOf } from '../ladder/view.ts'
import { templateOf } from '../office/template.ts'
import { get, list } from '../table.ts'
import { agenciesOf, officeOf, todayNames } from './agency.ts'
import { groundsOf } from './ground.ts'
import { zoneSummaries } from './overview.ts'
import { papers } from './paper.ts'

/** Everything known of a zone (named by id or code), with its papers. `today` decides which ladders are in force. */
export function dossierOf(db: Db, ladders: Ladder[], key: string, today: string): Dossier {
  const zone = get(db, 'zone', key)
  const summary = zoneSummaries(db, ladders, today, { only: zone.id, hasShapes: true })[0]
  if (!summary) throw new Error('E_ZONE_SUMMARY')
  return gather(db, ladders, { zone, summary, calls: list(db, 'call', { zone: zone.id }) }, today)
}

/** The dossier that a call stands in; a call that names no zone stands in one where all but the call is a gap. */
export function dossierOfCall(db: Db, ladders: Ladder[], call: RecordOf<'call'>, today: string): Dossier {
  if (call.zone) return dossierOf(db, ladders, call.zone, today)
  const nowhere = { code: call.code, name: call.name, type: 'kcn' as const }
  const zone = { id: '', ...checkRecord('zone', nowhere) } as RecordOf<'zone'>
  const gaps = {
    area_ha: null,
    point: null,
    shape: null,
    isBounded: false,
    quality: null,
    unit: '',
    province: '',
    unitBefore: '',
  }
  const themes = { status: 'unk', planning: 'unk', clearance: 'unk', call: 'unk', directive: 'unk' } as const
  return gather(db, ladders, { zone, summary: { id: '', ...nowhere, ...gaps, themes }, calls: [call] }, today)
}

type Known = Pick<Dossier, 'zone' | 'summary' | 'calls'>

function gather(db: Db, ladders: Ladder[], { zone, summary, calls }: Known, today: string): Dossier {
  const of = { zone: zone.id }
  const parts = {
    phases: list(db, 'phase', of),
    distances: list(db, 'distance', of),
    tenants: list(db, 'tenant', of),
    calls,
    statistics: statisticsOf(db, zone),
  }
  const progress = list(db, 'progress', { ...of, household: null, plan: null })
  const procedures = list(db, 'procedure', of)
  const directives = directivesAbout(db, zone.id)
  const owned: [KindName, AnyRecord][] = [
    ['zone', zone],
    ...parts.phases.map((each): [KindName, AnyRecord] => ['phase', each]),
    ...parts.distances.map((each): [KindName, AnyRecord] => ['distance', each]),
    ...parts.tenants.map((each): [KindName, AnyRecord] => ['tenant', each]),
    ...parts.calls.map((each): [KindName, AnyRecord] => ['call', each]),
  ]
  const claims = owned.flatMap(([kind, record]) => claimsOf(db, kind, record.id))
  const grounds = Object.fromEntries(
    owned.flatMap(([kind, { id }]) =>
      [...groundsOf(db, kind, id)].map(([field, paper]) => [`${kind}/${id}/${field}`, paper]),
    ),
  )
  const rate = lastRate(db)
  const template = templateOf(db)
  const named = [
    ...claims.map(each => each.document),
    ...Object.values(grounds),
    ...progress.map(each => each.document),
    ...procedures.map(each => each.document),
    ...directives.map(each => each.document),
    ...parts.calls.map(each => each.list),
    ...parts.statistics.map(each => each.document),
    rate?.document ?? null,
  ]
  const known = papers(db, new Set(named.filter(id => id !== null)))
  return {
    ...{ zone, summary, ...parts, claims, grounds, papers: known, office: officeOf(db) },
    ...{ template, oldMonths: template.oldMonths },
    agencies: agenciesOf(db, calls),
    directives: directives.map(each => ({ ...each, paper: known.find(paper => paper.id === each.document) ?? null })),
    // A call without a zone has no park to plan, to found or to clear: only the procedure of investing.
    ladders: laddersOf(
      ladders,
      zone.id ? subjects : ['investment'],
      zone.type,
      { ...parts, progress, procedures },
      today,
    ),
    rate: rate && { ...rate, paper: known.find(paper => paper.id === rate.document)?.name ?? '' },
  }
}

/** Figures of the zone, and those of a group that names it: "KCN Thạnh Lộc + Thuận Yên". */
function statisticsOf(db: Db, zone: RecordOf<'zone'>): RecordOf<'statistic'>[] {
  const grouped = list(db, 'statistic', { zone: null }).filter(each => each.zones?.split(' ').includes(zone.code))
  return [...list(db, 'statistic', { zone: zone.id }), ...grouped].sort((a, b) =>
    (b.as_of ?? '').localeCompare(a.as_of ?? ''),
  )
}

function directivesAbout(db: Db, zone: string): DirectiveView[] {
  const ids = sql(db, 'SELECT DISTINCT directive FROM target WHERE zone = ?').pluck().all(zone) as string[]
  return ids
    .map(id => directiveView(db, get(db, 'directive', id)))
    .sort((a, b) => a.document.localeCompare(b.document) || a.number - b.number)
}

/** A directive with those who lead and support it, and what they are called today. */
export function directiveView(db: Db, directive: RecordOf<'directive'>): DirectiveView {
  const assigned = list(db, 'assignment', { directive: directive.id })
  const by = (role: 'lead' | 'support') =>
    assigned
      .filter(each => each.role === role)
      .map(each => ({ name: each.name, today: each.agency && todayNames(db, each.agency) }))
  return { ...directive, paper: null, leads: by('lead'), supports: by('support') }
}

const subjects: Ladder['about'][] = ['planning', 'establishment', 'clearance', 'investment']

function lastRate(db: Db): RecordOf<'rate'> | null {
  return list(db, 'rate', { currency: 'USD' }).sort((a, b) => b.date.localeCompare(a.date))[0] ?? null
}
