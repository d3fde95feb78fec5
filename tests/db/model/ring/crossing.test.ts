import { describe, expect, it } from 'vitest'
import { inMm } from '../../../../db/model/boundary/plane.ts'
import { type Side, sidesOf } from '../../../../db/model/ring/bands.ts'
import { crossingsOf } from '../../../../db/model/ring/crossing.ts'
import type { Mm, Paths } from '../../../../db/model/ring/paths.ts'
import { seeded } from '../map/reading.ts'
import { aRing } from '../vn2000/made.ts'
import { aComb, aStar, aTangle } from './wild.ts'

const ring = (...corners: [x: number, y: number][]): Paths => [corners.map(([x, y]) => ({ x, y }))]

/** Every two sides that do not follow each other and meet, found by asking every two. */
function metIn(rings: Paths): string[] {
  const sides = sidesOf(rings)
  const turn = (a: Mm, b: Mm, c: Mm) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
  const isOn = ({ a, b }: Side, { x, y }: Mm) =>
    turn(a, b, { x, y }) === 0 &&
    x >= Math.min(a.x, b.x) &&
    x <= Math.max(a.x, b.x) &&
    y >= Math.min(a.y, b.y) &&
    y <= Math.max(a.y, b.y)
  const doMeet = (p: Side, q: Side) =>
    (turn(p.a, p.b, q.a) * turn(p.a, p.b, q.b) < 0 && turn(q.a, q.b, p.a) * turn(q.a, q.b, p.b) < 0) ||
    [q.a, q.b].some(corner => isOn(p, corner)) ||
    [p.a, p.b].some(corner => isOn(q, corner))
  const size = (side: Side) => rings[side.ring]?.length ?? 0
  return sides.flatMap((p, at) =>
    sides.slice(at + 1).flatMap(q => {
      const isNext = p.ring === q.ring && ((p.at + 1) % size(p) === q.at || (q.at + 1) % size(p) === p.at)
      return !isNext && doMeet(p, q) ? [named(p, q)] : []
    }),
  )
}
const named = (p: Side, q: Side) =>
  [p, q]
    .map(side => side.ring * 1000 + side.at)
    .sort((a, b) => a - b)
    .join(' ')

/** Looks at one corner, each of its two numbers counted, that are few beside the thousands of other corners. */
const mostLooks = 600

/** A ring that counts how often its corners are looked at. */
function counted(path: readonly Mm[]) {
  let looks = 0
  const corners = path.map(({ x, y }) => ({
    get x() {
      looks += 1
      return x
    },
    get y() {
      looks += 1
      return y
    },
  }))
  return { corners, looks: () => looks }
}

describe('crossings of rings', () => {
  it('are all those that are found by asking every two sides, on tangles of a fine and of a coarse grid', () => {
    const random = seeded(7)
    for (let n = 0; n < 400; n++) {
      const rings = aTangle(random, 4 + Math.floor(random() * 8), n % 2 ? 9 : 100_000)
      const found = crossingsOf(rings).filter(({ one, other }) => {
        const corners = rings[0]?.length ?? 0
        return (one.at + 1) % corners !== other.at && (other.at + 1) % corners !== one.at
      })
      if (found.length < 50)
        expect(found.map(({ one, other }) => named(one, other)).sort()).toEqual(metIn(rings).sort())
    }
  })

  it('are none in 20,000 corners, and one where one is moved, by looking at each corner a few times only', () => {
    const star = aStar(seeded(3), { x: 0, y: 0 }, 5_000_000, 20_000, 0.01)
    const { corners, looks } = counted(star)
    expect(crossingsOf([corners])).toEqual([])
    expect(looks() / star.length).toBeLessThan(mostLooks)
    const [a, b] = [star[5000] as Mm, star[5003] as Mm]
    const twisted = star.map((corner, at) => (at === 5000 ? b : at === 5003 ? a : corner))
    expect(crossingsOf([twisted]).length).toBeGreaterThan(0)
  })

  it('are found in a comb of long teeth without asking each tooth of each other', () => {
    const { corners, looks } = counted(aComb(4000))
    expect(crossingsOf([corners])).toEqual([])
    expect(looks() / corners.length).toBeLessThan(mostLooks)
  })

  it('are told of a ring that touches itself and of a side that runs back', () => {
    expect(crossingsOf(ring([0, 0], [10, 0], [5, 5], [10, 10], [0, 10], [5, 5])).length).toBeGreaterThan(0)
    expect(crossingsOf(ring([0, 0], [10, 0], [4, 0], [4, 8])).length).toBeGreaterThan(0)
    expect(crossingsOf(inMm([aRing]))).toEqual([])
  })

  it('take a corner a millimetre off a side for one on it where a table is read, and not where corners were set', () => {
    const near = ring([0, 0], [3000, 1001], [9000, 3002], [9000, 9000], [6000, 2002], [0, 9000])
    expect(crossingsOf(near)).toEqual([])
    expect(crossingsOf(near, 1)).toHaveLength(2)
  })
})
