import { expect, test } from 'vitest'
import type { LonLat } from '../../../../db/model/map/project.ts'
import { cornersIn, runsIn, withRun } from '../../../../renderer/map/drawn/handles.ts'

/** A ring of so many corners around 105, 10. */
const ring = (count: number): LonLat[] =>
  Array.from({ length: count }, (_, n): LonLat => {
    const turn = (n / count) * 2 * Math.PI
    return [105 + Math.cos(turn), 10 + Math.sin(turn)]
  })

test('only the stretches in sight are given out, each with a corner more at either end', () => {
  const parts = [[ring(12)]]
  // The right quarter: corners 11, 0 and 1 are in sight, over the end of the ring.
  const [run, ...others] = runsIn(parts, [105.7, 9, 107, 11])
  expect(others).toEqual([])
  expect(run).toEqual({ polygon: 0, ring: 0, from: 10, count: 5 })
  expect(run && cornersIn(parts, run)).toEqual([10, 11, 0, 1, 2].map(at => parts[0]?.[0]?.[at]))
})

test('what is changed in a stretch is changed in the ring, and nothing else', () => {
  const parts = [[ring(12)], [ring(5)]]
  const [run] = runsIn([parts[0] ?? []], [105.7, 9, 107, 11])
  if (!run) throw new Error('nothing in sight')
  const corners = cornersIn(parts, run)
  const moved: LonLat = [108, 10]
  const now = withRun(parts, run, [...corners.slice(0, 2), moved, ...corners.slice(2)])
  expect(now[0]?.[0]).toHaveLength(13)
  expect(now[1]).toBe(parts[1])
  const rest = (now[0]?.[0] ?? []).filter(corner => corner !== moved)
  expect([...rest].sort()).toEqual([...(parts[0]?.[0] ?? [])].sort())
})

test('a ring that is wholly in sight is one stretch; one out of sight gives none', () => {
  expect(runsIn([[ring(12)]], [100, 0, 110, 20])).toEqual([{ polygon: 0, ring: 0, from: 0, count: 12 }])
  expect(runsIn([[ring(12)]], [120, 0, 121, 20])).toEqual([])
})
