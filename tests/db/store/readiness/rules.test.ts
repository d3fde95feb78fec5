import { describe, expect, test } from 'vitest'
import { lineWords } from '../../../../db/model/readiness/words.ts'
import { addRecord, setRecord } from '../../../../db/store/record.ts'
import { aDocument, aStore, aZone, byTest } from '../../fixture.ts'
import { aPhase, aRule, aSite, aStep, lineOn } from './fixture.ts'

describe('a step of a ladder', () => {
  test('nothing written is unknown, and says which paper would prove it', () => {
    const db = aStore()
    const { zone } = aSite(db)
    const line = lineOn(db, zone.id)
    expect(line).toMatchObject({ state: 'unknown', sign: 'unk', paper: null })
    expect(lineWords(line)).toBe('chưa có số liệu; cần quyết định phê duyệt của UBND tỉnh')
  })

  test('done with a numbered paper is met; by the press, or by nobody, it waits to be compared', () => {
    const db = aStore()
    const { zone, paper } = aSite(db)
    const step = aStep(db, zone.id, { document: paper.id })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met', sign: 'xong', paper: { id: paper.id }, agency: null })
    const press = aDocument(db, { type: 'press', number: null, publisher: 'Báo Kiên Giang' })
    setRecord(db, 'progress', step.id, { document: press.id }, byTest)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check', sign: 'wait', says: 'mới theo báo chí' })
    setRecord(db, 'progress', step.id, { document: null }, byTest)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check', says: 'chưa ghi văn bản' })
  })

  test('a blocked step is not met, and its own agency holds it, under the name of today', () => {
    const db = aStore()
    const { zone, rule } = aSite(db)
    const agency = (code: string, short: string) =>
      addRecord(db, 'agency', { code, name: `${short} tỉnh`, short }, byTest).record
    const [before, after, other] = [agency('A', 'Sở KH&ĐT'), agency('B', 'Sở Tài chính'), agency('C', 'Sở khác')]
    addRecord(db, 'succession', { before: before.id, after: after.id }, byTest)
    setRecord(db, 'rule', rule.id, { agency: other.id }, byTest)
    expect(lineOn(db, zone.id).agency).toMatchObject({ short: 'Sở khác', today: null })
    aStep(db, zone.id, { step: 'subdivision', status: 'stuck', agency: before.id, note: 'Chưa có vốn lập đồ án.' })
    const line = lineOn(db, zone.id)
    expect(line).toMatchObject({ state: 'unmet', sign: 'stuck', says: 'chưa có vốn lập đồ án' })
    expect(line.agency).toMatchObject({ short: 'Sở KH&ĐT', todayShort: 'Sở Tài chính' })
  })

  test('a phase stands on the plan of its zone, but its own step goes first', () => {
    const db = aStore()
    const { zone, paper } = aSite(db)
    const phase = aPhase(db, zone.id)
    aStep(db, zone.id, { document: paper.id })
    expect(lineOn(db, zone.id, { phase: phase.id })).toMatchObject({ state: 'met', says: 'ghi cho cả khu' })
    aStep(db, zone.id, { phase: phase.id, status: 'doing' })
    expect(lineOn(db, zone.id, { phase: phase.id })).toMatchObject({ state: 'unmet', sign: 'doing' })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met' })
  })

  test('a zone has not done what only one of its phases has done', () => {
    const db = aStore()
    const { zone, paper } = aSite(db)
    const [one, two] = [aPhase(db, zone.id), aPhase(db, zone.id)]
    aStep(db, zone.id, { phase: two.id, document: paper.id })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check', missing: 'các giai đoạn còn lại' })
    expect(lineOn(db, zone.id, { phase: one.id }).state).toBe('unknown')
    aStep(db, zone.id, { phase: one.id, document: paper.id })
    expect(lineOn(db, zone.id).state).toBe('met')
  })

  test('without an agency named, the commune of the zone holds it', () => {
    const db = aStore()
    const unit = addRecord(db, 'unit', { code: 'XA', name: 'Xã Thử', level: 'commune' }, byTest).record
    const zone = aZone(db, { unit: unit.id })
    aRule(db)
    expect(lineOn(db, zone.id).agency).toMatchObject({ id: null, name: 'UBND xã Thử' })
    const own = addRecord(
      db,
      'agency',
      { code: 'UB', name: 'Ủy ban nhân dân xã Thử', level: 'commune', unit: unit.id },
      byTest,
    ).record
    expect(lineOn(db, zone.id).agency).toMatchObject({ id: own.id, name: 'Ủy ban nhân dân xã Thử' })
  })
})

describe('fields, shares and the list', () => {
  test('fields of which some are missing stay unknown and are named', () => {
    const db = aStore()
    const { zone, paper } = aSite(db, { test: 'field', params: { fields: ['road', 'wastewater'] } })
    setRecord(db, 'zone', zone.id, { road: 'Đường 18 m' }, { ...byTest, source: paper.id })
    expect(lineWords(lineOn(db, zone.id))).toBe('đã có giao thông; còn thiếu xử lý nước thải')
    setRecord(db, 'zone', zone.id, { wastewater: 'Trạm 2.000 m³' }, { ...byTest, source: paper.id })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met', paper: { id: paper.id } })
    setRecord(db, 'zone', zone.id, { wastewater: 'Trạm nhỏ' }, { ...byTest, why: 'nghe nói' })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check', says: 'chưa ghi văn bản' })
  })

  test('a figure on the strength of a batch alone rests on the paper of that batch', () => {
    const db = aStore()
    const paper = aDocument(db, { date: '2026-02-03' })
    const zone = addRecord(
      db,
      'zone',
      { code: 'Z', name: 'Khu', type: 'kcn', land_rent_vnd: 12_000 },
      { ...byTest, source: paper.id },
    ).record
    aRule(db, { test: 'field', params: { fields: ['land_rent_vnd'] } })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met', paper: { id: paper.id } })
  })

  test('land handed over is counted against the whole site, household by household', () => {
    const db = aStore()
    const { zone, paper } = aSite(db, { test: 'share', params: { share: 'handed_over', at_least: 100 } })
    const home = (code: string, land_ha: number) =>
      addRecord(db, 'household', { code, zone: zone.id, land_ha }, byTest).record
    const handed = (household: string) =>
      addRecord(
        db,
        'progress',
        {
          zone: zone.id,
          household,
          ladder: 'clearance-2026',
          step: 'handover',
          status: 'done',
          date: '2026-03-01',
          document: paper.id,
        },
        byTest,
      )
    handed(home('H1', 40).id)
    expect(lineOn(db, zone.id)).toMatchObject({
      state: 'unmet',
      says: 'đã bàn giao 40 trên 100 ha, theo 1 hộ',
      missing: 'bàn giao thêm 60 ha',
    })
    const second = home('H2', 60)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'unmet', sign: 'doing' })
    handed(second.id)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met', paper: { id: paper.id } })
  })

  test('money allocated is compared in whole đồng; without rows a blocked payment speaks', () => {
    const db = aStore()
    const { zone, paper } = aSite(db, { test: 'share', params: { share: 'funded', at_least: 100 } })
    expect(lineOn(db, zone.id).state).toBe('unknown')
    aStep(db, zone.id, { ladder: 'clearance-2026', step: 'pay', status: 'stuck', note: 'Chưa bố trí vốn' })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'unmet', sign: 'stuck' })
    const row = {
      code: 'V1',
      name: 'Vốn',
      zone: zone.id,
      purpose: 'clearance',
      needed_vnd: 90_000_000_001,
      allocated_vnd: 90_000_000_000,
    }
    const funding = addRecord(db, 'funding', { ...row, document: paper.id }, byTest).record
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'unmet', missing: 'bố trí thêm 1\u00a0đồng' })
    setRecord(db, 'funding', funding.id, { allocated_vnd: 90_000_000_001 }, byTest)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met', paper: { id: paper.id } })
  })

  test('occupancy of the phases before is asked of an extension alone', () => {
    const db = aStore()
    const { zone, paper } = aSite(db, { test: 'share', params: { share: 'occupied', at_least: 60, at: 'earlier' } })
    const [one, two] = [aPhase(db, zone.id), aPhase(db, zone.id)]
    const at = (phase: string) => lineOn(db, zone.id, { phase })
    expect(lineOn(db, zone.id).state).toBe('na')
    expect(at(one.id).state).toBe('na')
    expect(at(two.id).state).toBe('unknown')
    setRecord(db, 'phase', one.id, { occupancy_pct: 75 }, { ...byTest, source: paper.id, asOf: '2026-06-30' })
    expect(at(two.id)).toMatchObject({ state: 'met', paper: { id: paper.id } })
    setRecord(db, 'phase', one.id, { occupancy_pct: 75 }, { ...byTest, source: paper.id, asOf: '2021-07-30' })
    expect(at(two.id)).toMatchObject({ state: 'check' })
    setRecord(db, 'phase', one.id, { occupancy_pct: 59 }, { ...byTest, source: paper.id, asOf: '2026-06-30' })
    expect(at(two.id)).toMatchObject({ state: 'unmet' })
  })

  test('a call is listed by a decision with a number; a proposal is not a listing', () => {
    const db = aStore()
    const { zone, paper } = aSite(db, { test: 'listed' })
    expect(lineOn(db, zone.id).state).toBe('unknown')
    const call = addRecord(
      db,
      'call',
      { code: 'C', name: 'Hạ tầng', zone: zone.id, listing: 'proposed' },
      byTest,
    ).record
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'unmet', says: 'đề nghị bổ sung' })
    setRecord(db, 'call', call.id, { listing: 'in' }, byTest)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check', says: 'chưa ghi văn bản' })
    setRecord(db, 'call', call.id, { list: paper.id }, byTest)
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met', paper: { id: paper.id } })
  })

  test('a rule whose parameters cannot be read asks nothing that nobody wrote', () => {
    const db = aStore()
    const { zone } = aSite(db, { test: 'field', params: { fields: ['password'] } })
    expect(lineOn(db, zone.id).state).toBe('unknown')
    aRule(db, { test: 'share', params: { share: 'handed_over', at_least: 'nhiều' }, number: 0 })
    expect(lineOn(db, zone.id)).toMatchObject({
      state: 'unknown',
      missing: 'cách xét của điều kiện này, đang ghi chưa đúng',
    })
  })
})
