import type { Projection, Px } from '../../../db/model/map/project.ts'
import type { Area } from '../../../db/model/plate/plate.ts'

/** How finely the office's maps are drawn under a plate's map: dots to a px of its drawing. */
export type Frame = { dotsPerPx: number; dpi: number; scale: number; unit: number; isGrey: boolean; root: string }

/** The box around px of a map's drawing as far as it is in the map; null when none of it is. */
export function inMap(points: readonly Px[], { size }: Projection): Area | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))]
  const [width, height] = [Math.min(size.width, Math.max(...xs)) - x, Math.min(size.height, Math.max(...ys)) - y]
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
