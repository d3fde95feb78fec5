import { expect, test } from 'vitest'
import { boxAround } from '../../../../db/model/boundary/box.ts'
import { common } from '../../../../db/model/boundary/clip.ts'
import { haOf, planeAt, toPaths, toPathsNear } from '../../../../db/model/boundary/plane.ts'
import type { Polygon } from '../../../../db/model/boundary/shape.ts'
import type { Paths } from '../../../../db/model/ring/paths.ts'
import { seeded } from '../map/reading.ts'
import { aStar, aTangle } from '../ring/wild.ts'
import { aField, aRing } from './made.ts'

const inMetres = (rings: Paths): Polygon =>
  rings.map(ring => aRing(...ring.map(({ x, y }): [number, number] => [x, y])))

/** What a neighbour has in common with a field, told whole and told near. */
function bothWays(neighbour: Polygon, field: Polygon): { whole: Paths; near: Paths; saved: number } {
  const plane = planeAt(field[0]?.[0] ?? [0, 0])
  const own = toPaths([field], plane)
  const [all, few] = [toPaths([neighbour], plane), toPathsNear([neighbour], boxAround(field.flat()), plane)]
  return { whole: common(own, all), near: common(own, few), saved: all.flat().length - few.flat().length }
}

test('a large neighbour told near a boundary has the same land in common with it, holes and all', () => {
  const random = seeded(3)
  let saved = 0
  for (let n = 0; n < 60; n++) {
    const middle = { x: 0, y: 0 }
    const rings = [aStar(random, middle, 20_000, 300), aStar(random, middle, 5000, 80).reverse()]
    const field = aField((random() - 0.5) * 20_000, (random() - 0.5) * 20_000, 900, 700)
    const found = bothWays(inMetres(rings), field)
    expect(haOf(found.near)).toBeCloseTo(haOf(found.whole), 6)
    saved += found.saved
  }
  expect(saved).toBeGreaterThan(60 * 250)
})

test('a ring that turns the other way once it is cut short is still land, and its hole a hole', () => {
  const random = seeded(8)
  for (let n = 0; n < 200; n++) {
    const rings = [...aTangle(random, 14, 20_000), ...aTangle(random, 14, 20_000)]
    const field = aField(random() * 19_000, random() * 19_000, 900, 700)
    const { whole, near } = bothWays(inMetres(rings), field)
    expect(haOf(near)).toBeCloseTo(haOf(whole), 4)
  }
})
