import type { Budget, Ground, Site } from './block.ts'
import { inYears, queueOf, readyYears } from './outcome.ts'

/**
 * The same payments in the same years, put into an order that reads well: within a year first the block that a road reaches over clean
 * land, then the larger, then the earlier code. Blocks never get a later year by it.
 */
export function arrange(site: Site, budgets: readonly Budget[], order: readonly string[]): string[] {
  const { grounds } = site
  const queue = queueOf(grounds, order)
  const readyAt = readyYears(grounds, inYears(budgets), queue)
  const clean = new Set(grounds.flatMap(({ block }, i) => (block.isClean ? [i] : [])))
  const reached = reachedFrom(grounds, clean)
  const out: number[] = []
  const years = [...new Set(queue.map(place => readyAt[place] ?? 0))].sort((a, b) => a - b)
  for (const year of years) {
    const waiting = queue.filter(place => readyAt[place] === year)
    while (waiting.length > 0) {
      const isReached = (place: number) =>
        grounds[place]?.block.road === true || (grounds[place]?.beside.some(next => reached.has(next)) ?? false)
      waiting.sort((a, b) => {
        const near = Number(isReached(b)) - Number(isReached(a))
        return near || (grounds[b]?.areaM2 ?? 0) - (grounds[a]?.areaM2 ?? 0) || a - b
      })
      const next = waiting.shift() ?? 0
      out.push(next)
      clean.add(next)
      for (const place of reachedFrom(grounds, clean)) reached.add(place)
    }
  }
  return out.map(place => grounds[place]?.block.code ?? '')
}

/** The clean blocks from which a road is reached over clean blocks. */
function reachedFrom(grounds: readonly Ground[], clean: ReadonlySet<number>): Set<number> {
  const reached = new Set([...clean].filter(place => grounds[place]?.block.road === true))
  for (const place of reached) for (const next of grounds[place]?.beside ?? []) if (clean.has(next)) reached.add(next)
  return reached
}
