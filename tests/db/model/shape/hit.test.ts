import { describe, expect, test } from 'vitest'
import { indexOf, middleOf, shapeAt } from '../../../../db/model/shape/hit.ts'
import { bytesOf } from '../../../../db/model/shape/outline.ts'
import { packed } from '../../../../db/model/shape/set.ts'

const box = (x: number, y: number, side: number) => [x, y, x + side, y, x + side, y + side, x, y + side]
const shape = (id: string, ...rings: number[][]) => ({
  ...{ id, name: id, zone: 'z', areaHa: null, state: 0 },
  outline: bytesOf({
    at: Int32Array.from(rings.flat()),
    ends: Uint32Array.from(rings.map((_, n) => rings.slice(0, n + 1).flat().length / 2)),
  }),
})

describe('the shape at a place', () => {
  test('is found among ten thousand, and is the same that a look at all of them finds', () => {
    const shapes = Array.from({ length: 10_000 }, (_, n) =>
      shape(`${n}`, box((n % 100) * 1000, Math.floor(n / 100) * 1000, 900)),
    )
    const index = indexOf(packed('plot', shapes, 17, 0))
    for (let n = 0; n < 500; n++) {
      const [x, y] = [(n * 7919) % 100_000, (n * 104_729) % 100_000]
      const isInside = x % 1000 < 900 && y % 1000 < 900
      const at = shapeAt(index, x, y)
      expect(at, `${x} ${y}`).toBe(isInside ? Math.floor(y / 1000) * 100 + Math.floor(x / 1000) : -1)
    }
  })

  test('is not where there is a hole, and is the last drawn where two lie over one another', () => {
    const index = indexOf(
      packed('plot', [shape('a', box(0, 0, 1000), box(400, 400, 200)), shape('b', box(700, 0, 500))], 17, 0),
    )
    expect(shapeAt(index, 100, 100)).toBe(0)
    expect(shapeAt(index, 500, 500)).toBe(-1)
    expect(shapeAt(index, 800, 100)).toBe(1)
    expect(shapeAt(index, 5000, 100)).toBe(-1)
  })

  test('has its name inside, even where its middle is not', () => {
    const bow = [0, 0, 1000, 0, 1000, 1000, 900, 1000, 900, 100, 0, 100]
    const index = indexOf(packed('plot', [shape('a', bow)], 17, 0))
    const [x, y] = middleOf(index, 0)
    expect(shapeAt(index, x, y)).toBe(0)
  })
})
