import { describe, expect, test } from 'vitest'
import { outOfOrder } from '../../db/model/ladder/order.ts'
import { moveLadder } from '../../db/store/ladder/move.ts'
import { setStep } from '../../db/store/ladder/set.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { batches, undo } from '../../db/store/log/undo.ts'
import { list } from '../../db/store/table.ts'
import { dossierOf } from '../../db/store/view/dossier.ts'
import { a, aHousehold, aPlan, ladders, today } from './clearance/fixture.ts'
import { aDocument, aStore, aZone, byTest } from './fixture.ts'

const ground = { ...byTest, today }
const inventory = { ladder: 'clearance-2026', step: 'inventory' } as const

describe('a step of a ladder', () => {
  test('is written for many households as one batch with its name, and undone as one', () => {
    const db = aStore()
    const zone = aZone(db).id
    const homes = Array.from({ length: 14 }, () => aHousehold(db, zone).id)
    const done = setStep(
      db,
      ladders,
      { households: homes },
      { ...inventory, status: 'done', date: '2026-03-01' },
      ground,
    )
    expect(done.changed).toBe(14)
    expect(batches(db)[0]).toMatchObject({ name: 'Ghi bước kiểm đếm cho 14 hộ', changes: 14 })
    undo(db, 'Người thử')
    expect(list(db, 'progress')).toEqual([])
  })

  test('is one row: written again it changes, with its history; what is not said stays; null takes it away', () => {
    const db = aStore()
    const zone = aZone(db)
    const paper = aDocument(db)
    const agency = a(db, 'agency', { code: 'STC', name: 'Sở Tài chính' })
    const of = { zone: zone.id }
    const set = (news: object) => setStep(db, ladders, of, { ...inventory, status: 'doing', ...news }, ground)
    set({ date: '2026-01-05', note: 'Đang đo' })
    set({ status: 'stuck', agency: 'STC' })
    const [row] = list(db, 'progress')
    expect(row).toMatchObject({ status: 'stuck', date: '2026-01-05', agency: agency.id, note: 'Đang đo' })
    set({ status: 'done', date: '2026-02-01', document: paper.code, agency: null })
    expect(list(db, 'progress')).toEqual([
      { ...row, status: 'done', date: '2026-02-01', document: paper.id, agency: null },
    ])
    expect(historyOf(db, 'progress', row?.id ?? '').map(line => line.field)).toContain('status')
    expect(batches(db)[0]).toMatchObject({ name: `Ghi bước kiểm đếm của ${zone.name}`, document: paper.id })
    expect(set({ status: 'done', document: paper.id }).batch).toBeNull()
    setStep(db, ladders, of, { ...inventory, status: null }, ground)
    expect(list(db, 'progress')).toEqual([])
  })

  test('of a zone, a phase, a plan and a household are four rows, each with the zone it is in', () => {
    const db = aStore()
    const zone = aZone(db).id
    const phase = a(db, 'phase', { code: 'P2', zone, name: 'Giai đoạn 2' }).id
    const plan = aPlan(db, zone).id
    const household = aHousehold(db, zone).id
    for (const subject of [{ zone }, { phase }, { plan }, { households: [household] }])
      setStep(db, ladders, subject, { ...inventory, status: 'done' }, ground)
    expect(list(db, 'progress').map(row => [row.zone, row.phase, row.plan, row.household])).toEqual([
      [zone, null, null, null],
      [zone, phase, null, null],
      [zone, null, plan, null],
      [zone, null, null, household],
    ])
  })

  test.each([
    [{ ladder: 'none' }, 'E_LADDER_UNKNOWN'],
    [{ step: 'none' }, 'E_STEP_UNKNOWN'],
    [{ ladder: 'kcn-2022', step: 'call' }, 'E_LADDER_ABOUT'],
    [{ date: '2026-11-24' }, 'E_STEP_FUTURE'],
  ])('is refused with its reason: %o', (news, code) => {
    const db = aStore()
    const plan = aPlan(db, aZone(db).id).id
    expect(() => setStep(db, ladders, { plan }, { ...inventory, status: 'done', ...news }, ground)).toThrow(code)
    expect(() => setStep(db, ladders, { households: [] }, { ...inventory, status: 'done' }, ground)).toThrow(
      'E_STEP_SUBJECT',
    )
  })

  test('done before the step in front of it is warned of, and neither refused nor moved', () => {
    const step = (code: string, date: string | null, status: 'done' | 'doing' = 'done') => ({
      ...{ code, name: `Bước ${code}`, progress: { status, date } },
    })
    const steps = [step('a', '2026-03-01'), step('b', '2026-02-01'), step('c', '2026-01-01', 'doing'), step('d', null)]
    expect([...outOfOrder([...steps, step('e', '2026-03-01')])]).toEqual([
      ['b', 'Ngày 1/2/2026 sớm hơn bước trước là "Bước a" (1/3/2026). Kiểm tra lại hai ngày.'],
    ])
  })
})

describe('the ladder of a case', () => {
  test('changes with the law in one batch: the old one keeps its steps and says until when it was used', () => {
    const db = aStore()
    const zone = aZone(db, { type: 'ccn', name: 'CCN Thử' })
    setStep(db, ladders, { zone: zone.id }, { ladder: 'ccn-2024', step: 'planned', status: 'done' }, ground)
    const paper = aDocument(db)
    const move = { zone: zone.id, from: 'ccn-2024', to: 'ccn-2026', day: '2026-09-15' }
    moveLadder(db, ladders, move, { ...byTest, source: paper.id })
    expect(batches(db)[0]?.name).toMatch(/^Chuyển CCN Thử sang trình tự Nghị định/)
    const shown = dossierOf(db, ladders, zone.id, today).ladders.filter(each => each.about === 'establishment')
    expect(shown.map(each => [each.code, each.procedure?.started, each.procedure?.ended])).toEqual([
      ['ccn-2024', null, '2026-09-15'],
      ['ccn-2026', '2026-09-15', null],
    ])
    expect(shown[0]?.steps[0]?.progress?.status).toBe('done')
    expect(() => moveLadder(db, ladders, { ...move, from: 'ccn-2026' }, byTest)).toThrow('E_LADDER_SAME')
    undo(db, 'Người thử')
    expect(list(db, 'procedure')).toEqual([])
  })

  test('is a phase’s own when the phase has begun it, and then not offered for the zone', () => {
    const db = aStore()
    const zone = aZone(db).id
    const phase = a(db, 'phase', { code: 'P2', zone, name: 'Giai đoạn 2' }).id
    setStep(db, ladders, { phase }, { ladder: 'clearance-2024', step: 'inventory', status: 'doing' }, ground)
    const clearance = () => dossierOf(db, ladders, zone, today).ladders.filter(each => each.about === 'clearance')
    expect(clearance().map(each => [each.code, each.phase?.name])).toEqual([
      ['clearance-2026', undefined],
      ['clearance-2024', 'Giai đoạn 2'],
    ])
    moveLadder(db, ladders, { zone, phase, from: 'clearance-2024', to: 'clearance-2026', day: today }, byTest)
    expect(clearance().map(each => [each.code, each.phase?.name])).toEqual([
      ['clearance-2024', 'Giai đoạn 2'],
      ['clearance-2026', 'Giai đoạn 2'],
    ])
  })

  test('of a plan is named in the plan', () => {
    const db = aStore()
    const plan = aPlan(db, aZone(db).id)
    moveLadder(db, ladders, { zone: plan.zone, plan: plan.id, from: null, to: 'clearance-2024', day: today }, byTest)
    expect(list(db, 'plan')[0]?.ladder).toBe('clearance-2024')
  })
})
