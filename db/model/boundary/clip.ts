import { Clipper64, ClipType, EndType, FillRule, inflatePaths, JoinType } from 'clipper2-ts'
import type { Mm, Paths } from '../ring/paths.ts'
import { type Plane, twiceArea } from './plane.ts'
import type { Polygon } from './shape.ts'

/** Rings that cross themselves are read by how often they go round a place, so that none of their land is lost. */
const fill = FillRule.NonZero

function run(type: ClipType, subject: Paths, clip: Paths): Paths {
  const clipper = new Clipper64()
  clipper.addSubject(subject)
  if (clip.length) clipper.addClip(clip)
  const found: Paths = []
  clipper.execute(type, fill, found)
  return found
}

/** What both have in common. */
export const common = (a: Paths, b: Paths): Paths => run(ClipType.Intersection, a, b)
/** What is left of the first without the second. */
export const without = (a: Paths, b: Paths): Paths => run(ClipType.Difference, a, b)
/** All of them as one. */
export const together = (paths: Paths): Paths => run(ClipType.Union, paths, [])

/** Rings moved outwards by so many mm, inwards below 0; corners stay sharp. */
export const inflated = (paths: Paths, mm: number): Paths => inflatePaths(paths, mm, JoinType.Miter, EndType.Polygon, 4)

/** The parts of a line that lie within rings. */
export function lineWithin(line: Mm[], rings: Paths): Paths {
  const clipper = new Clipper64()
  clipper.addOpenSubject([line])
  clipper.addClip(rings)
  const open: Paths = []
  clipper.execute(ClipType.Intersection, fill, [], open)
  return open
}

/** Rings sorted into pieces of land: each outer ring with the holes that lie in it. */
export function piecesOf(paths: Paths): Paths[] {
  const pieces = paths.filter(ring => twiceArea(ring) > 0).map((outer): Paths => [outer])
  for (const hole of paths.filter(ring => twiceArea(ring) < 0)) {
    const around = pieces.filter(([outer]) => outer && isWithin(hole, outer))
    around.sort(([a = []], [b = []]) => twiceArea(a) - twiceArea(b))
    around[0]?.push(hole)
  }
  return pieces
}

/** True when a ring lies in another: told by its first corner that does not lie on the other's edge. */
export function isWithin(inner: readonly Mm[], outer: readonly Mm[]): boolean {
  for (const point of inner) {
    const side = sideOf(point, outer)
    if (side !== 'on') return side === 'in'
  }
  return true
}

/** Where a place lies against a ring. */
export function sideOf({ x, y }: Mm, ring: readonly Mm[]): 'in' | 'on' | 'out' {
  let isIn = false
  let a = ring.at(-1)
  for (const b of ring) {
    if (a) {
      const turn = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
      const isBeside =
        x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x) && y >= Math.min(a.y, b.y) && y <= Math.max(a.y, b.y)
      if (turn === 0 && isBeside) return 'on'
      if (a.y > y !== b.y > y && turn > 0 === b.y > a.y) isIn = !isIn
    }
    a = b
  }
  return isIn ? 'in' : 'out'
}

/** Rings as polygons in degrees, each piece of land one. */
export function toPolygons(paths: Paths, plane: Plane): Polygon[] {
  return piecesOf(paths).map(rings =>
    rings.map(ring => {
      const places = ring.map(point => plane.toLonLat(point))
      return places[0] ? [...places, places[0]] : places
    }),
  )
}
