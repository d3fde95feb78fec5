import { describe, expect, test } from 'vitest'
import { moneyClass } from '../../../db/model/money/class.ts'
import { sumsOf } from '../../../db/model/money/tally.ts'
import { levelsOf } from '../../../db/model/rent/level.ts'
import type { ThemeName } from '../../../db/model/theme.ts'
import { readTheme } from '../../../db/model/themed.ts'
import type { Db } from '../../../db/store/db.ts'
import { addTable } from '../../../db/store/land/rent.ts'
import { themed } from '../../../db/store/map/theme/themed.ts'
import { addRecord } from '../../../db/store/record.ts'
import { zoneSummaries } from '../../../db/store/view/overview.ts'
import { readLadders } from '../../../electron/office.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'

const today = '2026-11-27'
const ladders = readLadders(process.cwd())
const add = (db: Db, kind: Parameters<typeof addRecord>[1], fields: Record<string, unknown>) =>
  addRecord(db, kind, fields, byTest).record
const answer = (db: Db, theme: ThemeName) => themed(db, ladders, today, theme)

describe('a theme over the register', () => {
  test('gives a zone the class that the list has of it, in each theme that the list knows', () => {
    const db = aSeededStore()
    for (const theme of ['status', 'planning', 'clearance', 'call', 'directive'] as const) {
      const { classes } = answer(db, theme)
      for (const zone of zoneSummaries(db, ladders, today))
        expect(classes[zone.id], `${theme} ${zone.name}`).toBe(zone.themes[theme])
    }
  })

  test('gives a phase the class of its own steps and calls, and not those of its zone', () => {
    const db = aStore()
    const zone = aZone(db)
    const [first, second] = [1, 2].map(n => add(db, 'phase', { code: `P-${n}`, zone: zone.id, name: `Giai đoạn ${n}` }))
    add(db, 'call', { code: 'KG-1', name: 'Dự án', zone: zone.id, phase: first!.id, stage: 'calling' })
    const { classes } = answer(db, 'call')
    expect([classes[zone.id], classes[first!.id], classes[second!.id]]).toEqual(['doing', 'doing', 'unk'])
  })

  test('says how many directives a zone has and how many are late', () => {
    const db = aSeededStore()
    const { notes } = answer(db, 'directive')
    expect(Object.values(notes).some(note => /^\d+ nhiệm vụ/.test(note))).toBe(true)
  })

  test('never calls a zone done, or without work, while somebody has yet to report on a directive of it', () => {
    const db = aStore()
    const [silent, half, done, none] = [aZone(db), aZone(db), aZone(db), aZone(db)]
    const paper = aDocument(db).id
    let number = 0
    const order = (zone: string, status: string | null) => {
      number += 1
      const fields = { code: `NV-${number}`, document: paper, number, summary: 'Việc thử', status }
      add(db, 'target', { directive: add(db, 'directive', fields).id, zone, name: 'KCN Thử' })
    }
    order(silent.id, null)
    order(half.id, 'done')
    order(half.id, null)
    order(done.id, 'done')
    const { classes } = answer(db, 'directive')
    expect([silent, half, done, none].map(zone => classes[zone.id])).toEqual(['wait', 'wait', 'xong', 'unk'])
  })

  test('takes a zone as established by its date, or by the step that proves it', () => {
    const db = aStore()
    const [dated, proven, begun, silent] = [
      aZone(db, { established: '2010-05-06' }),
      aZone(db, { type: 'ccn' }),
      aZone(db, { type: 'ccn' }),
      aZone(db),
    ]
    const step = { ladder: 'ccn-2024', status: 'done' }
    add(db, 'progress', { ...step, zone: proven.id, step: 'decision' })
    add(db, 'progress', { ...step, zone: begun.id, step: 'planned' })
    const { classes } = answer(db, 'establishment')
    expect([dated, proven, begun, silent].map(zone => classes[zone.id])).toEqual(['xong', 'xong', 'doing', 'unk'])
  })

  test('adds the money of a zone up, and lets an obstacle of money come first', () => {
    const db = aStore()
    const zone = aZone(db)
    const line = (code: string, needed_vnd: number | null, allocated_vnd: number | null) =>
      add(db, 'funding', { code, name: code, zone: zone.id, needed_vnd, allocated_vnd })
    line('V-1', 100e9, 60e9)
    expect(answer(db, 'money').classes[zone.id]).toBe('wait')
    line('V-2', 50e9, 90e9)
    expect(answer(db, 'money').classes[zone.id]).toBe('doing')
    expect(answer(db, 'money').notes[zone.id]).toBe('cần 150\u00a0tỷ đồng, đã bố trí 150\u00a0tỷ đồng')
    add(db, 'obstacle', { code: 'VM-1', name: 'Thiếu vốn', category: 'funding', zone: zone.id })
    expect(answer(db, 'money').classes[zone.id]).toBe('stuck')
  })

  test('never calls money enough while a line does not say what it needs', () => {
    const lineOf = (needed_vnd: number | null, allocated_vnd: number | null, disbursed_vnd: number | null) => ({
      ...{ id: '', code: '', name: '', zone: '', phase: null, plan: null, year: null, source: null, purpose: null },
      ...{ needed_vnd, allocated_vnd, disbursed_vnd },
    })
    const of = (...lines: ReturnType<typeof lineOf>[]) => moneyClass(sumsOf(lines), false)
    expect(of(lineOf(10, 10, 10))).toBe('xong')
    expect(of(lineOf(10, 10, 10), lineOf(null, 5, null))).toBe('wait')
    expect(of(lineOf(10, 0, null))).toBe('todo')
    expect(of(lineOf(10, null, null))).toBe('unk')
    expect(of()).toBe('unk')
  })

  test('computes how full a zone is from its plots, by the decree', () => {
    const db = aStore()
    const [full, empty, odd, none] = [aZone(db), aZone(db), aZone(db), aZone(db)]
    const plot = (code: string, zone: string, fields: Record<string, unknown>) =>
      add(db, 'plot', { code, zone, use: 'industrial', ...fields })
    plot('A1', full.id, { area_ha: 6, status: 'leased' })
    plot('A2', full.id, { area_ha: 4, status: 'ready' })
    plot('B1', empty.id, { area_ha: 5, status: 'ready' })
    plot('C1', odd.id, { status: 'ready' })
    const { classes, notes } = answer(db, 'plots')
    expect([full, empty, odd, none].map(zone => classes[zone.id])).toEqual(['xong', 'todo', 'wait', undefined])
    expect(notes[full.id]).toBe('lấp đầy 60\u00a0%')
  })

  test('shows each price in a map of its own', () => {
    const db = aStore()
    const zone = aZone(db)
    const lines = [{ name: 'Đất công nghiệp', position: null, price_vnd: 9500 }]
    const table = { zone: zone.id, name: 'Bảng giá', valid_from: '2020-01-01', valid_to: null, lines }
    addTable(db, { about: 'state_rent', ...table }, byTest)
    expect(answer(db, 'rent').words.xong).toBe('9.500 đồng/m²/năm')
    expect(answer(db, 'rent').classes[zone.id]).toBe('xong')
    expect(answer(db, 'sublease').classes[zone.id]).toBe('unk')
    expect(answer(db, 'sublease').words).toEqual({})
  })
})

describe('levels of prices', () => {
  test('are the prices themselves while there are three of them', () => {
    const { levelOf, words } = levelsOf([9500, 12_000, 9500, 20_000], 'đồng')
    expect([20_000, 12_000, 9500].map(levelOf)).toEqual(['xong', 'doing', 'todo'])
    expect(words).toEqual({ xong: '20.000 đồng', doing: '12.000 đồng', todo: '9.500 đồng' })
  })

  test('are thirds of the range when there are more, and say what they hold', () => {
    const { levelOf, words } = levelsOf([1000, 2000, 3000, 10_000], 'đồng')
    expect([10_000, 3000, 1000].map(levelOf)).toEqual(['xong', 'todo', 'todo'])
    expect(words).toEqual({ xong: '10.000 đồng', todo: '1.000 đến 3.000 đồng' })
  })
})

test('without an answer a theme speaks of zones alone, and does not guess', () => {
  const zone = {
    id: 'z',
    themes: { status: 'xong', planning: 'unk', clearance: 'unk', call: 'unk', directive: 'unk' },
  } as const
  expect(readTheme('status').classOf(zone)).toBe('xong')
  expect(readTheme('money').classOf(zone)).toBe('unk')
  expect(readTheme('status').classAt('phase', 'p')).toBeNull()
  const answered = readTheme('plots', { theme: 'plots', classes: { p: 'xong' }, notes: {}, words: {} })
  expect(answered.classAt('phase', 'p')).toBe('xong')
  expect(answered.classAt('plan', 'p')).toBeNull()
  expect(answered.word('todo', 'plot')).toBe('Sẵn sàng cho thuê')
})
