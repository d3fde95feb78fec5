import type { LonLat } from '../map/project.ts'
import { distanceM } from './plane.ts'
import { ringsOnPlane, type Shape } from './shape.ts'
import { toVn2000, type Vn2000Point } from './vn2000.ts'

/** A place that investors ask the way to; `at` null where no point of it is known. */
export type Landmark = { name: string; at: LonLat | null; certainty: 'medium' | 'low'; source: string }
/** Where a zone lies: its boundary where there is one, else its point. */
export type Whereabouts = { point: LonLat | null; shape: Shape | null }

/**
 * Metres as the crow flies from a zone to the nearest part of a line or to a point, on the VN-2000 plane (within 0,05 % of the ground
 * in the province): from the nearest side of its boundary, or from its point. Null when the zone has neither.
 */
export function awayM(zone: Whereabouts, line: readonly LonLat[]): number | null {
  const to = line.map(([lon, lat]) => toVn2000(lon, lat))
  const rings = zone.shape ? ringsOnPlane(zone.shape).map(([outer = []]) => outer) : []
  const from = rings.length > 0 ? rings : zone.point ? [[toVn2000(zone.point[0], zone.point[1])]] : []
  const found = from.map(each => betweenM(each, to)).filter(Number.isFinite)
  return found.length > 0 ? Math.min(...found) : null
}

/** "khoảng 6 km": no place here is known to better than a kilometre, so no decimals are told. */
export function awayWords(metres: number): string {
  const km = Math.round(metres / 1000)
  return km < 1 ? 'dưới 1\u00a0km' : `khoảng ${km}\u00a0km`
}

/** Metres between two lines; 0 where they cross. A line of one point is that point. */
function betweenM(a: readonly Vn2000Point[], b: readonly Vn2000Point[]): number {
  const [sidesA, sidesB] = [sidesOf(a), sidesOf(b)]
  let least = Number.POSITIVE_INFINITY
  for (const one of sidesA)
    for (const two of sidesB) {
      if (doCross(one, two)) return 0
      const ends = [toSideM(one[0], two), toSideM(one[1], two), toSideM(two[0], one), toSideM(two[1], one)]
      least = Math.min(least, ...ends)
    }
  return least
}

type Side = readonly [Vn2000Point, Vn2000Point]
const sidesOf = (line: readonly Vn2000Point[]): Side[] =>
  line.length === 1
    ? line.map(point => [point, point])
    : line.slice(1).map((point, at): Side => [line[at] ?? point, point])

function toSideM(point: Vn2000Point, [a, b]: Side): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square
  const share = Math.max(0, Math.min(1, along))
  return distanceM(point, { x: a.x + share * dx, y: a.y + share * dy })
}

const turn = (a: Vn2000Point, b: Vn2000Point, c: Vn2000Point) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
const doCross = ([a, b]: Side, [c, d]: Side) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
