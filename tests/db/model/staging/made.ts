import type { Block, Budget } from '../../../../db/model/staging/block.ts'
import { siteOf } from '../../../../db/model/staging/block.ts'
import { compareWorth, follow } from '../../../../db/model/staging/outcome.ts'
import type { Worth } from '../../../../db/model/staging/tract.ts'

/** A block with made-up figures: 1 ha, 1 tỷ, no road, alone, unless said. */
export function aBlock(code: string, figures: Partial<Block> = {}): Block {
  return {
    ...{
      code,
      name: `Đợt ${code}`,
      areaHa: 1,
      costVnd: 1e9,
      households: null,
      road: false,
      isClean: false,
      beside: [],
    },
    ...figures,
  }
}

export const inBillions = (first: number, ...billions: number[]): Budget[] =>
  billions.map((each, i) => ({ year: first + i, vnd: each * 1e9 }))

/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A made-up site: some borders, some roads, some blocks clean already, and money that often does not do for all. */
export function aCase(seed: number, most: number): { blocks: Block[]; budgets: Budget[] } {
  const roll = dice(seed)
  const count = 2 + roll(most - 1)
  const codes = Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i))
  const blocks = codes.map((code, i) =>
    aBlock(code, {
      areaHa: (1 + roll(150)) / 10,
      costVnd: (1 + roll(90)) * 1e9,
      road: roll(4) === 0,
      isClean: roll(8) === 0,
      beside: codes.filter((_, j) => j < i && roll(3) === 0),
    }),
  )
  return { blocks, budgets: inBillions(2027, ...Array.from({ length: 1 + roll(5) }, () => roll(100))) }
}

/** The best score of all orders there are, each simply followed: what the planner is measured against. */
export function bestOfAll(blocks: Block[], budgets: Budget[]): Worth {
  const site = siteOf(blocks)
  const codes = site.grounds.filter(({ block }) => !block.isClean).map(({ block }) => block.code)
  let best: Worth = { tractM2: 0, roadM2: 0, cleanM2: 0 }
  for (const order of permutations(codes)) {
    const { score } = follow(site, budgets, order)
    if (compareWorth(score, best) > 0) best = score
  }
  return best
}

export function* permutations<T>(list: readonly T[]): Generator<T[]> {
  if (list.length < 2) yield [...list]
  for (let i = 0; i < list.length && list.length > 1; i++)
    for (const rest of permutations([...list.slice(0, i), ...list.slice(i + 1)])) yield [list[i] as T, ...rest]
}

/** So many blocks in rows of six, each beside the next and the one of the next row; the first of a row lies at the road. */
export const aGrid = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) =>
    aBlock(`${i}`, {
      areaHa: 1 + ((i * 7) % 11),
      costVnd: (1 + ((i * 5) % 13)) * 1e9,
      road: i % 6 === 0,
      beside: [`${i - 1}`, `${i - 6}`],
    }),
  )
