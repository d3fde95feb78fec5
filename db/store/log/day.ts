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

/** Refuses to write into the past. Throws E_PAST_FIXED. */
export function refusePast(db: Db): void {
  const day = dayOf(db)
  if (day !== null) throw new Problem('E_PAST_FIXED', { day })
}
