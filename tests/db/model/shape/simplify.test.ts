import { describe, expect, test } from 'vitest'
import { simplified } from '../../../../db/model/shape/simplify.ts'

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

describe('a simplified boundary', () => {
  test('leaves no corner farther away than the tolerance, and has far fewer', () => {
    const at = aWavyRing(2000, 100_000, 30)
    const thin = simplified({ at, ends: Uint32Array.of(2000) }, 100)
    expect(thin.ends[0]).toBeLessThan(200)
    for (let i = 0; i < at.length; i += 2) expect(awayFrom(thin.at, at[i]!, at[i + 1]!)).toBeLessThanOrEqual(101)
  })

  test('parts from its neighbour along a common border by less than two tolerances', () => {
    const border = Array.from({ length: 300 }, (_, i) => [i * 50, Math.round(40 * Math.sin(i))] as const)
    const above = [...border, [14_950, 9000] as const, [0, 9000] as const]
    const below = [...[...border].reverse(), [0, -9000] as const, [14_950, -9000] as const]
    const thin = [above, below].map(ring =>
      simplified({ at: Int32Array.from(ring.flat()), ends: Uint32Array.of(ring.length) }, 60),
    )
    for (const [x, y] of border) for (const { at } of thin) expect(awayFrom(at, x, y)).toBeLessThanOrEqual(61)
  })

  test('never disappears, however small it is', () => {
    const { at, ends } = simplified({ at: aWavyRing(50, 100, 0), ends: Uint32Array.of(50) }, 5000)
    expect([...ends]).toEqual([3])
    expect(at).toHaveLength(6)
  })

  test('loses a hole that nobody could see, and keeps the ring around it', () => {
    const at = Int32Array.from([...aWavyRing(100, 100_000, 0), ...aWavyRing(50, 40, 0)])
    const { ends } = simplified({ at, ends: Uint32Array.of(100, 150) }, 200)
    expect(ends).toHaveLength(1)
    expect(ends[0]).toBeGreaterThan(10)
  })

  test('without a tolerance is as it was measured', () => {
    const at = aWavyRing(100, 1000, 5)
    expect(simplified({ at, ends: Uint32Array.of(100) }, 0).at).toEqual(at)
  })
})
