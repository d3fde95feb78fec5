import { describe, expect, test } from 'vitest'
import { lastDayOf, type PriceTable, priceOn } from '../../../../db/model/rent/price.ts'
import { driftOf, savedQuestion, seenOf } from '../../../../db/model/rent/seen.ts'
import { stepsOf } from '../../../../db/model/rent/terms.ts'
import { verdictOf } from '../../../../db/model/rent/verdict.ts'
import { type NamedLease, type Question, whatIf } from '../../../../db/model/rent/whatif.ts'

let count = 0
const aLease = (fields: Partial<NamedLease> = {}): NamedLease => {
  count += 1
  return {
    ...{ id: `l${count}`, code: `HĐ ${count}`, zone: 'z', plot: null, tenant: `t${count}`, tenantName: `DN ${count}` },
    ...{ plotCode: null, area_ha: 1, signed: null, starts: '2020-01-01', ends: '2069-12-31', ended: null },
    ...{ payment: 'yearly', state_rent_vnd: 1000, free_until: null, sublease_vnd: null, sublease_payment: null },
    ...{ fee_vnd: null, fee_payment: null, review: null, document: null, note: null },
    ...fields,
  }
}
const ask = (fields: Partial<Question> = {}): Question => ({
  ...{ about: 'state_rent', rate_vnd: 1200, from: '2027-01-01', yearly_pct: 0, only_vnd: null },
  ...fields,
})
const sums = (result: ReturnType<typeof whatIf>) => result.years.map(each => [each.before_vnd, each.after_vnd])

describe('what another price does', () => {
  test('from the first of January the first year is a whole one: area times price to the đồng', () => {
    const result = whatIf([aLease({ area_ha: 1.38 })], ask())
    expect(result.year).toBe(2027)
    expect(sums(result)).toEqual(Array(5).fill([13_800_000, 16_560_000]))
    expect(result.tenants[0]).toMatchObject({ diff_vnd: 2_760_000, pct: 20, before_vnd: 13_800_000 })
    expect(result.steep).toBe(1)
  })

  test('within a year each price is paid for its days, and the verdict speaks of the next, whole year', () => {
    const result = whatIf([aLease()], ask({ from: '2027-07-02' }))
    // 182 days at 1000 and 183 at 1200 on 10,000 m².
    expect(result.years[0]).toEqual({
      year: 2027,
      before_vnd: 10_000_000,
      after_vnd: Math.round((10_000 * (182 * 1000 + 183 * 1200)) / 365),
    })
    expect(result.year).toBe(2028)
  })

  test('a yearly rise is added on the anniversary, to the whole đồng', () => {
    expect(stepsOf(1001, '2028-02-29', 5, 3)).toEqual([
      { from: '2028-02-29', price_vnd: 1001 },
      { from: '2029-02-28', price_vnd: 1051 },
      { from: '2030-02-28', price_vnd: 1104 },
    ])
    const result = whatIf([aLease()], ask({ yearly_pct: 10 }))
    expect(result.years.map(each => each.after_vnd)).toEqual([12e6, 13.2e6, 14.52e6, 15.97e6, 17.57e6])
  })

  test('a price that is fixed until its review stays until then, and says so', () => {
    const result = whatIf([aLease({ review: '2029-01-01' })], ask({ yearly_pct: 10 }))
    expect(result.tenants[0]?.leases[0]).toMatchObject({ effect: 'fixed', changed: '2029-01-01' })
    // On the day of its review the rate has been raised twice.
    expect(sums(result)).toEqual([10e6, 10e6, 14.52e6, 15.97e6, 17.57e6].map(after => [10e6, after]))
    expect(result.tenants[0]?.diff_vnd).toBe(0)
  })

  test('a review that has passed fixes nothing', () => {
    const result = whatIf([aLease({ review: '2025-01-01' })], ask())
    expect(result.tenants[0]?.leases[0]).toMatchObject({ effect: 'changed', changed: '2027-01-01' })
  })

  test('who has paid once or is exempt pays nothing yearly, before or after', () => {
    const result = whatIf([aLease({ payment: 'once' }), aLease({ payment: 'free', area_ha: null })], ask())
    expect(sums(result)).toEqual(Array(5).fill([0, 0]))
    expect(result.tenants.map(each => [each.leases[0]?.effect, each.pct])).toEqual([
      ['once', null],
      ['free', null],
    ])
    expect(result.gaps).toEqual([])
  })

  test('an exemption of some years ends on its last day, then the new price is paid', () => {
    const result = whatIf([aLease({ free_until: '2028-12-31' })], ask())
    expect(result.tenants[0]?.leases[0]).toMatchObject({ effect: 'exempt', changed: '2029-01-01' })
    expect(sums(result)).toEqual([
      [0, 0],
      [0, 0],
      [10e6, 12e6],
      [10e6, 12e6],
      [10e6, 12e6],
    ])
  })

  test("an exemption from the State's rent does not touch the developer's fee", () => {
    const lease = aLease({ payment: 'free', fee_vnd: 500, fee_payment: 'yearly' })
    const fee = whatIf([lease], ask({ about: 'fee', rate_vnd: 600 }))
    expect(fee.payee).toBe('developer')
    expect(fee.tenants[0]).toMatchObject({ before_vnd: 5e6, after_vnd: 6e6, other_vnd: 0 })
    const rent = whatIf([lease], ask())
    expect(rent.tenants[0]).toMatchObject({ before_vnd: 0, after_vnd: 0, other_vnd: 5e6 })
  })

  test('a lease that ends is not renewed by itself', () => {
    const result = whatIf([aLease({ ends: '2027-12-31' }), aLease({ ends: '2026-06-30' })], ask())
    expect(sums(result)).toEqual([
      [10e6, 12e6],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(result.tenants.map(each => each.leases[0]?.effect)).toEqual(['changed', 'over'])
  })

  test('what is missing is a gap, counted on neither side', () => {
    const gaps = [
      aLease({ state_rent_vnd: null }),
      aLease({ area_ha: null, payment: null }),
      aLease({ tenant: 'two' }),
      aLease({ tenant: 'two', area_ha: null }),
    ]
    const result = whatIf(gaps, ask())
    expect(result.gaps.map(each => each.missing)).toEqual([
      ['đơn giá đang trả'],
      ['cách trả', 'diện tích thuê'],
      ['diện tích thuê'],
    ])
    expect(result.counted).toBe(1)
    expect(result.years[0]).toMatchObject({ before_vnd: 10e6, after_vnd: 12e6 })
    expect(result.tenants.at(-1)?.diff_vnd).toBeNull()
  })

  test('only who pays a certain price now is asked another', () => {
    const result = whatIf([aLease(), aLease({ state_rent_vnd: 900 })], ask({ only_vnd: 1000 }))
    expect(result.tenants.map(each => [each.leases[0]?.effect, each.diff_vnd])).toEqual([
      ['changed', 2e6],
      ['other', 0],
    ])
  })

  test('the verdict names the year, the payee, the money and who rises steeply', () => {
    const result = whatIf([aLease(), aLease({ review: '2030-01-01' }), aLease({ area_ha: null })], ask())
    expect(verdictOf(result)).toBe(
      'Năm 2027 Nhà nước thu thêm 2\u00a0triệu đồng (+10\u00a0%); 1 trên 2 doanh nghiệp tăng trên 10\u00a0%. Chưa tính 1 hợp đồng thiếu số liệu.',
    )
    expect(verdictOf(whatIf([], ask()))).toMatch(/^Chưa tính được/)
    expect(verdictOf(whatIf([aLease()], ask({ rate_vnd: 900 })))).toContain('thu giảm 1\u00a0triệu đồng (-10\u00a0%)')
    expect(verdictOf(whatIf([aLease()], ask({ rate_vnd: 1000 })))).toContain('thu như cũ')
  })
})

test('a saved answer tells when the leases have changed since', () => {
  const leases = [aLease()]
  const then = whatIf(leases, ask())
  const saved = seenOf(then, '2026-11-23')
  expect(driftOf(saved, whatIf(leases, ask()))).toBeNull()
  const now = whatIf([...leases, aLease()], ask())
  expect(driftOf(saved, now)).toBe(
    'Dữ liệu đã đổi từ khi lưu (1 hợp đồng lúc lưu, nay 2): chênh năm 2027 lúc lưu 2\u00a0triệu đồng, nay 4\u00a0triệu đồng.',
  )
})

test('a scenario without a rate or a day asks nothing; one written by hand has nothing that was seen', () => {
  const scenario = {
    ...{ id: 's', code: 'S', name: 'S', zone: 'z', about: 'fee' as const, rate_vnd: 5, valid_from: '2027-01-01' },
    ...{ yearly_pct: null, inputs: null, chosen: null, document: null, note: null },
  }
  expect(savedQuestion(scenario)).toMatchObject({ question: { about: 'fee', yearly_pct: 0 }, seen: null })
  expect(savedQuestion({ ...scenario, rate_vnd: null })).toBeNull()
})

describe('the price in force', () => {
  const aTable = (fields: Partial<PriceTable> = {}): PriceTable => {
    count += 1
    const line = { id: 'p', code: '1', name: 'đất', position: null, measure: 'm²/năm', price_vnd: 1000 }
    return {
      ...{ id: `b${count}`, code: `B${count}`, name: 'Bảng', about: 'state_rent', zone: 'z', document: null },
      ...{ valid_from: '2024-01-01', valid_to: null, lines: [line] },
      ...fields,
    }
  }

  test('is that of the newest table of the zone, then of the province, within its days', () => {
    const [old, now] = [aTable(), aTable({ valid_from: '2026-01-01' })]
    const province = aTable({ zone: null, valid_from: '2020-01-01', valid_to: '2027-12-31' })
    const on = (zone: string, day: string) => priceOn([old, now, province], zone, 'state_rent', day)
    expect(on('z', '2025-12-31')).toMatchObject({ is: 'price', table: old, isProvince: false })
    expect(on('z', '2026-01-01')).toMatchObject({ is: 'price', table: now })
    expect(on('y', '2026-01-01')).toMatchObject({ is: 'price', table: province, isProvince: true })
    expect(on('y', '2028-01-01')).toEqual({ is: 'gap' })
    expect(priceOn([old], 'z', 'sublease', '2025-01-01')).toEqual({ is: 'gap' })
    expect(lastDayOf(old, [old, now])).toBe('2025-12-31')
    expect(lastDayOf(now, [old, now])).toBeNull()
  })

  test('of two tables from the same day neither is chosen', () => {
    expect(priceOn([aTable(), aTable()], 'z', 'state_rent', '2025-01-01').is).toBe('two')
  })

  test('a table of several positions says from what to what', () => {
    const lines = [5000, 3000].map((price_vnd, at) => ({
      ...{ id: `${at}`, code: `${at}`, name: `vị trí ${at}`, position: null, measure: null, price_vnd },
    }))
    expect(priceOn([aTable({ lines })], 'z', 'state_rent', '2025-01-01')).toMatchObject({
      ...{ least_vnd: 3000, most_vnd: 5000 },
    })
  })
})
