import { describe, expect, test } from 'vitest'
import {
  byQuarter,
  nextQuarter,
  quarterAt,
  quarterOf,
  quarterRange,
  shortageOf,
} from '../../../db/model/enterprise/labour.ts'
import { byAgency, byUrgency, daysOf, isSilent, stateOf } from '../../../db/model/enterprise/obstacle.ts'
import { derivedOf, halfWords, halvesOf, isOfMonths, seriesOf } from '../../../db/model/enterprise/production.ts'
import { list } from '../../../db/store/table.ts'
import { aSeededStore } from '../fixture.ts'

const today = '2026-11-23'
const obstacle = (fields: Record<string, unknown> = {}) => ({
  ...{ since: null, answered: null, answer: null, solved: null, agency: null, agencyName: null },
  ...fields,
})

describe('what is in the way', () => {
  test('is open, answered or solved as of the day that is looked at', () => {
    const one = obstacle({ since: '2026-01-10', answered: '2026-03-01', solved: '2026-05-01' })
    expect([stateOf(one, '2026-02-01'), stateOf(one, '2026-03-01'), stateOf(one, today)]).toEqual([
      'open',
      'answered',
      'solved',
    ])
    expect(stateOf(obstacle({ answer: 'Sẽ xem xét' }), today)).toBe('answered')
  })

  test('ages until today or until it was solved; of unknown beginning it has no age', () => {
    expect(daysOf(obstacle({ since: '2026-11-20' }), today)).toBe(3)
    expect(daysOf(obstacle({ since: '2026-01-01', solved: '2026-01-31' }), today)).toBe(30)
    expect(daysOf(obstacle(), today)).toBeNull()
  })

  test('is silent from the thirtieth day without an answer on', () => {
    expect(isSilent(obstacle({ since: '2026-10-25' }), today)).toBe(false)
    expect(isSilent(obstacle({ since: '2026-10-24' }), today)).toBe(true)
    expect(isSilent(obstacle({ since: '2020-01-01', answered: '2020-02-01' }), today)).toBe(false)
    expect(isSilent(obstacle(), today)).toBe(false)
  })

  test('unanswered comes first, the oldest before the rest', () => {
    const [young, old, answered, solved] = [
      obstacle({ since: '2026-11-01' }),
      obstacle({ since: '2026-01-01' }),
      obstacle({ since: '2020-01-01', answered: '2020-02-01' }),
      obstacle({ since: '2020-01-01', solved: '2020-02-01' }),
    ]
    expect(byUrgency([solved, young, answered, obstacle(), old], today)).toEqual([
      old,
      young,
      obstacle(),
      answered,
      solved,
    ])
  })

  test('is counted for each agency, those of nobody last', () => {
    const own = { agency: 'a', agencyName: 'Sở Công Thương' }
    const tallies = byAgency(
      [
        obstacle(),
        obstacle({ ...own, since: '2026-01-01' }),
        obstacle({ ...own, since: '2026-11-20' }),
        obstacle({ ...own, since: '2026-01-01', answered: '2026-01-02' }),
        obstacle({ ...own, since: '2020-01-01', solved: '2020-01-02' }),
      ],
      today,
    )
    expect(tallies[0]).toEqual({
      agency: 'a',
      name: 'Sở Công Thương',
      counts: { open: 2, answered: 1, solved: 1 },
      silent: 1,
      oldest: 326,
    })
    expect(tallies[1]).toMatchObject({ agency: null, counts: { open: 1 }, oldest: null })
  })
})

describe('demand and supply of labour', () => {
  const row = (quarter: string, figures: Record<string, number | null> = {}) => ({
    ...{ quarter, employed: null, wanted: null, recruited: null, introduced: null },
    ...figures,
  })

  test('a shortage is what was wanted less what was recruited, and needs both', () => {
    expect(shortageOf({ wanted: 200, recruited: 120 })).toBe(80)
    expect(shortageOf({ wanted: 100, recruited: 120 })).toBe(0)
    expect(shortageOf({ wanted: 100, recruited: null })).toBeNull()
  })

  test('each quarter is added up with its gaps said, and a quarter without rows stands empty', () => {
    const quarters = byQuarter([
      row('2025-Q4', { employed: 4500, wanted: 300, recruited: 250 }),
      row('2025-Q4', { employed: null, wanted: 50 }),
      row('2026-Q2', { employed: 4600 }),
    ])
    expect(quarters.map(each => each.quarter)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
    expect(quarters[0]).toMatchObject({
      ...{ enterprises: 2, employed: { sum: 4500, missing: 1 }, wanted: { sum: 350, missing: 0 } },
      shortage: { sum: 50, missing: 1 },
    })
    expect(quarters[1]).toMatchObject({ enterprises: 0, employed: { sum: null, missing: 0 } })
  })

  test('quarters are read, stepped through and named', () => {
    expect(quarterOf('2022-q3')?.words).toBe('quý III năm 2022')
    expect([quarterOf('2022-Q5'), quarterOf('Q3')]).toEqual([null, null])
    expect([quarterAt('2026-03-31'), quarterAt('2026-04-01'), quarterAt('2026-12-31')]).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ])
    expect([nextQuarter('2025-Q4'), nextQuarter('2026-Q1', -1), nextQuarter('2026-Q1', -5)]).toEqual([
      '2026-Q1',
      '2025-Q4',
      '2024-Q4',
    ])
    expect(quarterRange(['2026-Q2', 'bao giờ', '2025-Q4'])).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  })
})

describe('production', () => {
  const seeded = () => list(aSeededStore(), 'statistic')

  test('the figures of the notice imply a plan of 51.099 tỷ, said to be worked out', () => {
    const [plan, before, part] = derivedOf(seeded())
    expect(plan).toMatchObject({
      label: 'Kế hoạch cả năm',
      value: 51099,
      unit: 'tỷ đồng',
      how: '25.743,76 chia cho 50,38\u00a0%',
    })
    expect(before).toMatchObject({ label: 'Cùng kỳ năm trước', value: 22652 })
    expect(part).toMatchObject({ value: 24323 })
  })

  test('a percentage that is not there implies nothing', () => {
    expect(derivedOf(seeded().filter(each => each.unit !== '%'))).toEqual([])
  })

  test('a line keeps what another paper says of the same year beside its own', () => {
    const revenue = seriesOf(seeded()).find(each => each.indicator === 'Doanh thu')
    expect(revenue?.figures.map(each => [each.value, each.others.map(other => other.value)])).toEqual([[7304, [7150]]])
    expect(halvesOf(revenue?.figures ?? [], '2021-03-01')).toEqual(['2019-H2', '2020-H1', '2020-H2', '2021-H1'])
  })

  test('a half-year is a month’s end for what there is, and so many months for what was made', () => {
    const of = (indicator: string) => seriesOf(seeded()).find(each => each.indicator === indicator)?.figures ?? []
    expect([isOfMonths(of('Dự án đăng ký')), isOfMonths(of('Giá trị sản xuất công nghiệp'))]).toEqual([false, true])
    expect(['2020-H1', '2020-H2'].map(half => halfWords(half, false).short)).toEqual(['6/2020', '12/2020'])
    expect(['2020-H1', '2020-H2'].map(half => halfWords(half, true))).toEqual([
      { short: '6T/2020', full: '6 tháng đầu năm 2020' },
      { short: '12T/2020', full: 'cả năm 2020' },
    ])
  })
})
