import { describe, expect, test } from 'vitest'
import type { Notice } from '../../../../db/model/notice/notice.ts'
import { nothingKnown, readNotice } from '../../../../db/model/notice/read.ts'
import type { Names } from '../../../../db/model/notice/register.ts'
import { blocksOf } from '../../../../db/model/notice/script.ts'
import { noticeNames } from '../../../../db/store/notice/names.ts'
import { aSeededStore } from '../../fixture.ts'
import { cases } from './score.ts'

const text = cases.find(each => each.name === '00-tb-670')?.text ?? ''

describe('other papers', () => {
  let names: Names | null = null
  const read = (words: string): Notice => {
    names ??= noticeNames(aSeededStore())
    return readNotice(blocksOf(words), names)
  }
  const head =
    'UBND TỈNH SÔNG VỆ\nSố: 5/TB-UBND\nSông Vệ, ngày 10 tháng 11 năm 2022\nTHÔNG BÁO\nKết luận cuộc họp\nChủ tịch kết luận như sau:\n'

  test('of another province are not tied to the agencies of this one', () => {
    const { tasks } = read(`${head}1. Sở Tài chính bố trí vốn cho KCN Mới.\n`)
    expect(tasks[0]?.leads).toMatchObject([{ name: 'Sở Tài chính', agency: null }])
    expect(tasks[0]?.targets).toMatchObject([{ name: 'KCN Mới', zone: null }])
  })

  test('name forest rangers among those who support, and end a company where it is told to pay', () => {
    const { tasks } = read(
      `${head}1. Sở Nông nghiệp và Môi trường chủ trì, cùng với Hạt Kiểm lâm liên huyện kiểm tra ranh giới rừng.\n2. Công ty TNHH Hoàng Mai nộp đủ tiền ký quỹ trước ngày 15/12/2022.\n`,
    )
    expect(tasks[0]?.supports.map(each => each.name)).toEqual(['Hạt Kiểm lâm liên huyện'])
    expect(tasks[1]?.leads.map(each => each.name)).toEqual(['Công ty TNHH Hoàng Mai'])
  })

  test.each([
    ['trước ngày 15/12/2022', '2022-12-14'],
    ['chậm nhất ngày 15 tháng 12 năm 2022', '2022-12-15'],
    ['chậm nhất 17 giờ ngày 15/12/2022', '2022-12-15'],
    ['xong trước 20/01', '2023-01-19'],
    ['trong tháng 12', '2022-12-31'],
    ['trong tháng 2/2024', '2024-02-29'],
    ['trong tuần thứ hai của tháng 3/2025', '2025-03-14'],
    ['vào tuần cuối tháng 11', '2022-11-30'],
    ['chậm nhất vào ngày cuối cùng của tháng Tư năm 2025', '2025-04-30'],
    ['trước ngày cuối tháng Chạp năm 2023', '2023-12-30'],
    ['trong quý IV', '2022-12-31'],
    ['trong quý I', '2023-03-31'],
    ['hoàn thành trong quý III năm 2023', '2023-09-30'],
    ['trước tháng 3/2023', '2023-02-28'],
    ['trong năm 2023', '2023-12-31'],
    ['trong vòng 15 ngày kể từ ngày ký', '2022-11-25'],
    ['trong vòng 5 ngày làm việc kể từ ngày ban hành', '2022-11-17'],
    ['hằng tháng', null],
    ['thường xuyên', null],
    ['sau khi có quyết định phê duyệt quy hoạch', null],
    ['ngay khi có yêu cầu', null],
    ['trước ngày 31/02/2023', undefined],
    ['tính đến ngày 30/6/2022', undefined],
    ['theo Quyết định số 12/QĐ-UBND ngày 01/3/2022', undefined],
    ['giai đoạn 2021-2025', undefined],
  ])('"%s" is until %s', (words, due) => {
    const { tasks } = read(`${head}1. Sở Công Thương báo cáo kết quả ${words}.\n`)
    expect(tasks[0]?.deadlines[0]?.due).toBe(due)
  })

  test('of 50,000 letters and of nonsense stay quick', () => {
    const long = `${head}${'1. Sở Tài chính, Sở Công Thương và các Sở, ngành có liên quan phối hợp với UBND huyện A, UBND huyện B rà soát. '.repeat(450)}`
    const odd = [
      ...[
        '(',
        '- ',
        'Sở ',
        'các ',
        'UBND các huyện: A, ',
        '1.1.1.',
        'ngày 1 ',
        '1.000.',
        'Giao ',
        ', và ',
        'Ban Quản lý ',
      ],
      ...['số 1/', 'a) ', 'trước ', 'A-', 'đề nghị ', 'Dự án KCN A, '],
    ]
    for (const words of [long, ...odd.map(each => head + each.repeat(50_000 / each.length))]) {
      const start = process.cpuUsage()
      read(words)
      const { user } = process.cpuUsage(start)
      expect(user / 1000, words.slice(head.length, head.length + 30)).toBeLessThan(2500)
    }
  })

  test('of random pieces are read without a fall, and every span lies in the text', () => {
    const pieces = [...`${text}\n${cases[5]?.text}`.matchAll(/\S+\s?/gu)].map(found => found[0])
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % most
    }
    for (let round = 0; round < 60; round++) {
      const words = Array.from(
        { length: next(300) },
        () => pieces[next(pieces.length)] + (next(9) === 0 ? '\n' : ''),
      ).join('')
      const notice = readNotice(blocksOf(words), nothingKnown)
      const spans = [
        ...notice.tasks,
        ...notice.cited,
        ...notice.figures,
        ...notice.tasks.flatMap(task => [...task.leads, ...task.supports, ...task.targets, ...task.deadlines]),
      ]
      for (const { from, to } of spans) expect(0 <= from && from < to && to <= notice.script.text.length).toBe(true)
    }
  })
})
