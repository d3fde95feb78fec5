import { distanceM, ringAreaM2 } from './plane.ts'
import { scaleFactor, type Vn2000Point } from './vn2000.ts'

/** WGS 84, which is VN-2000's ellipsoid too: half axis in metres, first eccentricity squared. */
const a = 6378137
const e2 = 0.00669437999014

/**
 * Plane metres per metre on the ellipsoid at a point of a 3° zone: 0.9999 on the central meridian, 1 some 90 km off it.
 * Series of the transverse Mercator to the second power, right to 1e-9 inside a zone.
 */
export function scaleAt({ x, y }: Vn2000Point): number {
  // Near enough to the footpoint latitude: a kilometre more or less changes the tenth digit.
  const phi = x / (scaleFactor * 6_335_439)
  const w = 1 - e2 * Math.sin(phi) ** 2
  const meanSquare = (a * a * (1 - e2)) / w ** 2
  const q = (y - 500_000) ** 2 / (2 * meanSquare * scaleFactor ** 2)
  return scaleFactor * (1 + q + q ** 2 / 6)
}

/** Metres on the ellipsoid between two points of a 3° zone: the plane distance over its mean scale (Simpson's rule). */
export function groundDistanceM(from: Vn2000Point, to: Vn2000Point): number {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  return (distanceM(from, to) * 6) / (scaleAt(from) + 4 * scaleAt(middle) + scaleAt(to))
}

/** Metres on the ellipsoid along a line. */
export const groundLengthM = (line: readonly Vn2000Point[]): number =>
  line.slice(1).reduce((sum, point, at) => sum + groundDistanceM(line[at] ?? point, point), 0)

/** Square metres on the ellipsoid inside a ring: the plane area over the square of the scale in the middle of its box. */
export function groundAreaM2(ring: readonly Vn2000Point[]): number {
  if (ring.length < 3) return 0
  const [xs, ys] = [ring.map(point => point.x), ring.map(point => point.y)]
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
  return Math.abs(ringAreaM2(ring)) / scaleAt(middle) ** 2
}
