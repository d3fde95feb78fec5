import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../db/model/paper/code.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { type Draft, missingOf } from '../../../renderer/form/draft.ts'
import { clearNumber, readTyped, slipOf, typedOf } from '../../../renderer/form/reading.ts'

const { zone } = kinds
const area = infoOf(zone.fields.area_ha)
const capital = infoOf(kinds.call.fields.capital_vnd)
const read = (field: keyof typeof zone.fields, typed: string) => readTyped(field, infoOf(zone.fields[field]), typed)

describe('what is typed is read in one way or asked about', () => {
  test('a comma is a decimal, a unit after the number is understood', () => {
    expect(read('area_ha', '60,43')).toEqual({ value: 60.43 })
    expect(read('area_ha', ' 60,43 ha ')).toEqual({ value: 60.43 })
    expect(read('occupancy_pct', '75 %')).toEqual({ value: 75 })
  })

  test('a number with two readings is given back as both, each in a form with one reading', () => {
    const reading = read('area_ha', '1.234')
    expect(reading).toEqual({ problem: 'Gõ 1.234 hay 1,234?', either: ['1234', '1,2340'] })
    expect(read('area_ha', '1234')).toEqual({ value: 1234 })
    expect(read('area_ha', '1,2340')).toEqual({ value: 1.234 })
  })

  test('money may be written in tỷ and triệu', () => {
    expect(readTyped('capital_vnd', capital, '1.800 tỷ')).toEqual({ value: 1_800_000_000_000 })
    expect(readTyped('capital_vnd', capital, '612,5 triệu đồng')).toEqual({ value: 612_500_000 })
    expect(readTyped('capital_vnd', capital, '25.743,76 tỷ đồng')).toEqual({ value: 25_743_760_000_000 })
  })

  test('coordinates are latitude then longitude on screen, longitude first in the record', () => {
    const place = { value: [105.1319, 9.98996] }
    for (const typed of ['9,98996; 105,13190', '9.98996, 105.13190', '9.98996,105.1319', '9,98996 105,1319'])
      expect(read('point', typed)).toEqual(place)
    expect(read('point', '105')).toHaveProperty('problem')
    expect(read('point', '105,1319; 9,98996')).toHaveProperty('problem')
  })

  test('a refusal quotes what was typed and says what to type', () => {
    expect(read('area_ha', 'nhiều')).toEqual({ problem: '"nhiều" chưa phải là số. Gõ số, ví dụ 60,43.' })
    expect(read('established', '31/2/2022')).toEqual({ problem: '"31/2/2022" chưa phải là ngày. Gõ dạng 25/7/2022.' })
    expect(read('occupancy_pct', '175')).toEqual({ problem: '175 không phải phần trăm. Gõ số từ 0 đến 100.' })
    expect(read('area_ha', '-5')).toHaveProperty('problem')
    expect(read('shape', '{"a"')).toHaveProperty('problem')
  })

  test('empty is a gap, except where the model requires a value', () => {
    expect(read('area_ha', '  ')).toEqual({ value: null })
    expect(read('name', '')).toEqual({ problem: 'Tên không để trống được.' })
  })
})

test('what is put into the input reads back as the same value', () => {
  const values: [keyof typeof zone.fields, unknown][] = [
    ['area_ha', 1234],
    ['area_ha', 133.95],
    ['area_ha', 1.234],
    ['workers', 9800],
    ['point', [105.1319, 9.98996]],
    ['established', '2007-09-13'],
    ['status', 'operating'],
    ['name', 'KCN Thạnh Lộc'],
    ['shape', { type: 'Point', coordinates: [105, 10] }],
  ]
  for (const [field, value] of values)
    expect(read(field, typedOf(infoOf(zone.fields[field]), value)), field).toEqual({ value })
})

test('a number is put into the input so that it has one reading', () => {
  expect([9800, 1.234, 25743.76, 50].map(clearNumber)).toEqual(['9800', '1,2340', '25.743,76', '50'])
})

test('a slip of the comma is asked about, another number is not', () => {
  expect(slipOf(area, '1,50', 1.5, 150)).toBe('Gõ 1,50 hay 150? Số cũ là 150\u00a0ha.')
  expect(slipOf(area, '151', 151, 150)).toBeNull()
  expect(slipOf(area, '150', 150, null)).toBeNull()
})

describe('the bar says what is missing', () => {
  const draft: Draft = { typed: '50', asOf: '', certainty: null, paper: null, why: null }
  const good = { value: 50 }
  const paper = { id: 'a', name: 'QĐ 1755/QĐ-UBND', title: '', date: null, issuer: '' }

  test('a ground first of all', () => expect(missingOf(draft, good)).toBe('Chọn căn cứ để lưu'))
  test('a reason must say something', () => {
    expect(missingOf({ ...draft, why: ' ' }, good)).toBe('Ghi lý do để lưu')
    expect(missingOf({ ...draft, why: 'Ban báo qua điện thoại' }, good)).toBeNull()
  })
  test('a paper is enough', () => expect(missingOf({ ...draft, paper }, good)).toBeNull())
  test('a value or a day that cannot be read comes before the ground', () => {
    expect(missingOf({ ...draft, paper }, { problem: 'x' })).toBe('Sửa giá trị để lưu')
    expect(missingOf({ ...draft, paper, asOf: '30/2/2026' }, good)).toBe('Sửa ngày để lưu')
  })
})

test('a new paper takes its code from its number and year', () => {
  expect(codeOf('1755/QĐ-UBND', '2007-09-13', 'x')).toBe('1755-QD-UBND-2007')
  expect(codeOf(null, null, 'k3f')).toBe('VB-k3f')
})
