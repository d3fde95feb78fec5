import { describe, expect, test } from 'vitest'
import type { Dossier, Figure, Paper, StepView } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds, type RecordOf } from '../../../db/model/record/kinds.ts'
import { adviceOf } from '../../../renderer/dossier/advice.ts'
import { differenceOf, underline } from '../../../renderer/dossier/difference.ts'
import { foldSteps } from '../../../renderer/dossier/ladder/steps.ts'

const today = '2026-11-22'

const aPaper = (id: string, part: Partial<Paper> = {}): Paper => ({
  ...{ id, code: id, name: id, title: id, date: '2026-01-01', issuer: 'UBND tỉnh' },
  ...{ type: 'decision', certainty: 'high', source: null, ...part },
})
const papers = [aPaper('plan'), aPaper('page', { type: 'report' }), aPaper('press', { type: 'press' })]
const desk = { papers, grounds: {} }

function aFigure(
  said: [document: string, value: unknown, asOf?: string][],
  state: Figure['state'],
  field: 'area_ha' | 'occupancy_pct' = 'area_ha',
): Figure {
  const claims = said.map(
    ([document, value, as_of = '2026-01-01'], at): RecordOf<'claim'> => ({
      ...{ id: String(at), kind: 'zone', record: 'z', field, value: value as number, document, as_of },
      ...{ certainty: null, quote: null, chosen: at === 0 },
    }),
  )
  const info = infoOf(kinds.zone.fields[field])
  const chosen = claims[0] ?? null
  return { kind: 'zone', record: 'z', field, info, value: chosen?.value ?? null, claims, chosen, state }
}

describe('papers that do not agree', () => {
  test('two are said to differ by how much, and the press does not replace a paper', () => {
    const figure = aFigure(
      [
        ['plan', 150],
        ['press', 152],
      ],
      'differs',
    )
    expect(differenceOf(figure, desk)).toBe('Hai nguồn lệch 2\u00a0ha. Số báo chí không thay số văn bản.')
    expect(underline(figure, desk, today)).toBe('2 nguồn, lệch nhau')
  })

  test('a difference is not made of rounding', () => {
    const figure = aFigure(
      [
        ['plan', 60.43],
        ['page', 60],
      ],
      'differs',
    )
    expect(differenceOf(figure, desk)).toBe('Hai nguồn lệch 0,43\u00a0ha.')
  })

  test('more than two are said to differ by at most so much; a figure of the press in use is named', () => {
    const figure = aFigure(
      [
        ['press', 134],
        ['page', 141],
        ['plan', 133.95],
      ],
      'differs',
    )
    expect(differenceOf(figure, desk)).toBe('3 nguồn lệch nhau đến 7,05\u00a0ha. Số đang dùng lấy từ báo chí.')
  })

  test('papers that agree have nothing to say', () => {
    const figure = aFigure(
      [
        ['plan', 150],
        ['press', 150],
      ],
      'known',
    )
    expect(differenceOf(figure, desk)).toBeNull()
  })
})

test('an old figure says its day, one of the press says so, one without a paper says that', () => {
  expect(underline(aFigure([['page', 75, '2021-07-30']], 'old', 'occupancy_pct'), desk, today)).toBe(
    'ngày 30/7/2021, cũ',
  )
  expect(underline(aFigure([['press', 75, '2026-02-02']], 'old', 'occupancy_pct'), desk, today)).toBe(
    'theo báo chí, 2/2/2026',
  )
  expect(underline({ ...aFigure([], 'unsourced'), value: 5 }, desk, today)).toBe('chưa có căn cứ')
  expect(underline(aFigure([['plan', 150]], 'known'), desk, today)).toBeNull()
})

test('a missing figure points to the directive that asks for it, or to a figure of several zones together', () => {
  const directive = { number: 5, summary: 'Tham mưu điều chỉnh giá cho thuê đất', text: null }
  const statistic = { zone: null, indicator: 'Lao động', scope: 'KCN Thạnh Lộc + Thuận Yên' }
  const dossier = { directives: [directive], statistics: [statistic] } as unknown as Dossier
  expect(adviceOf('land_rent_vnd', dossier)).toBe('xem nhiệm vụ 5')
  expect(adviceOf('workers', dossier)).toBe('chỉ có số gộp hai khu')
  expect(adviceOf('occupancy_pct', dossier)).toBeNull()
})

describe('a ladder', () => {
  const steps = (known: string): StepView[] =>
    [...known].map((mark, at) => ({
      ...{ code: `s${at}`, name: `Bước ${at}`, certainty: 'high' },
      progress: mark === 'x' ? ({ status: 'done' } as RecordOf<'progress'>) : null,
    }))

  test('never folds a known step, nor the next one after it', () => {
    const { shown, folded } = foldSteps(steps('..x......'))
    expect([shown.length, folded.length]).toEqual([4, 5])
  })

  test('does not fold a short end', () => {
    expect(foldSteps(steps('xxx...')).folded).toHaveLength(0)
  })

  test('folds whole when nothing is known of it', () => {
    expect(foldSteps(steps('.........')).shown).toHaveLength(0)
  })
})
