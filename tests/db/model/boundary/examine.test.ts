import { describe, expect, test } from 'vitest'
import { examine, type Neighbour, type Surroundings } from '../../../../db/model/boundary/examine.ts'
import { isRefused } from '../../../../db/model/boundary/finding.ts'
import type { Polygon } from '../../../../db/model/boundary/shape.ts'
import { aField, aRing, at } from './made.ts'

const alone: Surroundings = { beside: [], around: [], within: [], stated: null }
const named = (title: string, ...polygons: Polygon[]): Neighbour => ({ kind: 'plot', id: title, title, polygons })
const said = (polygons: Polygon[], around: Partial<Surroundings> = {}) =>
  examine(polygons, { ...alone, ...around }).map(({ where: _, ...finding }) => finding)
const field = aField(0, 0, 200, 100)

describe('a boundary that cannot be read as land is refused', () => {
  test('because it crosses itself, and where', () => {
    const bow = [aRing([0, 0], [100, 100], [100, 0], [0, 100])]
    const [finding] = examine([bow], alone)
    expect(finding).toMatchObject({ is: 'crossing', places: 1 })
    expect(finding && isRefused(finding)).toBe(true)
    const [lon, lat] = at(50, 50)
    expect(finding?.where[0]).toBeCloseTo(lon, 7)
    expect(finding?.where[1]).toBeCloseTo(lat, 7)
  })

  test('because it touches itself, runs back over itself, or its hole leaves it', () => {
    expect(said([[aRing([0, 0], [100, 0], [100, 50], [50, 0], [0, 50])]])[0]).toMatchObject({ is: 'crossing' })
    expect(said([[aRing([0, 0], [100, 0], [100, 100], [100, 40], [0, 40])]])[0]).toMatchObject({ is: 'crossing' })
    expect(said([aField(0, 0, 100, 100, aField(90, 40, 20, 20))])[0]).toMatchObject({ is: 'crossing', places: 2 })
    expect(said([field, aField(150, 50, 100, 100)])[0]).toMatchObject({ is: 'crossing' })
  })

  test('because it has two corners only, or lies outside Vietnam', () => {
    expect(said([[aRing([0, 0], [100, 0])]])).toEqual([{ is: 'few' }])
    expect(
      said([
        [
          [
            [10, 105],
            [10.1, 105],
            [10.1, 105.1],
            [10, 105],
          ],
        ],
      ]),
    ).toEqual([{ is: 'abroad' }])
  })

  test('because it has more corners than anybody surveyed', () => {
    const ring = Array.from({ length: 200_001 }, (_, n) =>
      at(1000 * Math.cos(n / 31830.9), 1000 * Math.sin(n / 31830.9)),
    )
    const [first = at(0, 0)] = ring
    expect(said([[[...ring, first]]])).toEqual([{ is: 'many', corners: 200_001, most: 200_000 }])
  })
})

describe('a boundary is held against what lies around it', () => {
  test('an overlap is told in ha, and not below a square metre', () => {
    const beside = [
      named('A', aField(190, 0, 100, 100)),
      named('B', aField(-100, 0, 100.005, 100)),
      named('C', aField(0, 100, 9, 9)),
    ]
    expect(said([field], { beside })).toEqual([{ is: 'overlap', with: { kind: 'plot', id: 'A', title: 'A' }, ha: 0.1 }])
  })

  test('a strip narrower than 3 m between neighbours is a gap, a road is not, nor a notch of its own', () => {
    const beside = [named('A', aField(202, 0, 100, 100)), named('B', aField(0, 110, 200, 100))]
    expect(said([field], { beside })).toEqual([{ is: 'gap', with: [{ kind: 'plot', id: 'A', title: 'A' }], ha: 0.02 }])
    const notched = [aRing([0, 0], [100, 0], [100, 50], [98, 50], [98, 20], [96, 20], [96, 50], [0, 50])]
    expect(said([notched], { beside: [named('B', aField(0, 60, 200, 100))] })).toEqual([])
  })

  test('what lies outside its zone is told, whether it is the plot or one of the plots', () => {
    const zone = { ...named('KCN', aField(0, 0, 150, 100)), kind: 'zone' as const }
    expect(said([field], { around: [zone] })).toEqual([
      { is: 'outside', of: { kind: 'zone', id: 'KCN', title: 'KCN' }, ha: 0.5 },
    ])
    const within = [
      named('in', aField(10, 10, 20, 20)),
      named('edge', aField(180, 0, 20, 50)),
      named('part', aField(190, 50, 20, 50)),
      named('out', aField(500, 500, 10, 10)),
    ]
    expect(said([field], { within })).toEqual([
      { is: 'leaves', out: { kind: 'plot', id: 'part', title: 'part' }, ha: 0.05 },
      { is: 'leaves', out: { kind: 'plot', id: 'out', title: 'out' }, ha: 0.01 },
    ])
    const court = aField(0, 0, 200, 100, aField(80, 40, 40, 20))
    expect(said([court], { within: [named('court', aField(90, 45, 10, 10))] })).toMatchObject([
      { is: 'leaves', ha: 0.01 },
    ])
  })

  test('an area that is not the one of its paper is told when it differs by more than 1 %', () => {
    expect(said([field], { stated: 2.019 })).toEqual([])
    expect(said([field], { stated: 2.03 })).toEqual([{ is: 'area', drawn: 2, stated: 2.03 }])
  })
})
