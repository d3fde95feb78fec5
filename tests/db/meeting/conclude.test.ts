import { describe, expect, test } from 'vitest'
import { redo, undo } from '../../../db/store/log/undo.ts'
import { acceptConclusions } from '../../../db/store/meeting/accept.ts'
import { agendaOf, saveAgenda } from '../../../db/store/meeting/agenda.ts'
import { concludedIn, dropConclusion, moveConclusion, writeConclusion } from '../../../db/store/meeting/conclude.ts'
import { keepShown, shownIn } from '../../../db/store/meeting/shown.ts'
import { addRecord, removeRecord, setRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { aDocument, aSeededStore, byTest } from '../fixture.ts'

const today = '2026-11-28'
const lines = [
  'Thống nhất chủ trương đầu tư giai đoạn 2 theo báo cáo của Ban Quản lý.',
  'Sở Tài chính chủ trì, phối hợp với Ban Quản lý Khu kinh tế tỉnh tham mưu bố trí vốn bồi thường KCN Thạnh Lộc, chậm nhất ngày 15/12/2026',
  'Sở Xây dựng báo cáo tiến độ hằng tháng.',
]

function aMeeting(words: readonly string[] = lines) {
  const db = aSeededStore()
  const { id } = addRecord(
    db,
    'meeting',
    { code: 'HOP-THU', name: 'Họp giao ban', date: today, chair: 'Trưởng ban Trần Thử' },
    byTest,
  ).record
  for (const text of words) write(text)
  function write(text: string) {
    return writeConclusion(db, { key: null, meeting: id, agenda: null, text, after: null }, byTest)
  }
  return { db, id, write, words: () => concludedIn(db, id).conclusions.map(each => each.text) }
}

describe('conclusions of a meeting', () => {
  test('stand in the order in which they were typed, each with its stop; each line is one step of undo', () => {
    const { db, words } = aMeeting()
    expect(words()).toEqual([lines[0], `${lines[1]}.`, lines[2]])
    undo(db, 'x')
    expect(words()).toHaveLength(2)
    redo(db, 'x')
    expect(words()).toHaveLength(3)
  })

  test('are put behind another, changed, moved and taken away', () => {
    const { db, id, words } = aMeeting(['Một.', 'Hai.', 'Ba.'])
    const [first, second, third] = concludedIn(db, id).conclusions.map(each => each.id)
    writeConclusion(db, { key: null, meeting: id, agenda: null, text: 'Một rưỡi', after: first ?? null }, byTest)
    expect(words()).toEqual(['Một.', 'Một rưỡi.', 'Hai.', 'Ba.'])
    moveConclusion(db, third ?? '', -1, byTest)
    writeConclusion(db, { key: second ?? null, meeting: id, agenda: null, text: 'Hai  mới', after: null }, byTest)
    dropConclusion(db, first ?? '', byTest)
    expect(words()).toEqual(['Một rưỡi.', 'Ba.', 'Hai mới.'])
    expect(() => moveConclusion(db, second ?? '', 1, byTest)).not.toThrow()
    expect(() =>
      writeConclusion(db, { key: null, meeting: id, agenda: null, text: ' \n ', after: null }, byTest),
    ).toThrow('E_CONCLUSION_EMPTY')
  })

  test('become directives of one paper in one batch; what tells nobody to do anything stays an opinion', () => {
    const { db, id } = aMeeting()
    const before = list(db, 'directive').length
    const paper = aDocument(db, { type: 'invitation', number: '12/GM-BQLKKT' })
    addRecord(db, 'handout', { meeting: id, rank: 1, document: paper.id }, byTest)
    const made = acceptConclusions(db, id, { ...byTest, today })
    expect(made.directives).toBe(2)
    const given = list(db, 'directive', { document: made.document })
    expect(given.map(({ number, due, due_words, due_by }) => [number, due, due_words, due_by])).toEqual([
      [1, '2026-12-15', 'chậm nhất ngày 15/12/2026', null],
      [2, null, 'hằng tháng', null],
    ])
    expect(get(db, 'document', made.document)).toMatchObject({
      ...{ type: 'notice', number: null, met: today, title: 'Kết luận của Trưởng ban Trần Thử tại cuộc họp giao ban' },
    })
    expect(list(db, 'citation', { document: made.document }).map(each => each.cited)).toEqual([paper.id])
    expect(
      list(db, 'assignment', { directive: given[0]?.id }).map(({ role, agency }) => [role, agency !== null]),
    ).toEqual([
      ['lead', true],
      ['support', true],
    ])
    expect(get(db, 'meeting', id).notice).toBe(made.document)
    expect(concludedIn(db, id).conclusions.map(each => each.number)).toEqual([null, 1, 2])
    undo(db, 'x', made.batch ?? '')
    expect(list(db, 'directive')).toHaveLength(before)
    expect(get(db, 'meeting', id).notice).toBeNull()
    expect(concludedIn(db, id).conclusions.map(each => each.directive)).toEqual([null, null, null])
  })

  test('that come later go to the same paper under the next numbers; one that is a directive is not changed here', () => {
    const { db, id, write } = aMeeting()
    const { document } = acceptConclusions(db, id, { ...byTest, today })
    expect(() => acceptConclusions(db, id, { ...byTest, today })).toThrow('E_CONCLUSION_NONE')
    write('Sở Tài chính thẩm định giá đất.')
    expect(acceptConclusions(db, id, { ...byTest, today })).toMatchObject({ document, directives: 1 })
    expect(list(db, 'directive', { document }).map(each => each.number)).toEqual([1, 2, 3])
    const given = concludedIn(db, id).conclusions[1]
    expect(() => dropConclusion(db, given?.id ?? '', byTest)).toThrow('E_CONCLUSION_GIVEN')
    expect(() =>
      writeConclusion(db, { key: given?.id ?? '', meeting: id, agenda: null, text: 'Khác', after: null }, byTest),
    ).toThrow('E_CONCLUSION_GIVEN')
  })

  test('stay with the meeting when their item leaves the agenda', () => {
    const { db, id } = aMeeting([])
    const held = { name: 'Họp giao ban', date: today, place: null, chair: null, since: null, note: null }
    const blank = { id: null, zone: null, call: null, directive: null, theme: null, note: null }
    const save = (items: { name: string }[]) =>
      saveAgenda(db, { key: id, meeting: held, items: items.map(each => ({ ...blank, ...each })) }, byTest)
    save([{ name: 'Vốn' }])
    const agenda = agendaOf(db, id, today).items[0]?.id ?? null
    writeConclusion(db, { key: null, meeting: id, agenda, text: 'Nhất trí', after: null }, byTest)
    save([])
    expect(concludedIn(db, id).conclusions).toMatchObject([{ agenda: null, text: 'Nhất trí.' }])
  })
})

test('what was shown is kept by the show alone and nothing takes it back', () => {
  const { db, id } = aMeeting([])
  const shown = { view: 'Trang', figures: 'Diện tích: 250 ha (QĐ 1755/QĐ-UBND)', unmasked: null }
  for (const [at, until, title] of [
    ['2026-11-28T02:10:00.000Z', '2026-11-28T02:12:00.000Z', 'CCN Bình Sơn'],
    ['2026-11-28T02:00:00.000Z', '2026-11-28T02:10:00.000Z', 'KCN Thạnh Lộc'],
  ] as const)
    keepShown(db, { ...shown, meeting: id, at, until, title }, 'Người thử')
  const rows = shownIn(db, id)
  expect(rows.map(each => each.title)).toEqual(['KCN Thạnh Lộc', 'CCN Bình Sơn'])
  expect(rows[0]).toMatchObject({ by: 'Người thử', code: 'HOP-THU', meeting: 'Họp giao ban, 28/11/2026' })
  // What is taken back is what was done before: the meeting itself.
  undo(db, 'x')
  expect(list(db, 'meeting')).toEqual([])
  expect(list(db, 'showing')).toHaveLength(2)
  expect(() => removeRecord(db, 'showing', rows[0]?.id ?? '', byTest)).toThrow('E_SHOWING_FIXED')
  expect(() => setRecord(db, 'showing', rows[0]?.id ?? '', { title: 'khác' }, byTest)).toThrow('E_SHOWING_FIXED')
})
