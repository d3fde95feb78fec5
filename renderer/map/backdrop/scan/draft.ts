import { type Control, fitControl, readControl, unfitWords } from '../../../../db/model/backdrop/control.ts'
import type { Fit } from '../../../../db/model/backdrop/fit.ts'
import { writeMetres } from '../../../../db/model/geodesy/angle.ts'
import type { Meridian } from '../../../../db/model/geodesy/meridian.ts'
import { toVn2000 } from '../../../../db/model/geodesy/vn2000.ts'
import { readCoordinate } from '../../../../db/model/vn2000/number.ts'

/** A control point while it is worked on: where it is on the picture, and its VN-2000 place as typed. */
export type DraftPoint = { px: number; py: number; north: string; east: string }

/** What is typed for a point, understood; a sentence for what is not. */
export type ReadPoint = { north: number; east: number } | { problem: string | null }

export function readPoint({ north, east }: DraftPoint): ReadPoint {
  if (!north.trim() || !east.trim()) return { problem: null }
  const [x, y] = [readCoordinate(north), readCoordinate(east)]
  if (!x || !y)
    return { problem: `"${!x ? north : east}" chưa phải tọa độ VN-2000 ở Việt Nam. Gõ mét, ví dụ 1.104.811,869.` }
  if (x.axis === 'y' && y.axis === 'x')
    return { problem: 'X và Y đổi chỗ: X là số bắc (7 chữ số), Y là số đông. Đổi lại hai ô.' }
  if (x.axis !== 'x' || y.axis !== 'y') return { problem: 'X phải là số bắc (7 chữ số), Y phải là số đông. Gõ lại.' }
  return { north: x.metres, east: y.metres }
}

/** The place that was pointed at on the map, as it would have been typed: to the decimetre, which is more than a pointer can do. */
export function typedPlace(lon: number, lat: number, meridian: Meridian): Pick<DraftPoint, 'north' | 'east'> {
  const { x, y } = toVn2000(lon, lat, meridian)
  return { north: writeMetres(x, 1), east: writeMetres(y, 1) }
}

export function draftOf(value: unknown): { points: DraftPoint[]; meridian: Meridian } {
  const known = readControl(value)
  const points = (known?.points ?? []).map(({ px, py, north, east }) => ({
    ...{ px, py, north: writeMetres(north), east: writeMetres(east) },
  }))
  return { points, meridian: known?.meridian ?? 104.5 }
}

export type Laid = {
  control: Control
  fit: Fit | null
  /** What stands in the way of laying the picture; null when it is laid. */
  problem: string | null
  /** For each drafted point, its miss in metres; null while it has no place. */
  misses: (number | null)[]
  /** The drafted point that the others speak against. */
  suspect: number | null
}

/** What the points come to so far; those without a place are left out. */
export function lay(
  points: DraftPoint[],
  { width, height }: { width: number; height: number },
  meridian: Meridian,
): Laid {
  const read = points.map(readPoint)
  const placed = points.flatMap(({ px, py }, at) => {
    const place = read[at]
    return place && 'north' in place ? [{ at, point: { px, py, ...place } }] : []
  })
  const control: Control = { meridian, width, height, points: placed.map(each => each.point) }
  const found = fitControl(control)
  const fit = 'matrix' in found ? found : null
  const misses = points.map((_, at) => {
    const order = placed.findIndex(each => each.at === at)
    return fit && order >= 0 ? (fit.residuals[order] ?? null) : null
  })
  const suspect = fit?.suspect == null ? null : (placed[fit.suspect]?.at ?? null)
  return { control, fit, problem: 'matrix' in found ? null : unfitWords(found), misses, suspect }
}
