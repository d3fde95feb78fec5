import { describe, expect, it } from 'vitest'
import { type Placed, shiftOf, stripsOf } from '../../../../renderer/map/drawing/strips.ts'

const aPlace = (change: Partial<Placed> = {}): Placed => ({
  ...{ x: 1000, y: 5000, perPx: 2, width: 300, height: 200, density: 1 },
  ...change,
})

describe('a picture that is moved instead of painted again', () => {
  it('lies where the map has moved to: east and north of it, what is drawn goes left and down', () => {
    expect(shiftOf(aPlace(), aPlace({ x: 1100, y: 5040 }))).toEqual({ dx: -50, dy: 20 })
  })

  it('is moved by px of the screen, of which a page at 150 % has more', () => {
    expect(shiftOf(aPlace({ density: 1.5 }), aPlace({ density: 1.5, x: 1008 }))).toEqual({ dx: -6, dy: 0 })
  })

  it('is painted again where it would lie between two px of the screen', () => {
    expect(shiftOf(aPlace({ density: 1.5 }), aPlace({ density: 1.5, x: 1002 }))).toBeNull()
  })

  it.each<[string, Partial<Placed>]>([
    ['at another scale', { perPx: 1.9 }],
    ['in a window of another size', { width: 310 }],
    ['on a screen of another density', { density: 2 }],
    ['where nothing of it is left', { x: 1000 + 300 * 2 }],
  ])('is painted again %s', (_, change) => {
    expect(shiftOf(aPlace(), aPlace(change))).toBeNull()
  })
})

describe('what lies bare once a picture was moved', () => {
  /** Every px of a small picture, by how often it is shown: moved from the last one, or painted in a strip. */
  function shown(width: number, height: number, dx: number, dy: number): number[] {
    const boxes = [...stripsOf(width, height, { dx, dy }), { x: dx, y: dy, width, height }]
    const isIn = (x: number, y: number) =>
      boxes.filter(box => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height).length
    return Array.from({ length: width * height }, (_, n) => isIn(n % width, Math.floor(n / width)))
  }

  it.each([
    [3, 2],
    [-3, 2],
    [3, -2],
    [-3, -2],
    [4, 0],
    [0, -5],
  ])('is painted once, and nothing else, after a move by %d and %d', (dx, dy) => {
    expect(new Set(shown(12, 9, dx, dy))).toEqual(new Set([1]))
  })

  it('is nothing where nothing moved', () => {
    expect(stripsOf(12, 9, { dx: 0, dy: 0 })).toEqual([])
  })
})
