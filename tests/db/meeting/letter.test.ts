import { expect, test } from 'vitest'
import { readNotice } from '../../../db/model/notice/read.ts'
import type { Official, Urgency } from '../../../db/model/official/official.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import type { Db } from '../../../db/store/db.ts'
import { acceptConclusions } from '../../../db/store/meeting/accept.ts'
import { saveAgenda } from '../../../db/store/meeting/agenda.ts'
import { writeConclusion } from '../../../db/store/meeting/conclude.ts'
import { noticeNames } from '../../../db/store/notice/names.ts'
import { freezePaper } from '../../../db/store/official/freeze.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { blocksIn } from '../../../electron/notice/read/read.ts'
import { writeOfficial } from '../../../electron/papers/word/official.ts'
import { aSeededStore, byTest } from '../fixture.ts'

const today = '2026-11-28'
const sentences = [
  'Thống nhất chủ trương kêu gọi nhà đầu tư hạ tầng KCN Thạnh Lộc giai đoạn 2.',
  'Sở Tài chính chủ trì, phối hợp với Ban Quản lý Khu kinh tế tỉnh, Sở Xây dựng tham mưu bố trí vốn bồi thường KCN Thạnh Lộc, chậm nhất ngày 15/12/2026.',
  'Sở Nông nghiệp và Môi trường, Sở Tài chính rà soát giá thuê đất tại KCN Thạnh Lộc, trong tháng 12.',
  'UBND xã Thạnh Lộc báo cáo tiến độ vận động các hộ hằng tháng. Kịp thời kiến nghị khi có vướng mắc.',
  'Sở Công Thương chủ trì, phối hợp với UBND xã Bình An hoàn thiện hồ sơ thành lập CCN Bình An sau khi có quyết định phê duyệt quy hoạch.',
  'Ban Quản lý Khu kinh tế tỉnh cập nhật danh mục kêu gọi đầu tư, trước ngày 5/1.',
  'Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện.',
]

function aMeeting() {
  const db = aSeededStore()
  const zone = list(db, 'zone', { name: 'KCN Thạnh Lộc' })[0]?.id ?? null
  const { record } = saveAgenda(
    db,
    {
      key: null,
      meeting: {
        name: 'Họp giao ban khu công nghiệp',
        date: today,
        place: 'Ban Quản lý',
        chair: 'Trưởng ban Trần Thử',
        since: null,
        note: null,
      },
      items: [{ id: null, zone, call: null, directive: null, name: null, theme: null, note: null }],
    },
    byTest,
  )
  for (const text of sentences)
    writeConclusion(db, { key: null, meeting: record.id, agenda: null, text, after: null }, byTest)
  for (const [rank, name] of ['Sở Tài chính', 'UBND xã Thạnh Lộc'].entries())
    addRecord(db, 'attendee', { meeting: record.id, rank, name }, byTest)
  const paper = list(db, 'document', { code: 'KH-40-2022' })[0]
  addRecord(db, 'handout', { meeting: record.id, rank: 1, document: paper?.id }, byTest)
  return { db, meeting: record.id }
}

/** The draft notice of a meeting, frozen on a day (ISO); \`past\` is the register of days before it. */
const drafted = (db: Db, meeting: string, day = today, past = db, urgency?: Urgency) =>
  freezePaper(
    db,
    [],
    { is: 'conclusion', meeting, urgency },
    { by: byTest.by, now: new Date(`${day}T08:00:00Z`), today: day, past: () => past },
  )

test('the draft notice in Word, read back by the reader of notices, gives the directives that the conclusions gave', async () => {
  const { db, meeting } = aMeeting()
  const word = await writeOfficial(drafted(db, meeting))
  const read = readNotice(await blocksIn('TB.docx', word), noticeNames(db))
  const { document } = acceptConclusions(db, meeting, { ...byTest, today })
  const kept = list(db, 'directive', { document })
  const parties = (directive: string, role: 'lead' | 'support') =>
    list(db, 'assignment', { directive, role }).map(({ name, agency }) => [name, agency])
  expect(kept).toHaveLength(6)
  expect(
    read.tasks.map(task => ({
      ...{ number: Number(task.mark), text: task.text, summary: task.summary },
      leads: task.leads.map(each => [each.name, each.agency]),
      supports: task.supports.map(each => [each.name, each.agency]),
      targets: task.targets.map(each => [each.name, each.zone]),
      ...{ due: task.deadlines[0]?.due ?? null, words: task.deadlines[0]?.words ?? null },
    })),
  ).toEqual(
    kept.map(({ id, number, text, summary, due, due_words }) => ({
      ...{ number, text, summary, leads: parties(id, 'lead'), supports: parties(id, 'support') },
      targets: list(db, 'target', { directive: id }).map(each => [each.name, each.zone]),
      ...{ due, words: due_words },
    })),
  )
  expect(parties(kept[0]?.id ?? '', 'support').map(([, agency]) => agency)).not.toContain(null)
  expect(read.head).toMatchObject({
    ...{ type: { value: 'notice' }, met: { value: today }, number: null, date: null },
    title: { value: 'Kết luận của Trưởng ban Trần Thử tại cuộc họp giao ban khu công nghiệp' },
  })
  expect(read.cited.map(each => each.number)).toEqual(['40/KH-UBND'])
})

test('the figures of the day stand in an annex as the room saw them, with their sources; a gap is said', () => {
  const { db, meeting } = aMeeting()
  const { annexes, head } = drafted(db, meeting)
  const [table] = annexes[0]?.blocks ?? []
  const rows = table?.type === 'table' ? table.rows.map(row => row.map(cell => cell.map(run => run.text).join(''))) : []
  expect(rows[0]?.slice(0, 3)).toEqual(['KCN Thạnh Lộc', 'Diện tích', '250 ha'])
  expect(rows[0]?.[3]).not.toBe('')
  expect(rows.some(row => row[2] === 'chưa có số liệu')).toBe(true)
  expect(annexes[0]?.title).toContain(formatDay(today))
  expect(head).toMatchObject({ draft: 'DỰ THẢO', kind: 'THÔNG BÁO' })
})

test('a draft that is written days later still prints the figures of the meeting, and is marked as urgent when asked', () => {
  const { db, meeting } = aMeeting()
  const before = aSeededStore()
  setRecord(db, 'zone', 'KCN-THANH-LOC', { area_ha: 251 }, byTest)
  const area = (paper: Official) => {
    const [table] = paper.annexes[0]?.blocks ?? []
    return table?.type === 'table' ? table.rows[0]?.[2]?.[0]?.text : undefined
  }
  const paper = drafted(db, meeting, '2026-12-03', before, 'KHẨN')
  expect([area(paper), paper.annexes[0]?.title, paper.head.urgency]).toEqual([
    '250 ha',
    'Số liệu đến ngày 28/11/2026',
    'KHẨN',
  ])
  expect(area(drafted(db, meeting, today, before))).toBe('251 ha')
  expect(paper.end.copies[0]).toBe('- Thành phần dự họp;')
  expect(list(db, 'snapshot').map(each => JSON.parse(JSON.stringify(each.brief)).head.urgency)).toEqual([
    'KHẨN',
    undefined,
  ])
})
