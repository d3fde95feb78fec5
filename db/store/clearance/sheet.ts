import { type AwardLine, basisOf, explainLine, valueAll, valueLine } from '../../model/clearance/award.ts'
import type { LineView, Sheet } from '../../model/clearance/sheet.ts'
import { openBook } from '../../model/clearance/table.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Ladder, ladderFor } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'
import { get, list } from '../table.ts'
import { priceTables } from './tables.ts'

/** One household with its parcels, award, payments, steps, what is in the way and what was complained of. Throws E_RECORD_MISSING. */
export function sheetOf(db: Db, ladders: readonly Ladder[], key: string, today: string): Sheet {
  const household = get(db, 'household', key)
  const of = { household: household.id }
  const zone = get(db, 'zone', household.zone)
  const plan = household.plan === null ? null : get(db, 'plan', household.plan)
  const parcels = list(db, 'parcel', of)
  const pricedOn = pricedBy(plan, today)
  const book = openBook(priceTables(db), household.zone, { day: pricedOn.day })
  const lines = list(db, 'award', of).map(award => lineView(award, positionOf(parcels, award.parcel), book))
  const progress = [
    ...list(db, 'progress', of),
    ...(plan ? list(db, 'progress', { plan: plan.id, household: null }) : []),
  ]
  return {
    ...{ household, plan, parcels, lines, pricedOn, progress },
    zone: { id: zone.id, name: zone.name },
    total: valueAll(lines, book),
    payments: list(db, 'payment', of).sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
    obstacles: list(db, 'obstacle', of),
    complaints: list(db, 'complaint', of),
    ladders: laddersFor(db, ladders, household, plan, progress, zone.type, today),
    doubles: doublesOf(db, household),
  }
}

/** By which day's prices a plan is paid: what is written, else the day of approval, else today's while it is being drawn up. */
function pricedBy(plan: RecordOf<'plan'> | null, today: string): Sheet['pricedOn'] {
  if (plan?.priced) return { day: plan.priced, why: 'priced' }
  if (plan?.approved) return { day: plan.approved, why: 'approved' }
  return { day: today, why: 'today' }
}

const positionOf = (parcels: RecordOf<'parcel'>[], id: string | null) =>
  parcels.find(each => each.id === id)?.position ?? null

function lineView(award: RecordOf<'award'>, position: string | null, book: ReturnType<typeof openBook>): LineView {
  const line: AwardLine = { ...award, position }
  const valued = valueLine(line, book)
  return {
    ...{ ...award, position },
    vnd: 'gap' in valued ? null : valued.vnd,
    how: explainLine(line, valued),
    by: basisOf(valued),
  }
}

/** The ladder in use first (the plan's own, else the zone's or phase's procedure, else the law in force), then those with earlier steps. */
function laddersFor(
  db: Db,
  ladders: readonly Ladder[],
  household: RecordOf<'household'>,
  plan: RecordOf<'plan'> | null,
  progress: readonly RecordOf<'progress'>[],
  type: string,
  today: string,
): string[] {
  const about = (code: string) => ladders.find(each => each.code === code)?.about === 'clearance'
  const moved = [household.phase, null].flatMap(phase =>
    list(db, 'procedure', { zone: household.zone, phase, ended: null }).map(each => each.ladder),
  )
  const inForce = ladderFor([...ladders], 'clearance', type, today)?.code
  const now = plan?.ladder ?? moved.find(about) ?? inForce
  return [...new Set([...(now ? [now] : []), ...progress.map(each => each.ladder)])].filter(about)
}

/** Other households with the same parcel of the same sheet in the same zone, or the same identity number. */
function doublesOf(db: Db, { id, zone, identity }: RecordOf<'household'>): Sheet['doubles'] {
  const parcels = sql(
    db,
    `SELECT DISTINCT household.code, 'thửa ' || mine.number || ' tờ ' || mine.sheet AS shared FROM parcel AS mine
       JOIN household ON household.zone = ?1 AND household.id <> ?2
       JOIN parcel AS other ON other.household = household.id AND other.number = mine.number AND other.sheet = mine.sheet
     WHERE mine.household = ?2`,
  )
  const people = sql(
    db,
    "SELECT code, 'số căn cước ' || identity AS shared FROM household WHERE identity = ? AND id <> ?",
  )
  return [
    ...(parcels.all({ 1: zone, 2: id }) as Sheet['doubles']),
    ...(identity ? (people.all(identity, id) as Sheet['doubles']) : []),
  ]
}
