import { expect, test } from 'vitest'
import type { Book } from '../../../../db/model/cell/sheet.ts'
import { bookOf } from '../../../../db/model/layer/book.ts'
import type { Form, Position } from '../../../../db/model/layer/form.ts'
import { type Sketch, sketchOf } from '../../../../db/model/layer/sketch.ts'

const wgs84 = { is: 'degrees', datum: 'wgs84' } as const

/** A file of one layer that draws these forms in WGS 84. */
function aBook(forms: Form[]): Book {
  const layer = {
    ...{ name: 'lô', columns: ['Mã'], rows: forms.map((_, n) => [`L-${n}`]), drawn: forms.map(form => [form]) },
    ...{ crs: { is: 'known', crs: wgs84 } as const, notices: [] },
  }
  return bookOf({ file: 'lô.geojson', format: 'geojson', layers: [layer], notices: [] }, {})
}

/** A square with its lower left corner at a place, `side` degrees wide. */
function aSquare([lon, lat]: Position, side: number): Form {
  const corners = [0, 1, 2, 3, 0].map(
    (n): Position => [lon + (n === 1 || n === 2 ? side : 0), lat + (n > 1 ? side : 0)],
  )
  return { type: 'Polygon', coordinates: [corners] }
}

const sketched = (...forms: Form[]) => drawnOf(forms)
const drawnOf = (forms: Form[]) => sketchOf(aBook(forms), 'lô') as Sketch
const placesOf = ({ bounds, step }: Sketch, at: Uint16Array) =>
  Array.from({ length: at.length / 2 }, (_, n) => [
    bounds.west + (at[2 * n] ?? 0) * step,
    bounds.south + (at[2 * n + 1] ?? 0) * step,
  ])

test('a few shapes keep their corners, and a corner stands where it was', () => {
  const sketch = sketched(aSquare([105, 10], 0.01), aSquare([105.02, 10], 0.005), {
    ...{ type: 'LineString' as const, coordinates: [[105, 10.02] as Position, [105.02, 10.01] as Position] },
  })
  expect([...sketch.rings.ends]).toEqual([5, 10])
  expect([...sketch.lines.ends]).toEqual([2])
  expect(sketch.shapes).toBe(3)
  for (const [n, [lon = 0, lat = 0]] of placesOf(sketch, sketch.rings.at).slice(0, 3).entries()) {
    expect(Math.abs(lon - [105, 105.01, 105.01][n]!)).toBeLessThan(sketch.step)
    expect(Math.abs(lat - [10, 10, 10.01][n]!)).toBeLessThan(sketch.step)
  }
})

test('a shape too small to be drawn beside a far one is still told where it lies', () => {
  const sketch = sketched(aSquare([105, 10], 0.0002), aSquare([105.5, 10.2], 0.1))
  expect([...sketch.rings.ends]).toEqual([5])
  expect(placesOf(sketch, sketch.specks)).toEqual([[expect.closeTo(105.0001, 3), expect.closeTo(10.0001, 3)]])
})

test('twenty thousand lots cross to the window in less than 200 kB, not one of them left out', () => {
  const lots = Array.from({ length: 20_000 }, (_, n) =>
    aSquare([104.9 + (n % 200) * 0.001, 9.7 + Math.floor(n / 200) * 0.001], 0.0008),
  )
  const { rings, lines, dots, specks, shapes } = drawnOf(lots)
  const bytes = [rings.at, rings.ends, lines.at, lines.ends, dots, specks].reduce(
    (sum, part) => sum + part.byteLength,
    0,
  )
  expect(bytes).toBeLessThan(200_000)
  expect([shapes, specks.length / 2]).toEqual([20_000, 20_000])
})

test('corners past the budget are drawn on a coarser grid', () => {
  const many = Array.from({ length: 5000 }, (_, n): Position => {
    const turn = (n / 5000) * 2 * Math.PI
    return [105 + Math.cos(turn) / 10, 10 + Math.sin(turn) / 10]
  })
  const round: Form = { type: 'Polygon', coordinates: [[...many, many[0] as Position]] }
  const [one, ten] = [sketched(round), drawnOf(Array.from({ length: 10 }, () => round))]
  expect(one.rings.at.length / 2).toBeGreaterThan(4000)
  expect(ten.rings.at.length / 2).toBeLessThanOrEqual(20_000)
  expect(ten.rings.ends).toHaveLength(10)
})

test('a thousand points are dots, more of them a cloud', () => {
  const points = (count: number) =>
    Array.from({ length: count }, (_, n): Form => ({ type: 'Point', coordinates: [105 + n / 5000, 10 + n / 9000] }))
  expect([drawnOf(points(1000)).dots.length, drawnOf(points(1000)).specks.length]).toEqual([2000, 0])
  expect([drawnOf(points(1001)).dots.length, drawnOf(points(1001)).specks.length]).toEqual([0, 2002])
})

test('a layer without a shape has no sketch', () => {
  expect(sketchOf(aBook([]), 'lô')).toBeNull()
  expect(sketchOf(aBook([aSquare([105, 10], 1)]), 'khác')).toBeNull()
})
