import type { Vn2000Point } from './vn2000.ts'

/** Metres between two points of one grid, on the plane: what a decision's side lengths are. */
export const distanceM = (a: Vn2000Point, b: Vn2000Point): number => Math.hypot(b.x - a.x, b.y - a.y)

/** Metres along a line of points on the plane. */
export function lengthM(line: readonly Vn2000Point[]): number {
  return line.slice(1).reduce((sum, point, at) => sum + distanceM(line[at] ?? point, point), 0)
}

/**
 * Square metres inside a ring on the plane, closed or not; positive when it runs clockwise as surveyors number their points.
 * Counted from the first point, so that northings of a million metres cost no digits.
 */
export function ringAreaM2(ring: readonly Vn2000Point[]): number {
  const first = ring[0]
  if (!first) return 0
  let twice = 0
  for (let at = 0; at < ring.length; at++) {
    const a = ring[at] ?? first
    const b = ring[at + 1] ?? first
    twice += (a.x - first.x) * (b.y - first.y) - (b.x - first.x) * (a.y - first.y)
  }
  return twice / 2
}

/** Degrees clockwise from grid north, 0 up to 360, of the way from a to b; null when they are one point. */
export function azimuthDeg(a: Vn2000Point, b: Vn2000Point): number | null {
  if (a.x === b.x && a.y === b.y) return null
  const degrees = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
  return degrees < 0 ? degrees + 360 : degrees
}
