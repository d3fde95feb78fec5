import { describe, expect, it } from 'vitest'
import { defaultAsk, type PlateAsk } from '../../../../db/model/plate/ask.ts'
import { layPlates } from '../../../../db/model/plate/atlas.ts'
import { bandRoom } from '../../../../db/model/plate/boxes.ts'
import type { Block, Plate } from '../../../../db/model/plate/plate.ts'
import { orientations, paperNames, papers } from '../../../../db/model/plate/size.ts'
import { aWorld } from './a-world.ts'

const ask = (more: Partial<PlateAsk>): PlateAsk => ({ ...defaultAsk, ...more })
const rowsOf = (plate: Plate | undefined) =>
  (plate?.blocks ?? []).flatMap(block => (block.is === 'rows' ? block.rows : []))
const wordsOf = (plate: Plate | undefined) =>
  (plate?.blocks ?? []).flatMap(block => (block.is === 'words' ? block.lines.map(line => line.text) : [])).join(' ')
const has = (plate: Plate | undefined, is: Block['is']) => (plate?.blocks ?? []).some(block => block.is === is)

describe('the sheets of an ask', () => {
  it('keep every block on the paper, and none over the map, on all ten layouts', () => {
    const world = aWorld({ zones: 18, plots: 180, quality: 'point', unplaced: 6 })
    for (const paper of paperNames)
      for (const orientation of orientations)
        for (const plate of layPlates(ask({ paper, orientation }), world)) {
          const [width, height] = [plate.widthMm / plate.unit, plate.heightMm / plate.unit]
          const map = plate.blocks.find(block => block.is === 'map')?.area
          for (const { area, is } of plate.blocks) {
            const told = `${paper} ${orientation} ${is}`
            expect([area.x >= 5, area.y >= 5, area.x + area.width <= width - 4.9], told).toEqual([true, true, true])
            expect(area.y + area.height, told).toBeLessThanOrEqual(height - 3)
            if (!map || is === 'map') continue
            const isOver =
              area.x < map.x + map.width &&
              area.x + area.width > map.x &&
              area.y < map.y + map.height &&
              area.y + area.height > map.y
            expect(isOver, told).toBe(false)
          }
        }
  })

  it('set a long title small enough to stand over the map with the line under it, on every upright sheet', () => {
    const title =
      'Khu công nghiệp, đô thị và dịch vụ Thạnh Lộc mở rộng về phía Tây Nam kênh Đòn Dông giai đoạn 2, xã Thạnh Lộc, tỉnh An Giang'
    for (const paper of paperNames) {
      const world = aWorld({ zones: 1, plots: 12, quality: 'point' })
      const [plate] = layPlates(ask({ paper, orientation: 'portrait', title }), world)
      const map = plate?.blocks.find(block => block.is === 'map')?.area
      const heads = (plate?.blocks ?? []).flatMap(block =>
        block.is === 'words' && block.area.y < (map?.y ?? 0) ? [block] : [],
      )
      expect(heads.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).toContain(title)
      // The figures of the grid and the band take the rest.
      for (const { area } of heads) expect(area.y + area.height, paper).toBeLessThanOrEqual((map?.y ?? 0) - bandRoom)
    }
  })

  it('carry the corner map, the scale, north, the office, the day and the snapshot', () => {
    for (const orientation of orientations) {
      const [plate] = layPlates(ask({ orientation }), aWorld({ zones: 4, plots: 0 }))
      for (const is of ['corner', 'bar', 'north'] as const) expect(has(plate, is), is).toBe(true)
      expect(wordsOf(plate)).toContain('BAN QUẢN LÝ KHU KINH TẾ')
      expect(wordsOf(plate)).toContain('Số liệu đến ngày 27/11/2026')
      expect(wordsOf(plate)).toContain('bản chụp 27-11-2026/01')
      expect(wordsOf(plate)).toContain('kinh tuyến trục 104°30')
    }
  })

  it('say "bản đồ định hướng" where a place is rough, and only there', () => {
    const isMarked = (quality: 'surveyed' | 'schematic' | 'point') =>
      has(layPlates(ask({}), aWorld({ zones: 3, plots: 0, quality }))[0], 'mark')
    expect([isMarked('point'), isMarked('schematic'), isMarked('surveyed')]).toEqual([true, true, false])
  })

  it('list every zone, those without a place under a line of their own, gaps spelled out', () => {
    const world = aWorld({ zones: 18, plots: 0, quality: 'point', unplaced: 9 })
    const sheets = layPlates(ask({ paper: 'a2' }), world)
    expect(sheets).toHaveLength(1)
    const rows = rowsOf(sheets[0])
    expect(rows.filter(row => row.sign)).toHaveLength(18)
    expect(rows.filter(row => row.number !== null)).toHaveLength(9)
    expect(rows.some(row => row.lines[0]?.startsWith('Chưa có vị trí'))).toBe(true)
    for (const row of rows.filter(each => each.isGap && each.sign)) expect(row.value).toBe('chưa có số liệu')
  })

  it('put sixty zones that find no room on a list of their own, losing none', () => {
    const world = aWorld({ zones: 60, plots: 0, quality: 'point' })
    for (const paper of ['a4', 'a3'] as const) {
      const [, ...lists] = layPlates(ask({ paper }), world)
      const listed = lists.flatMap(plate => rowsOf(plate).map(row => row.lines[0]))
      expect(new Set(listed).size).toBe(60)
    }
    const [alone, ...none] = layPlates(ask({ paper: 'a0' }), aWorld({ zones: 36, plots: 0, quality: 'point' }))
    expect([rowsOf(alone).length, none.length]).toEqual([36, 0])
  })

  it('list sixty zones on an upright A0 with a place for each: its map gives the table the height that it needs', () => {
    const upright = ask({ paper: 'a0', orientation: 'portrait' })
    const of = (zones: number) => {
      const world = aWorld({ zones, plots: 0, quality: 'point' })
      const named = world.zones.map((zone, n) => ({ ...zone, name: `CCN Số ${n + 1}` }))
      return layPlates(upright, { ...world, zones: named })
    }
    const [few] = of(20)
    const [alone, ...none] = of(60)
    expect([rowsOf(alone).filter(row => row.sign).length, none.length]).toEqual([60, 0])
    const mapOf = (plate: typeof alone) => plate?.blocks.find(block => block.is === 'map')?.area.height ?? 0
    expect(mapOf(alone)).toBeLessThan(mapOf(few))
    expect(mapOf(alone)).toBeGreaterThan(0.85 * mapOf(few))
  })

  it('list fifty zones in two columns of an upright A0, and count what is left out by zones alone', () => {
    const upright = ask({ paper: 'a0', orientation: 'portrait' })
    const of = (zones: number, unplaced: number) => {
      const world = aWorld({ zones, plots: 0, quality: 'point', unplaced })
      return { ...world, zones: world.zones.map((zone, n) => ({ ...zone, name: `CCN Số ${n + 1}` })) }
    }
    const [alone, ...none] = layPlates(upright, of(50, 4))
    expect([rowsOf(alone).filter(row => row.sign).length, none.length]).toEqual([50, 0])
    const [first, list] = layPlates(upright, of(90, 40))
    const words = first?.blocks.flatMap(block => (block.is === 'words' ? block.lines.map(line => line.text) : [])) ?? []
    const shown = rowsOf(first).filter(row => row.sign).length
    expect(words).toContain(`và ${90 - shown} khu nữa, xem tờ danh mục`)
    expect(rowsOf(list)).toHaveLength(90)
  })

  it('are an atlas of one sheet a zone in the order of the list, numbered through, each named in the table by its sheet', () => {
    const world = aWorld({ zones: 20, plots: 1000, unplaced: 2 })
    const sheets = layPlates(ask({ cover: { is: 'atlas' }, paper: 'a4' }), world)
    expect(sheets.map(sheet => sheet.number)).toEqual(sheets.map((_, at) => at + 1))
    const own = sheets.filter(sheet => has(sheet, 'around'))
    expect(own.map(sheet => sheet.title)).toEqual(world.zones.slice(0, 18).map(zone => zone.name))
    for (const sheet of sheets.slice(0, 2))
      for (const row of rowsOf(sheet).filter(each => each.number !== null)) {
        const named = sheets[(row.number ?? 0) - 1]?.title ?? ''
        expect(named.split(' ').at(-1)).toBe(
          row.lines
            .join(' ')
            .split(/[ .]/)
            .find(word => /^\d+$/.test(word)),
        )
      }
  })

  it('show a zone close up with its own plots, and none where they are not wanted', () => {
    const world = aWorld({ zones: 3, plots: 90 })
    const cover = { is: 'zone', zone: 'zone-1' } as const
    const lands = (shown: PlateAsk['shown']) =>
      layPlates(ask({ cover, shown }), world).flatMap(plate =>
        plate.blocks.flatMap(block => (block.is === 'map' ? block.lands : [])),
      )
    expect(lands(defaultAsk.shown).filter(land => land.is === 'plot')).toHaveLength(30)
    expect(lands({ ...defaultAsk.shown, lands: false })).toEqual([])
  })

  it('warn when a scale is finer than the places carry, and do not draw it', () => {
    const [plate] = layPlates(ask({ scale: 25_000 }), aWorld({ zones: 3, plots: 0, quality: 'point' }))
    expect(plate?.checks.map(check => check.text).join()).toContain('Không vẽ 1:25.000')
    expect(plate?.blocks.flatMap(block => (block.is === 'map' ? block.scale : []))).toEqual([100_000])
  })

  it('are as large as ISO 216 says', () => {
    expect(papers.a0[0] * papers.a0[1]).toBeCloseTo(1e6, -3)
    const [plate] = layPlates(ask({ paper: 'a1', orientation: 'portrait' }), aWorld({ zones: 1, plots: 0 }))
    expect([plate?.widthMm, plate?.heightMm]).toEqual([594, 841])
  })

  it('are made of an empty register as well', () => {
    const [plate] = layPlates(ask({}), aWorld({ zones: 0, plots: 0 }))
    expect(has(plate, 'map')).toBe(true)
  })
})
