import { boundsOfMap, isIn, type LaidMap, metresPerDot, tileZoom } from '../../backdrop/laid.ts'
import { zoomAt } from '../../map/project.ts'
import { pxPerMm } from '../../map/sheet/sheet.ts'
import type { View } from '../frame.ts'
import type { Check } from '../plate.ts'
import { fine, warn } from './part.ts'

/** The office's maps on one sheet, from the top, and those that are not drawn on it with the reason in words. */
export type Under = { drawn: LaidMap[]; left: { name: string; why: string }[] }

/** Dots an inch at which pictures are printed; and below which a picture looks blurred in a hand. */
export const printDpi = 300
const leastDpi = 100
/** Dots that the pictures of one sheet come to, and of all sheets of one file: 160 MB while one is drawn. */
const mostOnSheet = 40_000_000
const mostInAll = 400_000_000

const mmPerInch = 25.4

/** Ground metres under one dot of paper. */
export const groundOfDot = (scale: number, dpi: number): number => (scale / 1000) * (mmPerInch / dpi)

/** Dots an inch that fit a map of so many mm, one of `sheets`. */
export function dpiFor(size: { widthMm: number; heightMm: number }, sheets: number, most = mostOnSheet): number {
  const dots = Math.min(most, mostInAll / Math.max(1, sheets))
  return Math.min(printDpi, Math.sqrt(dots / (size.widthMm * size.heightMm)) * mmPerInch)
}

/** Raster tiles are taken no coarser than half the dots that are asked for: finer ones have names too small to read on paper. */
export const tilesAt = (map: LaidMap, scale: number, dpi: number, lat: number): number =>
  tileZoom(map, groundOfDot(scale, dpi / 2), lat)

/** Vector tiles are drawn as the screen draws them, whose px are 96 to the inch of a sheet like A3. */
export const vectorZoom = (map: LaidMap, scale: number, unit: number, lat: number): number =>
  Math.min(map.zoom.to, Math.floor(zoomAt((scale * unit) / 1000 / pxPerMm, lat)))

/** Which of the office's maps a sheet shows. What lies elsewhere is neither drawn nor missed. */
export function underOf(maps: readonly LaidMap[], { bounds, scale, centre }: View, unit: number): Under {
  const under: Under = { drawn: [], left: [] }
  for (const map of maps) {
    const why = whyLeft(map, scale, unit, centre[1])
    if (map.form === 'scan' && !boundsOfMap(map))
      under.left.push({ name: map.name, why: 'chưa đặt xong điểm khống chế' })
    else if (!isIn(map, bounds)) continue
    else if (why) under.left.push({ name: map.name, why })
    else under.drawn.push(map)
  }
  return under
}

function whyLeft(map: LaidMap, scale: number, unit: number, lat: number): string | null {
  if (map.state === 'missing' || map.file === null) return 'không thấy tệp'
  if (map.state === 'altered') return 'tệp đã khác'
  if (map.form === 'scan') return null
  const zoom = map.form === 'vector' ? vectorZoom(map, scale, unit, lat) : tilesAt(map, scale, printDpi, lat)
  return zoom < map.zoom.from ? 'chỉ có chi tiết cho tỷ lệ lớn hơn' : null
}

/** What is told of the office's maps before a sheet leaves. */
export function underChecks(
  { drawn, left }: Under,
  { scale, centre }: View,
  size: { widthMm: number; heightMm: number },
  sheets: number,
): Check[] {
  const checks: Check[] = left.map(({ name, why }) => warn(`Không vẽ bản đồ nền "${name}": ${why}`))
  if (drawn.length === 0) return checks
  checks.push(fine(`Vẽ bản đồ nền của Ban: ${drawn.map(({ name }) => name).join('; ')}`))
  for (const map of drawn) {
    const metres = metresPerDot(map, centre[1])
    const dpi = metres === null ? printDpi : groundOfDot(scale, 1) / metres
    if (dpi < leastDpi) checks.push(warn(`"${map.name}" chỉ có ${Math.round(dpi)} dpi ở tỷ lệ này, in ra sẽ nhòe`))
  }
  const printed = dpiFor(size, sheets)
  if (printed < printDpi && drawn.some(({ form }) => form !== 'vector'))
    checks.push(fine(`Ảnh nền in ở ${Math.floor(printed)} dpi để tệp không quá nặng`))
  return checks
}
