import { describe, expect, it } from 'vitest'
import { defaultAsk, type PlateAsk } from '../../../../db/model/plate/ask.ts'
import { layPlates } from '../../../../db/model/plate/atlas.ts'
import { drawPlate } from '../../../../db/model/plate/draw/plate.ts'
import { meridianOf, meridianOfZone } from '../../../../db/model/plate/meridian.ts'
import { groundOf } from '../../../../electron/plates/ground.ts'
import { aWorld, aZone } from './a-world.ts'

const of = (unitBefore: string) => ({ ...aZone(1, 'surveyed'), unitBefore })
const surveyed = (meridian: number) => {
  const { shape, ...zone } = of('xã A, tỉnh Kiên Giang')
  return { ...zone, shape: { ...shape, vn2000: { meridian, points: [], table: [] } } as typeof shape }
}

describe('the meridian of a sheet', () => {
  it('is the one that the zone’s own boundary was surveyed on, else that of its province before 7/2025', () => {
    expect(meridianOfZone(surveyed(104.75))).toBe(104.75)
    expect(meridianOfZone(of('xã A, huyện B, tỉnh An Giang'))).toBe(104.75)
    expect(meridianOfZone(of('xã A, huyện B, tỉnh Kiên Giang'))).toBe(104.5)
    expect(meridianOfZone(of(''))).toBe(null)
  })

  it('is that of most zones where there are several, and whatever is asked for before all', () => {
    const zones = [of('tỉnh An Giang'), of('tỉnh An Giang'), of('tỉnh Kiên Giang')]
    expect([meridianOf(null, zones), meridianOf(104.5, zones), meridianOf(null, [])]).toEqual([104.75, 104.5, 104.5])
  })

  it('is printed on the sheet, and moves the figures of its grid', () => {
    const drawn = (meridian: PlateAsk['meridian']) => {
      const [plate] = layPlates({ ...defaultAsk, meridian }, aWorld({ zones: 3, plots: 0 }))
      return plate ? drawPlate(plate, groundOf('.')).svg : ''
    }
    const [former, other] = [drawn(104.5), drawn(104.75)]
    expect(former).toContain('trục 104°30′')
    expect(other).toContain('trục 104°45′')
    // A quarter of a degree is about 27 km: the eastings of one sheet are not those of the other.
    const figures = (svg: string) => [...svg.matchAll(/>(\d\d)<\/tspan>/g)].map(found => found[1]).join(' ')
    expect(figures(former)).toMatch(/^\d\d /)
    expect(figures(former)).not.toBe(figures(other))
  })
})
