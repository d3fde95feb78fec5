import type { Site, World, ZoneFacts } from '../../model/readiness/facts.ts'
import { isAskedOf } from '../../model/readiness/test.ts'
import { judgeSite, type Prepared, rulesInUse, type SiteVerdict } from '../../model/readiness/verdict.ts'
import { type Ladder, ladderFor } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'
import { templateOf } from '../office/template.ts'
import { list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { agenciesOf, communesOf } from './agencies.ts'
import { fieldsOfSites, type Wanted } from './fields.ts'
import { landOf, moneyOf, occupancyOf } from './ground.ts'
import { stepsOf } from './steps.ts'

export type Asked = { zone?: string }

/** The verdict on every zone and phase, or on one zone (by id) and its phases: each zone, then its phases, in the order of their codes. */
export function verdicts(db: Db, ladders: Ladder[], today: string, { zone }: Asked = {}): SiteVerdict[] {
  const rules = rulesInUse(list(db, 'rule'))
  const zones = zonesOf(db, rules, ladders, zone)
  const world = worldOf(db, rules, zones, ladders, today)
  const asked = new Map(zones.map(({ zone: { type } }) => [type, rules.filter(rule => isAskedOf(rule, type))]))
  return zones.flatMap(facts => {
    const sites: Site[] = [
      { zone: facts.zone, phase: null },
      ...facts.phases.map(phase => ({ zone: facts.zone, phase })),
    ]
    return sites.map(site => judgeSite(asked.get(facts.zone.type) ?? [], site, facts, world))
  })
}

type ZoneRow = Site['zone'] & { unit: string | null }
type PhaseRow = NonNullable<Site['phase']> & { zone: string }
type CallRow = ZoneFacts['calls'][number] & { zone: string }

/** What the rules look at, read set by set for all zones: ten statements, however many zones there are. */
function zonesOf(db: Db, rules: Prepared[], ladders: Ladder[], only?: string): ZoneFacts[] {
  const where = only === undefined ? '' : 'WHERE id = ?'
  const given = only === undefined ? [] : [only]
  const zones = sql(db, `SELECT id, code, name, type, area_ha, unit FROM zone ${where} ORDER BY code`).all(
    ...given,
  ) as ZoneRow[]
  const within = only === undefined ? '' : 'AND zone = ?'
  const phases = groupBy(
    sql(db, `SELECT id, code, name, area_ha, zone FROM phase WHERE 1 ${within} ORDER BY code`).all(
      ...given,
    ) as PhaseRow[],
  )
  const calls = groupBy(
    sql(
      db,
      `SELECT id, name, phase, stage, listing, list, agency, zone FROM call WHERE zone IS NOT NULL ${within} ORDER BY code`,
    ).all(...given) as CallRow[],
  )
  const housing = housingOf(db)
  // The housing beside a zone is read with it, whichever zone was asked for.
  const steps = stepsOf(db, ladders)
  const proofs = groupBy(list(db, 'proof'))
  const fields = fieldsOfSites(db, wantedOf(rules), only)
  const [land, money] = [landOf(db, only), moneyOf(db, only)]
  const ofWholeZones = rules.some(
    ({ asks: test }) => test?.is === 'share' && test.share === 'occupied' && test.at === 'site',
  )
  const occupancy = occupancyOf(db, { fields, only, ofWholeZones })
  const communes = communesOf(db)
  return zones.map(({ unit, ...zone }) => {
    const home = unit === null ? undefined : housing.get(unit)
    return {
      zone,
      phases: phases.get(zone.id) ?? [],
      steps: steps.get(zone.id) ?? [],
      calls: calls.get(zone.id) ?? [],
      fields,
      land: land.get(zone.id) ?? new Map(),
      money: money.get(zone.id) ?? new Map(),
      occupancy: occupancy.get(zone.id) ?? new Map(),
      housing: home ? { name: home.name, steps: steps.get(home.id) ?? [] } : null,
      proofs: proofs.get(zone.id) ?? [],
      commune: communes.get(unit ?? '') ?? null,
    }
  })
}

/** The fields that the rules in use ask for, by kind; occupancy is always among them. */
function wantedOf(rules: Prepared[]): Wanted {
  const tests = rules.map(rule => rule.asks).filter(test => test?.is === 'field')
  const of = (kind: 'zone' | 'phase' | 'call') => tests.filter(test => test.of === kind).flatMap(test => test.fields)
  return { zone: ['occupancy_pct', ...of('zone')], phase: ['occupancy_pct', ...of('phase')], call: of('call') }
}

/** Workers' housing by commune; the first by code where there are several. */
function housingOf(db: Db): Map<string, { id: string; name: string }> {
  const rows = sql(
    db,
    `SELECT id, name, unit FROM zone WHERE type = 'housing' AND unit IS NOT NULL ORDER BY code DESC`,
  ).all()
  return new Map((rows as { id: string; name: string; unit: string }[]).map(row => [row.unit, row]))
}

/** The papers and agencies that the facts name, and the ladders in force. */
function worldOf(db: Db, rules: Prepared[], zones: ZoneFacts[], ladders: Ladder[], today: string): World {
  const named = new Set<string>()
  const held = new Set<string>()
  const name = (document: string | null, agency: string | null = null) => {
    if (document) named.add(document)
    if (agency) held.add(agency)
  }
  for (const rule of rules) name(null, rule.agency)
  for (const zone of zones) {
    for (const step of [...zone.steps, ...(zone.housing?.steps ?? [])]) name(step.document, step.agency)
    for (const call of zone.calls) name(call.list, call.agency)
    for (const proof of zone.proofs) name(proof.document, proof.agency)
    for (const each of [...zone.land.values(), ...zone.money.values()]) name(each.document)
  }
  for (const fact of zones[0]?.fields.values() ?? []) name(fact.document)
  return {
    today,
    oldMonths: templateOf(db).oldMonths,
    papers: new Map(papers(db, named).map(paper => [paper.id, paper])),
    agencies: new Map(agenciesOf(db, held)),
    ladderOf: (about, type) => ladderFor(ladders, about, type, today),
    yields: new Map(),
  }
}

function groupBy<T extends { zone: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.zone)
    if (group) group.push(row)
    else groups.set(row.zone, [row])
  }
  return groups
}
