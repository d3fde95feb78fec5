import { common, toPolygons, without } from './clip.ts'
import { haOf, planeAt, toPaths, toSquareMetre } from './plane.ts'
import type { Polygon } from './shape.ts'

/** What two versions of a boundary have, and have not, in common: ha on the VN-2000 plane, to the square metre. */
export type Compared = {
  a: number
  b: number
  onlyA: number
  onlyB: number
  both: number
  lost: Polygon[]
  gained: Polygon[]
}

/** Two versions of a boundary held against each other. */
export function compareBoundaries(a: readonly Polygon[], b: readonly Polygon[]): Compared {
  const near = a[0]?.[0]?.[0] ?? b[0]?.[0]?.[0] ?? [105, 10]
  const plane = planeAt(near)
  const [first, second] = [toPaths(a, plane), toPaths(b, plane)]
  const [lost, gained] = [without(first, second), without(second, first)]
  const ha = (paths: typeof first) => toSquareMetre(haOf(paths))
  return {
    ...{ a: ha(first), b: ha(second), onlyA: ha(lost), onlyB: ha(gained), both: ha(common(first, second)) },
    ...{ lost: toPolygons(lost, plane), gained: toPolygons(gained, plane) },
  }
}
