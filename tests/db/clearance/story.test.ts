import { describe, expect, test } from 'vitest'
import { balanceOf, doubtsOf } from '../../../db/model/clearance/sheet.ts'
import { adoptAwards } from '../../../db/store/clearance/adopt.ts'
import { sheetOf } from '../../../db/store/clearance/sheet.ts'
import { tally } from '../../../db/store/clearance/tally.ts'
import type { Db } from '../../../db/store/db.ts'
import { setStep } from '../../../db/store/ladder/set.ts'
import { historyOf } from '../../../db/store/log/history.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { setRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { shown } from '../../../db/store/view/shown.ts'
import { aDocument, aStore, byTest } from '../fixture.ts'
import { a, aHousehold, anAward, aParcel, aPlan, aPricedZone, ladders, today } from './fixture.ts'

const step = (db: Db, household: string, code: string, date: string, document?: string) =>
  setStep(
    db,
    ladders,
    { households: [household] },
    { ladder: 'clearance-2026', step: code, status: 'done', date, ...(document ? { document } : {}) },
    { ...byTest, today },
  )

describe('a household from the count to the handover', () => {
  test('is counted, awarded, approved, paid, recovered and handed over, each with its paper, and each can be taken back', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const plan = aPlan(db, zone)
    const home = aHousehold(db, zone, { plan: plan.id, land_ha: 0.12405, name: 'Danh C' })
    const paper = aDocument(db, { number: '88/QĐ-UBND', code: 'QD-88' })

    step(db, home.id, 'inventory', '2026-02-03', paper.id)
    const parcel = aParcel(db, home.id, { area_m2: 2000, taken_m2: 1240.5 })
    anAward(db, home.id, { parcel: parcel.id, quantity: 1240.5, coefficient: 1.2 })
    a(db, 'award', { household: home.id, category: 'support', name: 'Hỗ trợ ổn định đời sống', fixed_vnd: 10_800_000 })
    step(db, home.id, 'draft', '2026-03-01')

    // While the plan is drawn up the prices are today's.
    let sheet = sheetOf(db, ladders, home.code, today)
    expect(sheet.pricedOn).toEqual({ day: today, why: 'today' })
    expect(sheet.lines.map(line => line.how)).toEqual([
      '1.240,5 m² × 52.000 đồng/m² × hệ số 1,2 = 77.407.200 đồng',
      'số tiền ấn định 10.800.000 đồng',
    ])
    expect(sheet.total).toEqual({ vnd: 88_207_200, lines: 2, gaps: 0 })

    // Approved: the prices are those of the day of approval, and the figure of the list is what they come to.
    setRecord(db, 'plan', plan.id, { approved: '2026-04-15', decision: paper.id }, byTest)
    step(db, home.id, 'approve', '2026-04-15', paper.id)
    expect(adoptAwards(db, [home.id], today, byTest)).toMatchObject({ changed: 1, left: 0 })
    expect(historyOf(db, 'household', home.id)[0]).toMatchObject({ field: 'compensation_vnd', new: 88_207_200 })

    a(db, 'payment', { household: home.id, date: '2026-05-02', amount_vnd: 50_000_000, document: paper.id })
    sheet = sheetOf(db, ladders, home.code, today)
    expect(balanceOf(sheet)).toEqual({ owedVnd: 88_207_200, paidVnd: 50_000_000, leftVnd: 38_207_200 })
    expect(tally(db, { zone }, today).overdue).toBe(1)
    a(db, 'payment', { household: home.id, date: '2026-05-20', amount_vnd: 38_207_200 })
    step(db, home.id, 'pay', '2026-05-20')
    step(db, home.id, 'recover', '2026-06-01', paper.id)
    step(db, home.id, 'handover', '2026-06-15')

    const counted = tally(db, { zone }, today)
    expect(counted.overdue).toBe(0)
    expect(counted.paid).toEqual({ households: 1, vnd: 88_207_200 })
    expect(counted.milestones.map(each => [each.households, each.ha.total, each.vnd.total])).toEqual(
      Array.from({ length: 6 }, () => [1, 0.12405, 88_207_200]),
    )
    expect(doubtsOf(sheetOf(db, ladders, home.code, today))).toEqual([])
    expect(shown(db, 'household', home.code, today).computed).toMatchObject({
      ...{ award_vnd: 88_207_200, award_lines: 2, award_gaps: 0, paid_vnd: 88_207_200, left_vnd: 0 },
      ...{ step: 'handover', step_status: 'done', award_priced: '2026-04-15', taken_m2: 1240.5 },
    })

    undo(db, 'Người thử')
    expect(tally(db, { zone }, today).milestones[5]).toMatchObject({ households: 0, unknown: 1 })
    expect(list(db, 'progress', { household: home.id, step: 'handover' })).toEqual([])
  })

  test('is paid by the day that its plan names, whatever became of the prices since', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const plan = aPlan(db, zone, { approved: '2026-04-15', priced: '2025-12-31' })
    const home = aHousehold(db, zone, { plan: plan.id })
    anAward(db, home.id, { quantity: 10 })
    const sheet = sheetOf(db, ladders, home.id, today)
    expect(sheet.pricedOn).toEqual({ day: '2025-12-31', why: 'priced' })
    expect(sheet.total.vnd).toBe(450_000)
  })
})

describe('what does not tie out in a household', () => {
  test('is said with both figures, and both households named', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const home = aHousehold(db, zone, { land_ha: 0.2, identity: '091012345678', compensation_vnd: 40_000_000 })
    const other = aHousehold(db, zone, { identity: '091012345678' })
    const parcel = aParcel(db, home.id, { area_m2: 1000, taken_m2: 1240.5 })
    aParcel(db, other.id)
    anAward(db, home.id, { parcel: parcel.id, quantity: 1204.5 })
    a(db, 'payment', { household: home.id, amount_vnd: 41_000_000 })
    expect(doubtsOf(sheetOf(db, ladders, home.id, today))).toEqual([
      `Hộ ${other.code} cũng ghi thửa 118 tờ 12. Xem lại hai hộ.`,
      `Hộ ${other.code} cũng ghi số căn cước 091012345678. Xem lại hai hộ.`,
      'Thửa 118 thu hồi 1.240,5 m², nhiều hơn cả thửa (1.000 m²).',
      'Danh sách ghi 2.000 m², các thửa cộng được 1.240,5 m².',
      'Khoản "Đất lúa" tính 1.204,5 m², thửa 118 thu hồi 1.240,5 m².',
      'Đã chi nhiều hơn số bồi thường 1.000.000 đồng.',
    ])
  })

  test('leaves households with a gap alone when the computed figures are adopted, in one batch', () => {
    const db = aStore()
    const { zone } = aPricedZone(db)
    const homes = [1, 2, 3].map(() => aHousehold(db, zone))
    for (const home of homes) anAward(db, home.id, { quantity: 100 })
    const gap = aHousehold(db, zone)
    anAward(db, gap.id, { quantity: 100, price: 'XXX' })
    const done = adoptAwards(
      db,
      [...homes, gap].map(each => each.id),
      today,
      byTest,
    )
    expect(done).toMatchObject({ changed: 3, left: 1 })
    expect(undo(db, 'Người thử')).toMatchObject({ name: 'Lấy số tính lại làm số bồi thường của 3 hộ' })
    expect(list(db, 'household').map(each => each.compensation_vnd)).toEqual([null, null, null, null])
  })
})
