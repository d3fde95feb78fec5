import type { Budget, Ground } from './block.ts'
import { inYears } from './outcome.ts'

/** Up to so many blocks to be paid every order is weighed: 2^18 sets, a fifth of a second. */
export const mostExact = 18
/** Clean blocks are part of every set; together they must fit the bits of one number. */
const mostTogether = 30

/** Whether every order of these blocks can be weighed. */
export function isExactly(grounds: readonly Ground[]): boolean {
  const open = grounds.filter(ground => !ground.block.isClean).length
  return open <= mostExact && grounds.length <= mostTogether
}

/**
 * The places of the blocks in the order of payments of the highest score, by dynamic programming over the sets of blocks that are paid.
 * What the years are worth depends only on the sets at their ends, and any such chain of sets within the budgets is an order, so that no
 * order is worth more. Blocks that no order can reach within the budgets are not in the list.
 */
export function bestChain(grounds: readonly Ground[], budgets: readonly Budget[]): number[] {
  const years = inYears(budgets)
  const places = grounds.flatMap(({ block }, i) => (block.isClean ? [] : [i]))
  const sets = setsOf(grounds, places, moneyBy(years))
  const best = weigh(sets, places.length)
  let top = 0
  for (let set = 1; set < best.last.length; set++) {
    if (sets.cost[set] === Number.POSITIVE_INFINITY) continue
    if (compare(final(sets, best, set, years.length), final(sets, best, top, years.length)) > 0) top = set
  }
  const chain: number[] = []
  for (let set = top; set !== 0; set ^= 1 << (best.last[set] ?? 0)) chain.push(places[best.last[set] ?? 0] ?? 0)
  return chain.reverse()
}

type Three = readonly [tract: number, road: number, clean: number]
type Sets = { cost: Float64Array; year: Uint8Array; worth: Float64Array }
type Best = { score: Float64Array; last: Uint8Array }

/** Money at hand at the end of each year, all years before included. */
const moneyBy = (years: readonly Budget[]): number[] => {
  let money = 0
  return years.map(({ vnd }) => {
    money += vnd
    return money
  })
}

/** Of every set of blocks: its cost, the year in which it is paid, and what it is worth. Infinite cost: not within the budgets. */
function setsOf(grounds: readonly Ground[], places: readonly number[], money: readonly number[]): Sets {
  const size = 2 ** places.length
  const [cost, year, worth] = [new Float64Array(size), new Uint8Array(size), new Float64Array(3 * size)]
  const measure = measurer(grounds, places)
  for (let set = 0; set < size; set++) {
    const low = 31 - Math.clz32(set & -set)
    if (set > 0) cost[set] = (cost[set & (set - 1)] ?? 0) + (grounds[places[low] ?? 0]?.costVnd ?? 0)
    const at = money.findIndex(sum => sum >= (cost[set] ?? 0))
    if (at < 0 && set > 0) cost[set] = Number.POSITIVE_INFINITY
    else {
      year[set] = Math.max(0, at)
      worth.set(measure(set), 3 * set)
    }
  }
  return { cost, year, worth }
}

/** Weighs a set of open blocks together with all that is clean: connected pieces by flooding bits. */
function measurer(grounds: readonly Ground[], places: readonly number[]): (set: number) => Three {
  const clean = grounds.flatMap(({ block }, i) => (block.isClean ? [i] : []))
  const order = [...places, ...clean]
  const bit = new Map(order.map((place, i) => [place, 1 << i]))
  const beside = order.map(place => grounds[place]?.beside.reduce((bits, next) => bits | (bit.get(next) ?? 0), 0) ?? 0)
  const area = order.map(place => grounds[place]?.areaM2 ?? 0)
  const roads = order.reduce((bits, place, i) => (grounds[place]?.block.road ? bits | (1 << i) : bits), 0)
  const base = clean.reduce((bits, place) => bits | (bit.get(place) ?? 0), 0)
  return set => {
    let [left, tract, road, all] = [set | base, 0, 0, 0]
    while (left !== 0) {
      let [piece, edge, sum] = [0, left & -left, 0]
      while (edge !== 0) {
        const i = 31 - Math.clz32(edge & -edge)
        piece |= 1 << i
        left &= ~(1 << i)
        sum += area[i] ?? 0
        edge = (edge | (beside[i] ?? 0)) & left
      }
      all += sum
      if ((piece & roads) === 0) continue
      road += sum
      tract = Math.max(tract, sum)
    }
    return [tract, road, all]
  }
}

/** For every set the best score of the years that ended before the year in which the set is paid, and which block was paid last. */
function weigh({ cost, year, worth }: Sets, count: number): Best {
  const score = new Float64Array(3 * cost.length)
  const last = new Uint8Array(cost.length)
  for (let set = 1; set < cost.length; set++) {
    if (cost[set] === Number.POSITIVE_INFINITY) continue
    let best: Three | null = null
    for (let i = 0; i < count; i++) {
      if ((set & (1 << i)) === 0) continue
      const before = set ^ (1 << i)
      const ends = (year[set] ?? 0) - (year[before] ?? 0)
      const total = plus(score, worth, before, ends)
      if (best !== null && compare(total, best) <= 0) continue
      best = total
      last[set] = i
    }
    if (best) score.set(best, 3 * set)
  }
  return { score, last }
}

/** A set's score when it stays as it is to the last of the years. */
const final = ({ year, worth }: Sets, best: Best, set: number, years: number): Three =>
  plus(best.score, worth, set, years - (year[set] ?? 0))

const plus = (score: Float64Array, worth: Float64Array, set: number, times: number): Three => [
  (score[3 * set] ?? 0) + times * (worth[3 * set] ?? 0),
  (score[3 * set + 1] ?? 0) + times * (worth[3 * set + 1] ?? 0),
  (score[3 * set + 2] ?? 0) + times * (worth[3 * set + 2] ?? 0),
]

const compare = (a: Three, b: Three): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
