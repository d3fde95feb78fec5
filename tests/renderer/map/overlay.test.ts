import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Basemap } from '../../../db/model/map/basemap.ts'
import { estimateWidth } from '../../../db/model/map/label.ts'
import type { MapZone } from '../../../db/model/map/zones.ts'
import { drawOverlay, namesOf } from '../../../renderer/map/drawing/overlay.ts'
import { frameFrom } from '../../../renderer/map/view/frame.ts'

const read = (file: string) => JSON.parse(readFileSync(`assets/basemap/${file}.json`, 'utf8'))
const basemap: Basemap = {
  land: read('land'),
  water: read('water'),
  rivers: read('rivers'),
  lines: read('lines'),
  places: read('places'),
}
const shown = { graticule: true, names: true, roads: true }
const size = { width: 646, height: 696 }
const frame = frameFrom([104.804, 10.315], 11, size)

function aMapZone(id: string, point: MapZone['point'], more: Partial<MapZone> = {}): MapZone {
  return {
    id,
    name: `KCN ${id}`,
    type: 'kcn',
    status: 'xong',
    point,
    areaHa: 100,
    approximate: true,
    selected: false,
    ...more,
  }
}

const draw = (zones: MapZone[], at = frame, furniture: Parameters<typeof drawOverlay>[3] = [], layers = shown) =>
  drawOverlay(
    at,
    zones,
    namesOf(basemap, at, layers, estimateWidth, 'light'),
    furniture,
    layers,
    estimateWidth,
    'light',
  )

describe('the drawing over the ground', () => {
  it('names zone, area, town, river and road', () => {
    const { svg } = draw([aMapZone('Thạnh Lộc', [105.1319, 9.98996])])
    for (const word of ['KCN Thạnh Lộc', '100\u00a0ha', 'Rạch Giá', 'Kênh Cái Sắn', 'QL80', 'XÃ CHÂU THÀNH'])
      expect(svg).toContain(word)
  })

  it('leaves out the layers that are switched off', () => {
    const { svg } = draw([], frame, [], { graticule: false, names: true, roads: false })
    expect(svg).toContain('Rạch Giá')
    expect(svg).not.toContain('QL80')
    expect(draw([], frame, [], { graticule: false, names: false, roads: true }).svg).toBe('')
  })

  it('writes no label under the legend', () => {
    const zone = aMapZone('Thạnh Lộc', [105.1319, 9.98996])
    const everywhere = { x: 0, y: 0, ...frame.projection.size }
    const { svg, marks } = draw([zone], frame, [everywhere])
    expect(svg).not.toContain('<text')
    expect(marks).toHaveLength(1)
  })

  it('draws symbols in the margin, ready to be dragged in, but names only what is in view', () => {
    const outside = frame.projection.toLonLat([80, 400])
    const { svg, marks } = draw([aMapZone('Ngoài', outside)])
    expect(marks).toHaveLength(1)
    expect(svg).not.toContain('KCN Ngoài')
  })

  it('names the selected zone even where its neighbours stand all around it', () => {
    const [x, y] = frame.projection.toPx([105.1319, 9.98996])
    const ring = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(turn =>
      [46, 90].map(far => {
        const angle = (turn * Math.PI) / 4
        return frame.projection.toLonLat([x + far * Math.cos(angle), y + far * Math.sin(angle)])
      }),
    )
    const others = ring.map((point, i) => aMapZone(`${i}`, point))
    const zone = aMapZone('Thạnh Lộc', [105.1319, 9.98996])
    expect(draw([...others, zone]).svg).not.toContain('KCN Thạnh Lộc')
    expect(draw([...others, { ...zone, selected: true }]).svg).toContain('KCN Thạnh Lộc')
  })

  it('draws a boundary where one is known, and a dashed circle of equal area where not', () => {
    const near = frameFrom([105.1, 10.01], 14, size)
    const point = [105.1319, 9.98996] as const
    const ring = [
      [105.128, 9.986],
      [105.136, 9.986],
      [105.136, 9.994],
      [105.128, 9.986],
    ]
    const shape = { type: 'Polygon', coordinates: [ring] }
    expect(draw([aMapZone('Thạnh Lộc', point)], near).svg).toContain('stroke-dasharray="6 4"')
    const { svg } = draw([aMapZone('Thạnh Lộc', point, { shape, approximate: false })], near)
    expect(svg).toContain('fill-rule="evenodd"')
    expect(svg).not.toContain('stroke-dasharray="6 4"')
    expect(svg).not.toContain('vị trí gần đúng')
  })

  it('escapes what comes from the data', () => {
    const { svg } = draw([aMapZone('<img src=x onerror=1>', [105.1319, 9.98996])])
    expect(svg).not.toContain('<img')
  })

  it('joins 1,500 zones into symbols that do not touch', () => {
    const zones = Array.from({ length: 1500 }, (_, i) =>
      aMapZone(`${i}`, [104.6 + ((i * 37) % 900) / 1000, 9.4 + ((i * 101) % 1100) / 1000]),
    )
    const { marks } = draw(zones)
    expect(marks.length).toBeLessThan(300)
    expect(marks.every(mark => mark.leader === null)).toBe(true)
    const inFrame = marks.reduce((sum, mark) => sum + mark.members.length, 0)
    expect(inFrame).toBeGreaterThan(marks.length)
  })
})
