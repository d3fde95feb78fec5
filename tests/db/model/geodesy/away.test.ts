import { expect, it } from 'vitest'
import { awayM, awayWords } from '../../../../db/model/geodesy/away.ts'
import { fromVn2000, type Vn2000Point } from '../../../../db/model/geodesy/vn2000.ts'
import type { LonLat } from '../../../../db/model/map/project.ts'
import { geodesics } from './proj.ts'

const at = (x: number, y: number): LonLat => {
  const { lon, lat } = fromVn2000({ x: 1_104_000 + x, y: 569_000 + y } satisfies Vn2000Point)
  return [lon, lat]
}
const square = { type: 'Polygon', coordinates: [[at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000), at(0, 0)]] }
const inMetres = (zone: Parameters<typeof awayM>[0], ...line: LonLat[]) => Math.round(awayM(zone, line) ?? -1)

it('goes from the point of a zone to the nearest place on a line, not to its nearest corner', () => {
  const zone = { point: at(0, 0), shape: null }
  expect(inMetres(zone, at(3000, 4000))).toBe(5000)
  expect(inMetres(zone, at(2000, -9000), at(2000, 9000))).toBe(2000)
  expect(inMetres(zone, at(3000, 4000), at(9000, 4000))).toBe(5000)
})

it('goes from the nearest side of the boundary where there is one, and a line through it is no way off', () => {
  const zone = { point: at(500, 500), shape: square }
  expect(inMetres(zone, at(500, 3000))).toBe(2000)
  expect(inMetres(zone, at(-700, -5000), at(-700, 5000))).toBe(700)
  expect(inMetres(zone, at(500, -5000), at(500, 5000))).toBe(0)
})

it('is nothing for a zone without a place', () => {
  expect(awayM({ point: null, shape: null }, [at(0, 0)])).toBeNull()
})

it('agrees with the geodesic of PROJ', () => {
  const [park, town] = [
    { lon: 105.1319, lat: 9.98996 },
    { lon: 105.0832, lat: 10.0095 },
  ]
  const [theirs = Number.NaN] = geodesics([[park, town]])
  const ours = awayM({ point: [park.lon, park.lat], shape: null }, [[town.lon, town.lat]]) ?? Number.NaN
  expect(Math.abs(ours / theirs - 1)).toBeLessThan(0.0005)
})

it('tells whole kilometres', () => {
  expect([499, 500, 5_750].map(awayWords)).toEqual(['dưới 1\u00a0km', 'khoảng 1\u00a0km', 'khoảng 6\u00a0km'])
})
