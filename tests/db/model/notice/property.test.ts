import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nothingKnown, readNotice, readOrder } from '../../../../db/model/notice/read.ts'
import { blocksOf } from '../../../../db/model/notice/script.ts'

const pieces = fc.constantFrom(
  ...[
    'Sở Tài chính',
    'UBND các huyện: A, B',
    'các Sở, ngành có liên quan',
    'Giao ',
    'chủ trì, phối hợp với ',
    'Ban Quản lý ',
  ],
  ...[
    '1. ',
    '1.1.',
    'a) ',
    '- ',
    'II. ',
    'Điều 3. ',
    '\n',
    '\n\n',
    '\t\t',
    ', ',
    '; ',
    '. ',
    ' và ',
    ' (',
    ') ',
    './.',
  ],
  ...[
    'trước ngày 15/8/2022',
    'trong quý III',
    'hằng tháng',
    'sau khi có quyết định',
    'trước 31/02',
    'trong vòng 999 ngày',
  ],
  ...[
    '25.743,76 tỷ đồng',
    '1.000.000 đồng',
    '50,38%',
    '0,5 ha',
    'Số: 5/TB-UBND',
    '1199/QĐ-UBND ngày 16/5/2022',
    'KCN Thạnh Lộc',
  ],
  ...[
    'kết luận như sau:',
    'THÔNG BÁO',
    'Nơi nhận:',
    'HỎA TỐC',
    'ngày 1 tháng 13 năm 2022',
    'ẾỖỮ',
    '👍',
    'e\u0302\u0323',
  ],
)
const papers = fc
  .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ maxLength: 12 })), { maxLength: 80 })
  .map(all => all.join(''))
/** ms that a few lines take only where the reading hangs, on however busy a machine. */
const hang = 20_000
const digits = (text: string) => text.normalize('NFC').replace(/[^0-9]/g, '')

test('whatever a paper holds its reading does not hang, no figure of its text is changed, and every proposal stands in it', () => {
  fc.assert(
    fc.property(papers, text => {
      const start = performance.now()
      const { script, tasks, figures, cited } = readNotice(blocksOf(text), nothingKnown, { charset: 'unicode' })
      expect(performance.now() - start).toBeLessThan(hang)
      expect(digits(script.text)).toBe(digits(text))
      for (const { from, to } of [...tasks, ...figures, ...cited]) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(script.text.length)
        expect(from).toBeLessThan(to)
      }
      for (const { from, to, value } of figures)
        expect(script.text.slice(from, to).replaceAll('.', '').replace(',', '.')).toContain(String(value).slice(0, 3))
      for (const { due } of tasks.flatMap(task => task.deadlines))
        expect(due ?? '2022-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
    }),
    { numRuns: 300 },
  )
})

test('whatever is typed as a conclusion is read without a fault', () => {
  fc.assert(
    fc.property(papers, text => {
      for (const task of readOrder(text, nothingKnown, '2026-11-28', 'An Giang')) expect(task.text).not.toBe('')
    }),
    { numRuns: 200 },
  )
})
