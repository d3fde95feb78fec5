import { describe, expect, test } from 'vitest'
import { rowOf } from '../../../../db/model/readiness/sheet.ts'
import { verdictSentence } from '../../../../db/model/readiness/words.ts'
import { Problem } from '../../../../db/model/text/problem.ts'
import { batches, undo } from '../../../../db/store/log/undo.ts'
import { confirm, orderRules } from '../../../../db/store/readiness/rules.ts'
import { setRecord } from '../../../../db/store/record.ts'
import { list } from '../../../../db/store/table.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../../fixture.ts'
import { aPhase, aRule, aSite, aStep, lineOn, verdictOn } from './fixture.ts'

describe('the verdict', () => {
  test('unknown is not "not met", and neither is "met": each required one decides', () => {
    const db = aStore()
    const { zone, rule, paper } = aSite(db)
    expect(verdictOn(db, zone.id)).toMatchObject({ verdict: 'not_yet', asked: 1, proven: 0 })
    const step = aStep(db, zone.id, { status: 'todo' })
    expect(verdictOn(db, zone.id).verdict).toBe('not_yet')
    setRecord(db, 'progress', step.id, { status: 'done' }, byTest)
    expect(verdictOn(db, zone.id).verdict).toBe('nearly')
    setRecord(db, 'progress', step.id, { document: paper.id }, byTest)
    expect(verdictOn(db, zone.id)).toMatchObject({ verdict: 'ready', proven: 1 })
    aRule(db, { need: 'should', params: { about: 'planning', steps: ['markers'] } })
    expect(verdictOn(db, zone.id)).toMatchObject({ verdict: 'nearly', asked: 2, proven: 1 })
    setRecord(db, 'rule', rule.id, { need: 'should' }, byTest)
    expect(verdictOn(db, zone.id).verdict).toBe('nearly')
  })

  test('without a rule there is no verdict, least of all "ready"', () => {
    const db = aStore()
    const { zone, rule } = aSite(db)
    setRecord(db, 'rule', rule.id, { off: true }, byTest)
    expect(verdictOn(db, zone.id)).toMatchObject({ verdict: 'none', asked: 0, lines: [] })
    expect(verdictSentence(verdictOn(db, zone.id))).toBe('Không có điều kiện nào đang xét cho loại khu này.')
  })

  test('a rule is asked of its own types, in the order of the office', () => {
    const db = aStore()
    const park = aZone(db)
    const cluster = aZone(db, { type: 'ccn' })
    const [a, b, c] = [aRule(db, { types: 'kcn' }), aRule(db, { types: 'kcn ccn' }), aRule(db)]
    const codes = (zone: string) => verdictOn(db, zone).lines.map(line => line.rule.code)
    expect(codes(park.id)).toEqual([a.code, b.code, c.code])
    expect(codes(cluster.id)).toEqual([b.code, c.code])
    orderRules(db, [String(c.code), String(a.code)], 'Người thử')
    expect(codes(park.id)).toEqual([c.code, a.code, b.code])
    expect(batches(db)[0]?.name).toBe('Xếp lại thứ tự điều kiện')
    undo(db, 'Người thử')
    expect(codes(park.id)).toEqual([a.code, b.code, c.code])
  })

  test('a row of the table keeps each mark, and names the blocked before the unknown', () => {
    const db = aStore()
    const { zone, rule } = aSite(db)
    const blocked = aRule(db, { name: 'Mặt bằng sạch', params: { about: 'clearance', steps: ['handover'] } })
    aStep(db, zone.id, { ladder: 'clearance-2026', step: 'pay', status: 'stuck', note: 'Chưa có vốn' })
    const row = rowOf(verdictOn(db, zone.id))
    expect(row.marks[rule.id]).toEqual({ state: 'unknown', sign: 'unk', isByHand: false })
    expect(row.marks[blocked.id]?.sign).toBe('stuck')
    expect(row.first).toMatchObject({ name: 'Mặt bằng sạch', words: 'chưa có vốn' })
  })
})

describe('a word by hand', () => {
  const said = (db: Parameters<typeof confirm>[0], rule: string, zone: string, more: object = {}) =>
    confirm(db, { rule, zone, met: 'yes', date: '2026-10-01', ...more }, 'Người thử')

  test('with its paper it beats silence, and is shown as by hand; the batch names the condition and the site', () => {
    const db = aStore()
    const { zone, rule, paper } = aSite(db, { name: 'Đầu mối' })
    const phase = aPhase(db, zone.id, { name: 'Giai đoạn 2' })
    const done = said(db, rule.id, zone.id, { phase: phase.id, document: paper.id })
    expect(lineOn(db, zone.id, { phase: phase.id })).toMatchObject({
      state: 'met',
      proof: done.record.id,
      paper: { id: paper.id },
    })
    expect(lineOn(db, zone.id).state).toBe('unknown')
    expect(batches(db)[0]?.name).toBe(`Xác nhận "Đầu mối" của ${zone.name}, giai đoạn 2: đạt`)
  })

  test('without a paper it is only said; without a reason either it is refused', () => {
    const db = aStore()
    const { zone, rule } = aSite(db)
    expect(() => said(db, rule.id, zone.id)).toThrow(Problem)
    said(db, rule.id, zone.id, { note: 'Ông A cho biết' })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check', says: 'Ông A cho biết', missing: 'văn bản chứng minh' })
  })

  test('it never silences a newer paper that says otherwise: both are told', () => {
    const db = aStore()
    const { zone, rule, paper } = aSite(db)
    aStep(db, zone.id, { status: 'stuck', date: '2026-10-20', note: 'Vướng một hộ' })
    said(db, rule.id, zone.id, { document: paper.id })
    expect(lineOn(db, zone.id)).toMatchObject({
      state: 'check',
      sign: 'wait',
      says: 'vướng một hộ; xác nhận tay ghi đạt, 1/10/2026',
    })
    said(db, rule.id, zone.id, { document: paper.id, date: '2026-11-01' })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'met' })
  })

  test('"chưa đạt" against a paper is told beside it; "không phải xét" takes the line out of the count', () => {
    const db = aStore()
    const { zone, rule, paper } = aSite(db)
    aStep(db, zone.id, { document: paper.id, date: '2026-10-20' })
    said(db, rule.id, zone.id, { met: 'no', note: 'Đồ án đã hết hiệu lực' })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'check' })
    said(db, rule.id, zone.id, { met: 'na', date: '2026-11-02', note: 'Khu hiện hữu' })
    expect(verdictOn(db, zone.id)).toMatchObject({ verdict: 'none', asked: 0 })
    expect(lineOn(db, zone.id)).toMatchObject({ state: 'na', says: 'Khu hiện hữu' })
  })

  test('a phase of another zone is refused by name', () => {
    const db = aStore()
    const { zone, rule } = aSite(db)
    const elsewhere = aPhase(db, aZone(db).id)
    expect(() => said(db, rule.id, zone.id, { phase: elsewhere.id, note: 'x' })).toThrow('E_PROOF_PHASE')
  })
})

describe('the frame of a new file', () => {
  test('the second phase of Thạnh Lộc has one paper out of eleven conditions, and nothing invented', () => {
    const db = aSeededStore()
    const phase = list(db, 'phase', { code: 'KCN-THANH-LOC-2' })[0]
    const verdict = verdictOn(db, 'KCN-THANH-LOC', phase?.id)
    expect(verdict).toMatchObject({ verdict: 'not_yet', asked: 11, proven: 1 })
    expect(verdictSentence(verdict)).toBe(
      '1 trên 11 điều kiện có văn bản chứng minh. Thiếu nhất: mặt bằng sạch và vốn bồi thường.',
    )
    const states = Object.fromEntries(verdict.lines.map(line => [line.rule.code, line.state]))
    expect(states).toMatchObject({
      ...{ 'KCN-QH-TINH': 'unmet', 'KCN-QH-CHI-TIET': 'met', 'KCN-THANH-LAP': 'unknown', 'DAT-SACH': 'unknown' },
      ...{ 'VON-BOI-THUONG': 'unknown', 'KCN-HA-TANG': 'unknown', 'GIA-THUE-DAT': 'unknown', 'DANH-MUC': 'check' },
      ...{ 'DAU-MOI': 'unknown', 'KCN-NHA-O': 'unmet', 'KCN-LAP-DAY': 'check' },
    })
    const plan = verdict.lines.find(line => line.rule.code === 'KCN-QH-CHI-TIET')
    expect(plan).toMatchObject({ paper: { name: 'QĐ 1755/QĐ-UBND', date: '2007-09-13' }, says: 'ghi cho cả khu' })
    const homes = verdict.lines.find(line => line.rule.code === 'KCN-NHA-O')
    expect(homes).toMatchObject({ sign: 'stuck', agency: { short: 'Sở KH&ĐT', todayShort: 'Sở Tài chính' } })
  })

  test('no zone is called ready, and every open line of a known commune names who holds it', () => {
    const db = aSeededStore()
    const zones = list(db, 'zone')
    for (const zone of zones) {
      const verdict = verdictOn(db, zone.id)
      expect(verdict.verdict).toBe('not_yet')
      const open = verdict.lines.filter(line => !['met', 'na'].includes(line.state))
      if (zone.unit) expect(open.filter(line => line.agency === null)).toEqual([])
    }
  })

  test('every rule says its ground, can be read, and rests on a paper of the register where it names one', () => {
    const db = aSeededStore()
    for (const rule of list(db, 'rule')) {
      expect(rule.basis).not.toBeNull()
      const line = verdictOn(db, aZone(db, { type: rule.types?.split(' ')[0] ?? 'kcn' }).id).lines.find(
        each => each.rule.id === rule.id,
      )
      expect(line?.missing).not.toContain('ghi chưa đúng')
    }
    expect(list(db, 'rule').length).toBeGreaterThan(15)
  })
})

test('papers of a kind that proves nothing by itself are named in words', () => {
  const db = aStore()
  const { zone } = aSite(db)
  const step = aStep(db, zone.id)
  const says = (fields: Record<string, unknown>) => {
    setRecord(db, 'progress', step.id, { document: aDocument(db, fields).id }, byTest)
    return lineOn(db, zone.id).says
  }
  expect(says({ type: 'list', number: null })).toBe('văn bản chưa có số, ký hiệu')
  expect(says({ type: 'report', number: null, publisher: 'Trang của sở' })).toBe('mới theo trang, báo cáo không số')
  expect(says({ type: 'dataset', number: null })).toBe('mới theo bộ dữ liệu')
})
