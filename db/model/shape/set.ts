import type { Status } from '../sign/status.ts'
import type { Rings } from './rings.ts'

/** What has a boundary, from the ground up: the later lies over the earlier. */
export const shapeKinds = ['zone', 'phase', 'plan', 'plot', 'parcel'] as const
export type ShapeKind = (typeof shapeKinds)[number]

/** What a window asks for: the kinds that it draws, in a box (west, south, east, north in degrees), at a zoom of 256 px tiles. */
export type ShapesWanted = { box: [number, number, number, number]; zoom: number; kinds: ShapeKind[] }

/**
 * Boundaries of one kind in a box, as flat arrays that cross to the window as they are. Shape n has the rings from `ends[n - 1]` to
 * `ends[n]`, ring m the positions from `ringEnds[m - 1]` to `ringEnds[m]`; positions as in `Rings`.
 */
export type ShapeSet = {
  kind: ShapeKind
  ids: string[]
  /** What each is called on the map: the code of a plot, "tờ 12 thửa 103". */
  names: string[]
  /** The zones that they are part of, each once; `zone` says which. */
  zones: string[]
  zone: Uint16Array
  /** Hectares of the register, not of the drawing; NaN when unknown. */
  areaHa: Float64Array
  /** How each stands by itself: the status of a plot, the clearance of a parcel, whether a zone is measured. A place in `shapeStates`. */
  state: Uint8Array
  at: Int32Array
  ringEnds: Uint32Array
  ends: Uint32Array
  /** How many more are in the box than are sent: too small to be seen at the zoom, or past the most that one answer holds. */
  left: number
}

/** The words that `state` stands for, by kind. */
export const shapeStates = {
  zone: ['rough', 'measured'],
  phase: ['rough', 'measured'],
  plan: ['rough', 'measured'],
  plot: ['unknown', 'leased', 'licensed', 'reserved', 'ready', 'infrastructure'],
  parcel: ['unk', 'xong', 'doing', 'todo', 'wait', 'stuck'] satisfies Status[],
} as const

/** The least zoom at which a kind is drawn (section 7 of the design guide); a boundary of a zone is drawn from where its phases are. */
export const leastZoom: Record<ShapeKind, number> = { zone: 11, phase: 12, plan: 13, plot: 14, parcel: 15.5 }

/** The kinds that are drawn at a zoom. */
export const kindsAt = (zoom: number): ShapeKind[] => shapeKinds.filter(kind => zoom >= leastZoom[kind])

/** A record with its boundary, on its way into a set. */
export type Outlined = { id: string; name: string; zone: string; areaHa: number | null; state: number; rings: Rings }

/** Puts outlined records into one set. */
export function packed(kind: ShapeKind, shapes: readonly Outlined[], left: number): ShapeSet {
  const zones = [...new Set(shapes.map(shape => shape.zone))]
  const place = new Map(zones.map((zone, n) => [zone, n]))
  const count = (of: (rings: Rings) => number) => shapes.reduce((sum, { rings }) => sum + of(rings), 0)
  const at = new Int32Array(count(rings => rings.at.length))
  const ringEnds = new Uint32Array(count(rings => rings.ends.length))
  const ends = new Uint32Array(shapes.length)
  let [positions, ring] = [0, 0]
  for (const [n, { rings }] of shapes.entries()) {
    at.set(rings.at, 2 * positions)
    for (const end of rings.ends) ringEnds[ring++] = positions + end
    positions += rings.at.length / 2
    ends[n] = ring
  }
  return {
    ...{ kind, zones, at, ringEnds, ends, left },
    ids: shapes.map(shape => shape.id),
    names: shapes.map(shape => shape.name),
    zone: Uint16Array.from(shapes, shape => place.get(shape.zone) ?? 0),
    areaHa: Float64Array.from(shapes, shape => shape.areaHa ?? Number.NaN),
    state: Uint8Array.from(shapes, shape => shape.state),
  }
}

/** The rings of shape n of a set. */
export function ringsAt(set: ShapeSet, n: number): Int32Array[] {
  const rings: Int32Array[] = []
  for (let ring = n === 0 ? 0 : (set.ends[n - 1] ?? 0); ring < (set.ends[n] ?? 0); ring++)
    rings.push(set.at.subarray(2 * (ring === 0 ? 0 : (set.ringEnds[ring - 1] ?? 0)), 2 * (set.ringEnds[ring] ?? 0)))
  return rings
}
