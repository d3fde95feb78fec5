import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'

const days = new WeakMap<Db, string>()

/** From now on the connection shows a past day (ISO). */
export function setDay(db: Db, day: string): void {
  days.set(db, day)
}

/** The day that a connection shows; null for the living register. */
export function dayOf(db: Db): string | null {
  return days.get(db) ?? null
}

/** Refuses to write into the past. Throws E_PAST_FIXED. */
export function refusePast(db: Db): void {
  const day = dayOf(db)
  if (day !== null) throw new Problem('E_PAST_FIXED', { day })
}
