import { describe, expect, test } from 'vitest'
import { metresPerPxAt } from '../../../../db/model/map/project.ts'
import { bytesOf, type Draft, outlineOf, putSeen } from '../../../../db/model/shape/outline.ts'
import { type Rings, ringsOf } from '../../../../db/model/shape/rings.ts'
import { mostCorners, packed } from '../../../../db/model/shape/set.ts'

/** A ring of many corners around a circle with a small wave on it. */
function aWavyRing(corners: number, radius: number, wave: number): Int32Array {
  return Int32Array.from({ length: 2 * corners }, (_, i) => {
    const angle = (Math.floor(i / 2) / corners) * 2 * Math.PI
    const r = radius + wave * Math.sin(40 * angle)
    return Math.round(i % 2 === 0 ? r * Math.cos(angle) : r * Math.sin(angle))
  })
}

const awayFrom = (at: Int32Array, x: number, y: number) => {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < at.length; i += 2) {
    const j = (i + 2) % at.length
    const [ax, ay] = [at[i]!, at[i + 1]!]
    const [dx, dy] = [at[j]! - ax, at[j + 1]! - ay]
    const square = dx * dx + dy * dy
    const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square))
    best = Math.min(best, Math.hypot(x - ax - t * dx, y - ay - t * dy))
  }
  return best
}

/** The rings that are seen of some others at a zoom. */
function seen(rings: Rings, zoom: number): Rings {
  const draft: Draft = { at: new Int32Array(rings.at.length), count: 0, ringEnds: [] }
  putSeen(draft, bytesOf(rings), zoom)
  return { at: draft.at.slice(0, 2 * draft.count), ends: Uint32Array.from(draft.ringEnds) }
}
const one = (at: Int32Array): Rings => ({ at, ends: Uint32Array.of(at.length / 2) })
/** What may be missed by at a zoom, centimetres: 0.35 px, and one for the rounding. */
const missed = (zoom: number) => 0.35 * metresPerPxAt(zoom, 0) * 100 + 1

describe('the outline of a boundary', () => {
  test.each([11, 13, 14, 15, 16])('leaves no corner at zoom %i farther away than can be seen, and has fewer', zoom => {
    const at = aWavyRing(2000, 500_000, 30)
    const thin = seen(one(at), zoom)
    expect(thin.ends[0]).toBeLessThan(800)
    for (let i = 0; i < at.length; i += 2)
      expect(awayFrom(thin.at, at[i]!, at[i + 1]!)).toBeLessThanOrEqual(missed(zoom))
  })

  test('shows at a zoom all that it showed at the one before', () => {
    const at = aWavyRing(2000, 300_000, 500)
    const corners = [10, 11, 12, 13, 14, 15, 16, 17].map(zoom => {
      const thin = seen(one(at), zoom)
      return new Set(Array.from({ length: thin.ends[0]! }, (_, n) => `${thin.at[2 * n]} ${thin.at[2 * n + 1]}`))
    })
    for (let n = 1; n < corners.length; n++)
      expect([...corners[n - 1]!].every(corner => corners[n]!.has(corner))).toBe(true)
    expect(corners.map(each => each.size)).toEqual(corners.map(each => each.size).toSorted((a, b) => a - b))
    expect(corners.at(-1)!.size).toBe(2000)
  })

  test('parts from its neighbour along a common border by less than can be seen on both sides', () => {
    const border = Array.from({ length: 300 }, (_, i) => [i * 50, Math.round(70 * Math.sin(i))] as const)
    const above = [...border, [14_950, 9000] as const, [0, 9000] as const]
    const below = [...[...border].reverse(), [0, -9000] as const, [14_950, -9000] as const]
    const thin = [above, below].map(ring => seen(one(Int32Array.from(ring.flat())), 16))
    for (const [x, y] of border) for (const { at } of thin) expect(awayFrom(at, x, y)).toBeLessThanOrEqual(missed(16))
  })

  test('never disappears, however small it is', () => {
    const { at, ends } = seen(one(aWavyRing(50, 100, 0)), 10)
    expect([...ends]).toEqual([3])
    expect(at).toHaveLength(6)
  })

  test('loses a hole that nobody could see, and keeps the ring around it', () => {
    const at = Int32Array.from([...aWavyRing(100, 100_000, 0), ...aWavyRing(50, 40, 0)])
    const { ends } = seen({ at, ends: Uint32Array.of(100, 150) }, 15)
    expect(ends).toHaveLength(1)
    expect(ends[0]).toBeGreaterThan(10)
  })

  test('is near by as it was measured, with every ring', () => {
    const at = Int32Array.from([...aWavyRing(100, 1000, 5), ...aWavyRing(50, 40, 0)])
    expect(seen({ at, ends: Uint32Array.of(100, 150) }, 17)).toEqual({ at, ends: Uint32Array.of(100, 150) })
  })

  test('reads wherever in a buffer its bytes lie', () => {
    const text = '{"type":"Polygon","coordinates":[[[105,10],[105.1,10],[105.1,10.1],[105,10.1],[105,10]]]}'
    const bytes = outlineOf(text)!
    const shifted = new Uint8Array(bytes.length + 3).subarray(3)
    shifted.set(bytes)
    const draft: Draft = { at: new Int32Array(8), count: 0, ringEnds: [] }
    putSeen(draft, shifted, 12)
    expect(draft.at).toEqual(ringsOf(text).at)
  })

  test('is none of a point or a line', () => {
    expect(outlineOf('{"type":"Point","coordinates":[105,10]}')).toBeNull()
  })

  test('of ten million corners together is told with fewer, and every shape is still there', () => {
    const outline = bytesOf(one(aWavyRing(500_000, 200_000, 300)))
    const shapes = Array.from({ length: 20 }, (_, n) => ({
      ...{ id: `${n}`, name: `${n}`, zone: 'z', areaHa: null, state: 0, outline },
    }))
    const set = packed('plot', shapes, 17, 0)
    expect(set.at.length / 2).toBeLessThanOrEqual(mostCorners)
    expect(set.at.length / 2).toBeGreaterThan(1000)
    expect(set.ids).toHaveLength(20)
    expect(Math.min(...set.ends.map((end, n) => end - (set.ends[n - 1] ?? 0)))).toBe(1)
  })
})
