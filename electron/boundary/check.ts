import { examine } from '../../db/model/boundary/examine.ts'
import type { BoundedKind, Finding } from '../../db/model/boundary/finding.ts'
import { countCorners, type Polygon } from '../../db/model/boundary/shape.ts'
import { toProblem } from '../../db/model/text/problem.ts'
import { surroundingsOf } from '../../db/store/boundary/check.ts'
import type { Office } from '../office.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job } from './worker.ts'

/** Corners, of a boundary and of all about it, that are checked at once: some 20 ms. More are checked on a thread. */
const few = 3000

let hand: Hand<Job, number> | null = null
/** The check that goes on, settled when it is over; and the number of the newest. */
let under: Promise<unknown> = Promise.resolve()
let newest = 0

/** What is wrong with a boundary that somebody drew for a record; null when a newer one, or nobody any more, is waited for. */
export async function checkOn(
  office: Office,
  kind: BoundedKind,
  key: string,
  polygons: Polygon[],
): Promise<Finding[] | null> {
  stopCheck()
  const own = newest
  const around = surroundingsOf(office.db(), kind, key, polygons)
  const all = [...around.beside, ...around.around, ...around.within]
  const corners = all.reduce((sum, each) => sum + countCorners(each.polygons), countCorners(polygons))
  if (corners <= few) return examine(polygons, around)
  // The one before leaves off at its next step.
  await under
  if (own !== newest) return null
  if (!hand || hand.isOver())
    hand = startHand({
      ...{ script: scriptOf(office.root, 'boundary'), start: null },
      ...{ ended: 'E_CHECK_STOPPED', patience: 120_000 },
    })
  const answer = hand.ask<Finding[]>({ polygons, around }).catch(orNothing)
  under = answer.catch(() => undefined)
  return answer
}

/** How far the check of a large boundary is, 0 to 1; null when none goes on. */
export const checkProgress = (): number | null => hand?.progress() ?? null

/** Lets go of the check that goes on; its answer is null. */
export function stopCheck(): boolean {
  newest += 1
  if (!hand?.isBusy()) return false
  hand.stop()
  return true
}

function orNothing(error: unknown): null {
  if (toProblem(error).code === 'E_CHECK_STOPPED') return null
  throw error
}
