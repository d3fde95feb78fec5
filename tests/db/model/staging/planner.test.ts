import { describe, expect, test } from 'vitest'
import { siteOf } from '../../../../db/model/staging/block.ts'
import { isExactly } from '../../../../db/model/staging/exact.ts'
import { compareWorth, follow } from '../../../../db/model/staging/outcome.ts'
import { orderBy, type Rule } from '../../../../db/model/staging/rule.ts'
import { ceilingOf, searchOrder } from '../../../../db/model/staging/search.ts'
import { aBlock, aCase, aGrid, bestOfAll, inBillions } from './made.ts'

function planned(blocks: Parameters<typeof siteOf>[0], budgets: ReturnType<typeof inBillions>, rule: Rule) {
  const site = siteOf(blocks)
  const order = orderBy(rule, site, budgets)
  return { order, ...follow(site, budgets, order) }
}

describe('cases whose best order is known', () => {
  // A road on the west; the large block in the east is reached over two small ones.
  const row = [
    aBlock('A', { areaHa: 4, costVnd: 30e9, road: true, beside: ['B'] }),
    aBlock('B', { areaHa: 5, costVnd: 30e9, beside: ['A', 'C'] }),
    aBlock('C', { areaHa: 9, costVnd: 40e9, beside: ['B'] }),
    aBlock('D', { areaHa: 3, costVnd: 10e9 }),
  ]
  const money = inBillions(2027, 40, 30, 40)

  test('the planner goes from the road inwards', () => {
    const { order, years } = planned(row, money, 'contiguous')
    expect(order).toEqual(['A', 'D', 'B', 'C'])
    expect(years.map(year => year.tractM2)).toEqual([40_000, 90_000, 180_000])
  })

  test('largest first frees land that no road reaches, and the planner beats it', () => {
    const largest = planned(row, money, 'largest')
    expect(largest.order).toEqual(['C', 'B', 'A', 'D'])
    expect(largest.years.map(year => year.tractM2)).toEqual([0, 0, 180_000])
    expect(compareWorth(planned(row, money, 'contiguous').score, largest.score)).toBeGreaterThan(0)
  })

  test('cheapest first scatters, and the planner beats it', () => {
    const strewn = [
      aBlock('A', { areaHa: 10, costVnd: 50e9, road: true, beside: ['B'] }),
      aBlock('B', { areaHa: 12, costVnd: 50e9, beside: ['A'] }),
      ...['P', 'Q', 'R', 'S'].map(code => aBlock(code, { areaHa: 2, costVnd: 20e9 })),
    ]
    const years = inBillions(2027, 50, 50, 80)
    const cheapest = planned(strewn, years, 'cheapest')
    expect(cheapest.years.map(year => year.tractM2)).toEqual([0, 0, 220_000])
    const ours = planned(strewn, years, 'contiguous')
    expect(ours.years.map(year => year.tractM2)).toEqual([100_000, 220_000, 220_000])
    expect(ours.turns.map(turn => turn.year)).toEqual([2027, 2028, 2029, 2029, 2029, 2029])
  })

  test('one connected piece is worth more than two apart of the same size', () => {
    const apart = [
      aBlock('A', { areaHa: 10, costVnd: 10e9, road: true, beside: ['B'] }),
      aBlock('B', { areaHa: 9, costVnd: 10e9, beside: ['A'] }),
      aBlock('C', { areaHa: 10, costVnd: 10e9, road: true }),
    ]
    expect(planned(apart, inBillions(2027, 20, 10), 'contiguous').order).toEqual(['A', 'B', 'C'])
  })

  test('land handed over before is built upon: a gap in it is closed first', () => {
    const begun = [
      aBlock('A', { areaHa: 5, road: true, isClean: true, costVnd: null }),
      aBlock('B', { areaHa: 2, costVnd: 10e9, beside: ['A', 'C'] }),
      aBlock('C', { areaHa: 8, isClean: true }),
      aBlock('D', { areaHa: 7, costVnd: 10e9, road: true }),
    ]
    const { order, years } = planned(begun, inBillions(2027, 10, 10), 'contiguous')
    expect(order).toEqual(['B', 'D'])
    expect(years.map(year => year.tractM2)).toEqual([150_000, 150_000])
    expect(years.map(year => year.roadM2)).toEqual([150_000, 220_000])
  })

  test('the picture of the guide: from the road, all of 60,43 ha by 2030 with 17 tỷ left', () => {
    const areas = [12.4, 9.8, 11.2, 8.6, 10.5, 7.93]
    const costs = [71, 52, 66, 84, 49, 41]
    const borders = ['2 4', '1 3 5', '2 6', '1 5', '2 4 6', '3 5']
    const blocks = areas.map((areaHa, i) =>
      aBlock(`${i + 1}`, {
        areaHa,
        costVnd: (costs[i] ?? 0) * 1e9,
        road: i === 0 || i === 3,
        beside: (borders[i] ?? '').split(' '),
      }),
    )
    const budgets = inBillions(2027, 80, 100, 110, 90)
    const ours = planned(blocks, budgets, 'contiguous')
    expect(ours.years[0]?.tractM2).toBe(124_000)
    expect(ours.years[3]).toMatchObject({ tractM2: 604_300, carriedVnd: 17e9 })
    expect(ours.score.tractM2).toBe(bestOfAll(blocks, budgets).tractM2)
    for (const rule of ['largest', 'cheapest'] as const)
      expect(compareWorth(ours.score, planned(blocks, budgets, rule).score)).toBeGreaterThan(0)
  })
})

describe('made-up sites by the hundred', () => {
  test('no order of all there are is worth more than the planner’s', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { blocks, budgets } = aCase(seed, 7)
      expect({ seed, ...planned(blocks, budgets, 'contiguous').score }).toEqual({ seed, ...bestOfAll(blocks, budgets) })
    }
  })

  test('it is never worth less than largest first or cheapest first, and mostly more', () => {
    const wins = { largest: 0, cheapest: 0 }
    for (let seed = 1; seed <= 300; seed++) {
      const { blocks, budgets } = aCase(seed, 12)
      const ours = planned(blocks, budgets, 'contiguous').score
      for (const rule of ['largest', 'cheapest'] as const) {
        const gain = compareWorth(ours, planned(blocks, budgets, rule).score)
        expect(gain).toBeGreaterThanOrEqual(0)
        if (gain > 0) wins[rule] += 1
      }
    }
    expect(wins.largest).toBeGreaterThan(200)
    expect(wins.cheapest).toBeGreaterThan(200)
  })

  test('the same blocks in another order give the same answer', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { blocks, budgets } = aCase(seed, 10)
      const turned = [...blocks].reverse()
      expect(planned(turned, [...budgets].reverse(), 'contiguous')).toEqual(planned(blocks, budgets, 'contiguous'))
    }
  })

  test('the search for many blocks stays under its ceiling and near the best', () => {
    const shares: number[] = []
    for (let seed = 1; seed <= 80; seed++) {
      const { blocks, budgets } = aCase(seed, 13)
      const site = siteOf(blocks)
      const best = planned(blocks, budgets, 'contiguous').score
      const found = follow(site, budgets, searchOrder(site, budgets)).score
      expect(compareWorth(found, best)).toBeLessThanOrEqual(0)
      expect(best.tractM2).toBeLessThanOrEqual(ceilingOf(site, budgets) + 1e-6)
      if (best.tractM2 > 0) shares.push(found.tractM2 / best.tractM2)
    }
    expect(Math.min(...shares)).toBeGreaterThan(0.8)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.98)
  })

  test('eighteen blocks are weighed exactly and nineteen searched', () => {
    const budgets = inBillions(2027, 20, 30, 30, 40)
    expect([aGrid(18), aGrid(19)].map(blocks => isExactly(siteOf(blocks).grounds))).toEqual([true, false])
    const site = siteOf(aGrid(18))
    const searched = follow(site, budgets, searchOrder(site, budgets)).score
    expect(compareWorth(searched, planned(aGrid(18), budgets, 'contiguous').score)).toBeLessThanOrEqual(0)
    expect(planned(aGrid(40), budgets, 'contiguous').order).toHaveLength(40)
  })
})

describe('following an order', () => {
  test('a block starts only when it is fully paid for, and what is left moves on', () => {
    const blocks = [aBlock('A', { costVnd: 60e9 }), aBlock('B', { costVnd: 60e9 }), aBlock('C', { costVnd: 5e9 })]
    const { turns, years } = follow(siteOf(blocks), inBillions(2027, 80, 30, 20), ['A', 'B', 'C'])
    expect(turns.map(turn => turn.year)).toEqual([2027, 2029, 2029])
    expect(years.map(year => [year.spentVnd, year.carriedVnd])).toEqual([
      [60e9, 20e9],
      [0, 50e9],
      [65e9, 5e9],
    ])
  })

  test('nobody is passed over: what comes after a block without money waits too', () => {
    const blocks = [aBlock('A', { costVnd: 60e9 }), aBlock('B', { costVnd: 5e9 })]
    expect(follow(siteOf(blocks), inBillions(2027, 50), ['A', 'B']).turns.map(turn => turn.year)).toEqual([null, null])
    expect(follow(siteOf(blocks), [], ['A', 'B']).years).toEqual([])
  })

  test('a block without a cost or an area is left out and said', () => {
    const site = siteOf([aBlock('A'), aBlock('B', { costVnd: null }), aBlock('C', { areaHa: null, costVnd: null })])
    expect(site.grounds.map(({ block }) => block.code)).toEqual(['A'])
    expect(site.left.map(({ block, lacks }) => [block.code, lacks])).toEqual([
      ['B', ['cost']],
      ['C', ['cost', 'area']],
    ])
  })

  test('a border said by one of two holds for both', () => {
    const site = siteOf([aBlock('A'), aBlock('B', { beside: ['A', 'B', 'X'] })])
    expect(site.grounds.map(ground => ground.beside)).toEqual([[1], [0]])
  })

  test('areas are summed without the crumbs of floats', () => {
    const blocks = [aBlock('A', { areaHa: 0.1, road: true, beside: ['B'] }), aBlock('B', { areaHa: 0.2 })]
    expect(follow(siteOf(blocks), inBillions(2027, 9), []).years[0]?.tractM2).toBe(3000)
  })
})
