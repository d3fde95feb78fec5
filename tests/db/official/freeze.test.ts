import { describe, expect, it } from 'vitest'
import { paragraphsOf, plainOf } from '../../../db/model/brief/brief.ts'
import type { PaperAsk } from '../../../db/model/official/ask.ts'
import { blocksOf, type Official } from '../../../db/model/official/official.ts'
import type { Db } from '../../../db/store/db.ts'
import { freezePaper } from '../../../db/store/official/freeze.ts'
import { addRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { readLadders } from '../../../electron/office.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aSeededStore, aStore, byTest } from '../fixture.ts'
import { allAsks, fillPapers } from './papers.ts'

const ladders = readLadders(appDir)
const today = '2026-11-22'
const freeze = (db: Db, ask: PaperAsk, past: (day: string) => Db = () => aStore()) =>
  freezePaper(db, ladders, ask, { by: 'Người thử', now: new Date('2026-11-22T07:05:00Z'), today, past })
const wordsOf = (paper: Official) =>
  [
    ...paragraphsOf({ blocks: blocksOf(paper) }).map(plainOf),
    ...blocksOf(paper).flatMap(block => ('text' in block ? [block.text] : [])),
  ].join('\n')
const personal = /Trần Thị Thử|Danh Thử|091000000001|0909000001|512|CS 01234|100\.000\.001/u

describe('a paper of the office', () => {
  it('is frozen once under a number of the day while nothing changes, and anew when something does', () => {
    const db = aSeededStore()
    const first = freeze(db, { is: 'zone-list' })
    expect(first.code).toBe('22-11-2026/01')
    expect(freeze(db, { is: 'zone-list' }).code).toBe('22-11-2026/01')
    expect(freeze(db, { is: 'call-list' }).code).toBe('22-11-2026/02')
    addRecord(db, 'zone', { code: 'KCN-MOI', name: 'KCN Mới', type: 'kcn' }, byTest)
    const again = freeze(db, { is: 'zone-list' })
    expect(again.code).toBe('22-11-2026/03')
    expect(wordsOf(again)).toContain('KCN Mới')
  })

  it('is made of whatever there is, and of nothing', () => {
    const db = aSeededStore()
    for (const ask of allAsks(fillPapers(db))) {
      const paper = freeze(db, ask)
      expect(paper.blocks.length, ask.is).toBeGreaterThan(0)
      expect(JSON.stringify(paper), ask.is).not.toMatch(/undefined|NaN|\[object/u)
    }
    const empty = aStore()
    for (const is of ['call-list', 'zone-list', 'board'] as const)
      expect(wordsOf(freeze(empty, { is }))).toMatch(/chưa|0 /u)
    expect(wordsOf(freeze(empty, { is: 'progress-report', period: '2026' }))).toContain('chưa ghi nhiệm vụ nào')
  })

  it('marks what is not known and lists it at the end, each with whom to ask', () => {
    const db = aSeededStore()
    addRecord(db, 'zone', { code: 'KCN-TRONG', name: 'KCN Trống', type: 'kcn' }, byTest)
    const paper = freeze(db, { is: 'zone-list' })
    expect(wordsOf(paper)).toContain('chưa có số liệu')
    expect(paper.gaps.find(gap => gap.label === 'KCN Trống: diện tích quy hoạch')?.ask).not.toBe('')
  })

  it('refuses a period that nobody can read, and one that has not begun', () => {
    const db = aStore()
    expect(() => freeze(db, { is: 'clearance-report', period: 'quý ba' })).toThrow('E_SPAN')
    expect(() => freeze(db, { is: 'clearance-report', period: '2027' })).toThrow('E_SPAN_FUTURE')
  })
})

describe('household sheets', () => {
  it('masked, show no name, paper, telephone or amount of a household anywhere', () => {
    const db = aSeededStore()
    const paper = freeze(db, { is: 'household-sheets', zone: fillPapers(db).zone, unmaskedWhy: null })
    expect(wordsOf(paper)).toContain('Hộ H-001')
    expect(JSON.stringify(paper)).not.toMatch(personal)
  })

  it('of a report on clearance show codes alone', () => {
    const db = aSeededStore()
    fillPapers(db)
    const paper = freeze(db, { is: 'clearance-report', period: '2026' })
    expect(wordsOf(paper)).toContain('H-001')
    expect(JSON.stringify(paper)).not.toMatch(/Trần Thị Thử|Danh Thử/u)
  })

  it('unmasked, show them, log who let them be seen and why, and keep no copy of them', () => {
    const db = aSeededStore()
    const { zone } = fillPapers(db)
    const paper = freeze(db, { is: 'household-sheets', zone, unmaskedWhy: 'Giao Trung tâm Phát triển quỹ đất' })
    expect(wordsOf(paper)).toMatch(/Trần Thị Thử[\s\S]*512/u)
    expect(list(db, 'unmasking')).toMatchObject([
      { by: 'Người thử', why: 'Giao Trung tâm Phát triển quỹ đất', what: expect.stringContaining('In phiếu hộ') },
    ])
    const kept = list(db, 'snapshot')
    expect(kept.map(each => each.code)).toEqual([paper.code])
    expect(JSON.stringify(kept)).not.toMatch(personal)
  })
})
