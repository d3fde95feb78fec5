import type { Heirs } from '../../model/directive/room.ts'
import { type Db, sql } from '../db.ts'
import { dayOf } from '../log/day.ts'

type Step = { before: string; after: string; date: string | null; scope: string | null; name: string }

/**
 * What became of an agency by a day (ISO), asked for many agencies: the succession is read once. Null for one that is still itself.
 * A step without a date is taken from the day on which one of the two begins or ends; where that is not known either it counts as
 * taken today, because papers name the new agency, and as not yet taken on any day that has passed.
 */
export function heirsOn(db: Db, day: string): (agency: string | null) => Heirs | null {
  const steps = sql(
    db,
    `SELECT succession.before, succession.after, coalesce(succession.date, heir.valid_from, date(old.valid_to, '+1 day')) AS date,
       succession.scope, heir.name
     FROM succession JOIN agency AS heir ON heir.id = succession.after JOIN agency AS old ON old.id = succession.before
     ORDER BY date, succession.rowid`,
  ).all() as Step[]
  const isPast = dayOf(db) !== null
  const taken = steps.filter(step => (step.date === null ? !isPast : step.date <= day))
  const known = new Map<string, Heirs | null>()
  return agency => {
    if (agency === null) return null
    const found = known.get(agency) ?? follow(taken, agency)
    known.set(agency, found)
    return found
  }
}

function follow(steps: Step[], agency: string): Heirs | null {
  const walked: Step[] = []
  const last = new Map<string, string>()
  walk(agency, new Set([agency]))
  return last.size === 0
    ? null
    : {
        ids: [...last.keys()],
        names: [...last.values()],
        steps: walked.map(({ date, name, scope }) => ({ date, name, scope })),
      }

  // Two agencies that are written as each other's successor would be followed for ever.
  function walk(from: string, seen: Set<string>): void {
    for (const step of steps.filter(each => each.before === from && !seen.has(each.after))) {
      if (!walked.includes(step)) walked.push(step)
      const goesOn = steps.some(each => each.before === step.after && !seen.has(each.after))
      if (goesOn) walk(step.after, new Set([...seen, step.after]))
      else last.set(step.after, step.name)
    }
  }
}
