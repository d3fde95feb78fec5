import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'

const days = new WeakMap<Db, string>()
const dated = new WeakSet<Db>()

/** From now on the connection shows a past day (ISO); `isByPapers`: by what papers date, not by the log. */
export function setDay(db: Db, day: string, isByPapers = false): void {
  days.set(db, day)
  if (isByPapers) dated.add(db)
}

/** The day that a connection shows; null for the living register. */
export function dayOf(db: Db): string | null {
  return days.get(db) ?? null
}

/** True for a connection that shows what papers date, not what the log tells. */
export const isDated = (db: Db): boolean => dated.has(db)

const viewed = new WeakSet<Db>()

/** From now on the connection is only looked at. */
export function setViewed(db: Db): void {
  viewed.add(db)
}

/** Refuses to write into the past, or into a file that is only looked at. Throws E_PAST_FIXED, E_VIEW_ONLY. */
export function refusePast(db: Db): void {
  if (viewed.has(db)) throw new Problem('E_VIEW_ONLY')
  const day = dayOf(db)
  if (day !== null) throw new Problem('E_PAST_FIXED', { day })
}
