import { describe, expect, test } from 'vitest'
import { type AwardLine, basisOf, explainLine, valueAll, valueLine } from '../../../../db/model/clearance/award.ts'
import { openBook, type PriceTable } from '../../../../db/model/clearance/table.ts'

const aTable = (prices: Record<string, number>, fields: Partial<PriceTable> = {}): PriceTable => ({
  ...{ id: 't1', code: 'BG', name: 'Bảng giá đất', about: 'land', zone: null, paper: '12/2024/QĐ-UBND' },
  ...{ valid_from: '2024-01-01', valid_to: null },
  prices: Object.entries(prices).map(([code, price_vnd]) => ({
    ...{ code, name: code, position: null, measure: 'm²', price_vnd },
  })),
  ...fields,
})
const aLine = (fields: Partial<AwardLine> = {}): AwardLine => ({
  ...{ id: 'l', category: 'land', name: 'Đất lúa', quantity: 1240.5, measure: 'm²', price: 'LUA' },
  ...{ coefficient: null, fixed_vnd: null, position: null, ...fields },
})
const day = '2024-06-01'
const value = (line: AwardLine, tables = [aTable({ LUA: 45_000 })], on = day) =>
  valueLine(line, openBook(tables, 'z', { day: on }))
const vnd = (line: AwardLine, tables?: PriceTable[], on?: string) => {
  const valued = value(line, tables, on)
  return 'gap' in valued ? valued.gap : valued.vnd
}

describe('a line of an award', () => {
  test('is quantity times price times coefficient, explained so that anybody can work it out again', () => {
    const line = aLine({ coefficient: 1.2 })
    const valued = value(line)
    expect(explainLine(line, valued)).toBe('1.240,5 m² × 45.000 đồng/m² × hệ số 1,2 = 66.987.000 đồng')
    expect(basisOf(valued)).toBe('mã LUA, Bảng giá đất (12/2024/QĐ-UBND), áp dụng từ 1/1/2024')
  })

  // Each of these comes out one đồng wrong, or not at all, in binary floating point.
  test.each([
    [1.005, 1000, null, 1005],
    [0.1, 15, 3, 5], // 4,5 rounds up
    [1.1, 1_000_005, 1.1, 1_210_006], // 1.210.006,05
    [35.855, 100, null, 3586], // 3585,5; as floats 3585.4999999999995
    [1.15, 30, null, 35], // 34,5; as floats 34.49999999999999
    [8.325, 100, 1, 833], // 832,5; as floats 832.4999999999999
    [333.3333, 30_003, 1.0001, 10_001_999], // 10.001.999,0900…
    [12345.6789, 1_234_567, 1.2345, 18_815_715_403],
    [1e-7, 5_000_000, 1, 1], // half a đồng
    [-10.05, 50, 1, -503], // a correction takes back what was rounded up
    [0, 45_000, 1, 0],
  ])('%s × %s × %s is %s to the đồng', (quantity, price, coefficient, wanted) => {
    expect(vnd(aLine({ quantity, coefficient }), [aTable({ LUA: price })])).toBe(wanted)
  })

  test('agrees with arithmetic on whole numbers for ten thousand decimals', () => {
    let seed = 7
    const random = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let n = 0; n < 10_000; n++) {
      const [q, p, c] = [random(9_999_999), random(9_000_000), random(400)]
      const exact = BigInt(q) * BigInt(p) * BigInt(c)
      const wanted = Number((exact + 50_000n) / 100_000n)
      expect(vnd(aLine({ quantity: q / 1000, coefficient: c / 100 }), [aTable({ LUA: p })])).toBe(wanted)
    }
  })

  test('says what was rounded away', () => {
    const line = aLine({ quantity: 8.325 })
    expect(explainLine(line, value(line, [aTable({ LUA: 100 })]))).toBe(
      '8,325 m² × 100 đồng/m² = 833 đồng, làm tròn từ 832,5',
    )
  })

  test('may be an amount that a decision fixes', () => {
    const line = aLine({ fixed_vnd: 5_000_000, price: null, quantity: null })
    expect(vnd(line)).toBe(5_000_000)
    expect(explainLine(line, value(line))).toBe('số tiền ấn định 5.000.000 đồng')
  })

  test.each([
    ['no quantity', aLine({ quantity: null }), 'chưa có số lượng'],
    ['no code', aLine({ price: null }), 'chưa ghi mã đơn giá, cũng chưa có số tiền ấn định'],
    ['a code that no table has', aLine({ price: 'XXX' }), 'mã XXX không có trong Bảng giá đất (12/2024/QĐ-UBND)'],
    ['another unit', aLine({ measure: 'cây' }), 'khoản tính theo cây, đơn giá LUA tính theo m²'],
    ['another subject', aLine({ category: 'crop' }), 'chưa có bảng giá cây trồng, vật nuôi nào áp dụng ngày 1/6/2024'],
    ['a sum past what a number holds', aLine({ quantity: 1e15 }), 'số tiền quá lớn, kiểm tra lại số lượng và đơn giá'],
  ])('is a gap with its reason, never 0: %s', (_, line, reason) => {
    expect(vnd(line)).toBe(reason)
  })

  test('with a gap is left out of the sum and counted', () => {
    const book = openBook([aTable({ LUA: 100 })], 'z', { day })
    expect(valueAll([aLine({ quantity: 2 }), aLine({ price: 'XXX' })], book)).toEqual({ vnd: 200, lines: 2, gaps: 1 })
    expect(valueAll([aLine({ price: 'XXX' })], book)).toEqual({ vnd: null, lines: 1, gaps: 1 })
    expect(valueAll([], book)).toEqual({ vnd: null, lines: 0, gaps: 0 })
  })
})

describe('the price of a day', () => {
  const old = aTable({ LUA: 45_000, CLN: 60_000 }, { id: 'old' })
  const now = aTable({ LUA: 52_000 }, { id: 'now', valid_from: '2026-01-01', name: 'Bảng giá 2026' })
  const one = aLine({ quantity: 1 })

  test('is that of the newest table that holds then and has the code', () => {
    expect(vnd(one, [old, now], '2025-12-31')).toBe(45_000)
    expect(vnd(one, [old, now], '2026-01-01')).toBe(52_000)
    expect(vnd({ ...one, price: 'CLN' }, [old, now], '2026-01-01')).toBe(60_000)
    expect(vnd(one, [old, now], '2023-12-31')).toBe('chưa có bảng giá đất nào áp dụng ngày 31/12/2023')
  })

  test('ends with the last day of its table', () => {
    const ended = { ...old, valid_to: '2025-06-30' }
    expect(vnd(one, [ended], '2025-06-30')).toBe(45_000)
    expect(vnd(one, [ended], '2025-07-01')).toBe('chưa có bảng giá đất nào áp dụng ngày 1/7/2025')
  })

  test('comes from the table of the zone before one for the whole province, and never from another zone', () => {
    const own = aTable({ LUA: 70_000 }, { id: 'own', zone: 'z', valid_from: '2020-01-01' })
    expect(vnd(one, [old, own])).toBe(70_000)
    expect(vnd(one, [old, { ...own, zone: 'other' }])).toBe(45_000)
  })

  test('is never taken from a table without a first day, unless that table is asked for', () => {
    const undated = { ...now, valid_from: null }
    expect(vnd(one, [undated])).toBe('Bảng giá 2026 (12/2024/QĐ-UBND) chưa ghi ngày áp dụng')
    const book = openBook([old, undated], 'z', { day, table: 'now' })
    expect(valueLine(one, book)).toMatchObject({ vnd: 52_000 })
    expect(valueLine({ ...one, price: 'CLN' }, book)).toMatchObject({ vnd: 60_000 })
  })

  test('goes by the position of the parcel where a code has several, and is a gap where it is not known', () => {
    const price = { code: 'ODT', name: 'Đất ở', measure: 'm²' }
    const placed = aTable({}, { prices: [1, 2].map(n => ({ ...price, position: `Vị trí ${n}`, price_vnd: n * 1000 })) })
    const line = aLine({ quantity: 1, price: 'odt', measure: 'm2' })
    expect(vnd({ ...line, position: 'vị trí  2' }, [placed])).toBe(2000)
    expect(vnd(line, [placed])).toBe('mã odt có 2 đơn giá trong Bảng giá đất (12/2024/QĐ-UBND), thửa chưa ghi vị trí')
  })

  test('is a gap when two tables of the same day differ', () => {
    const twin = aTable({ LUA: 46_000 }, { id: 'twin', name: 'Bảng khác' })
    expect(vnd(one, [old, twin])).toMatch(/giá khác nhau trong Bảng giá đất .* và Bảng khác/)
    expect(vnd(one, [old, { ...twin, prices: old.prices }])).toBe(45_000)
  })
})
