import { describe, expect, it } from 'vitest'
import { toVn2000 } from '../../../../db/model/geodesy/vn2000.ts'
import { basemapStyle, widthFactor } from '../../../../db/model/map/basemap.ts'
import { drawScaleBar, scaleLength } from '../../../../db/model/map/furniture.ts'
import { projectAt } from '../../../../db/model/map/project.ts'
import { crossInterval, gridCrossings } from '../../../../db/model/map/sheet/crosses.ts'
import { pxPerMm } from '../../../../db/model/map/sheet/sheet.ts'

describe('the furniture of a map', () => {
  it('has a scale bar of a round length that fits', () => {
    expect(scaleLength(38, 200)).toEqual({ metres: 5000, px: 5000 / 38, marks: ['0', '2,5', '5 km'] })
    expect(scaleLength(38, 200, 'en').marks).toEqual(['0', '2.5', '5 km'])
    expect(scaleLength(4, 200).marks).toEqual(['0', '250', '500 m'])
    for (let metresPerPx = 0.5; metresPerPx < 3000; metresPerPx *= 1.13) {
      const { px } = scaleLength(metresPerPx, 150)
      expect(px).toBeLessThanOrEqual(150)
      expect(px).toBeGreaterThan(55)
    }
  })

  it('draws that bar as long as its last mark says, its first half black', () => {
    const projection = projectAt([105.13, 9.99], 38, { width: 900, height: 700 })
    const face = { family: 'Tinos', size: 11, weight: 400 } as const
    const { svg } = drawScaleBar(projection, { x: 10, y: 690 }, face, 'paper', 'vi')
    const [whole, half] = [...svg.matchAll(/<rect x="10"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(svg).toContain('>5 km<')
    expect(whole).toBeCloseTo(5000 / 38, 2)
    expect(half).toBeCloseTo(2500 / 38, 2)
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
