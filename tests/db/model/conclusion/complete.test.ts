import { describe, expect, test } from 'vitest'
import { candidatesFor, type Setting } from '../../../../db/model/conclusion/candidates.ts'
import { complete, fitting } from '../../../../db/model/conclusion/complete.ts'
import { triggerAt } from '../../../../db/model/conclusion/trigger.ts'
import { readOrder } from '../../../../db/model/notice/read.ts'
import { noticeNames } from '../../../../db/store/notice/names.ts'
import { aSeededStore } from '../../fixture.ts'

const day = '2026-11-28'
const setting = (): Setting => ({ names: noticeNames(aSeededStore()), day, place: 'An Giang', near: [] })

/** Types a sentence as an official does: what stands in brackets is a trigger with its letters, taken by Enter. */
function typed(keys: string, at: Setting): string {
  let text = ''
  for (const piece of keys.split(/(\[[^\]]+\])/u)) {
    if (!piece.startsWith('[')) {
      text += text.endsWith(' ') ? piece.trimStart() : piece
      continue
    }
    text += (text === '' || text.endsWith(' ') ? '' : ' ') + piece.slice(1, -1)
    const trigger = triggerAt(text, text.length)
    if (!trigger) throw new Error(`no trigger in ${text}`)
    const [first] = fitting(
      candidatesFor(trigger.part, trigger.typed, at),
      trigger.part === 'deadline' ? '' : trigger.typed,
    )
    if (!first) throw new Error(`nothing fits ${piece}`)
    text = complete(text, trigger, first.word).text
  }
  return text.trim()
}

describe('a sentence typed with trigger keys', () => {
  test('names who leads, who supports, about what and until when in two keys and a few letters each', () => {
    const at = setting()
    const text = typed('[@stc][+bqlkkt] tham mưu bố trí vốn bồi thường[#thanh loc][!15/12]', at)
    expect(text).toBe(
      'Sở Tài chính chủ trì, phối hợp với Ban Quản lý Khu kinh tế tỉnh tham mưu bố trí vốn bồi thường KCN Thạnh Lộc, chậm nhất ngày 15/12/2026',
    )
    const [task] = readOrder(text, at.names, day, 'An Giang')
    expect(task?.leads).toMatchObject([{ name: 'Sở Tài chính', doubt: null }])
    expect(task?.supports).toMatchObject([{ name: 'Ban Quản lý Khu kinh tế tỉnh', doubt: null }])
    expect([task?.leads[0]?.agency, task?.supports[0]?.agency, task?.targets[0]?.zone]).not.toContain(null)
    expect(task?.deadlines[0]).toMatchObject({ due: '2026-12-15' })
  })

  test('puts several of a part one behind the other', () => {
    const text = typed('[@stc][@sxd][+bqlkkt][+snnmt] rà soát quỹ đất', setting())
    expect(text).toBe(
      'Sở Tài chính, Sở Xây dựng chủ trì, phối hợp với Ban Quản lý Khu kinh tế tỉnh, Sở Nông nghiệp và Môi trường rà soát quỹ đất',
    )
  })

  test('knows a trigger only where a word begins, and as long as it is typed', () => {
    expect(triggerAt('Gửi thư tới a@b', 15)).toBeNull()
    expect(triggerAt('Tăng 5+3', 8)).toBeNull()
    expect(triggerAt('@sở tài', 7)).toMatchObject({ part: 'lead', typed: 'sở tài', from: 0 })
    expect(triggerAt('Việc này #', 10)).toMatchObject({ part: 'object', typed: '' })
  })

  test('offers days with the year and the last good day, as the reader of notices takes them', () => {
    const offered = (words: string) => candidatesFor('deadline', words, setting())
    expect(offered('15/1')).toEqual([
      { word: 'chậm nhất ngày 15/1/2027', means: 'đến hết 15/1/2027' },
      { word: 'trước ngày 15/1/2027', means: 'đến hết 14/1/2027' },
    ])
    expect(offered('31/2')).toEqual([])
    expect(offered('').map(each => each.word)).toEqual(
      expect.arrayContaining(['trong quý I/2027', 'trong tháng 12/2026', 'hằng tháng']),
    )
    for (const { word, means } of offered('')) {
      const [task] = readOrder(`Sở Tài chính báo cáo, ${word}.`, setting().names, null, null)
      expect(task?.deadlines[0]?.words, word).toBe(word)
      expect(task?.deadlines[0]?.due === null, word).toBe(means === '')
    }
  })

  test('offers only agencies that there are on the day', () => {
    const words = candidatesFor('lead', '', setting()).map(each => each.word)
    expect(words).toContain('Sở Tài chính')
    expect(words.filter(each => each.includes('Kế hoạch và Đầu tư'))).toEqual([])
  })
})
