import { expect, test } from 'vitest'
import { neighboursOf } from '../../../../db/model/staging/beside.ts'
import { sketchOf } from '../../../../db/model/staging/sketch.ts'
import { aBlock } from './made.ts'

const metre = 1 / 111_320
/** A box in metres from a corner near Thạnh Lộc. */
function aBox(x: number, y: number, wide: number, high: number) {
  const [lon, lat] = [105.13, 9.99]
  const at = (dx: number, dy: number) => [
    lon + ((x + dx) * metre) / Math.cos((lat * Math.PI) / 180),
    lat + (y + dy) * metre,
  ]
  return { type: 'Polygon', coordinates: [[at(0, 0), at(wide, 0), at(wide, high), at(0, high), at(0, 0)]] }
}
const aPlan = (code: string, shape: ReturnType<typeof aBox> | null, beside: string | null = null) => ({
  code,
  shape,
  beside,
})
const besideOf = (...plans: ReturnType<typeof aPlan>[]) => Object.fromEntries(neighboursOf(plans).beside)

test('a common border makes neighbours, a corner does not', () => {
  expect(
    besideOf(aPlan('A', aBox(0, 0, 300, 200)), aPlan('B', aBox(300, 0, 300, 200)), aPlan('C', aBox(600, 200, 50, 50))),
  ).toEqual({
    A: ['B'],
    B: ['A'],
    C: [],
  })
})

test('drawings of one border may differ by two metres, but a canal of six parts them', () => {
  expect(besideOf(aPlan('A', aBox(0, 0, 300, 200)), aPlan('B', aBox(302, 0, 300, 200))).A).toEqual(['B'])
  expect(besideOf(aPlan('A', aBox(0, 0, 300, 200)), aPlan('B', aBox(306, 0, 300, 200))).A).toEqual([])
})

test('boundaries have the last word where both are drawn, what was written counts for the rest', () => {
  const ties = besideOf(
    aPlan('DOT-1', aBox(0, 0, 100, 100), 'DOT-2, dot-3'),
    aPlan('DOT-2', aBox(500, 0, 100, 100)),
    aPlan('DOT-3', null),
  )
  expect(ties).toEqual({ 'DOT-1': ['DOT-3'], 'DOT-2': [], 'DOT-3': ['DOT-1'] })
})

test('a code that no plan has is named', () => {
  const { unknown, drawn } = neighboursOf([aPlan('A', null, 'B; Z'), aPlan('B', null)])
  expect(unknown).toEqual([{ code: 'A', named: 'Z' }])
  expect(drawn).toBe(0)
})

test('a sketch puts the road at the left and what is reached over others further in', () => {
  const cells = sketchOf([
    aBlock('A', { road: true, beside: ['B'] }),
    aBlock('B', { beside: ['C'] }),
    aBlock('C'),
    aBlock('D', { road: true }),
  ])
  expect(cells.map(cell => [cell.code, cell.column])).toEqual([
    ['A', 0],
    ['D', 0],
    ['B', 1],
    ['C', 2],
  ])
  expect(sketchOf([])).toEqual([])
  expect(sketchOf(['A', 'B', 'C', 'D', 'E'].map(code => aBlock(code)))).toHaveLength(5)
})
