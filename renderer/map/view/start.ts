import { fitBounds, groundMetres, type LonLat, type Size, zoomAt } from '../../../db/model/map/project.ts'

export type View = { centre: LonLat; zoom: number }

/** Free px around the zones, at least and as a share of the room: the theme switch above, labels at the sides. */
const least = { side: 130, height: 92 }
const share = { side: 0.2, height: 0.13 }
/** How far from one another the zones of a working view may lie, metres. */
const reach = 42_000
/** From here on symbols are large and names carry their areas (section 7). */
const workingZoom = 10.5
/** The map never opens nearer than this: a zone is to be seen among its towns. */
const closest = 11.5
const mostAnchors = 24

/** The view that holds all the points, at a zoom in steps of a quarter; null without points. */
export function viewOfAll(points: readonly LonLat[], size: Size, mostZoom = 13): View | null {
  if (points.length === 0) return null
  const lons = points.map(point => point[0])
  const lats = points.map(point => point[1])
  const lowest = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const highest = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  const bounds = { west: lowest(lons), south: lowest(lats), east: highest(lons), north: highest(lats) }
  const side = Math.max(least.side, size.width * share.side)
  const height = Math.max(least.height, size.height * share.height)
  const inner = { width: Math.max(80, size.width - 2 * side), height: Math.max(80, size.height - 2 * height) }
  const { centre, metresPerPx } = fitBounds(bounds, inner)
  return { centre, zoom: Math.min(mostZoom, Math.floor(zoomAt(metresPerPx, centre[1]) * 4) / 4) }
}

/** The view the map opens with: the points if a working zoom (10) shows them all, otherwise the group with the most of them. */
export function startView(points: readonly LonLat[], size: Size): View | null {
  const all = viewOfAll(points, size, closest)
  if (!all || all.zoom >= workingZoom) return all
  return viewOfAll(largestGroup(points), size, closest)
}

/** The most points that lie within `reach` of one of them; the first such group on a tie. */
export function largestGroup(points: readonly LonLat[]): LonLat[] {
  const step = Math.max(1, Math.ceil(points.length / mostAnchors))
  let best: LonLat[] = []
  for (let i = 0; i < points.length; i += step) {
    const anchor = points[i]
    if (!anchor) continue
    const group = points.filter(point => groundMetres(anchor, point) <= reach)
    if (group.length > best.length) best = group
  }
  return best
}
