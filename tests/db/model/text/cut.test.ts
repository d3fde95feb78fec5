import { expect, test } from 'vitest'
import { shortened } from '../../../../db/model/text/cut.ts'

test.each([
  ['Khu công nghiệp', 20, 'Khu công nghiệp'],
  ['Khu công nghiệp', 15, 'Khu công nghiệp'],
  ['Khu công nghiệp Thạnh Lộc', 16, 'Khu công nghiệp…'],
  ['Khu công nghiệp Thạnh Lộc', 15, 'Khu công…'],
  ['Khu công nghiệp · Xã Thạnh Lộc', 18, 'Khu công nghiệp…'],
  ['KCN-THANH-LOC-GIAI-DOAN-2', 10, 'KCN-THANH…'],
])('%s in %i letters is %s', (text, most, short) => {
  expect(shortened(text, most)).toBe(short)
  expect(short.length).toBeLessThanOrEqual(most)
})
