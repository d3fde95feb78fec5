import { describe, expect, it } from 'vitest'
import { spotsAlong } from '../../../../db/model/map/basemap.ts'

describe('places for a name along a line', () => {
  it('stand beside a straight line at its slant', () => {
    const spots = spotsAlong(
      [
        [
          [0, 0],
          [300, 300],
        ],
      ],
      100,
      10,
    )
    expect(spots.length).toBeGreaterThan(4)
    for (const { x, y, angle } of spots) {
      expect(angle).toBeCloseTo(45)
      // Above the line: 10 px off, to the upper right of a falling one.
      expect((x - y) / Math.SQRT2).toBeCloseTo(10)
    }
  })

  it('read from left to right whichever way the line was drawn', () => {
    const there = spotsAlong(
      [
        [
          [0, 0],
          [200, -80],
        ],
      ],
      90,
      8,
    )
    const back = spotsAlong(
      [
        [
          [200, -80],
          [0, 0],
        ],
      ],
      90,
      8,
    )
    expect(back[0]?.angle).toBeCloseTo(there[0]?.angle ?? 0)
    expect(Math.abs(back[0]?.angle ?? 180)).toBeLessThanOrEqual(90)
  })

  it('avoid bends, and lines too short for the name', () => {
    expect(
      spotsAlong(
        [
          [
            [0, 0],
            [50, 0],
            [50, 50],
          ],
        ],
        80,
        8,
      ),
    ).toEqual([])
    expect(
      spotsAlong(
        [
          [
            [0, 0],
            [50, 0],
          ],
        ],
        80,
        8,
      ),
    ).toEqual([])
    expect(spotsAlong([[], [[1, 1]]], 80, 8)).toEqual([])
  })
})
