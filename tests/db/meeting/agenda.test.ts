import { expect, test } from 'vitest'
import { historyOf } from '../../../db/store/log/history.ts'
import { redo, undo } from '../../../db/store/log/undo.ts'
import { type AgendaDraft, agendaOf, meetingLines, saveAgenda } from '../../../db/store/meeting/agenda.ts'
import { removeRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

const today = '2026-11-27'
const held = { name: 'Họp giao ban', date: today, place: null, chair: null, since: null, note: null }
const blank = { id: null, zone: null, call: null, directive: null, name: null, theme: null, note: null }
const draft = (items: Partial<AgendaDraft['items'][number]>[], key: string | null = null): AgendaDraft => ({
  ...{ key, meeting: held },
  items: items.map(item => ({ ...blank, ...item })),
})

test('an agenda is saved as one batch, in its order, and taken back and brought back as one', () => {
  const db = aStore()
  const [first, second] = [aZone(db).id, aZone(db).id]
  const { record, batch } = saveAgenda(
    db,
    draft([{ zone: second, theme: 'clearance' }, { name: 'Ý kiến' }, { zone: first }]),
    byTest,
  )
  expect(record.code).toBe('HOP-2026-11-27')
  const titles = () => agendaOf(db, record.id, today).items.map(item => item.zone ?? item.title)
  expect(titles()).toEqual([second, 'Ý kiến', first])
  undo(db, 'Người thử', batch ?? '')
  expect([list(db, 'meeting'), list(db, 'agenda')]).toEqual([[], []])
  redo(db, 'Người thử')
  expect(titles()).toEqual([second, 'Ý kiến', first])
})

test('items that stay are the same records: what is said of them later holds on; only what changed is written', () => {
  const db = aStore()
  const [first, second] = [aZone(db).id, aZone(db).id]
  const { record } = saveAgenda(db, draft([{ zone: first, note: 'hỏi vốn' }, { zone: second }]), byTest)
  const before = agendaOf(db, record.id, today).items
  const turned = [before[1], before[0]].map(item => ({ ...blank, ...item, title: undefined }))
  saveAgenda(db, { key: record.id, meeting: held, items: turned.map(({ title: _, ...item }) => item) }, byTest)
  const after = agendaOf(db, record.id, today).items
  expect(after.map(item => item.id)).toEqual([before[1]?.id, before[0]?.id])
  expect(after[1]?.note).toBe('hỏi vốn')
  expect(historyOf(db, 'meeting', record.id)).toHaveLength(1)
  expect(historyOf(db, 'agenda', before[0]?.id ?? '').map(line => line.field)).toEqual(['rank', null])
  expect(
    saveAgenda(db, { key: record.id, meeting: held, items: after.map(({ title: _, ...item }) => item) }, byTest).batch,
  ).toBeNull()
})

test('an item about nothing is refused, and nothing of the agenda is written', () => {
  const db = aStore()
  expect(() => saveAgenda(db, draft([{ zone: aZone(db).id }, { name: '  ' }]), byTest)).toThrow('E_AGENDA_EMPTY')
  expect(list(db, 'meeting')).toEqual([])
})

test('a meeting is compared with the day that was chosen, else with the newest meeting before it', () => {
  const db = aStore()
  expect(agendaOf(db, null, today).since).toBeNull()
  aDocument(db, { type: 'notice', number: '670/TB-VP', met: '2022-06-14' })
  expect(agendaOf(db, null, today).since).toEqual({
    day: '2022-06-14',
    name: 'cuộc họp của 670/TB-VP',
    isChosen: false,
  })
  saveAgenda(db, { ...draft([]), meeting: { ...held, name: 'Họp tháng 5', date: '2026-05-02' } }, byTest)
  const now = saveAgenda(db, draft([]), byTest).record
  expect(agendaOf(db, now.id, today).since).toMatchObject({ day: '2026-05-02', name: 'Họp tháng 5' })
  saveAgenda(db, { key: now.id, meeting: { ...held, since: '2025-07-01' }, items: [] }, byTest)
  expect(agendaOf(db, now.id, today).since).toMatchObject({ day: '2025-07-01', isChosen: true })
})

test('a call and a directive are named by what they are called; a meeting goes with its items', () => {
  const db = aSeededStore()
  const directive = get(db, 'directive', 'TB670-6').id
  const call = list(db, 'call')[0]
  const { record } = saveAgenda(db, draft([{ directive }, { call: call?.id ?? null }]), byTest)
  const [first, second] = agendaOf(db, record.id, today).items
  expect(first?.title).toMatch(/^Nhiệm vụ 6: /)
  expect(second?.title).toBe(call?.name)
  expect(meetingLines(db)).toMatchObject([{ id: record.id, items: 2 }])
  removeRecord(db, 'meeting', record.id, byTest)
  expect(list(db, 'agenda')).toEqual([])
})
