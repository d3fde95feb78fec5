import { describe, expect, test } from 'vitest'
import { acceptAll } from '../../../db/model/notice/proposal.ts'
import { nothingKnown, readNotice } from '../../../db/model/notice/read.ts'
import { blocksOf } from '../../../db/model/notice/script.ts'
import { added, draftOf, merged, objectsOf, split } from '../../../renderer/notice/draft.ts'
import { acceptedOf, missingOf } from '../../../renderer/notice/written.ts'
import { cases } from '../../db/model/notice/score.ts'

const aNotice = (name = '01') =>
  readNotice(blocksOf(cases.find(each => each.name.startsWith(name))?.text ?? ''), nothingKnown, { file: 'tb.docx' })

describe('a notice that is corrected', () => {
  test('and left as it was proposed is written as it was proposed', () => {
    for (const { name } of cases) {
      const notice = aNotice(name)
      expect(acceptedOf(draftOf(notice), notice)).toEqual(acceptAll(notice))
    }
  })

  test('says a doubt once for all the names that it is about', () => {
    const head = 'THÔNG BÁO\nKết luận cuộc họp\nChủ tịch kết luận như sau:\n'
    const words = `${head}1. Sở Công Thương rà soát CCN Lạ Một, CCN Lạ Hai.\n`
    const [task] = draftOf(readNotice(blocksOf(words), nothingKnown)).tasks
    expect(task?.doubts).toEqual(['CCN Lạ Một, CCN Lạ Hai: chưa thấy trong sổ: chỉ ghi tên.'])
  })

  test('says a phrase that means several zones once, behind all of them', () => {
    const target = (key: number, name: string, record: string) => ({ key, kind: 'zone' as const, record, name })
    const all = [
      target(0, 'các khu công nghiệp', 'a'),
      target(1, 'các khu công nghiệp', 'b'),
      target(2, 'KCN Một', 'a'),
    ]
    const names: Record<string, string> = { a: 'KCN Một', b: 'KCN Hai' }
    expect(objectsOf(all, id => names[id])).toEqual(['KCN Một, KCN Hai (“các khu công nghiệp”)', 'KCN Một'])
  })

  test('asks once about each body that the register does not know, not about those meant together', () => {
    const { strangers } = draftOf(aNotice('00'))
    expect(strangers.map(each => each.name).filter(name => name === 'Sở Kế hoạch và Đầu tư')).toHaveLength(1)
    expect(strangers.some(each => /^(?:các|một số)/i.test(each.name))).toBe(false)
  })

  test('takes a body as new, or as one of the register, wherever it is named', () => {
    const notice = aNotice()
    const draft = draftOf(notice)
    const strangers = draft.strangers.map(each =>
      each.name === 'UBND huyện Tân Phú'
        ? { ...each, as: 'new' as const }
        : { ...each, as: 'known' as const, agency: 'a1' },
    )
    const { tasks } = acceptedOf({ ...draft, strangers }, notice)
    expect(tasks[1]?.leads).toEqual([{ name: 'UBND huyện Tân Phú', agency: null, isNew: true }])
    expect(tasks[2]?.leads.map(each => each.agency)).toEqual(['a1', 'a1'])
  })

  test('puts two directives together and cuts one in two without losing a word', () => {
    const { tasks } = draftOf(aNotice('07'))
    const [first, second] = tasks
    const whole = merged(tasks, second?.key ?? 0)
    expect(whole).toHaveLength(tasks.length - 1)
    expect(whole[0]?.text).toBe(`${first?.text}\n\n${second?.text}`)
    expect(whole[0]?.leads.map(each => each.name)).toEqual([
      ...['Trung tâm Phát triển quỹ đất huyện', 'Phòng Tài chính - Kế hoạch huyện'],
    ])
    const again = split(whole, whole[0]?.key ?? 0)
    expect(again.slice(0, 2).map(each => each.text)).toEqual([first?.text, second?.text])
    expect(new Set(again.map(each => each.number)).size).toBe(again.length)
  })

  test('is not written while a directive lacks its lead, shares its number or has a day that is none', () => {
    const draft = draftOf(aNotice())
    expect(missingOf(draft, false)).toBeNull()
    const change = (patch: object) =>
      missingOf({ ...draft, tasks: draft.tasks.map((task, at) => (at === 0 ? { ...task, ...patch } : task)) }, false)
    expect(change({ leads: [] })).toBe('Nhiệm vụ 1 chưa có cơ quan chủ trì')
    expect(change({ number: '2' })).toBe('Hai nhiệm vụ cùng mang số 2')
    expect(change({ due: '31/2/2023' })).toBe('Thời hạn của nhiệm vụ 1 không phải ngày')
    expect(change({ leads: [], isIn: false })).toBeNull()
    expect(missingOf({ ...draft, tasks: added(draft.tasks, 'Sở Y tế kiểm tra.', { from: 0, to: 5 }) }, false)).toMatch(
      /chưa có cơ quan/,
    )
  })
})
