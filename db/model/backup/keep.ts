import type { Backup } from './backup.ts'

/** How many of the newest are kept whatever their time, and of how many days, weeks and months the newest one. */
const kept = { hour: 3, day: 7, week: 4, month: 12 }

/**
 * Which backups stay: 3 of the hour, 7 of the day, 4 of the week, 12 of the month, by this machine's calendar. The newest that was made
 * before a restore stays too, so that a restore can be taken back for as long as no other follows; and so do those before the last two changes of
 * the program, there and back.
 */
export function keptOf<B extends Pick<Backup, 'at' | 'why'>>(backups: readonly B[]): B[] {
  const newest = [...backups].sort((one, other) => other.at.localeCompare(one.at))
  const staying = new Set<B>([
    ...newest.slice(0, kept.hour),
    ...firstOfEach(newest, dayOf).slice(0, kept.day),
    ...firstOfEach(newest, weekOf).slice(0, kept.week),
    ...firstOfEach(newest, at => dayOf(at).slice(0, 7)).slice(0, kept.month),
    ...newest.filter(each => each.why === 'restore').slice(0, 1),
    ...newest.filter(each => each.why === 'update').slice(0, 2),
  ])
  return newest.filter(each => staying.has(each))
}

function firstOfEach<B extends Pick<Backup, 'at'>>(newest: B[], spanOf: (at: string) => string): B[] {
  const spans = new Map<string, B>()
  for (const each of newest) if (!spans.has(spanOf(each.at))) spans.set(spanOf(each.at), each)
  return [...spans.values()]
}

const dayOf = (at: string): string => localDay(new Date(at))

/** The Monday of the week. */
function weekOf(at: string): string {
  const day = new Date(at)
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7))
  return localDay(day)
}

const localDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('-')
