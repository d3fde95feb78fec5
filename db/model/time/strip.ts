import { addDays, daysBetween } from '../text/day.ts'
import type { DayCount, Timeline } from './timeline.ts'

/** The days that the strip spans, first and last, ISO. */
export type Span = { from: string; to: string }

/** From the year of the first thing that is dated until today; at least a year, so that a hand can find a day on it. */
export function spanOf({ begins, today, days }: Pick<Timeline, 'begins' | 'today' | 'days'>): Span {
  const first = [days[0]?.day ?? begins, begins, addDays(today, -365)].sort()[0] ?? today
  return { from: `${first.slice(0, 4)}-01-01`, to: today }
}

/** Where a day stands on the strip, from 0 to 1. */
export function shareOf({ from, to }: Span, day: string): number {
  const whole = Math.max(1, daysBetween(from, to))
  return Math.min(1, Math.max(0, daysBetween(from, day) / whole))
}

/** The day at a place of the strip. */
export function dayAt({ from, to }: Span, share: number): string {
  return addDays(from, Math.round(Math.min(1, Math.max(0, share)) * daysBetween(from, to)))
}

/** One bar of the strip: how much is dated in its days, how much was entered, and both as heights from 0 to 1. */
export type Bin = { dated: number; entered: number; datedHeight: number; enteredHeight: number }

/** The counts gathered in equal bars. Heights grow with the logarithm: a day of 300 entries must not flatten a single decision. */
export function binsOf(days: readonly DayCount[], span: Span, count: number): Bin[] {
  const bins = Array.from({ length: count }, () => ({ dated: 0, entered: 0 }))
  for (const { day, dated, entered } of days) {
    const bin = bins[Math.min(count - 1, Math.floor(shareOf(span, day) * count))]
    if (!bin) continue
    bin.dated += dated
    bin.entered += entered
  }
  const most = Math.max(1, ...bins.flatMap(({ dated, entered }) => [dated, entered]))
  const height = (n: number) => (n === 0 ? 0 : Math.max(0.12, Math.log1p(n) / Math.log1p(most)))
  return bins.map(bin => ({ ...bin, datedHeight: height(bin.dated), enteredHeight: height(bin.entered) }))
}

/** The years whose beginning is written under the strip: no closer to each other than a share of it. */
export function yearsOf(span: Span, closest: number): { year: number; share: number }[] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))]
  const all = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  const each = [1, 2, 5, 10, 20].find(step => step / Math.max(1, last - first + 1) >= closest) ?? 50
  return all
    .filter(year => year % each === 0)
    .map(year => ({ year, share: shareOf(span, `${year}-01-01`) }))
    .filter(({ share }) => share < 1 - closest / 2)
}

/** The most pictures that playing shows: a minute's worth at the usual speed. */
const mostPictures = 72

/** The days that playing walks through: each day of change, or, where they are too many, evenly spaced days. Ends with the last day. */
export function reelOf(steps: readonly string[], span: Span): string[] {
  const shown = steps.filter(step => step >= span.from && step <= span.to)
  if (shown.length <= mostPictures) return shown.at(-1) === span.to ? shown : [...shown, span.to]
  return Array.from({ length: mostPictures }, (_, n) => dayAt(span, (n + 1) / mostPictures))
}
