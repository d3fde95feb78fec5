import { z } from 'zod'
import { type Meridian, meridians } from '../geodesy/meridian.ts'
import { fromVn2000 } from '../geodesy/vn2000.ts'
import type { LonLat } from '../map/project.ts'
import { type Affine, type Fit, type Flat, fitPicture, placeOf, type Unfit } from './fit.ts'

const finite = z.number().refine(Number.isFinite)

/**
 * How a scanned plan lies on the map: points of the picture (px of its own size, y down) whose VN-2000 place is known (metres, north and
 * east as tables print them: X and Y).
 */
export const control = z.strictObject({
  meridian: z.union(meridians.map(each => z.literal(each))),
  width: finite,
  height: finite,
  points: z.array(z.strictObject({ px: finite, py: finite, north: finite, east: finite })).max(60),
})
export type Control = z.output<typeof control>
export type ControlPoint = Control['points'][number]

/** Control points out of a record; null when there are none, or they are of another make. */
export function readControl(value: unknown): Control | null {
  const read = control.safeParse(value)
  return read.success ? read.data : null
}

/** Lays the picture by its points, in metres: x east, y north. */
export function fitControl({ points }: Pick<Control, 'points'>): Fit | Unfit {
  return fitPicture(
    points.map(({ px, py, east, north }) => ({ picture: [px, py] as Flat, plane: [east, north] as Flat })),
  )
}

/** Where the corners of the picture lie on Earth: upper left and right, lower left and right. */
export function cornersOf({ meridian, width, height }: Control, { matrix }: Fit): [LonLat, LonLat, LonLat, LonLat] {
  const at = (px: Flat) => lonLatOf(matrix, meridian, px)
  return [at([0, 0]), at([width, 0]), at([0, height]), at([width, height])]
}

/** Where a px of the picture lies on Earth. */
export function lonLatOf(matrix: Affine, meridian: Meridian, px: Flat): LonLat {
  const [east, north] = placeOf(matrix, px)
  const { lon, lat } = fromVn2000({ x: north, y: east }, meridian)
  return [lon, lat]
}

/** Why a picture is not laid yet, in words; `points` counts from 1. */
export function unfitWords(unfit: Unfit): string {
  if (unfit.is === 'few') return 'Cần ít nhất 2 điểm khống chế; 4 điểm trở lên ở các góc thì đo được sai số.'
  if (unfit.is === 'same')
    return `Điểm ${unfit.points[0] + 1} và điểm ${unfit.points[1] + 1} trùng chỗ. Bỏ một điểm, hoặc chấm lại.`
  if (unfit.is === 'line') return 'Các điểm nằm trên một đường thẳng. Thêm một điểm lệch hẳn sang bên.'
  return 'Bản vẽ bị lật gương. Kiểm tra lại X (bắc), Y (đông) của từng điểm, hoặc điểm đã chấm trên bản vẽ.'
}
