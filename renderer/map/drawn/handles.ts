import type { Bounds } from '../../../db/model/geometry.ts'
import type { LonLat } from '../../../db/model/map/project.ts'

/** Rings by their corners, not closed: of each polygon the outer one first. */
export type Parts = LonLat[][][]

/** Corners that have handles at once: more are neither told apart by the eye nor moved without a jerk. */
export const mostHandles = 400

/** A stretch of a ring: so many corners from one on; past the end of the ring it goes on at its beginning. */
export type Run = { polygon: number; ring: number; from: number; count: number }

/** The stretches of rings (corners, not closed) that have a corner in a box, each with one corner more at either end, so that its edges lead on. */
export function runsIn(parts: readonly LonLat[][][], [west, south, east, north]: Bounds): Run[] {
  const isSeen = ([lon, lat]: LonLat) => lon >= west && lon <= east && lat >= south && lat <= north
  return parts.flatMap((rings, polygon) =>
    rings.flatMap((corners, ring) => {
      const seen = corners.map(isSeen)
      if (seen.every(each => each)) return [{ polygon, ring, from: 0, count: corners.length }]
      const runs: Run[] = []
      for (const [at, is] of seen.entries()) {
        if (!is || seen.at(at - 1)) continue
        let count = 1
        while (seen[(at + count) % seen.length]) count += 1
        runs.push({
          polygon,
          ring,
          from: (at + corners.length - 1) % corners.length,
          count: Math.min(corners.length, count + 2),
        })
      }
      return runs
    }),
  )
}

/** The corners of a stretch, in the order of the ring. */
export function cornersIn(parts: readonly LonLat[][][], { polygon, ring, from, count }: Run): LonLat[] {
  const corners = parts[polygon]?.[ring] ?? []
  return Array.from({ length: count }, (_, n) => corners[(from + n) % corners.length]).filter(
    corner => corner !== undefined,
  )
}

/** The rings with other corners in place of a stretch's. */
export function withRun(
  parts: readonly LonLat[][][],
  { polygon, ring, from, count }: Run,
  now: LonLat[],
): LonLat[][][] {
  return parts.map((rings, at) =>
    at !== polygon
      ? rings
      : rings.map((corners, of) => {
          if (of !== ring) return corners
          const rest = Array.from(
            { length: corners.length - count },
            (_, n) => corners[(from + count + n) % corners.length],
          )
          return [...now, ...rest.filter(corner => corner !== undefined)]
        }),
  )
}
