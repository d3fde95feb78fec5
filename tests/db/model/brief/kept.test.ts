import { expect, test } from 'vitest'
import { areKeptWhole, isKeptWhole } from '../../../../db/model/brief/fit/kept.ts'

const row = (...texts: string[]) => texts.map(text => [{ text }])

test('a short table stays whole, one of many rows does not', () => {
  const lines = (count: number) => Array.from({ length: count }, () => row('Giai đoạn 1', '150 ha'))
  expect(isKeptWhole(lines(7), [1, 1])).toBe(true)
  expect(isKeptWhole(lines(8), [1, 1])).toBe(false)
})

test('few rows that stand high in narrow columns are broken over pages', () => {
  const tall =
    'Ban Quản lý Khu kinh tế tỉnh Kiên Giang (giai đoạn 1) (báo chí ngày 30/7/2021) / Kien Giang Economic Zones Authority'
  const rows = Array.from({ length: 3 }, () => row('Giai đoạn 1', tall))
  expect(isKeptWhole(rows, [1, 1])).toBe(true)
  expect(isKeptWhole(rows, [4, 1])).toBe(false)
})

test('answers are as high in one language as their column is wide, and higher where a second one stands beside', () => {
  const cell = [
    [
      {
        text: 'Hai làn xe, mỗi bên 7,5 m, dải phân cách 3 m. Đã xong thoát nước mưa, chiếu sáng, cổng, hàng rào. '.repeat(
          2,
        ),
      },
    ],
  ]
  const rows = Array.from({ length: 4 }, () => ({ label: 'Giao thông', cell }))
  expect(areKeptWhole(rows)).toBe(true)
  expect(areKeptWhole(rows.map(each => ({ ...each, beside: cell })))).toBe(false)
})
