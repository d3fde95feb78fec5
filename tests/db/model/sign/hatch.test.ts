import { describe, expect, it } from 'vitest'
import { hatchOver } from '../../../../db/model/sign/hatch.ts'
import { statuses } from '../../../../db/model/sign/status.ts'

type Point = readonly [number, number]
const square: Point[] = [
  [0, 0],
  [60, 0],
  [60, 60],
  [0, 60],
]
/** A U that opens upwards: whatever lies between its arms is outside. */
const cup: Point[] = [
  [0, 0],
  [20, 0],
  [20, 40],
  [40, 40],
  [40, 0],
  [60, 0],
  [60, 60],
  [0, 60],
]
const numbers = (d: string) => (d.match(/-?[\d.]+/g) ?? []).map(Number)
const segments = (d: string) =>
  d
    .split('M')
    .slice(1)
    .map(part => numbers(part) as [number, number, number, number])

describe('the hatch over any polygon', () => {
  it('is drawn for the four classes that have one', () => {
    expect(statuses.filter(status => hatchOver(status, [[square]]))).toEqual(['doing', 'todo', 'wait', 'stuck'])
  })

  it('runs from side to side every 5 px for waiting, and no further', () => {
    const lines = segments(hatchOver('wait', [[square]])?.d ?? '')
    expect(lines.map(([x]) => x)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55])
    for (const [x0, y0, x1, y1] of lines) expect([x0 - x1, y0, y1]).toEqual([0, 0, 60])
  })

  it('stops at an inner corner and leaves a hole free', () => {
    const inCup = segments(hatchOver('wait', [[cup]])?.d ?? '').filter(([x]) => x > 20 && x < 40)
    expect(inCup.map(([, y0, , y1]) => [y0, y1])).toEqual(inCup.map(() => [40, 60]))
    const hole = square.map(([x, y]): Point => [15 + x / 2, 15 + y / 2])
    const across = segments(hatchOver('wait', [[square, hole]])?.d ?? '').filter(([x]) => x === 30)
    expect(across.map(([, y0, , y1]) => [y0, y1])).toEqual([
      [0, 15],
      [45, 60],
    ])
  })

  it('keeps every slanted line within the square it fills', () => {
    const ends = segments(hatchOver('stuck', [[square]])?.d ?? '').flat()
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(-0.01)
    expect(Math.max(...ends)).toBeLessThanOrEqual(60.01)
  })

  it('puts the dots of two neighbours on one grid', () => {
    const right = square.map(([x, y]): Point => [x + 60, y])
    const both = hatchOver('todo', [[square], [right]])
    expect(both?.isRound).toBe(true)
    const xs = [
      ...new Set(
        (both?.d ?? '')
          .split('M')
          .slice(1)
          .map(part => numbers(part)[0] ?? 0),
      ),
    ].sort((a, b) => a - b)
    expect(xs).toEqual(Array.from({ length: 20 }, (_, n) => 3 + 6 * n))
  })
})
