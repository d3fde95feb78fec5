import { describe, expect, test } from 'vitest'
import { sorted } from '../../../../db/model/directive/sort.ts'
import {
  deadlineOf,
  deadlineWords,
  dueLine,
  type Followed,
  standingOf,
} from '../../../../db/model/directive/standing.ts'
import { byAgency, joinNames, places, tallyOf } from '../../../../db/model/directive/tally.ts'
import { aParty, aRow, becomes } from '../../directive/fixture.ts'

const open = (fields: Partial<Followed>): Followed => ({
  due: null,
  due_words: null,
  status: null,
  completed: null,
  reports: [],
  ...fields,
})

describe('how a directive stands', () => {
  test.each([
    ['2022-09-22', 'ahead', 8],
    ['2022-09-23', 'soon', 7],
    ['2022-09-30', 'soon', 0],
    ['2022-10-01', 'late', 1],
    ['2026-11-22', 'late', 1514],
  ])('on %s a deadline of 30/9/2022 is %s by %i days', (today, is, days) => {
    expect(deadlineOf(open({ due: '2022-09-30', status: 'doing' }), today)).toMatchObject({ is, days })
  })

  test('its last day is still in time, the next is late whatever was written of it', () => {
    const order = open({ due: '2022-09-30', status: 'doing' })
    expect(standingOf(order, '2022-09-30')).toEqual({ status: 'doing', word: 'Đang làm' })
    expect(standingOf(order, '2022-10-01')).toEqual({ status: 'stuck', word: 'Trễ hạn' })
  })

  test.each([
    ['2022-09-28', { is: 'kept', days: 2 }, 'Đã xong', 'xong trước hạn 2 ngày'],
    ['2022-09-30', { is: 'kept', days: 0 }, 'Đã xong', 'xong đúng ngày hạn'],
    ['2022-10-02', { is: 'missed', days: 2, isUnexplained: true }, 'Xong trễ', 'xong trễ 2 ngày'],
    [null, { is: 'undated' }, 'Đã xong', 'xong, chưa ghi ngày'],
  ])('done on %s', (completed, deadline, word, words) => {
    const order = open({ due: '2022-09-30', status: 'done', completed })
    expect(deadlineOf(order, '2026-11-22')).toEqual(deadline)
    expect(standingOf(order, '2026-11-22')).toEqual({ status: 'xong', word })
    expect(deadlineWords(deadlineOf(order, '2026-11-22'))).toBe(words)
  })

  test('on a day before its end it was not done', () => {
    const order = open({ due: '2022-09-30', status: 'done', completed: '2022-10-05' })
    expect(deadlineOf(order, '2022-10-04')).toMatchObject({ is: 'late', days: 4 })
  })

  test('late without a report is said, and a report of a later day does not excuse it', () => {
    const order = open({ due: '2022-09-30', reports: ['2022-10-10'] })
    expect(deadlineWords(deadlineOf(order, '2022-10-09'))).toBe('trễ 9 ngày, chưa có báo cáo')
    expect(deadlineWords(deadlineOf(order, '2022-10-10'))).toBe('trễ 10 ngày')
  })

  test('without a deadline it is never late, and unknown until somebody writes how it stands', () => {
    expect(standingOf(open({}), '2099-01-01')).toEqual({ status: 'unk', word: null })
    expect(deadlineOf(open({ status: 'done' }), '2099-01-01')).toEqual({ is: 'free', isDone: true })
  })
})

describe('the order of the table', () => {
  const [none, late, soon] = [aRow(), aRow({ due: '2022-01-01' }), aRow({ due: '2026-12-01' })]
  const monthly = aRow({ due_words: 'hằng tháng' })
  const by = (isDown: boolean) =>
    sorted([none, monthly, late, soon], { key: 'due', isDown }, '2026-11-22').map(row => row.id)

  test('those whose deadline is words stand behind all days, those without one last, and the other way when it is turned', () => {
    expect(by(false)).toEqual([late.id, soon.id, monthly.id, none.id])
    expect(by(true)).toEqual([none.id, monthly.id, soon.id, late.id])
  })

  test('equal ones keep the order of the paper, both ways', () => {
    const rows = [aRow(), aRow(), aRow()]
    expect(sorted(rows, { key: 'due', isDown: true }, '2026-11-22')).toEqual(rows)
  })
})

describe('statistics', () => {
  const today = '2026-11-22'
  const planning = aParty('Sở KH&ĐT', 'kh', becomes('Sở Tài chính'))
  const finance = aParty('Sở Tài chính cũ', 'tc', becomes('Sở Tài chính'))
  const rows = [
    aRow({ leads: [planning], due: '2026-01-01' }),
    aRow({ leads: [planning], due: '2026-01-01', status: 'done', completed: '2025-12-31' }),
    aRow({ leads: [planning, finance], status: 'doing' }),
    aRow({ leads: [finance], due: '2026-11-25' }),
    aRow({ leads: [finance], due: '2026-01-01', status: 'done', completed: '2026-01-09' }),
    aRow({ leads: [finance], status: 'done' }),
    aRow({ leads: [aParty('các huyện', null)] }),
  ]

  test('count each directive once, and those without a deadline beside', () => {
    expect(tallyOf(rows, today)).toEqual({
      total: 7,
      done: 3,
      doing: 1,
      wait: 0,
      todo: 0,
      late: 1,
      unknown: 2,
      worded: 0,
      free: 3,
    })
  })

  test('a deadline in words is not a missing one, and nothing is late against it', () => {
    const monthly = aRow({ due_words: 'hằng tháng', status: 'doing' })
    expect(deadlineOf(monthly, '2099-01-01')).toEqual({ is: 'worded', isDone: false })
    expect(dueLine(monthly)).toBe('hằng tháng')
    expect(tallyOf([monthly, aRow()], today)).toMatchObject({ worded: 1, free: 1, late: 0 })
    expect(byAgency([{ ...monthly, leads: [planning] }], today, false)).toMatchObject([{ worded: 1, free: 0 }])
  })

  test('put each directive of an agency in one place, so that the places add up', () => {
    const lines = byAgency(rows, today, false)
    expect(lines.map(line => [line.name, line.total])).toEqual([
      ['Sở Tài chính cũ', 4],
      ['Sở KH&ĐT', 3],
      ['các huyện', 1],
    ])
    for (const line of lines) expect(places.reduce((sum, place) => sum + line[place], 0)).toBe(line.total)
    expect(lines[0]).toMatchObject({ ahead: 1, missed: 1, free: 2, freeDone: 1, today: 'Sở Tài chính' })
    expect(lines[1]).toMatchObject({ late: 1, kept: 1, free: 1 })
  })

  test('count agencies together that are one today, a directive that both lead once', () => {
    const lines = byAgency(rows, today, true)
    expect(lines.map(line => [line.name, line.total])).toEqual([
      ['Sở Tài chính', 6],
      ['các huyện', 1],
    ])
    expect(lines[0]).toMatchObject({ late: 1, kept: 1, ahead: 1, missed: 1, free: 2 })
  })

  test('an agency whose work went to several is one line with all of them, whatever their order', () => {
    const district = (...heirs: string[]) => aRow({ leads: [aParty('UBND huyện', heirs.join(), becomes(...heirs))] })
    const lines = byAgency(
      [
        district('Ủy ban nhân dân xã A', 'Ủy ban nhân dân xã B'),
        district('Ủy ban nhân dân xã B', 'Ủy ban nhân dân xã A'),
      ],
      today,
      true,
    )
    expect(lines).toMatchObject([{ name: 'UBND các xã A, B', total: 2 }])
    expect(joinNames(['Ủy ban nhân dân xã A', 'Ủy ban nhân dân tỉnh An Giang'])).toBe('UBND xã A; UBND tỉnh An Giang')
  })
})
