import { type Board, type BoardRow, classOfSteps, type Hold } from '../../model/board.ts'
import type { ZoneSummary } from '../../model/dossier.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { inOrder } from '../../model/text/order.ts'
import { type Db, sql } from '../db.ts'
import { list } from '../table.ts'
import { zoneSummaries } from '../view/overview.ts'
import { asksOf } from './asks.ts'
import { seriesOf, sumsOf } from './sums.ts'

type Step = RecordOf<'progress'>

/** The province on one sheet, as of the connection's day. Reads each table once, whatever the number of zones. */
export function boardOf(db: Db, ladders: Ladder[], today: string): Board {
  const zones = zoneSummaries(db, ladders, today).sort(byRank)
  const rows = rowsOf(db, ladders, zones, today)
  return {
    rows,
    sums: sumsOf(db, today),
    asks: asksOf(db, rows, today),
    series: seriesOf(db),
    meeting: meetingOf(db, today),
  }
}

const types = ['kcn', 'ccn', 'housing']

/** Parks, clusters, housing; the larger first, and last those whose area nobody knows. */
function byRank(a: ZoneSummary, b: ZoneSummary): number {
  return (
    types.indexOf(a.type) - types.indexOf(b.type) || (b.area_ha ?? -1) - (a.area_ha ?? -1) || inOrder(a.name, b.name)
  )
}

function rowsOf(db: Db, ladders: Ladder[], zones: ZoneSummary[], today: string): BoardRow[] {
  const steps = grouped(list(db, 'progress', { household: null, plan: null }), step => step.zone)
  const directives = grouped(ordersOf(db), order => order.zone)
  const holds = holdsOf(db, ladders, steps, today)
  const priced = new Set(
    sql(
      db,
      `SELECT id FROM zone WHERE land_rent_vnd IS NOT NULL OR sublease_vnd IS NOT NULL
       UNION SELECT zone FROM tariff WHERE zone IS NOT NULL AND about IN ('state_rent', 'sublease', 'fee')
         AND coalesce(valid_from, '') <= @today AND coalesce(valid_to, '9999') >= @today`,
    )
      .pluck()
      .all({ today }) as string[],
  )
  const founded = new Set(sql(db, 'SELECT id FROM zone WHERE established IS NOT NULL').pluck().all() as string[])
  return zones.map(zone => {
    const own = steps.get(zone.id) ?? []
    const proving = (what: 'established' | 'built') => own.filter(step => stepOf(ladders, step)?.proves === what)
    const isDone = (what: 'established' | 'built') => proving(what).some(step => step.status === 'done')
    const establishing = own.filter(step => ladders.find(each => each.code === step.ladder)?.about === 'establishment')
    return {
      ...{
        id: zone.id,
        code: zone.code,
        name: zone.name,
        type: zone.type,
        areaHa: zone.area_ha,
        status: zone.themes.status,
      },
      cells: {
        planning: zone.themes.planning,
        establishment: classOfSteps(establishing, founded.has(zone.id) || isDone('established')),
        clearance: zone.themes.clearance,
        infrastructure: classOfSteps(proving('built'), isDone('built')),
        rent: priced.has(zone.id) ? 'xong' : 'unk',
        call: zone.themes.call,
      },
      directives: (directives.get(zone.id) ?? []).map(({ id, number }) => ({ id, number })),
      hold: holds.get(zone.id) ?? gapOf(zone),
    }
  })
}

const stepOf = (ladders: Ladder[], { ladder, step }: Step) =>
  ladders.find(each => each.code === ladder)?.steps.find(each => each.code === step)

type Order = { id: string; number: number; zone: string }

function ordersOf(db: Db): Order[] {
  return sql(
    db,
    `SELECT DISTINCT directive.id, directive.number, target.zone FROM target JOIN directive ON directive.id = target.directive
     WHERE target.zone IS NOT NULL ORDER BY directive.document, directive.number`,
  ).all() as Order[]
}

/** What holds each zone up: what somebody wrote down as being in the way, a stuck step, late work, households, then a step that waits. */
function holdsOf(db: Db, ladders: Ladder[], steps: Map<string, Step[]>, today: string): Map<string, Hold> {
  const names = new Map(list(db, 'agency').map(agency => [agency.id, agency.short ?? agency.name]))
  const holds = new Map<string, Hold>()
  const add = (zone: string, hold: Hold) => {
    if (!holds.has(zone)) holds.set(zone, hold)
  }
  const open = sql(
    db,
    `SELECT zone, name, since, agency FROM obstacle WHERE zone IS NOT NULL AND household IS NULL AND solved IS NULL ORDER BY since IS NULL, since`,
  ).all() as { zone: string; name: string; since: string | null; agency: string | null }[]
  for (const { zone, name, since, agency } of open)
    add(zone, { is: 'stuck', text: name, since, who: agency && (names.get(agency) ?? null) })
  const standing = (status: 'stuck' | 'wait') =>
    [...steps].flatMap(([zone, own]) => own.filter(step => step.status === status).map(step => ({ zone, step })))
  for (const { zone, step } of standing('stuck'))
    add(zone, {
      is: 'stuck',
      text: said(ladders, step),
      since: step.date,
      who: step.agency && (names.get(step.agency) ?? null),
    })
  for (const { zone, number, due } of lateOf(db, today))
    add(zone, { is: 'stuck', text: `Trễ nhiệm vụ ${number}`, since: due, who: null })
  const households = sql(
    db,
    `SELECT household.zone, count(DISTINCT household.id) AS count FROM obstacle JOIN household ON household.id = obstacle.household
     WHERE obstacle.solved IS NULL GROUP BY household.zone`,
  ).all() as { zone: string; count: number }[]
  for (const { zone, count } of households)
    add(zone, { is: 'stuck', text: `${count} hộ vướng`, since: null, who: null })
  for (const { zone, step } of standing('wait'))
    add(zone, { is: 'wait', text: `Chờ: ${stepOf(ladders, step)?.name ?? step.step}`, since: step.date, who: null })
  return holds
}

/** A stuck step in words: the first clause of its note, else its name. */
function said(ladders: Ladder[], step: Step): string {
  return step.note?.split(/[;.]/)[0]?.trim() || (stepOf(ladders, step)?.name ?? step.step)
}

function lateOf(db: Db, today: string): { zone: string; number: number; due: string }[] {
  return sql(
    db,
    `SELECT DISTINCT target.zone, directive.number, directive.due FROM target JOIN directive ON directive.id = target.directive
     WHERE target.zone IS NOT NULL AND directive.due < ? AND directive.status IS NOT 'done' ORDER BY directive.due`,
  ).all(today) as { zone: string; number: number; due: string }[]
}

function gapOf(zone: ZoneSummary): Hold | null {
  if (!zone.point && !zone.isBounded) return { is: 'gap', text: 'Chưa có vị trí trên bản đồ', since: null, who: null }
  return zone.area_ha === null ? { is: 'gap', text: 'Chưa có diện tích', since: null, who: null } : null
}

function grouped<T>(all: T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each])
  return groups
}

function meetingOf(db: Db, today: string): Board['meeting'] {
  const found = sql(
    db,
    `SELECT coalesce(met, date) AS day, number AS notice FROM document WHERE type = 'notice' AND coalesce(met, date) < ? ORDER BY 1 DESC LIMIT 1`,
  ).get(today) as Board['meeting'] | undefined
  return found ?? null
}
