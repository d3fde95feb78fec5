import { describe, expect, test } from 'vitest'
import { cutOut, dividedBy, mergedOf } from '../../../../db/model/boundary/divide.ts'
import { areaHa } from '../../../../db/model/boundary/plane.ts'
import { cornersOf } from '../../../../db/model/boundary/shape.ts'
import { aField, aRing, at } from './made.ts'

const has = (pieces: ReturnType<typeof dividedBy>) => pieces.map(piece => areaHa([piece]))
const field = aField(0, 0, 200, 100)

describe('a cut', () => {
  test('from side to side gives two pieces that come to the whole', () => {
    expect(has(dividedBy([field], [at(50, -20), at(50, 120)]))).toEqual([1.5, 0.5])
    expect(has(dividedBy([field], [at(50, 0), at(80, 50), at(50, 100)]))).toEqual([1.35, 0.65])
  })

  test('that ends within, misses, or only touches leaves the land whole', () => {
    expect(has(dividedBy([field], [at(50, -20), at(50, 60)]))).toEqual([2])
    expect(has(dividedBy([field], [at(500, -20), at(500, 60)]))).toEqual([2])
    expect(has(dividedBy([field], [at(-10, 0), at(300, 0)]))).toEqual([2])
  })

  test('from corner to corner keeps the corners as they were, to the last digit', () => {
    const pieces = dividedBy([field], [at(-20, -10), at(220, 110)])
    expect(has(pieces)).toEqual([1, 1])
    expect(pieces.flatMap(piece => cornersOf(piece[0] ?? []))).toEqual(
      expect.arrayContaining(cornersOf(field[0] ?? [])),
    )
  })

  test('that goes in and out gives every piece', () => {
    const comb = [aRing([0, 0], [300, 0], [300, 100], [200, 100], [200, 50], [100, 50], [100, 100], [0, 100])]
    expect(has(dividedBy([comb], [at(-10, 75), at(310, 75)]))).toEqual([2, 0.25, 0.25])
  })

  test('through a hole on both sides divides, on one side does not', () => {
    const ring = aField(0, 0, 300, 100, aField(100, 40, 100, 20))
    expect(has(dividedBy([ring], [at(150, -10), at(150, 110)]))).toEqual([1.4, 1.4])
    expect(has(dividedBy([ring], [at(150, -10), at(150, 50)]))).toEqual([2.8])
    expect(has(dividedBy([ring], [at(50, -10), at(50, 110)]))).toEqual([2.3, 0.5])
  })

  test('that leaves a hole and comes back to it gives the piece beside it', () => {
    const ring = aField(0, 0, 300, 100, aField(100, 40, 100, 20))
    const out = [at(120, 50), at(120, 80), at(180, 80), at(180, 50)]
    expect(has(dividedBy([ring], out))).toEqual([2.68, 0.12])
  })

  test('of several parts cuts those that it crosses', () => {
    expect(has(dividedBy([field, aField(400, 0, 100, 100)], [at(50, -20), at(50, 120)]))).toEqual([1.5, 1, 0.5])
  })
})

describe('a merge', () => {
  test('takes the common border away, also where one side has a corner more', () => {
    const merged = mergedOf([aField(0, 0, 100, 100), aField(100, 0, 100, 50), aField(100, 50, 100, 50)])
    expect(has(merged)).toEqual([2])
    expect(merged[0]).toHaveLength(1)
  })

  test('closes a hair between two drawings of one border, and leaves a road open', () => {
    expect(mergedOf([aField(0, 0, 100, 100), aField(100.01, 0, 100, 100)])).toHaveLength(1)
    expect(has(mergedOf([aField(0, 0, 100, 100), aField(106, 0, 100, 100)]))).toEqual([1, 1])
  })

  test('keeps what was a court within as a hole', () => {
    const merged = mergedOf([
      aField(0, 0, 300, 40),
      aField(0, 60, 300, 40),
      aField(0, 40, 100, 20),
      aField(200, 40, 100, 20),
    ])
    expect(has(merged)).toEqual([2.8])
    expect(merged[0]).toHaveLength(2)
  })
})

test('a ring that is cut out leaves a hole within, a bite at the edge', () => {
  const [court] = aField(50, 40, 20, 20)
  const [bite] = aField(150, 50, 100, 100)
  const holed = cutOut([field], court ?? [])
  expect([has(holed), holed[0]?.length]).toEqual([[1.96], 2])
  expect(has(cutOut([field], bite ?? []))).toEqual([1.75])
})
