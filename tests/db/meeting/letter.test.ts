import { expect, test } from 'vitest'
import { readNotice } from '../../../db/model/notice/read.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { acceptConclusions } from '../../../db/store/meeting/accept.ts'
import { saveAgenda } from '../../../db/store/meeting/agenda.ts'
import { writeConclusion } from '../../../db/store/meeting/conclude.ts'
import { noticeOf } from '../../../db/store/meeting/letter.ts'
import { noticeNames } from '../../../db/store/notice/names.ts'
import { addRecord } from '../../../db/store/record.ts'
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
  return { db, meeting: record.id, books: { db, earlier: null, ladders: [], today } }
}

test('the draft notice in Word, read back by the reader of notices, gives the directives that the conclusions gave', async () => {
  const { db, meeting, books } = aMeeting()
  const word = await writeOfficial(noticeOf(books, meeting, `${today}T08:00:00.000Z`))
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
  const { meeting, books } = aMeeting()
  const { annexes, head } = noticeOf(books, meeting, `${today}T08:00:00.000Z`)
  const [table] = annexes[0]?.blocks ?? []
  const rows = table?.type === 'table' ? table.rows.map(row => row.map(cell => cell.map(run => run.text).join(''))) : []
  expect(rows[0]?.slice(0, 3)).toEqual(['KCN Thạnh Lộc', 'Diện tích', '250 ha'])
  expect(rows[0]?.[3]).not.toBe('')
  expect(rows.some(row => row[2] === 'chưa có số liệu')).toBe(true)
  expect(annexes[0]?.title).toContain(formatDay(today))
  expect(head).toMatchObject({ draft: 'DỰ THẢO', kind: 'THÔNG BÁO' })
})
