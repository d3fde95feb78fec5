import { writeMetres } from '../geodesy/angle.ts'
import { type Meridian, meridianEpsg, meridianName } from '../geodesy/meridian.ts'
import { distanceM } from '../geodesy/plane.ts'
import type { Shape } from '../geodesy/shape.ts'
import { toVn2000, type Vn2000Point } from '../geodesy/vn2000.ts'
import { formatNumber } from '../text/number.ts'
import { readCoordinate } from './number.ts'
import { type Kept, positionOf } from './shape.ts'

/** What a table of coordinates is written as. */
export const surveyFormats = ['xlsx', 'docx', 'csv', 'txt'] as const
export type SurveyFormat = (typeof surveyFormats)[number]

export type SurveyTable = {
  meridian: Meridian
  /** original: cell for cell the table that the boundary was read from. computed: made from its corners, known ones in their own digits. */
  is: 'original' | 'computed'
  rows: string[][]
}
type Position = readonly [lon: number, lat: number]

/** The table of a boundary: the one it was read from while no corner has moved, else one made of its corners. Null for points and lines. */
export function tableOf(shape: Shape & { vn2000?: unknown }, meridian?: Meridian): SurveyTable | null {
  const rings = ringsOf(shape)
  if (rings.length === 0) return null
  const kept = keptIn(shape)
  const on = meridian ?? kept?.meridian ?? 104.5
  const known = new Map(kept?.meridian === on ? kept.points.flatMap(point => entryOf(point, on)) : [])
  const corners = rings.flat()
  const isWhole =
    kept !== null &&
    kept.meridian === on &&
    kept.table.length > 0 &&
    kept.points.length === corners.length &&
    corners.every(corner => known.has(String(corner)))
  if (isWhole) return { meridian: on, is: 'original', rows: kept.table }
  return { meridian: on, is: 'computed', rows: computed(rings, on, known) }
}

/** What a boundary kept of its table; null when it came from elsewhere. */
export function keptIn(shape: { vn2000?: unknown }): Kept | null {
  const kept = shape.vn2000 as Kept | undefined
  return kept && Array.isArray(kept.points) && Array.isArray(kept.table) ? kept : null
}

/**
 * What a boundary that was edited by hand keeps of the table that it came from: everything while no corner has moved, else the names and
 * printed coordinates of the corners that stayed. Null when nothing is left of it.
 */
export function keptThrough(before: Shape & { vn2000?: unknown }, after: Shape): Kept | null {
  const kept = keptIn(before)
  if (!kept) return null
  const corners = new Set(ringsOf(after).flat().map(String))
  const stayed = kept.points.filter(point => entryOf(point, kept.meridian).some(([place]) => corners.has(place)))
  if (stayed.length === kept.points.length && stayed.length === corners.size) return kept
  return stayed.length > 0 ? { meridian: kept.meridian, points: stayed, table: [] } : null
}

/** Rings without the closing position. */
function ringsOf({ type, coordinates }: Shape): Position[][] {
  const parts = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? (coordinates as unknown[]) : []
  return (parts as Position[][][]).flat().map(ring => ring.slice(0, -1))
}

function entryOf(point: Kept['points'][number], meridian: Meridian): [string, Kept['points'][number]][] {
  const [x, y] = [readCoordinate(point.x), readCoordinate(point.y)]
  return x && y ? [[String(positionOf({ x: x.metres, y: y.metres }, meridian)), point]] : []
}

const head = ['STT', 'Tên điểm mốc', 'X (m)', 'Y (m)', 'Cạnh (m)']
/** Of a corner that no table printed, beside others that one did. */
const drawn = 'tính từ bản vẽ'

function computed(rings: Position[][], meridian: Meridian, known: Map<string, Kept['points'][number]>): string[][] {
  const title = [
    `Hệ tọa độ VN-2000, kinh tuyến trục ${meridianName[meridian]}, múi chiếu 3° (${meridianEpsg[meridian]}). X: bắc; Y: đông`,
  ]
  const taken = new Set([...known.values()].map(point => point.name))
  const isMixed = known.size > 0 && rings.flat().some(corner => !known.has(String(corner)))
  let count = 0
  const nameNew = () => {
    do count += 1
    while (taken.has(String(count)))
    return String(count)
  }
  const body = rings.flatMap((ring, at) => {
    // GeoJSON runs its outer rings left; surveyors number to the right.
    const order = [...ring].reverse()
    const points = order.map(position => toVn2000(position[0], position[1], meridian))
    const rows = order.map((position, index) => {
      const own = known.get(String(position))
      const point = points[index] as Vn2000Point
      const side = distanceM(point, points[(index + 1) % points.length] ?? point)
      return [
        own?.name || nameNew(),
        own?.x ?? writeMetres(point.x),
        own?.y ?? writeMetres(point.y),
        formatNumber(side, 2),
        ...(isMixed ? [own ? '' : drawn] : []),
      ]
    })
    const numbered = rows.map((row, index) => [String(index + 1), ...row])
    const first = numbered[0]
    const closing = first ? [String(numbered.length + 1), ...first.slice(1, 4), ''] : []
    return [...(rings.length > 1 ? [[`Vòng ${at + 1}`]] : []), ...numbered, closing]
  })
  return [title, isMixed ? [...head, 'Ghi chú'] : head, ...body]
}
