import { describe, expect, onTestFinished, test } from 'vitest'
import { nameOfDirective } from '../../../db/model/directive/room.ts'
import { deadlineOf, standingOf } from '../../../db/model/directive/standing.ts'
import { storyOf } from '../../../db/model/directive/story.ts'
import type { Db } from '../../../db/store/db.ts'
import { directiveDetail } from '../../../db/store/directive/detail.ts'
import { answerDirective, extendDirective, finishDirective, setDeadline } from '../../../db/store/directive/follow.ts'
import { giveDirective } from '../../../db/store/directive/give.ts'
import { directiveRow, directiveRows } from '../../../db/store/directive/room.ts'
import { pastOf } from '../../../db/store/log/past.ts'
import { batches, redo, undo } from '../../../db/store/log/undo.ts'
import { addRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'
import { aDirective, anAgency } from './fixture.ts'

const today = '2026-11-22'
const said = { ...byTest, today, why: 'Theo ý kiến tại giao ban' }

describe('a directive from notice to done', () => {
  test('the notice stands as it was issued: seven directives, no deadline, no status, agencies by the name of the day', () => {
    const rows = directiveRows(aSeededStore(), today)
    expect(rows.map(row => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(rows.map(row => deadlineOf(row, today))).toEqual(rows.map(() => ({ is: 'free', isDone: false })))
    expect(rows.map(row => standingOf(row, today))).toEqual(rows.map(() => ({ status: 'unk', word: null })))
    const sixth = rows[5]
    expect(sixth?.paper).toMatchObject({
      name: 'TB 670/TB-VP',
      urgency: 'express',
      date: '2022-07-25',
      met: '2022-06-14',
    })
    expect(sixth?.leads[0]).toMatchObject({
      name: 'Sở Kế hoạch và Đầu tư',
      heirs: { names: ['Sở Tài chính tỉnh An Giang'] },
    })
    expect(sixth?.targets[0]).toMatchObject({ kind: 'zone', zone: { type: 'housing' } })
  })

  test('an agency keeps its own name on a day before the change', () => {
    const before = directiveRow(aSeededStore(), 'TB670-6', '2025-02-28')
    expect(before.leads[0]?.heirs).toBeNull()
    const between = directiveRow(aSeededStore(), 'TB670-6', '2025-03-01')
    expect(between.leads[0]?.heirs?.names).toEqual(['Sở Tài chính tỉnh Kiên Giang'])
  })

  test('goes by deadline, reminder, report, extension and result, each one step of undo', () => {
    const db = aSeededStore()
    const key = 'TB670-6'
    setDeadline(db, key, { due: '2022-09-30', due_by: 'Phòng Quản lý đầu tư', isCorrection: false }, said)
    expect(standingOf(directiveRow(db, key, today), today).word).toBe('Trễ hạn')
    expect(deadlineOf(directiveRow(db, key, today), today)).toEqual({ is: 'late', days: 1514, isUnexplained: true })
    const paper = aDocument(db, { type: 'letter', date: '2022-10-15', number: '77/CV-BQL' })
    answerDirective(
      db,
      key,
      { type: 'reminder', date: '2022-10-15', name: 'Đôn đốc lần 1' },
      { ...said, source: paper.id },
    )
    const report = {
      type: 'report' as const,
      agency: 'SKHDT-KG',
      date: '2022-11-01',
      name: 'Đã trình',
      status: 'wait' as const,
    }
    answerDirective(db, key, report, said)
    expect(deadlineOf(directiveRow(db, key, today), today)).toMatchObject({ isUnexplained: false })
    extendDirective(db, key, { after: '2022-12-31', reason: 'Chờ họp HĐND', date: '2022-11-02', isAgain: false }, said)
    expect(directiveRow(db, key, today)).toMatchObject({ due: '2022-12-31', status: 'wait' })
    finishDirective(db, key, { completed: '2022-12-20', result: 'Đã bố trí vốn' }, said)

    const row = directiveRow(db, key, today)
    expect(standingOf(row, today)).toEqual({ status: 'xong', word: 'Đã xong' })
    expect(deadlineOf(row, today)).toEqual({ is: 'kept', days: 11 })
    const { changes, papers } = directiveDetail(db, key)
    expect(papers.map(each => each.name)).toContain('CV 77/CV-BQL')
    const story = storyOf(row, changes, today)
    const dated = story.map(each => each.title).filter(title => !title.startsWith('Đặt thời hạn'))
    expect(dated).toEqual([
      'Ban hành thông báo',
      'Đôn đốc',
      'Báo cáo của Sở Kế hoạch và Đầu tư',
      'Gia hạn đến 31/12/2022',
      'Xong',
    ])
    expect(story.find(each => each.title === 'Đặt thời hạn 30/9/2022')?.detail).toContain('Theo ý kiến tại giao ban')
    expect(story[0]?.detail).toBe('41 ngày sau cuộc họp')

    expect(batches(db, 5).map(each => each.name)).toContain('Gia hạn nhiệm vụ 6, TB 670/TB-VP đến 31/12/2022')
    undo(db, byTest.by)
    undo(db, byTest.by)
    expect(directiveRow(db, key, today)).toMatchObject({
      due: '2022-09-30',
      status: 'wait',
      completed: null,
      extensions: [],
    })
    redo(db, byTest.by)
    expect(directiveRow(db, key, today)).toMatchObject({ due: '2022-12-31' })
    expect(verify(db).problems).toEqual([])
  })

  test('is given by any paper, with leads, supports and objects as one batch', () => {
    const db = aStore()
    const paper = aDocument(db, { type: 'notice', number: '9/TB-VP', date: '2026-01-05' })
    const [lead, zone] = [anAgency(db, 'Sở Tài chính'), aZone(db)]
    const given = {
      ...{ document: paper.id, number: 3, summary: 'Bố trí vốn', due: '2026-03-31' },
      leads: [{ name: 'Sở TC', agency: lead.id }],
      supports: [{ name: 'các địa phương' }],
      targets: [{ name: 'khu ấy', kind: 'zone' as const, record: String(zone.code) }],
    }
    const { batch } = giveDirective(db, given, byTest.by)
    const row = directiveRows(db, today)[0]
    expect(row && nameOfDirective(row)).toBe('nhiệm vụ 3, TB 9/TB-VP')
    expect(row).toMatchObject({ due: '2026-03-31', due_by: 'TB 9/TB-VP', code: `${paper.code}-3` })
    expect(row?.targets[0]?.zone?.name).toBe(zone.name)
    expect(storyOf(row!, [], today)[0]?.detail).toBe('thời hạn ghi trong văn bản: 31/3/2026')
    expect(() => giveDirective(db, given, byTest.by)).toThrow('E_DIRECTIVE_NUMBER')
    expect(() => giveDirective(db, { ...given, number: 4, leads: [] }, byTest.by)).toThrow('E_DIRECTIVE_LEAD')
    expect(() => giveDirective(db, { ...given, number: 4, due: '2026-01-04' }, byTest.by)).toThrow('E_DAY_EARLY')
    undo(db, byTest.by, batch ?? '')
    expect([list(db, 'directive'), list(db, 'assignment'), list(db, 'target')]).toEqual([[], [], []])
  })
})

describe('what is not written', () => {
  const anOrder = (db: Db) => String(aDirective(db, aDocument(db, { date: '2026-01-05' }).id).id)

  test('a deadline that nobody is said to have set, one that stands already, one before the paper', () => {
    const db = aStore()
    const key = anOrder(db)
    const set =
      (due: string, due_by: string, isCorrection = false) =>
      () =>
        setDeadline(db, key, { due, due_by, isCorrection }, said)
    expect(set('2026-05-05', ' ')).toThrow('E_DEADLINE_WHO')
    expect(set('2026-01-04', 'Văn phòng')).toThrow('E_DAY_EARLY')
    set('2026-05-05', 'Văn phòng')()
    expect(set('2026-06-06', 'Văn phòng')).toThrow('E_DEADLINE_SET')
    set('2026-06-06', 'Văn phòng', true)()
    expect(directiveRow(db, key, today).due).toBe('2026-06-06')
    const groundless = { ...byTest, today }
    expect(() => finishDirective(db, key, { completed: '2026-06-01', result: 'Xong' }, groundless)).toThrow(
      'E_SOURCE_REQUIRED',
    )
  })

  test('a second extension, which names the first, unless it is said to be a second', () => {
    const db = aStore()
    const key = anOrder(db)
    const extend = (after: string, isAgain = false) =>
      extendDirective(db, key, { after, reason: 'Chờ vốn', isAgain }, said)
    expect(() => extend('2026-07-07')).toThrow('E_EXTENSION_FREE')
    setDeadline(db, key, { due: '2026-05-05', due_by: 'Văn phòng', isCorrection: false }, said)
    expect(() => extend('2026-05-05')).toThrow('E_EXTENSION_EARLIER')
    extend('2026-06-06')
    expect(() => extend('2026-07-07')).toThrow(
      expect.objectContaining({
        code: 'E_EXTENSION_TWICE',
        params: expect.objectContaining({ after: '6/6/2026', reason: 'Chờ vốn' }),
      }),
    )
    const bare = { directive: key, after: '2026-08-08', reason: 'Lại chờ' }
    expect(() => addRecord(db, 'extension', bare, byTest), 'added as any other record').toThrow('E_EXTENSION_TWICE')
    expect(directiveRow(db, key, today)).toMatchObject({ due: '2026-06-06' })
    extend('2026-07-07', true)
    const row = directiveRow(db, key, today)
    expect(row.due).toBe('2026-07-07')
    expect(row.extensions.map(each => [each.before, each.after, each.again])).toEqual([
      ['2026-05-05', '2026-06-06', false],
      ['2026-06-06', '2026-07-07', true],
    ])
  })

  test('an end that is late and never explained, one in the future, a second end', () => {
    const db = aStore()
    const key = anOrder(db)
    setDeadline(db, key, { due: '2026-05-05', due_by: 'Văn phòng', isCorrection: false }, said)
    const finish = (completed: string, explanation?: string) =>
      finishDirective(db, key, { completed, result: 'Xong', explanation }, said)
    expect(() => finish('2026-11-23')).toThrow('E_DAY_FUTURE')
    expect(() => finish('2026-05-08')).toThrow(
      expect.objectContaining({ code: 'E_LATE_UNEXPLAINED', params: expect.objectContaining({ days: '3' }) }),
    )
    finish('2026-05-08', 'Chờ hộ dân ký')
    const row = directiveRow(db, key, today)
    expect(deadlineOf(row, today)).toEqual({ is: 'missed', days: 3, isUnexplained: false })
    expect(row.answers.map(each => each.type)).toEqual(['explanation'])
    expect(() => finish('2026-05-09')).toThrow('E_DIRECTIVE_DONE')
    expect(() => extendDirective(db, key, { after: '2027-01-01', reason: 'x', isAgain: false }, said)).toThrow(
      'E_EXTENSION_DONE',
    )
  })
})

describe('a day that has passed', () => {
  test('shows no name that was not there yet, and nothing that was written later', () => {
    const db = aSeededStore()
    setDeadline(db, 'TB670-6', { due: '2022-09-30', due_by: 'Văn phòng', isCorrection: false }, said)
    const past = pastOf(db, '2024-01-01')
    onTestFinished(() => void past.close())
    const rows = directiveRows(past, '2024-01-01')
    expect(rows.flatMap(row => row.leads).filter(party => party.heirs !== null)).toEqual([])
    expect(rows.filter(row => row.due !== null)).toEqual([])
    const before = pastOf(db, '2022-07-24')
    onTestFinished(() => void before.close())
    expect(directiveRows(before, '2022-07-24'), 'before the notice').toEqual([])
  })
})
