import type { RecordOf } from '../record/kinds.ts'
import { daysBetween } from '../text/day.ts'
import { inOrder } from '../text/order.ts'

/** Nobody has answered, it was answered, it is out of the way. */
export type ObstacleState = 'open' | 'answered' | 'solved'
export const obstacleStates: ObstacleState[] = ['open', 'answered', 'solved']

export const stateWord: Record<ObstacleState, string> = {
  open: 'chưa trả lời',
  answered: 'đã trả lời, chưa xong',
  solved: 'đã giải quyết xong',
}

/** So many days without an answer are called overdue. The papers set no time limit: it is the office's own measure. */
export const silentDays = 30

type Obstacle = Pick<RecordOf<'obstacle'>, 'since' | 'answered' | 'answer' | 'solved'>

/** Where an obstacle stands on a day. What happened later does not count yet. */
export function stateOf({ answered, answer, solved }: Obstacle, today: string): ObstacleState {
  if (solved !== null && solved <= today) return 'solved'
  if (answered !== null ? answered <= today : answer !== null) return 'answered'
  return 'open'
}

/** Days that it has stood in the way: until today, or until it was solved. Null when nobody wrote since when. */
export function daysOf(obstacle: Obstacle, today: string): number | null {
  if (obstacle.since === null) return null
  const end = stateOf(obstacle, today) === 'solved' && obstacle.solved ? obstacle.solved : today
  return Math.max(0, daysBetween(obstacle.since, end))
}

/** True when nobody has answered for 30 days or more. One whose beginning is not known is not called overdue. */
export function isSilent(obstacle: Obstacle, today: string): boolean {
  return stateOf(obstacle, today) === 'open' && (daysOf(obstacle, today) ?? 0) >= silentDays
}

/** Unanswered first, the oldest first; of unknown age after those; solved last. */
export function byUrgency<O extends Obstacle>(obstacles: readonly O[], today: string): O[] {
  const rank = (each: O) => obstacleStates.indexOf(stateOf(each, today))
  return [...obstacles].sort((a, b) => rank(a) - rank(b) || (daysOf(b, today) ?? -1) - (daysOf(a, today) ?? -1))
}

/** What one agency has to solve. `oldest`: days of the oldest that is not solved. */
export type AgencyTally = {
  agency: string | null
  name: string | null
  counts: Record<ObstacleState, number>
  silent: number
  oldest: number | null
}

/** Obstacles counted for each agency whose they are to solve, the one with the most unsolved first; those of nobody last. */
export function byAgency(
  obstacles: readonly (Obstacle & { agency: string | null; agencyName: string | null })[],
  today: string,
): AgencyTally[] {
  const tallies = new Map<string | null, AgencyTally>()
  for (const each of obstacles) {
    const { agency, agencyName: name } = each
    const tally: AgencyTally = tallies.get(agency) ?? {
      ...{ agency, name, counts: { open: 0, answered: 0, solved: 0 }, silent: 0, oldest: null },
    }
    const [state, days] = [stateOf(each, today), daysOf(each, today)]
    tally.counts[state] += 1
    if (isSilent(each, today)) tally.silent += 1
    if (state !== 'solved' && days !== null) tally.oldest = Math.max(tally.oldest ?? 0, days)
    tallies.set(agency, tally)
  }
  const waiting = ({ counts }: AgencyTally) => counts.open + counts.answered
  return [...tallies.values()].sort(
    (a, b) =>
      Number(a.agency === null) - Number(b.agency === null) ||
      waiting(b) - waiting(a) ||
      inOrder(a.name ?? '', b.name ?? ''),
  )
}
