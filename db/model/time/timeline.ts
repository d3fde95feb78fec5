import type { ZoneSummary } from '../dossier.ts'
import { addDays } from '../text/day.ts'
import type { Themed } from '../theme.ts'

/** How many things are dated on a day, in the register as it is known now, and how many actions were entered on it. */
export type DayCount = { day: string; dated: number; entered: number }

/** A day that has a name: of a meeting, of the notice of its conclusions, of a decision. */
export type TimeMark = { day: string; is: 'meeting' | 'notice' | 'decision'; word: string; title: string }

/** All days on which anything is known to have happened, oldest first. Days are ISO. */
export type Timeline = {
  /** The day of the register's first entry: from then on it knows what it said on each day. */
  begins: string
  today: string
  days: DayCount[]
  /** Days on which a class may turn though nothing is dated on them: the day after a deadline. */
  turns: string[]
  marks: TimeMark[]
}

/**
 * On what the state of a day rests: `dated` on days written in papers (the register did not exist yet), `entered` on what the register
 * said on that day, `now` on the register as it is.
 */
export type Basis = 'dated' | 'entered' | 'now'

export function basisOf({ begins, today }: Pick<Timeline, 'begins' | 'today'>, day: string): Basis {
  if (day >= today) return 'now'
  return day < begins ? 'dated' : 'entered'
}

/** A sum over what is known, with how many records say nothing. */
export type Known = { total: number | null; unknown: number }

/** The figures of a day: hectares of parks and clusters, occupancy of industrial land (%), money in đồng, land handed over (ha). */
export type DayFigures = {
  areaHa: Known
  occupancyPct: number | null
  allocatedVnd: Known
  paidVnd: number | null
  clearedHa: number | null
  clearedHouseholds: number
}

/** One thing of a zone that is dated: what, how it stands or what is said of it, and the paper (its id and name; null when none is named). */
export type DatedFact = {
  zone: string
  day: string
  what: string
  is: string
  paper: string | null
  paperName: string | null
}

/** The map of a day: its zones as the register knew them then, and what it answers to a theme. */
export type DayMap = { day: string; basis: Basis; zones: ZoneSummary[]; answer: Themed }

/** False for a register in which nothing bears a day yet, and nothing was entered before today: it has no past to be turned to. */
export const hasDates = ({ days, today }: Pick<Timeline, 'days' | 'today'>): boolean =>
  days.some(each => each.dated > 0 || each.day < today)

/** The days on which the map may change, sorted: between two of them it is the same. */
export function stepsOf({ begins, today, days, turns }: Timeline): string[] {
  return [...new Set([...days.map(each => each.day), ...turns, begins, today])].filter(day => day <= today).sort()
}

/** The last of sorted days on or before a day; null when all are later. By halves, for a hand that drags asks often. */
export function stepAt(steps: readonly string[], day: string): string | null {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle] ?? '') <= day) low = middle + 1
    else high = middle
  }
  return steps[low - 1] ?? null
}

/** The step before or after a day; the end of the line where there is none. */
export function nextStep(steps: readonly string[], day: string, way: 1 | -1): string {
  if (way === 1) return steps.find(step => step > day) ?? steps.at(-1) ?? day
  return stepAt(steps, addDays(day, -1)) ?? steps[0] ?? day
}

/** A day moved by whole months (12 are a year); the last of the month where the month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1)
}
