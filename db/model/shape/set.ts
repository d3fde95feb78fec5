import type { Status } from '../sign/status.ts'
import { countSeen, type Draft, putSeen } from './outline.ts'

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
  /** How many of those large enough are not sent because their corners would fill the memory of the machine. */
  heavy: number
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

/** A record with its outline, on its way into a set. */
export type Outlined = {
  id: string
  name: string
  zone: string
  areaHa: number | null
  state: number
  outline: Uint8Array
}

/** The most corners of one set: what a window can hold and paint while somebody waits for it. */
export const mostCorners = 1_000_000

/** The corners that a set has at a zoom, or at the next below it at which there are not too many. */
function detailOf(shapes: readonly Outlined[], zoom: number): { detail: number; corners: number } {
  for (let detail = zoom; ; detail--) {
    let corners = 0
    for (const { outline } of shapes) corners += countSeen(outline, detail)
    if (corners <= mostCorners || detail <= 0) return { detail, corners }
  }
}

/** Puts outlined records into one set, with the corners that can be seen at a zoom. Boundaries of millions of corners are told with fewer. */
export function packed(kind: ShapeKind, shapes: readonly Outlined[], zoom: number, left: number, heavy = 0): ShapeSet {
  const places = new Map<string, number>()
  const count = shapes.length
  const [ids, names] = [new Array<string>(count), new Array<string>(count)]
  const [zone, areaHa, state] = [new Uint16Array(count), new Float64Array(count), new Uint8Array(count)]
  const ends = new Uint32Array(count)
  const { detail, corners } = detailOf(shapes, zoom)
  const draft: Draft = { at: new Int32Array(2 * corners), count: 0, ringEnds: [] }
  for (let n = 0; n < count; n++) {
    const shape = shapes[n] as Outlined
    const place = places.get(shape.zone) ?? places.size
    places.set(shape.zone, place)
    ids[n] = shape.id
    names[n] = shape.name
    zone[n] = place
    areaHa[n] = shape.areaHa ?? Number.NaN
    state[n] = shape.state
    ends[n] = putSeen(draft, shape.outline, detail)
  }
  const [at, ringEnds] = [draft.at.slice(0, 2 * draft.count), Uint32Array.from(draft.ringEnds)]
  return { kind, zones: [...places.keys()], ids, names, zone, areaHa, state, ends, at, ringEnds, left, heavy }
}

/** The rings of shape n of a set. */
export function ringsAt(set: ShapeSet, n: number): Int32Array[] {
  const rings: Int32Array[] = []
  for (let ring = n === 0 ? 0 : (set.ends[n - 1] ?? 0); ring < (set.ends[n] ?? 0); ring++)
    rings.push(set.at.subarray(2 * (ring === 0 ? 0 : (set.ringEnds[ring - 1] ?? 0)), 2 * (set.ringEnds[ring] ?? 0)))
  return rings
}
