import type { DayCount, Timeline, TimeMark } from '../../model/time/timeline.ts'
import { type Db, sql } from '../db.ts'

/** Everything that the map and its figures read and that bears a date. */
const datedThings = `
  SELECT date AS day FROM progress WHERE date IS NOT NULL
  UNION ALL SELECT date FROM payment WHERE date IS NOT NULL
  UNION ALL SELECT established FROM zone WHERE established IS NOT NULL
  UNION ALL SELECT coalesce(starts, signed) FROM lease WHERE coalesce(starts, signed) IS NOT NULL
  UNION ALL SELECT ended FROM lease WHERE ended IS NOT NULL
  UNION ALL SELECT completed FROM directive WHERE completed IS NOT NULL
  UNION ALL SELECT date FROM document WHERE date IS NOT NULL AND type IN ('decision', 'plan', 'programme', 'letter', 'notice', 'report', 'press')
  UNION ALL SELECT coalesce(claim.as_of, document.date) FROM claim LEFT JOIN document ON document.id = claim.document
    WHERE claim.kind IN ('zone', 'phase', 'call') AND coalesce(claim.as_of, document.date) IS NOT NULL`

/** The days of the register until `today`: what is dated on them, what was entered on them, and which have a name. The frame of a new file is no entry. */
export function timelineOf(db: Db, today: string): Timeline {
  const dated = sql(db, `SELECT day, count(*) AS dated FROM (${datedThings}) WHERE day <= ? GROUP BY day`).all(today)
  const entered = sql(
    db,
    `SELECT date(at, 'localtime') AS day, count(*) AS entered FROM batch WHERE NOT (kept = 1 AND rowid = 1)
     GROUP BY 1 HAVING day <= ?`,
  ).all(today)
  const days = new Map<string, DayCount>()
  for (const each of [...dated, ...entered] as (Partial<DayCount> & { day: string })[])
    days.set(each.day, { ...(days.get(each.day) ?? { day: each.day, dated: 0, entered: 0 }), ...each })
  const turns = sql(
    db,
    "SELECT DISTINCT date(due, '+1 day') FROM directive WHERE due IS NOT NULL AND due < @today UNION SELECT ends FROM lease WHERE ends < @today",
  ).pluck()
  return {
    begins: beginningOf(db),
    today,
    days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)),
    turns: turns.all({ today }) as string[],
    marks: marksOf(db, today),
  }
}

/** The day of the register's first entry on this machine's calendar, ISO: every file begins with the batch that made it. */
export function beginningOf(db: Db): string {
  return sql(db, "SELECT coalesce(date(min(at), 'localtime'), date('now', 'localtime')) FROM batch")
    .pluck()
    .get() as string
}

type Paper = { type: string; number: string | null; title: string; date: string | null; met: string | null }

/** Meetings, the notices of their conclusions, and decisions, oldest first. */
function marksOf(db: Db, today: string): TimeMark[] {
  const papers = sql(
    db,
    "SELECT type, number, title, date, met FROM document WHERE type IN ('notice', 'decision') AND coalesce(date, met) IS NOT NULL",
  ).all() as Paper[]
  const marks = papers.flatMap(({ type, number, title, date, met }): TimeMark[] => {
    const name = (word: string) => (number ? `${word} ${number}` : word)
    return [
      ...(date
        ? [
            {
              day: date,
              is: type === 'notice' ? 'notice' : 'decision',
              word: name(type === 'notice' ? 'Thông báo' : 'Quyết định'),
              title,
            } as const,
          ]
        : []),
      ...(met ? [{ day: met, is: 'meeting', word: name('Cuộc họp của thông báo'), title } as const] : []),
    ]
  })
  return marks.filter(mark => mark.day <= today).sort((a, b) => a.day.localeCompare(b.day))
}
