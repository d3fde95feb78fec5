import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Basemap, GeoFile } from '../../../../../db/model/map/basemap.ts'
import { archipelagos } from '../../../../../db/model/map/furniture.ts'
import { type MapSheetSpec, mapNote, mapSheet, pxPerMm } from '../../../../../db/model/map/sheet/sheet.ts'
import { areaText, equalAreaRadius, type MapZone } from '../../../../../db/model/map/zones.ts'
import { mapColour } from '../../../../../db/model/sign/colour.ts'
import { aBasemap, feature, file } from '../ground.ts'
import { colourAt, expectWellFormed, rgb } from '../reading.ts'

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

describe('a map with buttons over it', () => {
  it('names its zone where they do not hide the name, or not at all', () => {
    // The zone lies in the middle: its name stands at the right of it, until something covers the right half.
    const side = 159 * pxPerMm
    const nameAt = (covered: MapSheetSpec['covered']) =>
      Number(/<text x="([\d.]+)"[^>]*>KCN Thạnh Lộc</.exec(aSheet({ covered }))?.[1])
    expect(nameAt(undefined)).toBeGreaterThan(side / 2)
    expect(nameAt([{ x: side / 2 + 2, y: 0, width: side / 2, height: 1000 }])).toBeLessThan(side / 2)
    expect(aSheet({ covered: [{ x: 0, y: 0, width: side, height: 1000 }] })).not.toContain('>KCN Thạnh Lộc<')
  })
})

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
    JSON.parse(readFileSync(new URL(`../../../../../assets/basemap/${name}.json`, import.meta.url), 'utf8'))
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
