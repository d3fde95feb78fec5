import type { LonLat } from '../map/project.ts'
import type { Mm, Paths } from '../ring/paths.ts'
import { lineWithin, piecesOf, together, toPolygons, without } from './clip.ts'
import { knit } from './knit.ts'
import { planeAt, toPaths, twiceArea } from './plane.ts'
import type { Polygon } from './shape.ts'

/** How far the end of a cut may lie from the edge that it was cut at, mm: the clipper rounds it to whole ones. */
const reach = 3

/** The pieces of land that a line cuts polygons into, the largest first; those it does not cross stay as they are. Nothing is lost between them. */
export function dividedBy(polygons: readonly Polygon[], line: readonly LonLat[]): Polygon[] {
  const near = polygons[0]?.[0]?.[0]
  if (!near) return []
  const plane = planeAt(near)
  const cut = line.map(place => plane.toMm(place))
  let pieces = piecesOf(toPaths(polygons, plane))
  for (const chord of lineWithin(cut, pieces.flat())) pieces = pieces.flatMap(piece => cutBy(piece, chord))
  return pieces
    .map(rings => together(rings.filter(ring => ring.length > 2)))
    .sort((a, b) => landOf(b) - landOf(a))
    .flatMap(rings => toPolygons(rings, plane))
}

/** Polygons as one: what lies side by side loses the border between it; what does not stays apart. */
export function mergedOf(polygons: readonly Polygon[]): Polygon[] {
  const near = polygons[0]?.[0]?.[0]
  if (!near) return []
  const plane = planeAt(near)
  return toPolygons(together(knit(toPaths(polygons, plane))), plane)
}

/** Polygons without the land inside a ring: a hole where the ring lies within, a bite where it reaches over the edge. */
export function cutOut(polygons: readonly Polygon[], ring: LonLat[]): Polygon[] {
  const near = polygons[0]?.[0]?.[0]
  if (!near) return []
  const plane = planeAt(near)
  return toPolygons(without(toPaths(polygons, plane), toPaths([[ring]], plane)), plane)
}

const landOf = (rings: Paths): number => rings.reduce((sum, ring) => sum + twiceArea(ring), 0)

/** One piece of land along a chord: in two when it leads from a ring to the same ring; else its ring and its hole become one, with the chord as a slit. */
function cutBy(piece: Paths, chord: Mm[]): Paths[] {
  const rings = piece.map(ring => [...ring])
  const [from, to] = [cornerAt(rings, chord[0]), cornerAt(rings, chord.at(-1))]
  if (!from || !to) return [piece]
  const ring = turned(from.ring, from.corner)
  const others = rings.filter(each => each !== from.ring && each !== to.ring)
  const inner = chord.slice(1, -1)
  const back = [...inner].reverse()
  if (from.ring !== to.ring) {
    const hole = turned(to.ring, to.corner)
    return [[[...ring, from.corner, ...inner, ...hole, to.corner, ...back], ...others]]
  }
  const at = ring.indexOf(to.corner)
  if (at < 1) return [piece]
  const made = [
    [...ring.slice(0, at + 1), ...back],
    [from.corner, ...inner, ...ring.slice(at)],
  ]
  return piecesOf([...made, ...others])
}

/** The corner of a ring at a place; where the place lies on an edge it becomes a corner. Null when it lies on none. */
function cornerAt(rings: Paths, place: Mm | undefined): { ring: Mm[]; corner: Mm } | null {
  if (!place) return null
  for (const ring of rings) {
    const corner = ring.find(each => each.x === place.x && each.y === place.y)
    if (corner) return { ring, corner }
  }
  for (const ring of rings) {
    const at = ring.findIndex((a, each) => isOn(place, a, ring[(each + 1) % ring.length] ?? a))
    if (at < 0) continue
    ring.splice(at + 1, 0, place)
    return { ring, corner: place }
  }
  return null
}

const distance = (p: Mm, q: Mm): number => Math.hypot(p.x - q.x, p.y - q.y)

function isOn(p: Mm, a: Mm, b: Mm): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)
  return t >= 0 && t <= 1 && distance(p, { x: a.x + t * dx, y: a.y + t * dy }) <= reach
}

const turned = (ring: Mm[], corner: Mm): Mm[] => {
  const at = ring.indexOf(corner)
  return [...ring.slice(at), ...ring.slice(0, at)]
}
