import { describe, expect, it } from 'vitest'
import { mmBoxOf } from '../../../../db/model/boundary/box.ts'
import { common, piecesOf, without } from '../../../../db/model/boundary/clip.ts'
import { twiceArea } from '../../../../db/model/boundary/plane.ts'
import { eachLocally, localTo } from '../../../../db/model/ring/local.ts'
import type { Mm, Paths } from '../../../../db/model/ring/paths.ts'
import { seeded } from '../map/reading.ts'
import { aStar, aTangle } from './wild.ts'

/** Rings as a set: where each begins does not matter. */
function setOf(rings: Paths): string[] {
  const fromLeast = (ring: Mm[]) => {
    const words = ring.map(({ x, y }) => `${x} ${y}`)
    const least = words.indexOf([...words].sort()[0] ?? '')
    return [...words.slice(least), ...words.slice(0, least)].join(', ')
  }
  return piecesOf(rings).flat().map(fromLeast).sort()
}
const areaOf = (rings: Paths) => rings.reduce((sum, ring) => sum + twiceArea(ring), 0) / 2
const aPlot = (random: () => number, wide: number): Paths => {
  const [x, y, side] = [(random() - 0.5) * 2 * wide, (random() - 0.5) * 2 * wide, wide * (0.02 + random() * 0.2)].map(
    Math.round,
  ) as [number, number, number]
  return [
    [
      { x, y },
      { x: x + side, y },
      { x: x + side, y: y + side },
      { x, y: y + side },
    ],
  ]
}

describe('rings told in fewer corners near a box', () => {
  it('give the same land to the millimetre when they are clipped there, on wild boundaries with holes', () => {
    const random = seeded(11)
    let shorter = 0
    for (let n = 0; n < 300; n++) {
      const middle = { x: 0, y: 0 }
      const own = [
        aStar(random, middle, 1_000_000, 40 + Math.floor(random() * 60)),
        aStar(random, middle, 300_000, 20).reverse(),
      ]
      const plot = aPlot(random, 1_000_000)
      const near = localTo(own, mmBoxOf(plot))
      if (near.flat().length < own.flat().length) shorter++
      expect(setOf(common(plot, near))).toEqual(setOf(common(plot, own)))
      expect(setOf(without(plot, near))).toEqual(setOf(without(plot, own)))
      expect(setOf(common(localTo(plot, mmBoxOf(own)), near))).toEqual(setOf(common(plot, own)))
    }
    expect(shorter).toBeGreaterThan(250)
  })

  it('go round every place in the box as often as before, also when they cross themselves', () => {
    const random = seeded(5)
    for (let n = 0; n < 300; n++) {
      const own = aTangle(random, 12, 100_000)
      const plot = aPlot(random, 60_000)
      const [now, then] = [common(plot, localTo(own, mmBoxOf(plot))), common(plot, own)]
      // Where sides cross between whole millimetres the clipper rounds; over the 20 m of a plot that is a few square centimetres.
      expect(Math.abs(areaOf(now) - areaOf(then))).toBeLessThan(200_000)
    }
  })

  it('are none where nothing of them comes near, and whole where the box holds them', () => {
    const far = { left: 10_000, low: 10_000, right: 11_000, high: 11_000 }
    const square = aTangle(seeded(1), 3, 5000)
    expect(localTo(square, far)).toEqual([])
    expect(localTo(square, { left: -1, low: -1, right: 6000, high: 6000 })).toEqual(square)
  })
})

describe('many things about one ring', () => {
  it('are each asked once, with rings that are right near them', () => {
    const random = seeded(23)
    const own = [aStar(random, { x: 0, y: 0 }, 1_000_000, 500)]
    const plots = Array.from({ length: 200 }, () => aPlot(random, 1_000_000)).map(paths => ({
      paths,
      box: mmBoxOf(paths),
    }))
    const asked = new Map<object, number>()
    eachLocally(plots, own, (plot, near) => {
      asked.set(plot, (asked.get(plot) ?? 0) + 1)
      expect(setOf(without(plot.paths, near))).toEqual(setOf(without(plot.paths, own)))
    })
    expect([...asked.values()]).toEqual(plots.map(() => 1))
  })
})
