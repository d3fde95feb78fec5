import { describe, expect, test } from 'vitest'
import { boardOf } from '../../../db/store/board/board.ts'
import { changeOf } from '../../../db/store/clearance/change.ts'
import { householdRows } from '../../../db/store/clearance/rows.ts'
import { stuckIn } from '../../../db/store/clearance/stuck.ts'
import { tally } from '../../../db/store/clearance/tally.ts'
import { setStep } from '../../../db/store/ladder/set.ts'
import { aStore, aZone, byTest } from '../fixture.ts'
import { a, aHousehold, anAward, aParcel, aPlan, aPricedZone, ladders, today } from './fixture.ts'

const ground = { ...byTest, today }

describe('the count at each milestone', () => {
  test('agrees with a count by hand, with what is missing said', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const plan = aPlan(db, zone, { households: 5, area_ha: 1.5, cost_vnd: 9_000_000 })
    // Land: 0,1 + 0,02 (parcels) + unknown + 0,4; compensation: 1.000.000 + 5.200.000 (computed) + a gap + 3.
    const one = aHousehold(db, zone, { plan: plan.id, land_ha: 0.1, compensation_vnd: 1_000_000 })
    const two = aHousehold(db, zone, { plan: plan.id })
    aParcel(db, two.id, { taken_m2: 150 })
    aParcel(db, two.id, { taken_m2: 50, number: '119' })
    anAward(db, two.id, { quantity: 100 })
    const three = aHousehold(db, zone, { plan: plan.id })
    aParcel(db, three.id, { taken_m2: 150 })
    aParcel(db, three.id, { number: '7' })
    anAward(db, three.id, { quantity: 100 })
    anAward(db, three.id, { quantity: 100, price: 'XXX' })
    const four = aHousehold(db, zone, { land_ha: 0.4, compensation_vnd: 3 })
    aHousehold(db, aZone(db).id, { plan: null })
    // The sheet of the province tells the same land.
    const { ha } = tally(db, {}, today)
    const { landHa } = boardOf(db, ladders, today).sums.households
    expect([landHa.total, landHa.unknown]).toEqual([ha.total, ha.missing])
    expect(landHa.total).toBe(0.52)
    const set = (households: string[], step: string, status: 'done' | 'stuck' = 'done') =>
      setStep(db, ladders, { households }, { ladder: 'clearance-2026', step, status, date: '2026-03-01' }, ground)
    set([one.id, two.id, three.id], 'inventory')
    set([one.id], 'pay')
    // Its voucher is of one whose step is not written: the one that is told to be paid has none.
    a(db, 'payment', { household: two.id, amount_vnd: 7 })
    set([four.id], 'inventory', 'stuck')
    // The plan's approval holds for its three households, but for the one that has a step of its own.
    setStep(db, ladders, { plan: plan.id }, { ladder: 'clearance-2026', step: 'approve', status: 'done' }, ground)
    set([three.id], 'approve', 'stuck')

    const counted = tally(db, { zone }, today)
    expect(counted).toMatchObject({
      ...{ households: 4, ha: { total: 0.52, missing: 1 }, vnd: { total: 6_200_003, missing: 1 } },
      ...{
        paid: { households: 1, vnd: 7 },
        unvouched: 1,
        reported: { plans: 1, households: 5, ha: 1.5, vnd: 9_000_000 },
      },
    })
    const [inventory, draft, approve, pay] = counted.milestones
    expect(inventory).toEqual({
      ...{ step: 'inventory', households: 3, stuck: 1, unknown: 0 },
      ...{ ha: { total: 0.12, missing: 1 }, vnd: { total: 6_200_000, missing: 1 } },
    })
    expect(draft).toMatchObject({ households: 0, unknown: 4, ha: { total: null, missing: 0 } })
    expect(approve).toMatchObject({ households: 2, stuck: 1, unknown: 1, vnd: { total: 6_200_000, missing: 0 } })
    expect(pay).toMatchObject({ households: 1, vnd: { total: 1_000_000 } })
    expect(tally(db, { plan: plan.id }, today).households).toBe(3)
    a(db, 'payment', { household: one.id, amount_vnd: 1 })
    expect(tally(db, { zone }, today)).toMatchObject({ paid: { households: 2, vnd: 8 }, unvouched: 0 })
    expect(tally(db, {}, today).households).toBe(5)
  })

  test('of nobody is nothing, not zero hectares', () => {
    const db = aStore()
    expect(tally(db, { zone: aZone(db).id }, today)).toMatchObject({
      ...{ households: 0, ha: { total: null, missing: 0 }, vnd: { total: null, missing: 0 }, overdue: 0 },
      reported: { plans: 0, households: null },
    })
  })

  test('says who waits for money past thirty days, by the household, the plan’s step or the plan’s own day', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const late = aPlan(db, zone, { approved: '2026-10-01' })
    const fresh = aPlan(db, zone, { approved: '2026-11-01' })
    const [paid] = [1, 2, 3].map(() => aHousehold(db, zone, { plan: late.id }))
    aHousehold(db, zone, { plan: fresh.id })
    setStep(
      db,
      ladders,
      { households: [paid?.id ?? ''] },
      { ladder: 'clearance-2026', step: 'pay', status: 'done' },
      ground,
    )
    expect(tally(db, { zone }, today).overdue).toBe(2)
  })
})

describe('the table of households', () => {
  test('has one row for each, with what is written beside it', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const home = aHousehold(db, zone, { compensation_vnd: 612_500_000, hamlet: 'Thạnh Lợi' })
    aParcel(db, home.id, { taken_m2: 1240.5 })
    aParcel(db, home.id, { number: '121', use: 'Thổ cư', taken_m2: 1.25 })
    a(db, 'payment', { household: home.id, amount_vnd: 1 })
    a(db, 'payment', { household: home.id, amount_vnd: 2 })
    a(db, 'obstacle', {
      code: 'VM-1',
      name: 'Thừa kế chưa xong',
      category: 'inheritance',
      household: home.id,
      since: '2026-01-01',
    })
    a(db, 'obstacle', { code: 'VM-2', name: 'x', category: 'price', household: home.id, solved: '2026-02-01' })
    a(db, 'complaint', { code: 'KN-1', name: 'Giá thấp', household: home.id })
    setStep(
      db,
      ladders,
      { households: [home.id] },
      { ladder: 'clearance-2013', step: 'inventory', status: 'done' },
      ground,
    )
    setStep(
      db,
      ladders,
      { households: [home.id] },
      { ladder: 'clearance-2026', step: 'inventory', status: 'doing' },
      ground,
    )
    expect(householdRows(db, { zone })).toEqual([
      {
        ...{ id: home.id, code: home.code, name: home.name, hamlet: 'Thạnh Lợi', zone, plan: null },
        ...{ sheets: '12', numbers: '118, 121', uses: 'Lúa, Thổ cư', takenM2: 1241.75 },
        // What was done under the old law stays done.
        steps: ['done', null, null, null, null, null],
        ...{ recordedVnd: 612_500_000, lines: 0, paidVnd: 3, obstacle: 'thừa kế', since: '2026-01-01', complaints: 1 },
      },
    ])
  })
})

describe('who is stuck', () => {
  test('comes with why, since when and whose it is to solve, the longest first', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const agency = a(db, 'agency', { code: 'TTPTQD', name: 'Trung tâm Phát triển quỹ đất' })
    const plan = aPlan(db, zone)
    const [one, two, free] = [1, 2, 3].map(() => aHousehold(db, zone, { plan: plan.id }))
    a(db, 'obstacle', {
      code: 'VM-1',
      name: 'Anh em tranh chấp',
      category: 'dispute',
      household: two?.id,
      since: '2026-01-02',
    })
    a(db, 'obstacle', { code: 'VM-2', name: 'Đã xong', household: free?.id, since: '2020-01-02', solved: '2021-01-01' })
    a(db, 'obstacle', { code: 'VM-3', name: 'Chưa có vốn', category: 'funding', zone })
    setStep(
      db,
      ladders,
      { households: [one?.id ?? ''] },
      {
        ladder: 'clearance-2026',
        step: 'pay',
        status: 'wait',
        date: '2025-01-01',
        agency: agency.id,
        note: 'Chờ tiền',
      },
      ground,
    )
    setStep(db, ladders, { plan: plan.id }, { ladder: 'clearance-2026', step: 'approve', status: 'stuck' }, ground)
    const stuck = stuckIn(db, ladders, { zone }, today)
    expect(stuck.map(each => [each.kind, each.hitches[0]?.what, each.hitches[0]?.since])).toEqual([
      ['household', 'Chi trả: chờ cơ quan khác', '2025-01-01'],
      ['household', 'tranh chấp', '2026-01-02'],
      ['zone', 'vốn', null],
      ['plan', 'Phê duyệt: vướng', null],
    ])
    expect(stuck[0]?.hitches[0]).toMatchObject({ agency: 'Trung tâm Phát triển quỹ đất', detail: 'Chờ tiền' })
    expect(stuckIn(db, ladders, { plan: plan.id }, today)).toHaveLength(3)
  })
})

describe('a change of prices', () => {
  test('shows the difference of each household and of all, and leaves out of the sums what has a gap', () => {
    const db = aStore()
    const { zone, now } = aPricedZone(db)
    const [big, small, same, gap] = [1, 2, 3, 4].map(() => aHousehold(db, zone).id) as [string, string, string, string]
    anAward(db, big, { quantity: 1000.5 })
    anAward(db, small, { quantity: 10 })
    anAward(db, same, { quantity: 10, price: 'CLN' })
    anAward(db, gap, { quantity: 10, price: 'XXX' })
    const change = changeOf(db, { zone }, { from: { day: '2025-06-01' }, to: { day: '2026-06-01' } }, today)
    expect(change).toMatchObject({ compared: 4, missing: 1, differenceVnd: 7_003_500 + 70_000 })
    expect(change.changed.map(each => [each.id, each.differenceVnd])).toEqual([
      [big, 7_003_500],
      [small, 70_000],
      [gap, null],
    ])
    const tried = changeOf(
      db,
      { zone },
      { from: { day: '2025-06-01' }, to: { day: '2025-06-01', table: now.id } },
      today,
    )
    expect(tried.differenceVnd).toBe(change.differenceVnd)
    expect(changeOf(db, { zone }, { from: null, to: { day: today } }, today).differenceVnd).toBe(0)
  })
})
