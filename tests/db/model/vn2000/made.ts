import type { Vn2000Point } from '../../../../db/model/geodesy/vn2000.ts'
import { type Known, nothingKnown } from '../../../../db/model/vn2000/known.ts'

/** A made-up piece of land beside Thạnh Lộc's recorded place: seven corners, clockwise, meridian 104°30'. */
export const aRing: Vn2000Point[] = [
  { x: 1_104_811.869, y: 569_081.482 },
  { x: 1_105_320.114, y: 569_402.75 },
  { x: 1_105_011.5, y: 569_990.301 },
  { x: 1_104_702.005, y: 570_120.44 },
  { x: 1_104_350.9, y: 569_880.062 },
  { x: 1_104_222.318, y: 569_410.7 },
  { x: 1_104_499.25, y: 569_150.033 },
]
export const aHole: Vn2000Point[] = [
  { x: 1_104_800, y: 569_500 },
  { x: 1_104_850, y: 569_560 },
  { x: 1_104_790, y: 569_600 },
  { x: 1_104_750, y: 569_540 },
]
export const moved = (ring: readonly Vn2000Point[], x: number, y: number): Vn2000Point[] =>
  ring.map(point => ({ x: point.x + x, y: point.y + y }))

/** Metres as decisions print them: 1 104 811,869. */
export const printed = (metres: number, gap = ' ', comma = ','): string => {
  const [whole = '', part = ''] = metres.toFixed(3).split('.')
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, gap)}${comma}${part}`
}

export const head = ['STT', 'Tên điểm mốc', 'X (m)', 'Y (m)']
/** The rows of a ring as decisions print them, its first point again at the end. */
export function rowsOf(
  ring: readonly Vn2000Point[],
  { from = 1, closed = true, gap = ' ', comma = ',' } = {},
): string[][] {
  const all = closed && ring[0] ? [...ring, ring[0]] : [...ring]
  return all.map(({ x, y }, at) => {
    const number = at === ring.length ? from : from + at
    return [String(at + 1), `M${number}`, printed(x, gap, comma), printed(y, gap, comma)]
  })
}
export const textOf = (rows: readonly (readonly string[])[], sign = '\t'): string =>
  rows.map(row => row.join(sign)).join('\n')

export const thanhLoc: Known = { ...nothingKnown, title: 'KCN Thạnh Lộc', place: { lon: 105.1319, lat: 9.98996 } }
