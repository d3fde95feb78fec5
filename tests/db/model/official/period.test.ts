import { describe, expect, it } from 'vitest'
import { spanOf, spansFor, spanWords } from '../../../../db/model/official/period.ts'

describe('a span that is reported on', () => {
  it('is a month, a quarter, a half or a year of the calendar, both ends part of it', () => {
    expect(spanOf('2024-02')).toMatchObject({ from: '2024-02-01', to: '2024-02-29', words: 'tháng 2 năm 2024' })
    expect(spanOf('2026-q3')).toMatchObject({ from: '2026-07-01', to: '2026-09-30', words: 'quý III năm 2026' })
    expect(spanOf('2026-H2')).toMatchObject({ from: '2026-07-01', to: '2026-12-31', words: '6 tháng cuối năm 2026' })
    expect(spanWords(spanOf('2026'))).toBe('từ 01/01/2026 đến 31/12/2026')
  })

  it('is nothing else', () => {
    for (const code of ['', '26', '2026-13', '2026-Q5', '2026-H3', '2026-1'])
      expect(() => spanOf(code)).toThrow('E_SPAN')
  })

  it('is offered as it runs and as it ended last, over the turn of a year too', () => {
    expect(spansFor('2026-01-10').map(span => span.code)).toEqual([
      ...['2026-01', '2025-12', '2026-Q1', '2025-Q4', '2026-H1', '2026', '2025'],
    ])
  })
})
