import { describe, expect, it } from 'vitest'
import { clusterPoints, type SpreadPoint, spreadSymbols } from '../../../../db/model/map/spread.ts'
import { seeded } from './reading.ts'

function randomPoints(count: number, side: number, seed: number): SpreadPoint[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => ({ id: `z${i}`, x: random() * side, y: random() * side }))
}

function closest(points: readonly { x: number; y: number }[]): number {
  let least = Number.POSITIVE_INFINITY
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))
  })
  return least
}

describe('moving symbols apart', () => {
  it('leaves symbols alone that do not touch', () => {
    const points = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 40, y: 0 },
    ]
    expect(spreadSymbols(points, 40)).toEqual(points.map(point => ({ ...point, leader: null })))
  })

  it('moves the later one away from the other and leads back to its true place', () => {
    const [a, b] = spreadSymbols(
      [
        { id: 'a', x: 0, y: 0 },
        { id: 'b', x: 10, y: 0 },
      ],
      30,
    )
    expect(a).toEqual({ id: 'a', x: 0, y: 0, leader: null })
    expect(b?.leader).toEqual({ x: 10, y: 0 })
    expect(b?.x).toBeGreaterThanOrEqual(30)
    expect(b?.y).toBeCloseTo(0)
  })

  it('keeps the selected symbol where it is, even when it comes last', () => {
    const [a, b] = spreadSymbols(
      [
        { id: 'a', x: 0, y: 0 },
        { id: 'b', x: 10, y: 0, isFixed: true },
      ],
      30,
    )
    expect(b?.leader).toBeNull()
    expect(a?.leader).toEqual({ x: 0, y: 0 })
  })

  it.each([1, 2, 3])('leaves no two nearer than the distance (random map %i)', seed => {
    expect(closest(spreadSymbols(randomPoints(300, 900, seed), 38))).toBeGreaterThanOrEqual(38 - 1e-3)
  })

  it('parts symbols that stand on one spot, each with its own radius', () => {
    const spot = Array.from({ length: 12 }, (_, i) => ({ id: `z${i}`, x: 50, y: 50, radius: 10 + i }))
    const spread = spreadSymbols(spot, 20)
    spread.forEach((a, i) => {
      spread.slice(i + 1).forEach((b, j) => {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(20 + i + (i + j + 1) - 1e-3)
      })
    })
  })

  it('answers in the order given and the same every time', () => {
    const points = randomPoints(200, 400, 5)
    const spread = spreadSymbols(points, 30)
    expect(spread.map(each => each.id)).toEqual(points.map(point => point.id))
    expect(spreadSymbols(structuredClone(points), 30)).toEqual(spread)
  })

  it('parts 5,000 symbols of which most touch another', () => {
    expect(closest(spreadSymbols(randomPoints(5000, 4200, 6), 30))).toBeGreaterThanOrEqual(30 - 1e-3)
  })
})

describe('clusters', () => {
  it('join what is within 20 px and count every zone exactly once', () => {
    const points = randomPoints(500, 300, 8)
    const clusters = clusterPoints(points, 20)
    expect(clusters.flatMap(cluster => cluster.ids).sort()).toEqual(points.map(point => point.id).sort())
    expect(closest(clusters)).toBeGreaterThanOrEqual(20 - 1e-3)
    expect(clusters.length).toBeLessThan(points.length)
  })

  it('stand at their first, most important member', () => {
    const [cluster] = clusterPoints(
      [
        { id: 'first', x: 5, y: 5 },
        { id: 'second', x: 15, y: 5 },
      ],
      20,
    )
    expect(cluster).toEqual({ x: 5, y: 5, ids: ['first', 'second'] })
  })
})
