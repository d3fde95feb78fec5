import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Basemap, basemapStyle, type GeoFile, widthFactor } from '../../../../db/model/map/basemap.ts'
import { archipelagos, crossInterval, gridCrossings, scaleLength } from '../../../../db/model/map/furniture.ts'
import { projectAt, toVn2000 } from '../../../../db/model/map/project.ts'
import { type MapSheetSpec, mapNote, mapSheet, pxPerMm } from '../../../../db/model/map/sheet.ts'
import { areaText, equalAreaRadius, type MapZone } from '../../../../db/model/map/zones.ts'
import { mapColour } from '../../../../db/model/sign/colour.ts'
import { colourAt, expectWellFormed, rgb } from './reading.ts'

const feature = (type: string, coordinates: unknown, properties: Record<string, unknown> = {}) => ({
  properties,
  geometry: { type, coordinates },
})
const file = (...features: GeoFile['features']): GeoFile => ({ features })

/** Land in the east, sea in the west, one of everything. */
function aBasemap(): Basemap {
  const ring = [
    [105.09, 9],
    [106, 9],
    [106, 11],
    [105.09, 11],
    [105.09, 9],
  ]
  return {
    land: file(feature('Polygon', [ring], { class: 'mainland' })),
    water: file(),
    rivers: file(
      feature(
        'LineString',
        [
          [105.06, 9.95],
          [105.3, 9.94],
        ],
        { class: 'river', name: 'Sông Cái Lớn' },
      ),
    ),
    lines: file(
      feature(
        'LineString',
        [
          [105.07, 10.2],
          [105.2, 9.8],
        ],
        { class: 'road', name: 'QL80', plates: [[105.151, 9.95]] },
      ),
    ),
    places: file(
      feature('Point', [105.0809, 10.0125], { name: 'Rạch Giá', kind: 'town', rank: 1 }),
      feature('Point', [105.2, 10.03], { name: 'Xã Mong Thọ', kind: 'commune', rank: 3 }),
      feature('Point', [104.9, 9.98], { name: 'Vịnh Rạch Giá', kind: 'sea', rank: 1 }),
    ),
  }
}

function aZone(over: Partial<MapZone> = {}): MapZone {
  return {
    id: 'tl',
    name: 'KCN Thạnh Lộc',
    type: 'kcn',
    status: 'xong',
    point: [105.1319, 9.98996],
    areaHa: 250,
    approximate: false,
    selected: false,
    ...over,
  }
}

function aSheet(over: Partial<MapSheetSpec> = {}): string {
  const spec = {
    widthMm: 159,
    heightMm: 92,
    centre: [105.13, 9.99],
    metresPerMm: 140,
    basemap: aBasemap(),
    zones: [aZone()],
    style: 'paper',
    scaleBar: true,
    ...over,
  }
  return mapSheet(spec as MapSheetSpec)
}

const locator = {
  file: file(
    feature(
      'Polygon',
      [
        [
          [105, 8],
          [109, 8],
          [109, 22],
          [105, 22],
          [105, 8],
        ],
      ],
      { class: 'land' },
    ),
    ...archipelagos.map((name, i) => feature('Point', [112, 8 + 8 * i], { class: 'label', kind: 'island', name })),
  ),
}

describe('a map for paper', () => {
  it('is as large as asked, in millimetres, and a strict reader takes it', () => {
    const size = expectWellFormed(aSheet())
    expect(size.width).toBeCloseTo(159 * pxPerMm, -0.5)
    expect(size.height).toBeCloseTo(92 * pxPerMm, -0.5)
  })

  it('is the same text for the same map', () => {
    expect(aSheet()).toBe(aSheet())
  })

  it.each(['light', 'dark', 'paper'] as const)('paints land and water in the %s colours', style => {
    const svg = aSheet({ style, zones: [], scaleBar: false, note: null })
    expect(colourAt(svg, 560, 60)).toEqual(rgb(mapColour[style].land))
    expect(colourAt(svg, 20, 320)).toEqual(rgb(mapColour[style].water))
  })

  it('names the zone with its area, the town, the road and the commune in capitals', () => {
    const svg = aSheet()
    for (const text of ['KCN Thạnh Lộc', '250\u00a0ha', 'Rạch Giá', 'QL80', 'XÃ MONG THỌ', mapNote.vi])
      expect(svg).toContain(`>${text}<`)
  })

  it('puts the name of the sea on water when its own point is outside', () => {
    expect(aSheet()).toContain('>Vịnh Rạch Giá<')
    expect(aSheet({ centre: [105.6, 9.99] } as Partial<MapSheetSpec>)).not.toContain('Vịnh Rạch Giá')
  })

  it('says in italics that an area is not known, and never writes 0', () => {
    const svg = aSheet({ zones: [aZone({ areaHa: null })] })
    expect(svg).toMatch(/font-style="italic"[^>]*>diện tích: chưa có số liệu</)
    expect(svg).not.toContain('>0\u00a0ha<')
  })

  it('speaks English when asked, with English numbers', () => {
    const svg = aSheet({
      lang: 'en',
      zones: [aZone({ areaHa: 1210.5 }), aZone({ id: 'b', areaHa: null, point: [105.2, 9.96] })],
    })
    expect(svg).toContain('1,210.5\u00a0ha')
    expect(svg).toContain('area: no data')
    expect(areaText(210.54)).toBe('210,54\u00a0ha')
  })

  it('survives names that would break XML', () => {
    const svg = aSheet({ zones: [aZone({ id: '<id>"', name: 'A & B <"KCN">' })], title: 'Bản đồ <1>\u0001' })
    expectWellFormed(svg)
    expect(svg).toContain('A &amp; B &lt;')
  })

  it('leaves out zones without a point or outside the picture', () => {
    const svg = aSheet({ zones: [aZone({ point: null }), aZone({ id: 'b', name: 'CCN xa', point: [106.5, 9.9] })] })
    expect(svg).not.toContain('KCN Thạnh Lộc')
    expect(svg).not.toContain('CCN xa')
  })

  it('draws a dashed circle of equal area close up, and says the place is approximate', () => {
    const near = aSheet({ metresPerMm: 40 } as Partial<MapSheetSpec>)
    const far = aSheet()
    const radius = equalAreaRadius(250, 40 / pxPerMm)
    expect(near).toContain(`r="${radius.toFixed(3)}"`)
    expect(near).toContain('stroke-dasharray="6 4"')
    expect(near).toContain('250\u00a0ha, vị trí gần đúng')
    expect(far).not.toContain('stroke-dasharray="6 4"')
    expect(Math.PI * (radius * (40 / pxPerMm)) ** 2).toBeCloseTo(2_500_000, 0)
  })

  it('draws a known boundary instead of the circle, solid when it is surveyed', () => {
    const ring = [
      [105.12, 9.98],
      [105.14, 9.98],
      [105.14, 10],
      [105.12, 9.98],
    ]
    const zones = [aZone({ shape: { type: 'Polygon', coordinates: [ring] } })]
    const svg = aSheet({ metresPerMm: 40, zones } as Partial<MapSheetSpec>)
    expect(svg).toContain('fill-opacity="0.12"')
    expect(svg).not.toContain('stroke-dasharray="6 4"')
    expect(svg).not.toContain('vị trí gần đúng')
  })

  it('joins near zones far out, and says how many', () => {
    const zones = [aZone({ id: 'a' }), aZone({ id: 'b', name: 'CCN Bình An', type: 'ccn', point: [105.14, 9.98] })]
    const svg = aSheet({ zones, metresPerMm: 1200 } as Partial<MapSheetSpec>)
    expect(svg).toContain('>2</text>')
    expect(svg).toContain('và 1 khu khác')
  })

  it('moves touching symbols apart with a leader line, and keeps the selected one', () => {
    const zones = [
      aZone({ selected: true }),
      aZone({ id: 'b', name: 'CCN Bình An', type: 'ccn', point: [105.135, 9.985] }),
    ]
    expect(aSheet({ zones })).toContain('<line')
    expect(aSheet({ zones: zones.slice(0, 1) })).not.toContain('<line')
  })

  it('carries crosses or a graticule, never both', () => {
    const cross = /h9M/
    expect(aSheet()).toMatch(cross)
    expect(aSheet({ style: 'light' })).not.toMatch(cross)
    expect(aSheet({ style: 'light' })).toContain('stroke-opacity="0.07"')
    expect(aSheet()).not.toContain('stroke-opacity="0.07"')
  })

  it('is refused as a formal or national sheet without both archipelagos', () => {
    expect(() => aSheet({ isFormal: true })).toThrow('LOCATOR_MISSING')
    expect(() => aSheet({ isFormal: true, locator: { file: file() } })).toThrow('LOCATOR_MISSING')
    const national = {
      bounds: { west: 102, south: 8, east: 110, north: 23 },
      centre: undefined,
    } as Partial<MapSheetSpec>
    expect(() => aSheet(national)).toThrow('LOCATOR_MISSING')
    const svg = aSheet({ isFormal: true, locator })
    expect(svg).toContain('Quần đảo Hoàng Sa')
    expect(svg).toContain('Quần đảo Trường Sa')
    expect(svg.split('(Việt Nam)')).toHaveLength(3)
    expectWellFormed(svg)
  })
})

describe('the built-in map of the province', () => {
  const read = (name: string): GeoFile =>
    JSON.parse(readFileSync(new URL(`../../../../assets/basemap/${name}.json`, import.meta.url), 'utf8'))
  const basemap: Basemap = {
    land: read('land'),
    water: read('water'),
    rivers: read('rivers'),
    lines: read('lines'),
    places: read('places'),
  }
  const bounds = { west: 104.4, south: 9.35, east: 105.6, north: 10.6 }

  it('is drawn with its four towns, its sea and both archipelagos in the corner', () => {
    const spec = {
      widthMm: 240,
      heightMm: 190,
      basemap,
      zones: [aZone()],
      style: 'paper',
      scaleBar: true,
      bounds,
    } as const
    const svg = mapSheet({ ...spec, north: true, isFormal: true, locator: { file: read('inset') } })
    for (const name of ['Long Xuyên', 'Hà Tiên', 'Cần Thơ', 'Vịnh Rạch Giá', 'Biển Đông', 'B'])
      expect(svg).toContain(`>${name}<`)
    expectWellFormed(svg)
  })

  it('has land under Rạch Sỏi and water in the bay', () => {
    const map = { widthMm: 100, heightMm: 80, basemap, zones: [], style: 'light', scaleBar: false, note: null } as const
    const look = { fontFamily: 'Tinos', crosses: true } as const
    const at = (lon: number, lat: number) =>
      colourAt(mapSheet({ ...map, ...look, centre: [lon, lat], metresPerMm: 20 }), 189, 151)
    expect(at(105.16, 9.975)).toEqual(rgb(mapColour.light.land))
    expect(at(104.95, 9.98)).toEqual(rgb(mapColour.light.water))
  })
})

describe('the furniture of a map', () => {
  it('has a scale bar of a round length that fits', () => {
    expect(scaleLength(38, 200)).toEqual({ metres: 5000, px: 5000 / 38, marks: ['0', '2,5', '5 km'] })
    expect(scaleLength(4, 200).marks).toEqual(['0', '250', '500 m'])
    for (let metresPerPx = 0.5; metresPerPx < 3000; metresPerPx *= 1.13) {
      const { px } = scaleLength(metresPerPx, 150)
      expect(px).toBeLessThanOrEqual(150)
      expect(px).toBeGreaterThan(55)
    }
  })

  it('sets crosses every 10 km at 1:200.000 and closer at larger scales', () => {
    const at = (scale: number) => crossInterval((scale * 0.001) / pxPerMm)
    expect([at(200_000), at(100_000), at(50_000), at(25_000)]).toEqual([10_000, 5000, 2000, 1000])
  })

  it('puts every cross on a round VN-2000 coordinate', () => {
    const map = projectAt([105.13, 9.99], 52.9, { width: 900, height: 700 })
    const crossings = gridCrossings(map, 104.5)
    expect(crossings.length).toBeGreaterThan(8)
    for (const { x, y, north, east } of crossings) {
      const [lon, lat] = map.toLonLat([x, y])
      const point = toVn2000(lon, lat)
      expect(point.x).toBeCloseTo(north, 1)
      expect(point.y).toBeCloseTo(east, 1)
      expect(north % 10_000).toBe(0)
    }
  })
})

describe('line widths', () => {
  it('follow sqrt(80 / metres per px) between 0.7 and 2.2', () => {
    expect(widthFactor(80)).toBe(1)
    expect(widthFactor(20)).toBe(2)
    expect(widthFactor(1)).toBe(2.2)
    expect(widthFactor(5000)).toBe(0.7)
  })

  it('are those of the guide at 80 metres per px', () => {
    const look = basemapStyle('light', 80)
    expect(look.lining.map(band => band.width)).toEqual([34, 22, 11])
    expect(look.river).toMatchObject({ colour: '#D5E4E6', width: 5, casing: { colour: '#7F9FA6', width: 6.6 } })
    expect(look.canal.width).toBe(1.4)
    expect(look.road).toMatchObject({ colour: '#E2D3B3', width: 1.9, casing: { colour: '#BCA981', width: 3 } })
    expect(basemapStyle('light', 20).road.width).toBeCloseTo(3.8)
  })
})
