import { describe, expect, test } from 'vitest'
import { arrearsOf, type Charge, dueOf } from '../../../../db/model/land/arrears.ts'
import { balanceOf } from '../../../../db/model/land/balance.ts'
import { addMonths, daysInYear } from '../../../../db/model/land/calendar.ts'
import { doubtsOf } from '../../../../db/model/land/doubt.ts'
import { m2Of, raised, rentVnd, sumHa } from '../../../../db/model/land/exact.ts'
import { daysLeft, expiryOf } from '../../../../db/model/land/expiry.ts'
import { kinOf } from '../../../../db/model/land/lineage.ts'
import { type LandRow, occupancyOf } from '../../../../db/model/land/occupancy.ts'

const aRow = (row: Partial<LandRow> = {}): LandRow => ({
  ...{ use: 'industrial', status: 'ready', area_ha: 1, isLicensed: false, leases: 0, lease_ha: 0 },
  ...row,
})

describe('exact areas and money', () => {
  test('areas in ha become square metres and sums without a tail', () => {
    expect(m2Of(1.38)).toBe(13_800)
    expect(sumHa([0.1, 0.2])).toBe(0.3)
    expect(sumHa([0.0001, 1.1, 2.2])).toBe(3.3001)
  })

  test('a whole year is area times price to the đồng, however large', () => {
    expect(rentVnd(1.38, [{ priceVnd: 12_345, days: 365 }], 365)).toBe(13_800 * 12_345)
    expect(rentVnd(999.9999, [{ priceVnd: 987_654, days: 366 }], 366)).toBe(9_999_999 * 987_654)
  })

  test('parts of a year are rounded once, half up', () => {
    // 1 m² at 1 đồng for 183 of 366 days is half a đồng.
    expect(rentVnd(0.0001, [{ priceVnd: 1, days: 183 }], 366)).toBe(1)
    expect(rentVnd(0.0001, [{ priceVnd: 1, days: 182 }], 366)).toBe(0)
    expect(
      rentVnd(
        0.0001,
        [
          { priceVnd: 1, days: 182 },
          { priceVnd: 1, days: 1 },
        ],
        366,
      ),
    ).toBe(1)
  })

  test('a price is raised to the whole đồng', () => {
    expect(raised(10_050, 15)).toBe(11_558)
    expect(raised(10_000, 0)).toBe(10_000)
    expect(raised(10_000, -2.5)).toBe(9_750)
  })
})

describe('occupancy by Nghị định 32/2024, Điều 2 khoản 7', () => {
  test('leased over industrial land: service, green and roads count on neither side', () => {
    const found = occupancyOf([
      aRow({ status: 'leased', area_ha: 3 }),
      aRow({ area_ha: 1 }),
      aRow({ use: 'service', status: 'leased', area_ha: 5 }),
      aRow({ use: 'infrastructure', status: 'infrastructure', area_ha: 7 }),
    ])
    expect(found).toMatchObject({ total_ha: 16, industrial_ha: 4, leased_ha: 3, ready_ha: 1, occupancy_pct: 75 })
  })

  test('land of a licensed project counts before it is leased, and once only', () => {
    const found = occupancyOf([
      aRow({ status: 'reserved', isLicensed: true, area_ha: 2 }),
      aRow({ status: 'leased', isLicensed: true, area_ha: 1 }),
      aRow({ status: 'reserved', area_ha: 1 }),
    ])
    expect(found).toMatchObject({ leased_ha: 1, licensed_ha: 2, ready_ha: 0, reserved_ha: 1, occupancy_pct: 75 })
  })

  test('every hectare of the industrial land is in one of its parts', () => {
    const { industrial_ha, leased_ha, licensed_ha, ready_ha, reserved_ha, other_ha } = occupancyOf([
      aRow({ status: 'leased', area_ha: 27.3 }),
      aRow({ status: 'reserved', area_ha: 8.4, leases: 1, lease_ha: 0.4 }),
      aRow({ status: 'reserved', isLicensed: true, area_ha: 0.5 }),
      aRow({ area_ha: 22.8 }),
      aRow({ status: null, area_ha: 1.5 }),
      aRow({ status: 'infrastructure', area_ha: 0.5 }),
    ])
    expect({ leased_ha, licensed_ha, ready_ha, reserved_ha, other_ha }).toEqual({
      ...{ leased_ha: 27.7, licensed_ha: 0.5, ready_ha: 22.8, reserved_ha: 8, other_ha: 2 },
    })
    expect(industrial_ha).toBe(61)
  })

  test('a plot let in part counts for what its leases name, one whose lease names nothing as a whole', () => {
    expect(occupancyOf([aRow({ area_ha: 4, leases: 1, lease_ha: 1 })])).toMatchObject({
      occupancy_pct: 25,
      ready_ha: 3,
    })
    expect(occupancyOf([aRow({ area_ha: 4, leases: 1, lease_ha: null })]).occupancy_pct).toBe(100)
    expect(occupancyOf([aRow({ area_ha: 4, leases: 2, lease_ha: 5 })]).occupancy_pct).toBe(100)
  })

  test('what is not known is said and never counted as nothing', () => {
    expect(occupancyOf([])).toMatchObject({ plots: 0, total_ha: null, industrial_ha: null, occupancy_pct: null })
    expect(occupancyOf([aRow({ area_ha: null }), aRow({ use: null, area_ha: 2 })])).toMatchObject({
      ...{ plots: 2, withoutArea: 1, withoutUse: 1, total_ha: 2, industrial_ha: null, occupancy_pct: null },
    })
  })

  test('the parts of the bar hold every plot', () => {
    const { byStatus } = occupancyOf([aRow({ area_ha: 0.1 }), aRow({ area_ha: 0.2 }), aRow({ status: null })])
    expect(byStatus.ready).toEqual({ plots: 2, ha: 0.3 })
    expect(byStatus.unknown).toEqual({ plots: 1, ha: 1 })
  })
})

test('what does not fit together about a plot is said with what to do', () => {
  expect(doubtsOf({ code: 'L1', ...aRow({ status: 'leased' }) })[0]).toMatch(/^Lô L1 .*chưa có hợp đồng\. Thêm/)
  expect(doubtsOf({ code: 'L1', ...aRow({ leases: 1, lease_ha: 1.5 }) })).toHaveLength(2)
  expect(doubtsOf({ code: 'L1', ...aRow({ leases: 1, lease_ha: 1.5 }) })[1]).toContain('lớn hơn lô 0,5\u00a0ha')
  expect(doubtsOf({ code: 'L1', ...aRow() })).toEqual([])
})

describe('the balance of a split or merge', () => {
  test.each([
    [[1], [0.1, 0.2, 0.7], 0, 'ties'],
    [[2.5], [1.2, 1.2999], -0.0001, 'confirm'],
    [[2.5], [1.25, 1.275], 0.025, 'confirm'],
    [[2.5], [1.25, 1.2751], 0.0251, 'refuse'],
    [[1.00004], [1], 0, 'ties'],
  ])('%o into %o: %d ha, %s', (before, after, diff_ha, verdict) => {
    expect(balanceOf(before, after)).toMatchObject({ diff_ha, verdict })
  })
})

describe('the end of a lease', () => {
  test.each([
    ['2027-02-28', '2027-01-27', 'm3'],
    ['2027-02-28', '2027-01-28', 'm1'],
    // The 31st of March less one month is the last of February, in a leap year the 29th.
    ['2027-03-31', '2027-02-27', 'm3'],
    ['2027-03-31', '2027-02-28', 'm1'],
    ['2028-03-31', '2028-02-28', 'm3'],
    ['2028-03-31', '2028-02-29', 'm1'],
    ['2027-05-31', '2027-02-27', 'm6'],
    ['2027-05-31', '2027-02-28', 'm3'],
    ['2027-08-31', '2027-02-28', 'm6'],
    ['2027-08-31', '2027-02-27', 'm12'],
    ['2028-02-29', '2027-02-28', 'm12'],
    ['2028-03-01', '2027-02-28', 'later'],
    ['2027-02-28', '2027-02-28', 'm1'],
    ['2027-02-28', '2027-03-01', 'expired'],
    [null, '2027-03-01', 'unknown'],
  ])('a lease to %s is on %s: %s', (ends, today, expiry) => {
    expect(expiryOf({ ends, ended: null }, today)).toBe(expiry)
  })

  test('a terminated lease warns of nothing', () => {
    expect(expiryOf({ ends: '2027-01-01', ended: '2026-05-01' }, '2027-03-01')).toBe('ended')
    expect(expiryOf({ ends: '2027-01-01', ended: '2027-05-01' }, '2027-03-01')).toBe('expired')
  })

  test('the days that are left are counted, below zero when past', () => {
    expect(daysLeft({ ends: '2028-03-01' }, '2028-02-28')).toBe(2)
    expect(daysLeft({ ends: '2027-02-28' }, '2027-03-01')).toBe(-1)
  })

  test('months go on and back to the last day that there is', () => {
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
    expect([daysInYear(2027), daysInYear(2028)]).toEqual([365, 366])
  })
})

describe('arrears', () => {
  const aCharge = (fields: Partial<Charge>): Charge => ({
    ...{ id: 'c', lease: 'l', about: 'state_rent', period: null, due: '2026-06-30', amount_vnd: 100, paid_vnd: null },
    ...{ paid: null, document: null, note: null },
    ...fields,
  })

  test('owed is the amount less what is paid, late from the day after it is due', () => {
    expect(dueOf(aCharge({ paid_vnd: 40 }), '2026-07-02')).toEqual({ owed_vnd: 60, lateDays: 2 })
    expect(dueOf(aCharge({}), '2026-06-30').lateDays).toBe(0)
    expect(dueOf(aCharge({ paid_vnd: 100 }), '2026-07-02')).toEqual({ owed_vnd: 0, lateDays: 0 })
    expect(dueOf(aCharge({ amount_vnd: null }), '2026-07-02')).toEqual({ owed_vnd: null, lateDays: 0 })
  })

  test("the State's and the developer's money are never one sum, and what was paid too much is not set off", () => {
    const sums = arrearsOf(
      [
        aCharge({}),
        aCharge({ paid_vnd: 150 }),
        aCharge({ due: '2027-01-01' }),
        aCharge({ about: 'fee', amount_vnd: 7 }),
        aCharge({ about: 'fee', amount_vnd: null }),
      ],
      '2026-07-02',
    )
    expect(sums.state_rent).toEqual({ charges: 3, owed_vnd: 200, late_vnd: 100, unknown: 0 })
    expect(sums.fee).toEqual({ charges: 2, owed_vnd: 7, late_vnd: 7, unknown: 1 })
    expect(sums.sublease).toEqual({ charges: 0, owed_vnd: 0, late_vnd: 0, unknown: 0 })
  })
})

test('a plot knows what it came from and what it became, nearest first, and a loop in the rows ends', () => {
  const tie = (before: string, after: string) => ({ before, after, date: null, document: null })
  const ties = [tie('a', 'b'), tie('a', 'c'), tie('b', 'd'), tie('c', 'd'), tie('d', 'a')]
  expect(kinOf(ties.slice(0, 4), 'b').map(each => [each.plot, each.away])).toEqual([
    ['a', -1],
    ['d', 1],
  ])
  expect(kinOf(ties, 'a').map(each => each.plot)).toEqual(['d', 'b', 'c', 'b', 'c', 'd'])
})
