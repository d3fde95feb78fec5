import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainOf, sectionsOf } from '../../../db/model/brief/brief.ts'
import { setRecord } from '../../../db/store/record.ts'
import {
  changedSince,
  finishSnapshot,
  sketchOf,
  snapshotOf,
  snapshotsOf,
  takeSnapshot,
} from '../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../electron/office.ts'
import { aSeededStore, byTest } from '../fixture.ts'

const ladders = readLadders(join(import.meta.dirname, '../../..'))
const day = '2026-11-22'
const now = new Date('2026-11-22T07:05:00Z')
const subject = { call: 'KG-KCN-THANH-LOC-2' }
const take = (db: ReturnType<typeof aSeededStore>, manner?: Parameters<typeof takeSnapshot>[6]) =>
  takeSnapshot(db, ladders, subject, 'Người lập', now, day, manner)

test('a kept brief stays as it was, and says figure by figure what the register says today', () => {
  const db = aSeededStore()
  const kept = take(db)
  expect(changedSince(db, ladders, kept.code, day)).toEqual([])
  setRecord(db, 'call', subject.call, { area_ha: 120 }, byTest)
  expect(snapshotOf(db, kept.code)).toEqual(kept)
  expect(changedSince(db, ladders, kept.code, day)).toMatchObject([
    { label: 'Quy mô kêu gọi', before: '100\u00a0ha', after: '120\u00a0ha' },
  ])
})

test('a snapshot names who took it and the line of the log it knew; each manner is one of its own, and the same is not taken twice', () => {
  const db = aSeededStore()
  const first = take(db)
  expect(first).toMatchObject({ author: 'Người lập', lang: 'vi', length: 'full' })
  expect(first.version).toBeGreaterThan(0)
  const english = take(db, { lang: 'en', length: 'one' })
  expect(english.code).not.toBe(first.code)
  expect(take(db).code).toBe(first.code)
  expect(snapshotsOf(db, first.subject).map(line => line.code)).toEqual([english.code, first.code])
})

test('a sketch says what a snapshot would, and nothing of it is kept: no number, no line of the log', () => {
  const db = aSeededStore()
  const counted = () =>
    db.prepare('SELECT (SELECT count(*) FROM snapshot) + (SELECT count(*) FROM history)').pluck().get()
  const before = counted()
  const sketch = sketchOf(db, ladders, subject, day)
  expect(counted()).toBe(before)
  expect(sketch.code).toBe('')
  const { code, blocks } = take(db)
  expect(JSON.stringify(sketch.blocks)).toBe(JSON.stringify(blocks).replaceAll(code, ''))
})

test('a final paper is refused while a figure is unverified, unless somebody says why, which stays in the file', () => {
  const db = aSeededStore()
  const draft = take(db)
  expect(() => finishSnapshot(db, draft.code, null, 'Người lập', now, day)).toThrow('E_BRIEF_UNVERIFIED')
  expect(snapshotsOf(db, draft.subject)).toHaveLength(1)
  const final = finishSnapshot(db, draft.code, 'Dùng nội bộ', 'Người lập', now, day)
  expect(final).toMatchObject({ final: { why: 'Dùng nội bộ' }, blocks: draft.blocks })
  const why = db.prepare('SELECT why FROM snapshot WHERE code = ?').pluck().get(final.code)
  const logged = db.prepare('SELECT why FROM batch ORDER BY rowid DESC LIMIT 1').pluck().get()
  expect([why, logged]).toEqual(['Dùng nội bộ', 'Dùng nội bộ'])
})

test('English comes from the register; what has no English stays and is a gap', () => {
  const brief = take(aSeededStore(), { lang: 'en', length: 'full' })
  const rows = sectionsOf(brief.blocks)[0]?.blocks.flatMap(block => (block.type === 'facts' ? block.rows : [])) ?? []
  const said = (label: string) =>
    rows
      .find(row => row.label === label)
      ?.cell.map(plainOf)
      .join(' ') ?? ''
  expect(said('Estimated capital')).toBe('1,800\u00a0billion\u00a0VND\u00a0[1] (as of 11 Oct 2021)')
  expect(said('Scale')).toContain('the press says 152\u00a0ha')
  expect(said('Location')).toContain('Thạnh Lộc commune, An Giang province')
  expect(brief.title).toBe('Call for investment: Thanh Loc Industrial Park infrastructure, phase 2')
  expect(brief.office.name).toBe('An Giang Economic Zones Authority')
  const gaps = brief.gaps.map(gap => gap.label)
  expect(gaps).toContain('English text: Sectors')
  expect(brief.gaps.map(gap => gap.ask)).toContain("People's Committee of Thạnh Lộc Commune")
  const steps = brief.blocks.flatMap(block =>
    block.type === 'table' && block.head[0] === 'Procedure' ? block.rows : [],
  )
  expect(steps.map(row => row[1]?.[0]?.text)).toContain('1/2000 zoning plan')
})

test('both languages stand side by side, and each figure is counted once', () => {
  const db = aSeededStore()
  const both = take(db, { lang: 'vi-en', length: 'full' })
  const first = both.blocks[0]
  const row = first?.type === 'facts' ? first.rows[3] : undefined
  expect(row?.label).toBe('Tổng vốn dự kiến / Estimated capital')
  expect(row?.cell.map(plainOf).join('')).toContain('1.800\u00a0tỷ đồng')
  expect(row?.beside?.map(plainOf).join('')).toContain('1,800\u00a0billion\u00a0VND')
})
