import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Brief, figuresIn } from '../../../db/model/brief/brief.ts'
import { barsOf } from '../../../db/model/brief/figure/bars.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { get } from '../../../db/store/table.ts'
import { takeSnapshot } from '../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../electron/office.ts'
import { mapsOf } from '../../../electron/papers/figure/maps.ts'
import { aSeededStore, byTest } from '../fixture.ts'

const root = join(import.meta.dirname, '../../..')
const ladders = readLadders(root)
const zone = 'KCN-THANH-LOC'

/** A zone of three plots of which one has no area, two households of whom one is handed over, and money of two years. */
function aFullStore() {
  const store = aSeededStore()
  const [x, y] = get(store, 'zone', zone).point ?? [105, 10]
  const square = (at: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x + at, y],
        [x + at + 0.002, y],
        [x + at + 0.002, y + 0.002],
        [x + at, y + 0.002],
        [x + at, y],
      ],
    ],
  })
  const plots = [
    { code: 'A1', area_ha: 1.25, status: 'leased', shape: square(0) },
    { code: 'A2', area_ha: 2.5, status: 'ready', shape: square(0.003) },
    { code: 'A3', status: 'ready' },
  ]
  for (const plot of plots) addRecord(store, 'plot', { zone, use: 'industrial', ...plot }, byTest)
  for (const n of [1, 2])
    addRecord(
      store,
      'household',
      { code: `H${n}`, name: `Hộ thử ${n}`, zone, land_ha: 0.5, compensation_vnd: 1e9 },
      byTest,
    )
  for (const [year, allocated] of [
    [2025, 3e9],
    [2026, null],
  ] as const)
    addRecord(
      store,
      'funding',
      {
        code: `V${year}`,
        name: 'Bồi thường',
        zone,
        year,
        source: 'province',
        needed_vnd: 5e9,
        allocated_vnd: allocated,
      },
      byTest,
    )
  return store
}

const briefOf = (store = aFullStore(), manner = { lang: 'vi', length: 'full' } as const): Brief =>
  takeSnapshot(store, ladders, { zone }, 'Người thử', new Date('2026-11-22T07:05:00Z'), '2026-11-22', manner)

const tableOf = (brief: Brief, caption: RegExp) => {
  const block = brief.blocks.find(each => each.type === 'table' && caption.test(each.caption))
  if (block?.type !== 'table') throw new Error(`no table ${caption}`)
  return block
}
const saidIn = (brief: Brief, caption: RegExp) =>
  tableOf(brief, caption).rows.map(cells => cells.map(runs => runs.map(run => run.text).join('')).join(' | '))

test('plots, households and money are added up from the rows, and what is silent is said', () => {
  const brief = briefOf()
  expect(saidIn(brief, /^Lô đất/u)).toEqual([
    'Sẵn sàng cho thuê | 2\u00a0lô | 2,5\u00a0ha (1 dòng chưa có số)',
    'Đã cho thuê | 1\u00a0lô | 1,25\u00a0ha',
    'Cộng | 3\u00a0lô | 3,75\u00a0ha (1 dòng chưa có số)',
  ])
  expect(saidIn(brief, /^Bồi thường/u)[0]).toBe('Hộ trong sổ | 2\u00a0hộ | 1\u00a0ha | 2\u00a0tỷ đồng')
  expect(saidIn(brief, /^Vốn/u)).toEqual([
    'Năm 2025, ngân sách tỉnh | 5\u00a0tỷ đồng | 3\u00a0tỷ đồng | chưa có số liệu',
    'Năm 2026, ngân sách tỉnh | 5\u00a0tỷ đồng | chưa có số liệu | chưa có số liệu',
    'Cộng | 10\u00a0tỷ đồng | 3\u00a0tỷ đồng (1 dòng chưa có số) | chưa có số liệu',
  ])
  expect(brief.annexes?.[0]?.table.rows).toHaveLength(3)
})

test('tables and maps are numbered in their order, in each language its own word', () => {
  const named = (brief: Brief) =>
    brief.blocks.flatMap(block => ((block.type === 'table' && block.name) || block.type === 'map' ? [block.name] : []))
  expect(named(briefOf())).toEqual(expect.arrayContaining(['Hình 1', 'Bảng 1', 'Bảng 2', 'Hình 2', 'Bảng 3']))
  expect(named(briefOf(aFullStore(), { lang: 'en', length: 'full' } as never))).toContain('Table 2')
})

test('a chart of money counts in billions and leaves a gap empty', () => {
  const bars = barsOf(tableOf(briefOf(), /^Vốn/u))
  expect(bars).toMatchObject({ unit: 'tỷ đồng', labels: ['Năm 2025, ngân sách tỉnh', 'Năm 2026, ngân sách tỉnh'] })
  expect(bars?.series.map(each => each.values)).toEqual([
    [5, 5],
    [3, null],
    [null, null],
  ])
})

test('the maps carry their legend, their scale and where in the province they are', () => {
  const [place = '', site = ''] = mapsOf(root, briefOf())
  expect(place).toContain('Ký hiệu')
  expect(place).toContain('Vị trí gần đúng')
  expect(place.match(/Rạch Giá/gu)?.length).toBeGreaterThan(1)
  expect(site).toContain('Sẵn sàng cho thuê')
  expect(site).toContain('>A1<')
  expect(site).toMatch(/ (?:km|m)</u)
})

test('letters that were typed apart are composed on paper', () => {
  const store = aFullStore()
  setRecord(store, 'zone', zone, { road: 'Đường tỉnh 963'.normalize('NFD') }, byTest)
  const brief = briefOf(store)
  expect(JSON.stringify(brief)).toBe(JSON.stringify(brief).normalize('NFC'))
  expect(figuresIn(brief).some(run => run.text === 'Đường tỉnh 963')).toBe(true)
})
