/** A shape that cannot be taken: what is wrong with it, in words. */
export type Fault = { fault: string }
/** A position: east and north in the layer's own numbers; degrees of WGS 84 once it is placed. Heights are left behind. */
export type Position = [east: number, north: number]
/** A GeoJSON geometry of one of the six simple types. */
export type Form =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint'; coordinates: Position[] }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }

/** What a form covers: a boundary is an area. */
export type Extent = 'area' | 'line' | 'point'

export const extentOf = ({ type }: Form): Extent =>
  type.endsWith('Polygon') ? 'area' : type.endsWith('LineString') ? 'line' : 'point'

const nesting: Record<Form['type'], number> = {
  ...{ Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 },
}

/** A form with each of its positions made anew. */
export function mapped(form: Form, place: (position: Position) => Position): Form {
  const walk = (part: unknown, depth: number): unknown =>
    depth === 0 ? place(part as Position) : (part as unknown[]).map(each => walk(each, depth - 1))
  return { type: form.type, coordinates: walk(form.coordinates, nesting[form.type]) } as Form
}

/** Says each position of a form. */
export function eachPosition(form: Form, say: (position: Position) => void): void {
  const walk = (part: unknown, depth: number): void => {
    if (depth === 0) say(part as Position)
    else for (const each of part as unknown[]) walk(each, depth - 1)
  }
  walk(form.coordinates, nesting[form.type])
}

/** The polygons of an area, each its rings; none of a line or a point. */
export function polygonsOf(form: Form): Position[][][] {
  if (form.type === 'Polygon') return [form.coordinates]
  return form.type === 'MultiPolygon' ? form.coordinates : []
}

/** The same form as one of many: layers of most formats hold one type only. */
export function asMany(form: Form): Form {
  if (form.type === 'Polygon') return { type: 'MultiPolygon', coordinates: [form.coordinates] }
  if (form.type === 'LineString') return { type: 'MultiLineString', coordinates: [form.coordinates] }
  return form
}

/** Twice the signed area of a ring in its own numbers: positive when it runs against the clock. */
export function windingOf(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] ?? [0, 0]
  let twice = 0
  for (let at = 1; at + 1 < ring.length; at++) {
    const [ax, ay] = ring[at] as Position
    const [bx, by] = ring[at + 1] as Position
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
  }
  return twice
}

/** An area whose outer rings run against the clock and holes with it (RFC 7946, 3.1.6), or the other way about (shapefile). */
export function wound(form: Form, outer: 'against' | 'with'): Form {
  const turned = (rings: Position[][]) =>
    rings.map((ring, at) => {
      const wants = (at === 0) === (outer === 'against')
      return windingOf(ring) > 0 === wants ? ring : [...ring].reverse()
    })
  if (form.type === 'Polygon') return { type: 'Polygon', coordinates: turned(form.coordinates) }
  return form.type === 'MultiPolygon' ? { type: 'MultiPolygon', coordinates: form.coordinates.map(turned) } : form
}

/** Whether a ring goes round a position. */
export function holds(ring: readonly Position[], position: Position | undefined): boolean {
  if (!position) return false
  const [x, y] = position
  let isIn = false
  for (let at = 0, last = ring.length - 1; at < ring.length; last = at, at += 1) {
    const [ax, ay] = ring[at] as Position
    const [bx, by] = ring[last] as Position
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn
  }
  return isIn
}
