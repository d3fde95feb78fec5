import type { Budget, Ground, Site } from './block.ts'
import { compareWorth, follow, inYears } from './outcome.ts'
import { piecesOf, type Worth } from './tract.ts'
import { move } from './turn.ts'

/** For more blocks than can be weighed exactly: the best of several starts, each bettered by moving one block at a time. */
export function searchOrder(site: Site, budgets: readonly Budget[]): string[] {
  const scoreOf = (order: readonly string[]): Worth => follow(site, budgets, order).score
  const starts = startsOf(site).sort((a, b) => compareWorth(scoreOf(b), scoreOf(a)))
  let best: { order: string[]; score: Worth } | null = null
  for (const start of starts.slice(0, 3)) {
    const order = bettered(start, scoreOf)
    const score = scoreOf(order)
    if (!best || compareWorth(score, best.score) > 0) best = { order, score }
  }
  return best?.order ?? []
}

const mostRounds = 40

/** Takes the first move of one block to another turn that is worth more, until there is none. */
function bettered(start: readonly string[], scoreOf: (order: readonly string[]) => Worth): string[] {
  let order = [...start]
  let score = scoreOf(order)
  for (let round = 0; round < mostRounds; round++) {
    let isBetter = false
    for (let from = 0; from < order.length; from++)
      for (let to = 0; to < order.length; to++) {
        if (to === from) continue
        const moved = move(order, from, to)
        const gained = scoreOf(moved)
        if (compareWorth(gained, score) <= 0) continue
        ;[order, score, isBetter] = [moved, gained, true]
      }
    if (!isBetter) break
  }
  return order
}

/** Growth outward from each road, choosing the neighbour that is largest, cheapest or most land for its money; and the plain orders. */
function startsOf({ grounds }: Site): string[][] {
  const wishes: ((ground: Ground) => number)[] = [
    ground => ground.areaM2,
    ground => -ground.costVnd,
    ground => ground.areaM2 / Math.max(1, ground.costVnd),
  ]
  const open = grounds.flatMap(({ block }, i) => (block.isClean ? [] : [i]))
  const doors = open.filter(i => grounds[i]?.block.road)
  return wishes.flatMap(wish => {
    const plain = [...open].sort((a, b) => wishOf(grounds, wish, b) - wishOf(grounds, wish, a) || a - b)
    return [plain, ...doors.map(door => grow(grounds, open, door, wish))].map(places =>
      places.map(place => grounds[place]?.block.code ?? ''),
    )
  })
}

function grow(grounds: readonly Ground[], open: readonly number[], door: number, wish: (ground: Ground) => number) {
  const taken = new Set(grounds.flatMap(({ block }, i) => (block.isClean ? [i] : [])))
  const out = [door]
  taken.add(door)
  while (out.length < open.length) {
    const waiting = open.filter(i => !taken.has(i))
    const near = waiting.filter(i => grounds[i]?.beside.some(next => taken.has(next)))
    const from = near.length > 0 ? near : waiting
    const next = from.reduce((a, b) => (wishOf(grounds, wish, b) > wishOf(grounds, wish, a) ? b : a))
    taken.add(next)
    out.push(next)
  }
  return out
}

const wishOf = (grounds: readonly Ground[], wish: (ground: Ground) => number, place: number): number => {
  const ground = grounds[place]
  return ground ? wish(ground) : 0
}

/**
 * What no order can exceed, as the sum over the year ends in m²·years: of each connected piece that touches a road the most land that the
 * money of that year buys when blocks may be bought in part.
 */
export function ceilingOf(site: Site, budgets: readonly Budget[]): number {
  const { grounds } = site
  const pieces = piecesOf(grounds, () => true).filter(piece => piece.some(i => grounds[i]?.block.road))
  let [money, total] = [0, 0]
  for (const { vnd } of inYears(budgets)) {
    money += vnd
    total += Math.max(0, ...pieces.map(piece => mostLand(grounds, piece, money)))
  }
  return total
}

function mostLand(grounds: readonly Ground[], piece: readonly number[], money: number): number {
  const byPrice = piece.flatMap(i => grounds[i] ?? []).sort((a, b) => a.costVnd * b.areaM2 - b.costVnd * a.areaM2)
  let [left, land] = [money, 0]
  for (const { costVnd, areaM2 } of byPrice) {
    const part = costVnd <= left ? 1 : left / costVnd
    land += areaM2 * part
    left -= costVnd * part
    if (part < 1) break
  }
  return land
}
