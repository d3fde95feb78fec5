type Geometry = { type: string; coordinates: unknown }
type Point = readonly [x: number, y: number]
type Ring = readonly Point[]

/** Two plans lie side by side when at least this much of a border is common; corners that touch are not a way through. */
export const leastBorderM = 10
/** How far apart two drawings of one border may lie. */
export const toleranceM = 3
const stepM = 1

const metresPerDegree = 111_320

/** The rings of a polygon or several, in metres east and north of `origin` (WGS 84 degrees). Nothing for points and lines. */
export function ringsOf(shape: Geometry, origin: Point): Ring[] {
  const toMetres = ([lon = 0, lat = 0]: readonly number[]): Point => [
    (lon - origin[0]) * metresPerDegree * Math.cos((origin[1] * Math.PI) / 180),
    (lat - origin[1]) * metresPerDegree,
  ]
  const polygons =
    shape.type === 'Polygon'
      ? [shape.coordinates]
      : shape.type === 'MultiPolygon'
        ? (shape.coordinates as unknown[])
        : []
  return (polygons as number[][][][]).flat().map(ring => ring.map(toMetres))
}

/** True when two plots share a border of `leastBorderM` or more within the tolerance. Rings in metres. */
export function isBeside(a: readonly Ring[], b: readonly Ring[]): boolean {
  if (!boxesMeet(boxOf(a), boxOf(b))) return false
  return commonM(a, b) >= leastBorderM || commonM(b, a) >= leastBorderM
}

/** Metres of the borders of `a` that run along the borders of `b`, measured in steps. */
function commonM(a: readonly Ring[], b: readonly Ring[]): number {
  const edges = b.flatMap(edgesOf)
  let metres = 0
  for (const [from, to] of a.flatMap(edgesOf)) {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const steps = Math.max(1, Math.round(length / stepM))
    for (let i = 0; i < steps; i++) {
      const t = (i + 0.5) / steps
      const at: Point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
      if (edges.some(edge => distance(at, edge) <= toleranceM)) metres += length / steps
      // Only the question whether there is enough is asked.
      if (metres >= leastBorderM) return metres
    }
  }
  return metres
}

type Edge = readonly [Point, Point]
const edgesOf = (ring: Ring): Edge[] => ring.slice(1).map((point, i): Edge => [ring[i] ?? point, point])

function distance([x, y]: Point, [[x0, y0], [x1, y1]]: Edge): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy)
}

type Box = [west: number, south: number, east: number, north: number]

function boxOf(rings: readonly Ring[]): Box {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] - toleranceM <= b[2] && b[0] - toleranceM <= a[2] && a[1] - toleranceM <= b[3] && b[1] - toleranceM <= a[3]
