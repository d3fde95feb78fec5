import { fromMercator, type LonLat, metresPerPxAt, type Size, toMercator } from '../../../db/model/map/project.ts'
import { reach } from '../../map/drawing/basemap.ts'

/** What of the world a map of the meeting shows: its middle, and its zoom in px of the layout. */
export type Sight = { centre: LonLat; zoom: number }

const [nearest, farthest] = [17, 9]

/** A sight after the map was pushed by so many px, kept on what the built-in map knows. */
export function pushed({ centre, zoom }: Sight, dx: number, dy: number): Sight {
  const [x, y] = toMercator(centre)
  const units = metresPerPxAt(zoom, 0)
  const [lon, lat] = fromMercator(x - dx * units, y + dy * units)
  const [west, south, east, north] = reach
  return { centre: [Math.min(east, Math.max(west, lon)), Math.min(north, Math.max(south, lat))], zoom }
}

/** A sight so many steps nearer; the place under `at` (px from the middle) stays where it is. */
export function nearer(sight: Sight, steps: number, at: { x: number; y: number } = { x: 0, y: 0 }): Sight {
  const zoom = Math.min(nearest, Math.max(farthest, sight.zoom + steps))
  // What was `at` px off the middle is `share` times as far off it now: the middle goes the rest of the way.
  const share = 2 ** (zoom - sight.zoom)
  return pushed({ ...sight, zoom }, at.x * (1 - share), at.y * (1 - share))
}

/** The box of a picture, widened to whole cells of its own size: a short drag asks for nothing new. */
export function boxAround({ centre, zoom }: Sight, size: Size): [number, number, number, number] {
  const degrees = 360 / (256 * 2 ** zoom)
  const cell = Math.max(size.width, size.height) * degrees * 0.5
  const half = [(size.width * degrees) / 2, (size.height * degrees) / 2] as const
  const down = (value: number) => Math.floor(value / cell) * cell
  const up = (value: number) => Math.ceil(value / cell) * cell
  return [down(centre[0] - half[0]), down(centre[1] - half[1]), up(centre[0] + half[0]), up(centre[1] + half[1])]
}
