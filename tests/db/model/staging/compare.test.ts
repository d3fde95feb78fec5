import { expect, test } from 'vitest'
import { siteOf } from '../../../../db/model/staging/block.ts'
import { verdictOf } from '../../../../db/model/staging/compare.ts'
import { follow } from '../../../../db/model/staging/outcome.ts'
import { aBlock, inBillions } from './made.ts'

const blocks = [
  aBlock('A', { areaHa: 4, costVnd: 40e9, road: true, beside: ['B'] }),
  aBlock('B', { areaHa: 9.5, costVnd: 40e9 }),
]
const said = (made: typeof blocks, billions: number[], first: string[], second: string[]) => {
  const site = siteOf(made)
  const budgets = inBillions(2027, ...billions)
  return verdictOf(
    site,
    { letter: 'A', outcome: follow(site, budgets, first) },
    { letter: 'B', outcome: follow(site, budgets, second) },
  )
}

test('the verdict says who is first, by when the other is level, and what speaks for the other', () => {
  expect(said(blocks, [40, 40], ['A', 'B'], ['B', 'A'])).toEqual({
    said: 'A có 4\u00a0ha liền một khối nối được đường từ 2027, B đến 2028 mới bằng. B sạch nhiều hơn 5,5\u00a0ha vào 2027, nhưng 9,5\u00a0ha chưa nối đường.',
    but: 'Cả hai xong năm 2028.',
    better: 'A',
  })
  expect(said(blocks, [40, 10], ['B', 'A'], ['A', 'B'])).toMatchObject({
    better: 'B',
    but: 'Cả hai còn 1 đợt chưa đủ vốn đến năm 2028.',
  })
})

test('equal orders and missing roads are said', () => {
  expect(said(blocks, [80], ['A', 'B'], ['B', 'A'])).toMatchObject({
    better: null,
    said: 'A và B cho kết quả như nhau từng năm.',
  })
  const roadless = blocks.map(block => ({ ...block, road: null }))
  expect(said(roadless, [40, 40], ['A', 'B'], ['B', 'A'])).toMatchObject({
    better: null,
    said: 'Chưa ghi đợt nào giáp đường nên chưa biết đất nào nối được đường.',
  })
})
