import { describe, expect, test } from 'vitest'
import { acceptAll } from '../../../../db/model/notice/proposal.ts'
import { readNotice } from '../../../../db/model/notice/read.ts'
import { blocksOf } from '../../../../db/model/notice/script.ts'
import { inBatch } from '../../../../db/store/log/batch.ts'
import { undo } from '../../../../db/store/log/undo.ts'
import { acceptNotice } from '../../../../db/store/notice/accept.ts'
import { noticeNames } from '../../../../db/store/notice/names.ts'
import { erase, find, get, list } from '../../../../db/store/table.ts'
import { dossierOf } from '../../../../db/store/view/dossier.ts'
import { of } from '../../../assets/read.ts'
import { aSeededStore, byTest } from '../../fixture.ts'
import { cases } from './score.ts'

const text = cases.find(each => each.name === '00-tb-670')?.text ?? ''
const readSeeded = (words = text) => {
  const db = aSeededStore()
  return { db, notice: readNotice(blocksOf(words), noticeNames(db)) }
}

describe('TB 670', () => {
  test('gives seven directives in the very words of the register, with its leads', () => {
    const { db, notice } = readSeeded()
    const seeded = of('directive').filter(row => row.document === 'TB-670-2022')
    expect(notice.tasks.map(task => task.text)).toEqual(seeded.map(row => row.text))
    const code = (id: string | null) => (id ? get(db, 'agency', id).code : null)
    const who = (role: string) =>
      seeded.map(row =>
        of('assignment')
          .filter(each => each.directive === row.code && each.role === role)
          .flatMap(each => each.agency ?? []),
      )
    expect(notice.tasks.map(task => task.leads.map(each => code(each.agency)))).toEqual(who('lead'))
    expect(notice.tasks.map(task => task.supports.flatMap(each => code(each.agency) ?? []))).toEqual(who('support'))
  })

  test('ties them to the zones that the register ties them to, and says no deadline seven times', () => {
    const { db, notice } = readSeeded()
    const zones = notice.tasks.map(task =>
      task.targets.flatMap(each => (each.zone ? [get(db, 'zone', each.zone).code] : [])),
    )
    const seeded = [1, 2, 3, 4, 5, 6, 7].map(number =>
      of('target')
        .filter(each => each.directive === `TB670-${number}` && each.zone)
        .map(each => each.zone),
    )
    expect(zones).toEqual(seeded)
    expect(notice.tasks.filter(task => task.deadlines.length > 0)).toEqual([])
  })

  test('is found in the register with the five papers that it cites', () => {
    const { db, notice } = readSeeded()
    expect(notice.known?.directives).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(notice.cited.map(each => each.document && get(db, 'document', each.document).code)).toEqual([
      ...['QD-1199-2022', 'GM-414-2022', 'KH-110-2022', 'KH-40-2022', 'CTR-22-2022'],
    ])
    expect(notice.head.agency && get(db, 'agency', notice.head.agency).code).toBe('VP-UBND-KG')
  })

  test('keeps for every proposal the words it comes from', () => {
    const { notice } = readSeeded()
    const { text: words } = notice.script
    const said = ({ from, to }: { from: number; to: number }) => words.slice(from, to)
    for (const task of notice.tasks) {
      for (const each of task.targets) expect(said(each).length).toBeGreaterThan(3)
      for (const each of [...task.leads, ...task.supports]) expect(said(each)).toContain(each.name.split(' ').at(-1))
    }
    for (const each of notice.cited) expect(said(each)).toContain(each.number)
    for (const each of notice.figures) expect(said(each.sentence)).toContain(said(each))
  })

  test('accepted into a register that lacks it is one batch, and one undo takes it back', () => {
    const { db, notice } = readSeeded(text.replace('670 /TB-VP', '671/TB-VP'))
    expect(notice.known).toBeNull()
    const before = list(db, 'directive').length
    const made = acceptNotice(db, acceptAll(notice), { ...byTest, today: '2026-11-27' })
    expect(made).toMatchObject({ directives: 7, citations: 5, figures: 5, agencies: 0, name: '671/TB-VP' })
    expect(list(db, 'directive', { document: made.document }).map(each => each.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(get(db, 'document', made.document)).toMatchObject({
      type: 'notice',
      date: '2022-07-25',
      met: '2022-06-14',
      urgency: 'express',
    })
    undo(db, 'Người thử', made.batch ?? '')
    expect(list(db, 'directive')).toHaveLength(before)
    expect(find(db, 'document', made.document)).toBeUndefined()
  })

  test('leaves out the papers that it is tied to already, and no others', () => {
    const { db, notice } = readSeeded()
    expect(notice.cited.map(each => each.isTied)).toEqual([true, true, true, true, true])
    expect(acceptAll(notice).cited).toEqual([])
    const [tie] = list(db, 'citation', { document: notice.known?.id ?? '', cited: notice.cited[1]?.document ?? '' })
    inBatch(db, { name: 'Gỡ viện dẫn', by: 'Người thử' }, () => erase(db, 'citation', tie?.id ?? ''))
    const again = readNotice(blocksOf(text), noticeNames(db))
    expect(acceptAll(again).cited.map(each => each.number)).toEqual(['414/GM-UBND'])
  })

  test('its figures stand in the dossier of the zone that their sentence names', () => {
    const { db, notice } = readSeeded(
      text
        .replace('670 /TB-VP', '674/TB-VP')
        .replace(
          'Tuy nhiên, trong',
          'KCN Thạnh Lộc đã bàn giao 62,5 ha. Bồi thường 41 hộ tại KCN Thạnh Lộc và 17 hộ tại KCN Xẻo Rô. KCN Thạnh Lộc, KCN Xẻo Rô thu hút 23 dự án.\nTuy nhiên, trong',
        ),
    )
    const placed = notice.figures.slice(-4)
    expect(placed.map(each => [each.value, each.zones.length, each.named.length, each.doubt !== null])).toEqual([
      [62.5, 1, 1, false],
      [41, 1, 2, true],
      [17, 1, 2, true],
      [23, 0, 2, true],
    ])
    const accepted = acceptAll(notice)
    const last = accepted.figures.at(-1)
    if (last) last.zones = placed[3]?.named.map(each => each.id) ?? []
    const { document } = acceptNotice(db, accepted, { ...byTest, today: '2026-11-27' })
    const seen = (code: string) => {
      const { id } = list(db, 'zone', { code })[0] ?? { id: '' }
      return dossierOf(db, [], id, '2026-11-27')
        .statistics.filter(each => each.document === document)
        .map(({ scope, zone, value }) => [scope, zone !== null, value])
    }
    const [one, other] = placed[3]?.named ?? []
    const codeOf = (zone: string | undefined) => get(db, 'zone', zone ?? '').code
    const both = `${one?.name}, ${other?.name}`
    expect(seen(codeOf(one?.id)).sort()).toEqual(
      [
        [one?.name, true, 41],
        [one?.name, true, 62.5],
        [both, false, 23],
      ].sort(),
    )
    expect(seen(codeOf(other?.id)).sort()).toEqual(
      [
        [other?.name, true, 17],
        [both, false, 23],
      ].sort(),
    )
  })

  test('a figure whose sentence names no zone is that of the heading above it, and says so', () => {
    const { notice } = readSeeded(
      'Số: 9/TB-VP\nTHÔNG BÁO\nTình hình\nChủ tịch kết luận như sau:\n1. KCN Thạnh Lộc:\n- Còn 12 hộ chưa nhận tiền.\n2. Toàn tỉnh:\n- Có 30 hộ.\n',
    )
    expect(notice.figures.map(each => [each.value, each.zones.length, each.doubt])).toEqual([
      [12, 1, 'Câu không nêu khu: lấy theo đề mục “KCN Thạnh Lộc”.'],
      [30, 0, null],
    ])
  })

  test('keeps the words of a deadline beside its day, and alone where it is none', () => {
    const { db, notice } = readSeeded(
      text
        .replace('670 /TB-VP', '673/TB-VP')
        .replace('hoạt động của Tổ Chỉ đạo.', 'hoạt động của Tổ Chỉ đạo hằng tháng.')
        .replace('để thực hiện kêu gọi nhà đầu tư.', 'trong quý III/2022.'),
    )
    const { document } = acceptNotice(db, acceptAll(notice), { ...byTest, today: '2026-11-27' })
    const given = list(db, 'directive', { document })
    expect(given.map(({ number, due, due_words }) => [number, due, due_words]).filter(([, , words]) => words)).toEqual([
      [1, null, 'hằng tháng'],
      [4, '2022-09-30', 'trong quý III/2022'],
    ])
    expect(given.map(each => each.note)).toEqual(given.map(() => null))
  })

  test('a deed that is told short ends with dots, and only such a one', () => {
    const { notice } = readSeeded()
    const long = notice.tasks.filter(
      ({ summary, text: whole }) => !whole.replace(/[.\s]+$/, '').endsWith(summary.slice(-20)),
    )
    expect(long.length).toBeGreaterThan(1)
    expect(notice.tasks.filter(({ summary }) => summary.endsWith('…'))).toEqual(long)
  })

  test('accepted once more adds nothing and is refused in words', () => {
    const { db, notice } = readSeeded()
    expect(() => acceptNotice(db, acceptAll(notice), { ...byTest, today: '2026-11-27' })).toThrow('E_NOTICE_NOTHING')
  })
})
