import { describe, expect, it } from 'vitest'
import { paragraphsOf, plainOf } from '../../../../../db/model/brief/brief.ts'
import { type Reminded, reminderBody } from '../../../../../db/model/official/body/reminder.ts'
import { aRow } from '../../../directive/fixture.ts'

const today = '2024-10-20'
const office = 'Ban Quản lý Khu kinh tế'
const aReminded = (rows: Reminded['rows']): Reminded => ({
  ...{ code: 'STC', name: 'Sở Tài chính', before: null, addressees: ['Sở Tài chính'], rows },
})
const bodyOf = (rows: Reminded['rows']) => reminderBody(aReminded(rows), [], office, today)
const wordsOf = (rows: Reminded['rows']) => paragraphsOf(bodyOf(rows)).map(plainOf).join('\n')
const headsOf = (rows: Reminded['rows']) =>
  bodyOf(rows).blocks.flatMap(block => (block.type === 'heading' ? [block.text] : []))

const extension = {
  ...{ id: 'g1', directive: 'd', before: '2024-06-30', after: '2024-09-30', again: false, date: '2024-06-20' },
  ...{ reason: 'Chờ quy hoạch tỉnh.', document: null },
}

describe('a letter that reminds an agency', () => {
  it('groups what is late and what has no deadline, the longest late first', () => {
    const rows = [
      aRow({ number: 1, due: '2024-10-01' }),
      aRow({ number: 2, due: '2024-09-30' }),
      aRow({ number: 3 }),
      aRow({ number: 4, due: '2024-12-31' }),
      aRow({ number: 5, status: 'done', completed: '2024-07-01' }),
      aRow({ number: 6, due_words: 'hằng tháng' }),
    ]
    expect(headsOf(rows)).toEqual(['1. Nhiệm vụ trễ hạn (2)', '2. Nhiệm vụ không quy định thời hạn (1)'])
    const words = wordsOf(rows)
    expect(words.match(/Nhiệm vụ \d+, TB/g)).toEqual(['Nhiệm vụ 2, TB', 'Nhiệm vụ 1, TB', 'Nhiệm vụ 3, TB'])
    expect(words).toContain('30/9/2024; trễ 20 ngày')
    expect(words).toContain('còn 2 nhiệm vụ trễ hạn và 1 nhiệm vụ chưa xong mà văn bản không quy định thời hạn')
  })

  it('tells every extension with its reason, and that nothing was reported', () => {
    const words = wordsOf([aRow({ due: '2024-09-30', extensions: [extension] })])
    expect(words).toContain('20/6/2024 gia hạn từ 30/6/2024 đến 30/9/2024: Chờ quy hoạch tỉnh; chưa có báo cáo')
  })

  it('asks for reasons only of what is late and for days only of what has none', () => {
    expect(wordsOf([aRow({ due: '2024-09-30' })])).not.toContain('xuất thời hạn')
    expect(wordsOf([aRow()])).not.toContain('lý do chậm')
  })

  it('leaves the day of answering open and says it when there is nothing to remind of', () => {
    expect(wordsOf([aRow()])).toContain('trước ngày ....../....../.........')
    const nothing = wordsOf([])
    expect(nothing).toContain('không có nhiệm vụ nào trễ hạn')
    expect(nothing).not.toContain('Đề nghị')
  })
})
