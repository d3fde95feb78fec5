import { describe, expect, it } from 'vitest'
import {
  fromGrid,
  gridDefinition,
  type Place,
  toGrid,
  toVn2000,
  type Vn2000Point,
} from '../../../../db/model/geodesy/vn2000.ts'
import { isInside, nestOf } from '../../../../db/model/survey/nest.ts'
import { fitOf } from '../../../../db/model/survey/shift.ts'
import { isInProvince, meridianOf } from '../../../../db/model/survey/zone.ts'
import { positionOf } from '../../../../db/model/vn2000/shape.ts'
import { aRing, moved } from '../vn2000/made.ts'

const right = gridDefinition({ meridian: 104.5, k: 0.9999 })
const wrongly = (definition: string) => aRing.map(point => toGrid(definition, fromGrid(right, point)))
const surveyed = { type: 'Polygon', coordinates: [[...aRing, ...aRing.slice(0, 1)].map(at => positionOf(at, 104.5))] }

describe('a boundary against what was surveyed before', () => {
  it('fits where its corners are known', () => {
    expect(fitOf(aRing, [surveyed], 104.5)).toMatchObject({ matches: 7, mistake: null })
  })

  it.each([
    ['scale', gridDefinition({ meridian: 104.5, k: 0.9996 })],
    ['datum', gridDefinition({ meridian: 104.5, k: 0.9999 }, false)],
    ['signs', right.replace('0.00928836,-0.01975479,0.00427372', '-0.00928836,0.01975479,-0.00427372')],
  ])('tells the mistake of %s by the corners that fall into place without it', (mistake, definition) => {
    expect(fitOf(wrongly(definition), [surveyed], 104.5)).toMatchObject({ matches: 0, mistake, byMistake: 7 })
  })

  it('names no mistake where nothing is known, or where the land is simply elsewhere', () => {
    expect(fitOf(aRing, [], 104.5)).toEqual({ matches: 0, mistake: null, byMistake: 0, known: 0 })
    expect(fitOf(moved(aRing, 300, 40), [surveyed], 104.5)).toMatchObject({ mistake: null, known: 8 })
  })
})

describe('the zone of a table', () => {
  const place: Place = { lon: 105.1319, lat: 9.98996 }
  const at = (meridian: number, k = 0.9999): Vn2000Point => toGrid(gridDefinition({ meridian, k }), place)

  it.each([104.5, 104.75] as const)('is told by the recorded place: %d', meridian => {
    expect(meridianOf(at(meridian), { lon: 105.14, lat: 10 })).toEqual({ is: 'sure', meridian })
  })

  it.each([105, 105.5, 105.75, 103])('is foreign on %d°', meridian => {
    expect(meridianOf(at(meridian), place)).toEqual({ is: 'foreign', fits: meridian })
  })

  it('is foreign in UTM 48N, whose factor moves it by 332 m only', () => {
    expect(meridianOf(at(105, 0.9996), place)).toEqual({ is: 'foreign', fits: 105 })
  })

  it('is open where nothing is known and both lie in the province', () => {
    expect(meridianOf(at(104.5), null)).toEqual({ is: 'open' })
    expect(isInProvince(place)).toBe(true)
  })

  it('is not the only one in the province by accident: an eastern table on 104°30′ is taken for it', () => {
    const east = toVn2000(105.6, 10.3, 104.5)
    expect(meridianOf(east, null)).toEqual({ is: 'sure', meridian: 104.5 })
  })

  it('is doubted when its land lies ten kilometres off', () => {
    expect(meridianOf(at(104.5), { lon: 105.1319, lat: 10.09 })).toMatchObject({ is: 'far', meridian: 104.5 })
  })
})

describe('rings', () => {
  it('are nested: an island in a hole is a piece of its own', () => {
    const square = (half: number) => [-1, 1, 1, -1].map((x, at) => ({ x: x * half, y: (at < 2 ? -1 : 1) * half }))
    expect(nestOf([square(1), square(3), square(2), square(9).map(({ x, y }) => ({ x: x + 100, y }))])).toEqual([
      { outer: 0, holes: [] },
      { outer: 1, holes: [2] },
      { outer: 3, holes: [] },
    ])
    expect(isInside(square(3), { x: 2, y: 2.9 })).toBe(true)
    expect(isInside(square(3), { x: 2, y: 3.1 })).toBe(false)
  })
})
