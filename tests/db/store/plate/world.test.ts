import { describe, expect, it } from 'vitest'
import { defaultAsk } from '../../../../db/model/plate/ask.ts'
import { layPlates } from '../../../../db/model/plate/atlas.ts'
import { takeMapSnapshot } from '../../../../db/store/plate/snapshot.ts'
import { plateWorld } from '../../../../db/store/plate/world.ts'
import { addRecord, setRecord } from '../../../../db/store/record.ts'
import { snapshotOf } from '../../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../../electron/office.ts'
import { aSeededStore, byTest } from '../../fixture.ts'

const ladders = readLadders('.')
const days = { day: '2026-11-27', today: '2026-11-27', code: null }
const square = (lon: number, lat: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
      [lon, lat],
    ],
  ],
})

describe('what plates are drawn from', () => {
  it('is the register in the order of the list, with the office that signs', () => {
    const world = plateWorld(aSeededStore(), ladders, defaultAsk, days)
    expect(world.zones.map(zone => zone.name).slice(0, 3)).toEqual(['KCN Thạnh Lộc', 'KCN Xẻo Rô', 'KCN Thuận Yên'])
    expect(world.office.name).toContain('Khu kinh tế')
  })

  it('names the base maps of the office that the screen shows, not those that are put away', () => {
    const db = aSeededStore()
    for (const [name, shown] of [
      ['Bản quét 2019', true],
      ['Ảnh vệ tinh', false],
    ] as const)
      addRecord(db, 'backdrop', { name, form: 'scan', shown }, byTest)
    expect(plateWorld(db, ladders, defaultAsk, days).backdrops.map(({ name }) => name)).toEqual(['Bản quét 2019'])
  })

  it('fits the zones of the first day on one sheet of A3, with those that have no place', () => {
    const sheets = layPlates(defaultAsk, plateWorld(aSeededStore(), ladders, defaultAsk, days))
    const rows = sheets.flatMap(plate => plate.blocks.flatMap(block => (block.is === 'rows' ? block.rows : [])))
    expect([sheets.length, rows.filter(row => row.sign).length]).toEqual([1, 18])
  })

  it('brings a zone its standing plots with a boundary, and counts those without one', () => {
    const db = aSeededStore()
    const zone = plateWorld(db, ladders, defaultAsk, days).zones[0]?.id ?? ''
    const plot = (code: string, more: Record<string, unknown>) =>
      addRecord(db, 'plot', { code, zone, area_ha: 1.5, use: 'industrial', ...more }, byTest)
    plot('L-1', { status: 'ready', shape: square(105.12, 10, 0.002) })
    plot('L-2', { status: 'reserved', area_ha: null })
    plot('L-3', { status: 'ready', ended: '2025-01-01', shape: square(105.13, 10, 0.002) })
    const world = plateWorld(db, ladders, { ...defaultAsk, theme: 'plots', cover: { is: 'zone', zone } }, days)
    expect(world.lands[zone]?.map(land => [land.is, land.code, land.status])).toEqual([['plot', 'L-1', 'todo']])
    expect(world.details[zone]?.plots).toEqual([
      { state: 'reserved', areas: [null] },
      { state: 'ready', areas: [1.5] },
    ])
  })

  it('is refused for a zone that is not there', () => {
    expect(() =>
      plateWorld(aSeededStore(), ladders, { ...defaultAsk, cover: { is: 'zone', zone: 'x' } }, days),
    ).toThrow('E_MAP_ZONE')
  })
})

describe('the snapshot of a map', () => {
  const taking = (title: string) => ({
    ask: defaultAsk,
    title,
    by: 'Người thử',
    now: new Date('2026-11-27T08:00:00Z'),
    today: '2026-11-27',
  })

  it('keeps its number until the register changes, then takes the next', () => {
    const db = aSeededStore()
    const first = takeMapSnapshot(db, taking('Bản đồ'))
    expect([first, takeMapSnapshot(db, taking('Bản đồ'))]).toEqual(['27-11-2026/01', '27-11-2026/01'])
    const zone = plateWorld(db, ladders, defaultAsk, days).zones[0]?.id ?? ''
    setRecord(db, 'zone', zone, { area_ha: 251 }, byTest)
    expect(takeMapSnapshot(db, taking('Bản đồ'))).toBe('27-11-2026/02')
    expect(snapshotOf(db, '27-11-2026/02').title).toBe('Bản đồ')
  })

  it('is another for another map', () => {
    const db = aSeededStore()
    takeMapSnapshot(db, taking('Bản đồ'))
    expect(takeMapSnapshot(db, { ...taking('Bản đồ'), ask: { ...defaultAsk, paper: 'a0' } })).toBe('27-11-2026/02')
  })
})
