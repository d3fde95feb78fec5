import type { Meridian } from '../geodesy/meridian.ts'
import type { Shape } from '../geodesy/shape.ts'
import { ringsOnPlane } from '../geodesy/shape.ts'
import {
  fromGrid,
  gridDefinition,
  scaleFactor,
  toVn2000,
  type Vn2000Point,
  vn2000Definition,
} from '../geodesy/vn2000.ts'

/** Mistakes that move a whole boundary and leave its form: a grid of factor 0,9996, no datum shift, rotations of the other sign. */
export type Mistake = 'scale' | 'datum' | 'signs'

/** What the side lengths and areas of a table on the wrong scale are too small by. */
export const scaleRatio = 0.9999 / 0.9996

const wrong: Record<Mistake, (meridian: Meridian) => string> = {
  scale: meridian => gridDefinition({ meridian, k: 0.9996 }),
  datum: meridian => gridDefinition({ meridian, k: scaleFactor }, false),
  signs: meridian =>
    vn2000Definition(meridian).replace('0.00928836,-0.01975479,0.00427372', '-0.00928836,0.01975479,-0.00427372'),
}

/** Where a point of a table would lie in VN-2000 had the table been made with a mistake. */
export function mended(point: Vn2000Point, mistake: Mistake, meridian: Meridian): Vn2000Point {
  const { lon, lat } = fromGrid(wrong[mistake](meridian), point)
  return toVn2000(lon, lat, meridian)
}

export type Fit = {
  matches: number
  mistake: Mistake | null
  byMistake: number /** Corners of surveyed boundaries within a kilometre. */
  known: number
}

/** Corners that this near are one corner, metres. */
const nearM = { scale: 1, datum: 1, signs: 0.1 }

/**
 * How many corners of a table lie on corners of surveyed boundaries around it, as they are and as they would lie without each mistake.
 * `mistake` is named when three corners or more fall into place by it, and more than twice as many as without.
 */
export function fitOf(corners: readonly Vn2000Point[], surveyed: readonly Shape[], meridian: Meridian): Fit {
  const around = gridOf(surveyed.flatMap(shape => ringsOnPlane(shape, meridian).flat(2)))
  const count = (points: readonly Vn2000Point[], reach: number) =>
    points.filter(point => around.has(point, reach)).length
  const matches = count(corners, 0.1)
  const known = corners.some(corner => around.has(corner, 1000)) ? around.size : 0
  let best: Fit = { matches, mistake: null, byMistake: 0, known }
  for (const mistake of ['scale', 'datum', 'signs'] as const) {
    const found = count(
      corners.map(corner => mended(corner, mistake, meridian)),
      nearM[mistake],
    )
    if (found >= 3 && found > 2 * matches && found > best.byMistake) best = { ...best, mistake, byMistake: found }
  }
  return best
}

/** Points found by place. */
function gridOf(points: readonly Vn2000Point[]) {
  const side = 1000
  const cells = new Map<string, Vn2000Point[]>()
  const key = (x: number, y: number) => `${x} ${y}`
  for (const point of points) {
    const at = key(Math.floor(point.x / side), Math.floor(point.y / side))
    const cell = cells.get(at)
    if (cell) cell.push(point)
    else cells.set(at, [point])
  }
  return {
    size: points.length,
    has({ x, y }: Vn2000Point, reach: number): boolean {
      const [row, column] = [Math.floor(x / side), Math.floor(y / side)]
      for (let i = row - 1; i <= row + 1; i++)
        for (let j = column - 1; j <= column + 1; j++)
          if (cells.get(key(i, j))?.some(point => Math.hypot(point.x - x, point.y - y) <= reach)) return true
      return false
    },
  }
}
