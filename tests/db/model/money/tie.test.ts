import { describe, expect, test } from 'vitest'
import { tieSentence } from '../../../../db/model/money/said.ts'
import { partsOf, sumsOf, yearsOf } from '../../../../db/model/money/tally.ts'
import { gapOf, tiesOf } from '../../../../db/model/money/tie.ts'
import { aLine } from './made.ts'

const said = (...args: Parameters<typeof tiesOf>) => tiesOf(...args).map(tieSentence)
const aPlan = (costVnd: number | null) => ({ id: 'P', code: 'DOT-1', name: 'Đợt 1', zone: 'Z', costVnd })

describe('sums', () => {
  test('add up to the đồng and count what is silent', () => {
    const sums = sumsOf([
      aLine({ needed_vnd: 1_250_000_001, allocated_vnd: null }),
      aLine({ needed_vnd: 999_999_999, allocated_vnd: 7 }),
      aLine({ needed_vnd: null, allocated_vnd: null }),
    ])
    expect(sums.needed).toEqual({ vnd: 2_250_000_000, missing: 1 })
    expect(sums.allocated).toEqual({ vnd: 7, missing: 2 })
    expect(sums.disbursed).toEqual({ vnd: null, missing: 3 })
  })

  test('stand by zone, phase and source from the centre outward, by year, without a year last', () => {
    const lines = [
      aLine({ source: 'local', year: 2028 }),
      aLine({ source: 'central', year: null }),
      aLine({ phase: 'F', source: null, year: 2026 }),
    ]
    expect(yearsOf(lines)).toEqual([2026, 2028, null])
    expect(partsOf(lines).map(part => [part.phase, part.bands.map(band => band.source)])).toEqual([
      [null, ['central', 'local']],
      ['F', [null]],
    ])
  })

  test('of all cells are the sums of all lines, whatever the split', () => {
    const lines = Array.from({ length: 200 }, (_, i) =>
      aLine({
        zone: `Z${i % 3}`,
        phase: i % 2 ? 'F' : null,
        year: 2025 + (i % 4),
        source: (['central', 'province', 'local', 'developer', null] as const)[i % 5] ?? null,
        needed_vnd: i * 1_000_003 + 1,
      }),
    )
    const cells = partsOf(lines).flatMap(part => part.bands.map(band => sumsOf(band.lines).needed.vnd ?? 0))
    expect(cells.reduce((sum, vnd) => sum + vnd, 0)).toBe(sumsOf(lines).needed.vnd)
  })
})

describe('what does not tie out', () => {
  test('nothing, when all agrees', () => {
    const line = aLine({ plan: 'P', allocated_vnd: 8e9, disbursed_vnd: 3e9 })
    expect(said([line], [aPlan(10e9)], [{ funding: line.id, count: 2, vnd: 3e9 }], [])).toEqual([])
  })

  test('more allocated than needed, more paid out than allocated, by how much to the đồng', () => {
    const line = aLine({ code: 'VON-A', name: 'Đợt 1', allocated_vnd: 10_001_250_000, disbursed_vnd: 10_001_250_001 })
    expect(said([line], [], [], [])).toEqual([
      'VON-A (Đợt 1): đã giải ngân 10,001250001\u00a0tỷ đồng, nhiều hơn đã bố trí 10,00125\u00a0tỷ đồng. Vượt 1\u00a0đồng. Xem lại chứng từ hoặc ghi thêm vốn bố trí.',
      'VON-A (Đợt 1): đã bố trí 10,00125\u00a0tỷ đồng, nhiều hơn nhu cầu 10\u00a0tỷ đồng. Vượt 1,25\u00a0triệu đồng. Xem lại nhu cầu hoặc văn bản bố trí.',
    ])
  })

  test('sums over several lines are held against each other with all records named', () => {
    const need = aLine({ code: 'CAN', year: null, source: null, needed_vnd: 10e9 })
    const money = [
      aLine({ code: 'TW', source: 'central', needed_vnd: null, allocated_vnd: 6e9 }),
      aLine({ code: 'TINH', needed_vnd: null, allocated_vnd: 5e9 }),
    ]
    const [tie, ...rest] = tiesOf([need, ...money], [], [], [])
    expect(rest).toEqual([])
    expect(tie).toMatchObject({ about: 'allocated', vnd: 11e9, againstVnd: 10e9 })
    expect(tie?.records.map(record => record.id)).toEqual(['TW', 'TINH', 'CAN'])
    const other = [need, ...money].map(line => ({ ...line, plan: line.code }))
    expect(tiesOf(other, [], [], [])).toEqual([])
  })

  test('money of a year waits for the need of that year, and is not held against another year’s', () => {
    const lines = [aLine({ allocated_vnd: 8e9 }), aLine({ year: 2028, needed_vnd: null, allocated_vnd: 9e9 })]
    expect(tiesOf(lines, [], [], [])).toEqual([])
  })

  test('disbursed against the vouchers of the line', () => {
    const line = aLine({ code: 'VON-B', disbursed_vnd: 3e9 })
    const [tie] = tiesOf([line], [], [{ funding: 'VON-B', count: 4, vnd: 2_998_750_000 }], [])
    expect(tie && gapOf(tie)).toBe(1_250_000)
    expect(tie && tieSentence(tie)).toContain('Lệch 1,25\u00a0triệu đồng')
    const silent = aLine({ code: 'VON-C' })
    expect(said([silent], [], [{ funding: 'VON-C', count: 1, vnd: 5 }], [])[0]).toContain('chưa ghi đã giải ngân')
  })

  test('the need of a plan against what it costs, a plan without a line, and a need that is a gap', () => {
    const line = aLine({ code: 'VON-D', name: 'Đợt 1', plan: 'P', needed_vnd: 70e9 })
    expect(said([line], [aPlan(71e9)], [], [])).toEqual([
      'Nhu cầu ghi ở VON-D (Đợt 1) là 70\u00a0tỷ đồng. Lệch 1\u00a0tỷ đồng so với kinh phí 71\u00a0tỷ đồng của Đợt 1. Sửa một trong hai.',
    ])
    expect(said([], [aPlan(71e9)], [], [])[0]).toContain('chưa có dòng vốn nào')
    expect(said([], [{ ...aPlan(71e9), code: 'DOT-2' }], [], [])[0]).toContain('DOT-2 (Đợt 1) cần')
    expect(said([{ ...line, needed_vnd: null }], [aPlan(71e9)], [], [])).toEqual([])
    expect(said([{ ...line, purpose: 'infrastructure' }], [aPlan(null)], [], [])).toEqual([])
  })

  test('a line written twice, and vouchers of no line', () => {
    const pair = [aLine({ code: 'X', allocated_vnd: 5e9 }), aLine({ code: 'Y', allocated_vnd: 5e9 })]
    expect(tiesOf(pair, [], [], [{ zone: 'Z', name: 'KCN Thử', count: 3, vnd: 900 }]).map(tie => tie.about)).toEqual([
      'twice',
      'loose',
    ])
    expect(tiesOf([pair[0] ?? aLine(), aLine({ allocated_vnd: 6e9 })], [], [], [])).toEqual([])
  })
})
