import { describe, expect, test } from 'vitest'
import { toMercator } from '../../../../db/model/map/project.ts'
import { boxOf, ringsOf } from '../../../../db/model/shape/rings.ts'

type Ring = [number, number][]
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const turned = (ring: Ring): Ring => [...ring].reverse()
const text = (type: string, coordinates: unknown) => JSON.stringify({ type, coordinates })
const sign = (at: Int32Array) => {
  let sum = 0
  for (let i = 0; i < at.length; i += 2) {
    const j = (i + 2) % at.length
    sum += (at[i]! - at[0]!) * (at[j + 1]! - at[1]!) - (at[j]! - at[0]!) * (at[i + 1]! - at[1]!)
  }
  return Math.sign(sum)
}

describe('rings read from the text of a boundary', () => {
  test('are the places to the centimetre, without the closing one', () => {
    const ring: Ring = [
      [105.12345678901234, 9.98765],
      [105.2, -1e-7],
      [105.15, 10],
      [105.12345678901234, 9.98765],
    ]
    const { at, ends } = ringsOf(text('Polygon', [ring]))
    expect([...ends]).toEqual([3])
    const expected = ring.slice(0, 3).map(place => toMercator(place).map(metres => Math.round(metres * 100)))
    const corners = [0, 1, 2].map(n => [at[2 * n], at[2 * n + 1]])
    for (const corner of expected) expect(corners).toContainEqual(corner)
  })

  test('turn to the left outside and to the right inside, however they were written', () => {
    const [outer, hole] = [square(105, 10, 0.1), square(105.02, 10.02, 0.02)]
    for (const o of [outer, turned(outer)])
      for (const h of [hole, turned(hole)]) {
        const { at, ends } = ringsOf(text('MultiPolygon', [[o, h], [turned(square(106, 10, 0.1))]]))
        expect([...ends]).toEqual([4, 8, 12])
        expect([0, 8, 16].map(from => sign(at.subarray(from, from + 8)))).toEqual([1, -1, 1])
      }
  })

  test('read heights, spaces, repeated places and members in any order', () => {
    const odd =
      '{ "bbox": [1, 2, 3, 4], "coordinates": [ [ [105.0, 10.0, 2.5], [105.0, 10.0, 2.5], [105.1, 10.0], [105.1, 10.1], [105.0, 10.0] ] ], "type": "Polygon" }'
    const { ends } = ringsOf(odd)
    expect([...ends]).toEqual([3])
  })

  test('are none for points, lines, and rings that are no area', () => {
    expect(ringsOf(text('Point', [105, 10])).ends).toHaveLength(0)
    expect(
      ringsOf(
        text('LineString', [
          [105, 10],
          [106, 10],
          [106, 11],
        ]),
      ).ends,
    ).toHaveLength(0)
    expect(
      ringsOf(
        text('Polygon', [
          [
            [105, 10],
            [105, 10],
            [105, 10],
            [105, 10],
          ],
        ]),
      ).ends,
    ).toHaveLength(0)
  })

  test('say their box', () => {
    const { at } = ringsOf(text('Polygon', [square(105, 10, 0.1)]))
    const [west, south, east, north] = boxOf({ at })
    expect([west, south]).toEqual(toMercator([105, 10]).map(metres => Math.round(metres * 100)))
    expect([east, north]).toEqual(toMercator([105.1, 10.1]).map(metres => Math.round(metres * 100)))
  })
})
