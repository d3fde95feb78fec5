import type { LonLat } from '../../db/model/map/project.ts'
import { spreadSymbols } from '../../db/model/map/spread.ts'
import { crossingsOf } from '../../db/model/ring/crossing.ts'
import type { Mm } from '../../db/model/ring/paths.ts'
import { siteOf } from '../../db/model/staging/block.ts'
import { orderBy } from '../../db/model/staging/rule.ts'
import { largestGroup } from '../../renderer/map/view/start.ts'
import { aComb, aStar } from '../db/model/ring/wild.ts'
import { aGrid, inBillions } from '../db/model/staging/made.ts'
import { type Figure, spreadOf, timed } from './figures.ts'

const runs = 7

/** Numbers from 0 to 1 that are the same at each run (Park and Miller). */
function scattered(): () => number {
  let state = 7
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** What the model works out while somebody waits, at sizes no office of this province has. */
export async function measureModel(): Promise<Figure[]> {
  const random = scattered()
  const star: Mm[] = aStar(random, { x: 0, y: 0 }, 5_000_000, 20_000, 0.01)
  const symbols = Array.from({ length: 10_000 }, (_, n) => ({ id: `z${n}`, x: random() * 6000, y: random() * 6000 }))
  const zones = Array.from({ length: 5000 }, (_, n): LonLat => [103.5 + (n % 71) * 0.05, 8.6 + (n % 53) * 0.05])
  const money = inBillions(2027, 20, 30, 30, 40)
  const [few, many] = [siteOf(aGrid(18)), siteOf(aGrid(40))]
  const works: [what: string, most: number, work: () => unknown][] = [
    ['crossings in a boundary of 20,000 corners', 500, () => crossingsOf([star])],
    ['crossings in a comb of 4,000 long teeth', 200, () => crossingsOf([aComb(4000)])],
    ['10,000 symbols moved apart', 1500, () => spreadSymbols(symbols, 30)],
    ['the largest group among 5,000 zones', 100, () => largestGroup(zones)],
    ['the best order of 18 blocks, exactly', 750, () => orderBy('contiguous', few, money)],
    ['a good order of 40 blocks, searched', 2000, () => orderBy('contiguous', many, money)],
  ]
  const figures: Figure[] = []
  for (const [what, most, work] of works) {
    const spent: number[] = []
    for (let n = 0; n < runs; n++) spent.push(await timed(work))
    figures.push({ what: `Model: ${what}`, unit: 'ms', ours: spreadOf(spent), most })
  }
  return figures
}
