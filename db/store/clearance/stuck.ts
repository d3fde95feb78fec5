import { milestones, milestoneWords } from '../../model/clearance/milestone.ts'
import { byLength, type Hitch, type Stuck } from '../../model/clearance/stuck.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'
import { type Scope, within } from './scope.ts'

type Row = Omit<Hitch, 'from'> & {
  from: Hitch['from']
  owner: string
  kind: Stuck['kind']
  code: string
  name: string | null
}

/** Who of a scope is stuck, why and since when, the longest first: open obstacles, steps that are stuck or wait; of households, plans and the zone. */
export function stuckIn(db: Db, ladders: readonly Ladder[], scope: Scope, today: string): Stuck[] {
  const known = new Map<string, Stuck>()
  for (const { owner, kind, code, name, ...hitch } of [
    ...ofHouseholds(db, scope),
    ...ofPlans(db, scope),
    ...ofZone(db, scope),
  ]) {
    const stuck = known.get(owner) ?? { id: owner, kind, code, name, hitches: [] }
    stuck.hitches.push(hitch.from === 'step' ? { ...hitch, what: stepWords(ladders, hitch.what) } : hitch)
    known.set(owner, stuck)
  }
  return [...known.values()].sort(byLength(today))
}

const obstacle = `obstacle.id, 'obstacle' AS "from", choice_word('obstacle', 'category', obstacle.category) AS category, obstacle.name AS about,
  obstacle.since, agency.name AS agency`
const step = `progress.id, 'step' AS "from", progress.ladder || '/' || progress.step || '/' || progress.status AS category, progress.note AS about,
  progress.date AS since, agency.name AS agency`
const isHeld = "progress.status IN ('stuck', 'wait')"

type Found = Omit<Row, 'what' | 'detail'> & { category: string | null; about: string | null }

const told = ({ category, about, ...row }: Found): Row => ({
  ...row,
  what: category ?? about ?? '',
  detail: category ? about : null,
})

function ofHouseholds(db: Db, scope: Scope): Row[] {
  const { where, values } = within(scope)
  const owner = "household.id AS owner, 'household' AS kind, household.code, household.name"
  const rows = sql(
    db,
    `SELECT ${owner}, ${obstacle} FROM obstacle JOIN household ON household.id = obstacle.household
       LEFT JOIN agency ON agency.id = obstacle.agency WHERE obstacle.solved IS NULL AND ${where}
     UNION ALL SELECT ${owner}, ${step} FROM progress JOIN household ON household.id = progress.household
       LEFT JOIN agency ON agency.id = progress.agency WHERE ${isHeld} AND ${where}`,
  ).all(...values, ...values) as Found[]
  return rows.map(told)
}

function ofPlans(db: Db, { zone, phase, plan, households }: Scope): Row[] {
  if (households) return []
  const rows = sql(
    db,
    `SELECT plan.id AS owner, 'plan' AS kind, plan.code, plan.name, ${step} FROM progress JOIN plan ON plan.id = progress.plan
       LEFT JOIN agency ON agency.id = progress.agency
     WHERE ${isHeld} AND (?1 IS NULL OR plan.zone = ?1) AND (?2 IS NULL OR plan.phase = ?2) AND (?3 IS NULL OR plan.id = ?3)`,
  ).all({ 1: zone ?? null, 2: phase ?? null, 3: plan ?? null }) as Found[]
  return rows.map(told)
}

/** What stands in the way of the whole zone is said with its households, not with one plan's. */
function ofZone(db: Db, { zone, plan, phase, households }: Scope): Row[] {
  if (!zone || plan || phase || households) return []
  const rows = sql(
    db,
    `SELECT zone.id AS owner, 'zone' AS kind, zone.code, zone.name, ${obstacle} FROM obstacle JOIN zone ON zone.id = obstacle.zone
       LEFT JOIN agency ON agency.id = obstacle.agency
     WHERE obstacle.solved IS NULL AND obstacle.household IS NULL AND obstacle.enterprise IS NULL AND obstacle.zone = ?`,
  ).all(zone) as Found[]
  return rows.map(told)
}

/** "Chi trả: vướng" for a ladder's step, by its short name where it has one. */
function stepWords(ladders: readonly Ladder[], key: string): string {
  const [ladder, code, status] = key.split('/')
  const found = ladders.find(each => each.code === ladder)?.steps.find(each => each.code === code)
  const milestone = milestones.find(each => each === code)
  const name = found?.short ?? found?.name ?? (milestone && milestoneWords[milestone].step) ?? code ?? ''
  return `${name}: ${status === 'wait' ? 'chờ cơ quan khác' : 'vướng'}`
}
