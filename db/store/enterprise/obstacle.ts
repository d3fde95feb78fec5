import { byUrgency, daysOf, isSilent, type ObstacleState, stateOf } from '../../model/enterprise/obstacle.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { type Changed, type Ground, setRecord } from '../record.ts'
import { get } from '../table.ts'
import { todayNames } from '../view/agency.ts'
import { papers } from '../view/paper.ts'

/** What is in the way of an enterprise or a zone, as it stands on the day that is looked at. */
export type ObstacleRow = RecordOf<'obstacle'> & {
  enterpriseName: string | null
  zoneName: string | null
  agencyName: string | null
  /** What became of the agency: "Sở Tài chính tỉnh An Giang"; null when it is still itself. */
  agencyToday: string | null
  paperName: string | null
  state: ObstacleState
  days: number | null
  isSilent: boolean
}

type Joined = Row & { enterpriseName: string | null; zoneName: string | null; agencyName: string | null }

/** Obstacles of enterprises and zones (those of households belong to compensation), the most urgent first; of one zone (its id), or of all. */
export function obstacleRows(db: Db, today: string, zone: string | null = null): ObstacleRow[] {
  const rows = sql(
    db,
    `SELECT obstacle.*, enterprise.name AS enterpriseName, zone.name AS zoneName, coalesce(agency.short, agency.name) AS agencyName
     FROM obstacle LEFT JOIN enterprise ON enterprise.id = obstacle.enterprise LEFT JOIN zone ON zone.id = coalesce(obstacle.zone, enterprise.zone)
       LEFT JOIN agency ON agency.id = obstacle.agency
     WHERE obstacle.household IS NULL AND (@zone IS NULL OR obstacle.zone = @zone OR enterprise.zone = @zone
       OR obstacle.enterprise IN (SELECT enterprise FROM tenant WHERE tenant.zone = @zone))
     ORDER BY obstacle.code`,
  ).all({ zone }) as Joined[]
  const names = new Map(
    papers(db, new Set(rows.flatMap(row => (row.document as string | null) ?? []))).map(each => [each.id, each.name]),
  )
  const heirs = new Map<string, string | null>()
  const todayOf = (agency: string) => {
    if (!heirs.has(agency)) heirs.set(agency, todayNames(db, agency))
    return heirs.get(agency) ?? null
  }
  const known = rows.map(row => {
    const obstacle = toRecord('obstacle', row) as Omit<ObstacleRow, 'state' | 'days' | 'isSilent'>
    return {
      ...obstacle,
      agencyToday: obstacle.agency ? todayOf(obstacle.agency) : null,
      paperName: names.get(obstacle.document ?? '') ?? null,
      ...{ state: stateOf(obstacle, today), days: daysOf(obstacle, today), isSilent: isSilent(obstacle, today) },
    }
  })
  return byUrgency(known, today)
}

/** What an agency answered on a day. Throws E_OBSTACLE_EMPTY, E_OBSTACLE_SOLVED or E_OBSTACLE_BEFORE. */
export function answerObstacle(
  db: Db,
  key: string,
  { answered, answer }: { answered: string; answer: string },
  ground: Ground,
): Changed {
  const obstacle = get(db, 'obstacle', key)
  if (answer.trim() === '') throw new Problem('E_OBSTACLE_EMPTY', { obstacle: obstacle.name })
  refuseSolved(obstacle)
  refuseBefore(obstacle, answered)
  return setRecord(db, 'obstacle', obstacle.id, { answered, answer, ...paperOf(ground) }, { ...ground, asOf: answered })
}

/** That it is out of the way since a day. Throws E_OBSTACLE_SOLVED or E_OBSTACLE_BEFORE. */
export function solveObstacle(db: Db, key: string, solved: string, ground: Ground): Changed {
  const obstacle = get(db, 'obstacle', key)
  refuseSolved(obstacle)
  refuseBefore(obstacle, solved)
  return setRecord(db, 'obstacle', obstacle.id, { solved, ...paperOf(ground) }, { ...ground, asOf: solved })
}

/** The paper of an answer becomes the obstacle's; without one the paper that told of it stays. */
const paperOf = ({ source }: Ground) => (source ? { document: source } : {})

function refuseSolved({ name, solved }: RecordOf<'obstacle'>): void {
  if (solved) throw new Problem('E_OBSTACLE_SOLVED', { obstacle: name, day: formatDay(solved) })
}

function refuseBefore({ name, since }: RecordOf<'obstacle'>, day: string): void {
  if (since && day < since)
    throw new Problem('E_OBSTACLE_BEFORE', { obstacle: name, since: formatDay(since), day: formatDay(day) })
}
