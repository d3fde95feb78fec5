import type { Meridian } from '../geodesy/meridian.ts'
import { ringAreaM2 } from '../geodesy/plane.ts'
import { fromVn2000 } from '../geodesy/vn2000.ts'
import type { Corner, RawTable, Run } from './table.ts'

/** A corner as a boundary keeps it: the texts of its table. `ring` counts from 1. */
export type KeptPoint = { ring: number; name: string; x: string; y: string; length?: string }
/** What a boundary keeps of the table that it was read from. */
export type Kept = { meridian: Meridian; points: KeptPoint[]; table: string[][] }
/** A boundary that comes from a table: GeoJSON, WGS 84, with its table beside the coordinates. */
export type SurveyedShape = {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown[]
  quality: 'surveyed'
  vn2000: Kept
}
type Position = [lon: number, lat: number]

/** Degrees to 0.1 mm, as boundaries are kept. */
const rounded = (degrees: number): number => Math.round(degrees * 1e9) / 1e9

/** A corner's place in degrees, as its boundary has it. */
export function positionOf(at: Corner['at'], meridian: Meridian): Position {
  const { lon, lat } = fromVn2000(at, meridian)
  return [rounded(lon), rounded(lat)]
}

/** Rings, sorted into pieces, as a boundary: outer rings run left and holes right (RFC 7946), whichever way the table goes. */
export function shapeOf(
  runs: readonly Run[],
  pieces: { outer: number; holes: number[] }[],
  meridian: Meridian,
  table: RawTable,
): SurveyedShape {
  const polygons = pieces.map(({ outer, holes }) => [
    ringOf(runs[outer], false, meridian),
    ...holes.map(at => ringOf(runs[at], true, meridian)),
  ])
  const points = runs.flatMap(({ corners }, at) =>
    corners.map(
      ({ name, x, y, length }): KeptPoint => ({ ring: at + 1, name, x, y, ...(length !== null && { length }) }),
    ),
  )
  const kept = { quality: 'surveyed', vn2000: { meridian, points, table: table.rows.map(row => [...row]) } } as const
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only, ...kept }
    : { type: 'MultiPolygon', coordinates: polygons, ...kept }
}

function ringOf(run: Run | undefined, isHole: boolean, meridian: Meridian): Position[] {
  const corners = run?.corners ?? []
  const isClockwise = ringAreaM2(corners.map(corner => corner.at)) > 0
  const placed = corners.map(corner => positionOf(corner.at, meridian))
  const ring = isClockwise === isHole ? placed : placed.reverse()
  return ring[0] ? [...ring, ring[0]] : ring
}
