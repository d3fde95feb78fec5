import { expect, test } from 'vitest'
import { tilesOf } from '../../../../db/model/land/treemap.ts'

const box = { x: 10, y: 20, width: 600, height: 100 }

test('tiles fill their box, each in proportion to its size, none outside and none over another', () => {
  const sizes = [12, 8, 6.3, 5.4, 4.4, 3.3, 2, 1.5, 0.9, 0.1]
  const tiles = tilesOf(sizes, box)
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  tiles.forEach(({ x, y, width, height }, at) => {
    expect(width * height).toBeCloseTo((60_000 * sizes[at]!) / whole, 6)
    expect(x).toBeGreaterThanOrEqual(10 - 1e-9)
    expect(y).toBeGreaterThanOrEqual(20 - 1e-9)
    expect(x + width).toBeLessThanOrEqual(610 + 1e-9)
    expect(y + height).toBeLessThanOrEqual(120 + 1e-9)
  })
  const apart = (a: (typeof tiles)[0], b: (typeof tiles)[0]) =>
    a.x + a.width <= b.x + 1e-9 ||
    b.x + b.width <= a.x + 1e-9 ||
    a.y + a.height <= b.y + 1e-9 ||
    b.y + b.height <= a.y + 1e-9
  for (const [i, a] of tiles.entries()) for (const b of tiles.slice(i + 1)) expect(apart(a, b)).toBe(true)
})

test('equal sizes in a long box come near to squares, and nothing is drawn of nothing', () => {
  for (const { width, height } of tilesOf([1, 1, 1, 1, 1, 1], box))
    expect(Math.max(width / height, height / width)).toBe(1)
  expect(tilesOf([], box)).toEqual([])
})
