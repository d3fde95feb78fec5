import type { Budget, Ground, Site } from './block.ts'
import { type Worth, worthOf } from './tract.ts'

/** One payment of an order: whose turn, in which year its money is complete and it is handed over; null: not within the budgets. */
export type Turn = { code: string; rank: number; year: number | null }

/** How things stand at the end of a year. Areas in m², money in whole đồng. */
export type YearEnd = Worth & { year: number; budgetVnd: number; spentVnd: number; carriedVnd: number }

/**
 * What an order of payments gives. The score is the sum over the year ends, in m²·years: land that is usable a year earlier counts once
 * more. Scores are compared tract first, then road, then clean.
 */
export type Outcome = { turns: Turn[]; years: YearEnd[]; score: Worth; neededVnd: number; budgetVnd: number }

/** Budgets in the order of their years, one per year. */
export function inYears(budgets: readonly Budget[]): Budget[] {
  const sums = new Map<number, number>()
  for (const { year, vnd } of budgets) sums.set(year, (sums.get(year) ?? 0) + vnd)
  return [...sums].map(([year, vnd]) => ({ year, vnd })).sort((a, b) => a.year - b.year)
}

/**
 * Pays the blocks one after another. The next is paid in the first year whose money, with what was left before, covers all of it; nobody is
 * passed over. `order` holds codes; codes that are not of this site are passed over, blocks it does not name come last in the order of codes.
 */
export function follow(site: Site, budgets: readonly Budget[], order: readonly string[]): Outcome {
  const years = inYears(budgets)
  const queue = queueOf(site.grounds, order)
  const readyAt = readyYears(site.grounds, years, queue)
  const turns = queue.map((place, i) => ({
    code: site.grounds[place]?.block.code ?? '',
    rank: i + 1,
    year: years[readyAt[place] ?? years.length]?.year ?? null,
  }))
  const ends = yearEnds(site.grounds, years, readyAt)
  return {
    turns,
    years: ends,
    score: sumOf(ends),
    neededVnd: site.grounds.reduce((sum, ground) => sum + ground.costVnd, 0),
    budgetVnd: years.reduce((sum, { vnd }) => sum + vnd, 0),
  }
}

/** Places of the blocks that are to be paid, in the order of the codes given. */
export function queueOf(grounds: readonly Ground[], order: readonly string[]): number[] {
  const rank = new Map<string, number>()
  for (const code of order) if (!rank.has(code)) rank.set(code, rank.size)
  const places = grounds.flatMap(({ block }, i) => (block.isClean ? [] : [i]))
  const rankOf = (i: number) => rank.get(grounds[i]?.block.code ?? '') ?? rank.size
  return places.sort((a, b) => rankOf(a) - rankOf(b) || a - b)
}

/** For each place the position of the year in which it is clean; -1 before the first, `years.length` when not within the budgets. */
export function readyYears(grounds: readonly Ground[], years: readonly Budget[], queue: readonly number[]): Int32Array {
  const readyAt = new Int32Array(grounds.length).fill(-1)
  let [at, spent, money] = [0, 0, years[0]?.vnd ?? 0]
  for (const place of queue) {
    spent += grounds[place]?.costVnd ?? 0
    while (at < years.length && money < spent) {
      at += 1
      money += years[at]?.vnd ?? 0
    }
    readyAt[place] = at
  }
  return readyAt
}

function yearEnds(grounds: readonly Ground[], years: readonly Budget[], readyAt: Int32Array): YearEnd[] {
  let carriedVnd = 0
  return years.map(({ year, vnd }, at) => {
    const spentVnd = grounds.reduce((sum, ground, i) => sum + (readyAt[i] === at ? ground.costVnd : 0), 0)
    carriedVnd += vnd - spentVnd
    const worth = worthOf(grounds, i => (readyAt[i] ?? 0) <= at)
    return { year, budgetVnd: vnd, spentVnd, carriedVnd, ...worth }
  })
}

const sumOf = (ends: readonly Worth[]): Worth => ({
  tractM2: ends.reduce((sum, end) => sum + end.tractM2, 0),
  roadM2: ends.reduce((sum, end) => sum + end.roadM2, 0),
  cleanM2: ends.reduce((sum, end) => sum + end.cleanM2, 0),
})

/** Above 0 when `a` is worth more: the largest piece that a road reaches, then all that a road reaches, then all that is clean. */
export function compareWorth(a: Worth, b: Worth): number {
  return a.tractM2 - b.tractM2 || a.roadM2 - b.roadM2 || a.cleanM2 - b.cleanM2
}
