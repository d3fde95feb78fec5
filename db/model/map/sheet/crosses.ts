import type { Meridian } from '../../geodesy/meridian.ts'
import { fromVn2000, toVn2000 } from '../../geodesy/vn2000.ts'
import { type MapStyle, mapColour } from '../../sign/colour.ts'
import type { Projection } from '../project.ts'
import { type Box, overlap } from '../spread.ts'
import { el, num } from '../svg.ts'

/** Metres between the crosses of a map: 10 km at 1:200.000, 500 m at 1:10.000, down to 50 m, so that they stand 26 to 66 mm apart. */
export function crossInterval(metresPerPx: number): number {
  return (
    [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000].find(step => step / metresPerPx >= 100) ??
    200_000
  )
}

/** The VN-2000 grid's crossings inside the picture: metres (X north, Y east) and px. */
export function gridCrossings(
  projection: Projection,
  meridian: Meridian,
): { north: number; east: number; x: number; y: number }[] {
  const { west, south, east, north } = projection.bounds
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(([lon = 0, lat = 0]) => toVn2000(lon, lat, meridian))
  const step = crossInterval(projection.metresPerPx)
  const range = (values: number[]) =>
    [Math.ceil(Math.min(...values) / step), Math.floor(Math.max(...values) / step)] as const
  const [n0, n1] = range(corners.map(corner => corner.x))
  const [e0, e1] = range(corners.map(corner => corner.y))
  const out: { north: number; east: number; x: number; y: number }[] = []
  for (let n = n0; n <= n1; n++) {
    for (let e = e0; e <= e1; e++) {
      const { lon, lat } = fromVn2000({ x: n * step, y: e * step }, meridian)
      const [x, y] = projection.toPx([lon, lat])
      if (x > 6 && y > 6 && x < projection.size.width - 6 && y < projection.size.height - 6)
        out.push({ north: n * step, east: e * step, x, y })
    }
  }
  return out
}

/** Paper's grid: a small cross at each crossing of the VN-2000 kilometre lines, save where something else stands. */
export function drawCrosses(
  projection: Projection,
  meridian: Meridian,
  style: MapStyle,
  taken: readonly Box[] = [],
): string {
  const d = gridCrossings(projection, meridian)
    .filter(({ x, y }) => !taken.some(box => overlap(box, { x: x - 6, y: y - 6, width: 12, height: 12 })))
    .map(({ x, y }) => `M${num(x - 4.5)} ${num(y)}h9M${num(x)} ${num(y - 4.5)}v9`)
    .join('')
  return d
    ? el('path', { d, fill: 'none', stroke: mapColour[style].gap, 'stroke-opacity': 0.55, 'stroke-width': 0.8 })
    : ''
}
