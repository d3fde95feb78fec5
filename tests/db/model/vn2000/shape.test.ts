import { describe, expect, it } from 'vitest'
import { readSurvey } from '../../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aHole, aRing, head, rowsOf, textOf, thanhLoc } from './made.ts'

type Ring = [lon: number, lat: number][]

/** Twice the area of a ring in degrees; above 0 when it runs left. */
const turnOf = (ring: Ring): number =>
  ring.slice(1).reduce((sum, [lon, lat], at) => sum + (ring[at]?.[0] ?? 0) * lat - lon * (ring[at]?.[1] ?? 0), 0)

function ringsOf(outer: typeof aRing, hole: typeof aHole): Ring[] {
  const rows = [head, ...rowsOf(outer), [], ...rowsOf(hole, { from: 8 })]
  return (readSurvey(tableOfText(textOf(rows)), {}, thanhLoc).shape?.coordinates ?? []) as Ring[]
}

describe('a boundary out of a table is GeoJSON as RFC 7946 wants it', () => {
  it.each([
    ['clockwise, as surveyors number', aRing, aHole],
    ['the other way round', [...aRing].reverse(), [...aHole].reverse()],
    ['each its own way', aRing, [...aHole].reverse()],
  ])('its rings are closed, the outer runs left and the hole right, from a table that runs %s', (_, outer, hole) => {
    const rings = ringsOf(outer, hole)
    expect(rings.map(ring => ring.length)).toEqual([8, 5])
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0])
    expect(rings.map(ring => Math.sign(turnOf(ring)))).toEqual([1, -1])
  })
})
