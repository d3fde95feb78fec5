import { describe, expect, test } from 'vitest'
import { tieSentence } from '../../../db/model/money/said.ts'
import { sumsOf } from '../../../db/model/money/tally.ts'
import type { Db } from '../../../db/store/db.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { moneyView } from '../../../db/store/money/funding.ts'
import { rankPriority } from '../../../db/store/money/priority.ts'
import { siteView } from '../../../db/store/money/site.ts'
import { chooseStaging, saveStaging } from '../../../db/store/money/staging.ts'
import { list } from '../../../db/store/table.ts'
import { computedOf } from '../../../db/store/view/computed.ts'
import { a, aHousehold, aPlan, today } from '../clearance/fixture.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

let count = 0
const aFunding = (db: Db, zone: string, fields: Record<string, unknown> = {}) =>
  a(db, 'funding', { code: `VON-${++count}`, name: 'Bồi thường đợt 1', zone, purpose: 'clearance', ...fields })

const ties = (db: Db) => moneyView(db, today).ties

describe('money', () => {
  test('ties out to the đồng with the households, the lines and the vouchers', () => {
    const db = aStore()
    const zone = aZone(db).id
    const plan = aPlan(db, zone, { cost_vnd: 9, households: 2 }).id
    const households = [1_250_000_001, 2_749_999_999].map(compensation_vnd =>
      aHousehold(db, zone, { plan, compensation_vnd, land_ha: 1 }),
    )
    const funding = aFunding(db, zone, {
      plan,
      needed_vnd: 4_000_000_000,
      allocated_vnd: 3e9,
      disbursed_vnd: 1_250_000_001,
    })
    a(db, 'payment', { household: households[0]?.id, funding: funding.id, amount_vnd: 1_250_000_001 })
    expect(ties(db)).toEqual([])
    a(db, 'payment', { household: households[1]?.id, funding: funding.id, amount_vnd: 1 })
    expect(ties(db).map(tieSentence)).toEqual([expect.stringContaining('Lệch 1\u00a0đồng')])
  })

  test('a need that is not what the households come to is named with its plan', () => {
    const db = aStore()
    const zone = aZone(db).id
    const plan = aPlan(db, zone, { code: 'DOT-1', name: 'Đợt 1' }).id
    aHousehold(db, zone, { plan, compensation_vnd: 5_001_250_000 })
    aFunding(db, zone, { code: 'VON-X', plan, needed_vnd: 5e9 })
    const [tie] = ties(db)
    expect(tie?.records.map(record => record.kind)).toEqual(['funding', 'plan'])
    expect(tie && tieSentence(tie)).toContain('Lệch 1,25\u00a0triệu đồng so với kinh phí')
  })

  test('vouchers that name no line are counted where lines are written', () => {
    const db = aStore()
    const zone = aZone(db).id
    const household = aHousehold(db, zone).id
    a(db, 'payment', { household, amount_vnd: 700 })
    expect(ties(db)).toEqual([])
    aFunding(db, zone, { needed_vnd: 1 })
    expect(ties(db)).toMatchObject([{ about: 'loose', count: 1, vnd: 700 }])
  })

  test('of a zone and a plan is computed from its lines, with the silent ones counted', () => {
    const db = aStore()
    const zone = aZone(db).id
    const plan = aPlan(db, zone, { cost_vnd: 10, area_ha: 1.5, households: 3 }).id
    aFunding(db, zone, { plan, needed_vnd: 10, allocated_vnd: 7, disbursed_vnd: 2 })
    aFunding(db, zone, { needed_vnd: 5 })
    expect(computedOf(db, 'zone', zone, today)).toMatchObject({
      ...{ funding_needed_vnd: 15, funding_allocated_vnd: 7, funding_allocated_missing: 1, funding_disbursed_vnd: 2 },
    })
    expect(computedOf(db, 'plan', plan, today)).toMatchObject({
      ...{ funding_needed_vnd: 10, computed_cost_vnd: 10, computed_area_ha: 1.5, computed_from: 'plan' },
    })
  })

  test('an empty register has no sums, not zeros', () => {
    const { lines, ties: none, priority } = moneyView(aSeededStore(), today)
    expect({ lines, none, priority }).toEqual({ lines: [], none: [], priority: [] })
    expect(sumsOf(lines).needed.vnd).toBeNull()
  })
})

describe('the order of priority', () => {
  test('is written on the strength of a paper as one action, and taken back as one', () => {
    const db = aStore()
    const [one, two, three] = [aZone(db).id, aZone(db).id, aZone(db).id]
    const paper = aDocument(db)
    const places = (...zones: string[]) => zones.map(zone => ({ zone, phase: null }))
    rankPriority(db, places(one, two, three), today, { ...byTest, source: paper.id })
    const { batch } = rankPriority(db, places(three, one), today, { ...byTest, why: 'Họp giao ban' })
    const order = () => moneyView(db, today).priority.map(turn => [turn.zone, turn.rank])
    expect(order()).toEqual([
      [three, 1],
      [one, 2],
    ])
    undo(db, byTest.by, batch ?? '')
    expect(order()).toEqual([
      [one, 1],
      [two, 2],
      [three, 3],
    ])
    expect(moneyView(db, today).priority[0]?.paper).toContain(paper.number)
  })

  test('has one turn for each zone and phase', () => {
    const db = aStore()
    const zone = aZone(db).id
    const twice = [
      { zone, phase: null },
      { zone, phase: null },
    ]
    expect(() => rankPriority(db, twice, today, byTest)).toThrow('E_PRIORITY_TWICE')
  })
})

describe('the site of the planner', () => {
  test('takes figures from the households once all are written, takes off what is paid, and knows what is handed over', () => {
    const db = aStore()
    const zone = aZone(db).id
    const first = aPlan(db, zone, { code: 'D1', households: 1, cost_vnd: 9e9, area_ha: 2, beside: 'D2' }).id
    const second = aPlan(db, zone, { code: 'D2', households: 5, cost_vnd: 8e9, area_ha: 3, road: true }).id
    const household = aHousehold(db, zone, { plan: first, compensation_vnd: 10e9, land_ha: 2.5 }).id
    aHousehold(db, zone, { plan: second, compensation_vnd: 1e9, land_ha: 0.5 })
    a(db, 'payment', { household, amount_vnd: 4e9 })
    const blocks = () => siteView(db, zone, today).blocks
    expect(blocks()).toMatchObject([
      {
        code: 'D1',
        areaHa: 2.5,
        costVnd: 6e9,
        wholeVnd: 10e9,
        origin: 'theo 1 hộ đã nhập',
        other: 'phương án ghi 9\u00a0tỷ đồng, 2\u00a0ha',
        beside: ['D2'],
        road: null,
        isClean: false,
      },
      {
        code: 'D2',
        areaHa: 3,
        costVnd: 8e9,
        origin: 'theo phương án, mới nhập 1 trên 5 hộ',
        beside: ['D1'],
        road: true,
        isClean: false,
      },
    ])
    a(db, 'progress', { zone, household, ladder: 'clearance-2024', step: 'handover', status: 'done' })
    a(db, 'progress', { zone, plan: second, ladder: 'clearance-2024', step: 'handover', status: 'done' })
    // One of five households is written: that all written ones are handed over does not make the plan clean.
    expect(blocks().map(block => block.isClean)).toEqual([true, false])
    const third = aPlan(db, zone, { code: 'D3' }).id
    a(db, 'progress', { zone, plan: third, ladder: 'clearance-2024', step: 'handover', status: 'done' })
    expect(blocks()[2]).toMatchObject({ isClean: true, areaHa: null, costVnd: null })
  })

  test('proposes the money that is allocated to clearance, by year', () => {
    const db = aStore()
    const zone = aZone(db).id
    aFunding(db, zone, { year: 2028, source: 'central', allocated_vnd: 5 })
    aFunding(db, zone, { year: 2027, allocated_vnd: 3 })
    aFunding(db, zone, { year: 2028, source: 'province', allocated_vnd: 4 })
    aFunding(db, zone, { year: 2028, purpose: 'infrastructure', allocated_vnd: 100 })
    expect(siteView(db, zone, today).allocated).toEqual([
      { year: 2027, vnd: 3 },
      { year: 2028, vnd: 9 },
    ])
  })

  test('keeps an answer with the figures of that day, and puts one forward at a time', () => {
    const db = aStore()
    const zone = aZone(db).id
    const plan = aPlan(db, zone, { code: 'D1', cost_vnd: 8e9, area_ha: 3 })
    const made = {
      name: 'Từ đường vào',
      rule: 'contiguous' as const,
      budgets: [{ year: 2027, vnd: 8e9 }],
      order: ['D1'],
    }
    const save = (more: Partial<typeof made> = {}) => saveStaging(db, zone, { ...made, ...more }, today, byTest).record
    const [first, second] = [save(), save({ name: 'Khác' })]
    chooseStaging(db, first.id, byTest)
    const { batch } = chooseStaging(db, second.id, byTest)
    const chosen = () => list(db, 'staging').map(each => [each.name, each.chosen === true])
    expect(chosen()).toEqual([
      ['Từ đường vào', false],
      ['Khác', true],
    ])
    expect(first).toMatchObject({
      ...{ saved: today, budgets: { 2027: 8e9 }, sequence: { plans: ['D1'] } },
      figures: { plans: [{ code: 'D1', areaHa: 3, costVnd: 8e9 }] },
    })
    undo(db, byTest.by, batch ?? '')
    expect(chosen()[0]).toEqual(['Từ đường vào', true])
    expect(() => save({ order: ['D9'] })).toThrow('E_STAGING_PLAN')
    expect(() => save({ budgets: [] })).toThrow('E_STAGING_EMPTY')
    expect(plan.code).toBe('D1')
  })
})
