import { describe, expect, test } from 'vitest'
import { investorName, nextWords } from '../../../../db/model/investor/investor.ts'
import type { Db } from '../../../../db/store/db.ts'
import { addSites, addTalk, investorLines, investorPage } from '../../../../db/store/investor/investors.ts'
import { batches, undo } from '../../../../db/store/log/undo.ts'
import { addRecord } from '../../../../db/store/record.ts'
import { list } from '../../../../db/store/table.ts'
import { aDocument, aStore, aZone, byTest } from '../../fixture.ts'
import { aPhase, ladders, today } from '../readiness/fixture.ts'

const anInvestor = (db: Db, fields: Record<string, unknown> = {}) =>
  addRecord(db, 'investor', { code: 'NDT-01', name: 'Công ty Thử', status: 'talking', ...fields }, byTest).record

describe('what comes next with an investor', () => {
  const next = (next_date: string | null, status: 'talking' | 'won' = 'talking') =>
    nextWords({ next_date, status }, today)

  test('a date that has passed is late and says by how many days; talks that are over are never late', () => {
    expect(next(null)).toBeNull()
    expect(next('2026-11-17')).toEqual({ text: '17/11/2026, trễ\u00a05\u00a0ngày', isLate: true })
    expect(next('2026-11-22')).toEqual({ text: '22/11/2026, hôm nay', isLate: false })
    expect(next('2026-12-22')).toEqual({ text: '22/12/2026, còn\u00a030\u00a0ngày', isLate: false })
    expect(next('2026-12-23')).toEqual({ text: '23/12/2026', isLate: false })
    expect(next('2026-11-17', 'won')).toEqual({ text: '17/11/2026', isLate: false })
  })

  test('a confidential name is its code until it is lifted', () => {
    const secret = { name: 'Tập đoàn Kín', code: 'NDT-02', confidential: true }
    expect(investorName(secret)).toBe('Nhà đầu tư NDT-02')
    expect(investorName(secret, true)).toBe('Tập đoàn Kín')
    expect(investorName({ ...secret, confidential: null })).toBe('Tập đoàn Kín')
  })

  test('a talk hands its next step to the investor in one batch, which names the code alone', () => {
    const db = aStore()
    const { id } = anInvestor(db, { confidential: true, next_step: 'Gọi lại', next_date: '2026-11-01' })
    const paper = aDocument(db)
    const talk = { date: '2026-11-20', name: 'Khảo sát', next_step: 'Gửi tờ thông tin', next_date: '2026-12-01' }
    addTalk(db, id, talk, { ...byTest, source: paper.id })
    expect(batches(db)[0]?.name).toBe('Ghi buổi làm việc với nhà đầu tư NDT-01: Khảo sát')
    expect(investorLines(db)[0]).toMatchObject({ talks: 1, lastTalk: '2026-11-20', next_step: 'Gửi tờ thông tin' })
    expect(investorPage(db, ladders, 'NDT-01', today).talks[0]).toMatchObject({
      name: 'Khảo sát',
      paper: { id: paper.id },
    })
    undo(db, 'Người thử')
    expect(investorLines(db)[0]).toMatchObject({ talks: 0, next_step: 'Gọi lại', next_date: '2026-11-01' })
  })

  test('a talk without a next step leaves the one that stands', () => {
    const db = aStore()
    const { id } = anInvestor(db, { next_step: 'Gọi lại' })
    addTalk(db, id, { date: '2026-11-20', name: 'Gọi điện' }, byTest)
    expect(investorLines(db)[0]?.next_step).toBe('Gọi lại')
  })
})

describe('the sites an investor looks at', () => {
  test('are added behind each other in one batch, each with its verdict', () => {
    const db = aStore()
    anInvestor(db)
    const zone = aZone(db, { name: 'KCN Một' })
    const phase = aPhase(db, zone.id, { name: 'Giai đoạn 2' })
    const other = aZone(db, { name: 'KCN Hai' })
    addSites(db, 'NDT-01', [{ zone: zone.id, phase: phase.id }, { zone: other.id }], 'Người thử')
    expect(batches(db)[0]?.name).toBe('Đưa 2 địa điểm vào danh sách của nhà đầu tư NDT-01')
    expect(investorLines(db)[0]?.sites).toEqual(['KCN Một, giai đoạn 2', 'KCN Hai'])
    expect(investorPage(db, ladders, 'NDT-01', today).sites).toMatchObject([
      { rank: 1, zone: { name: 'KCN Một' }, phase: { id: phase.id }, verdict: 'none' },
      { rank: 2, zone: { name: 'KCN Hai' }, phase: null, verdict: 'none' },
    ])
  })

  test('a site twice is refused by name, and nothing of the batch is kept', () => {
    const db = aStore()
    anInvestor(db)
    const [one, two] = [aZone(db), aZone(db)]
    addSites(db, 'NDT-01', [{ zone: one.id }], 'Người thử')
    expect(() => addSites(db, 'NDT-01', [{ zone: two.id }, { zone: one.id }], 'Người thử')).toThrow('E_SHORTLIST_TWICE')
    expect(() => addSites(db, 'NDT-01', [{ zone: two.id }, { zone: two.id }], 'Người thử')).toThrow('E_SHORTLIST_TWICE')
    expect(list(db, 'shortlist')).toHaveLength(1)
  })
})
