import { metresPerPxAt, toMercator } from '../../../db/model/map/project.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'
import type { Frame } from '../view/frame.ts'
import type { Picture } from './message.ts'

/** A frame as the painter wants it. */
export function pictureOf({ corner, zoom, projection }: Frame, style: MapStyle): Picture {
  const [x, y] = toMercator(corner)
  const { width, height } = projection.size
  const cmPerPx = metresPerPxAt(zoom, 0) * 100
  return { x: x * 100, y: y * 100, cmPerPx, zoom, width, height, density: window.devicePixelRatio || 1, style }
}
