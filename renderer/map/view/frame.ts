import {
  fromMercator,
  type LonLat,
  metresPerPxAt,
  type Projection,
  projectAt,
  type Size,
  toMercator,
} from '../../../db/model/map/project.ts'
import type { Box } from '../../../db/model/map/spread.ts'

/** The part of the world that is drawn at once: what is in view and a margin around it, so that a drag shows no empty edge. */
export type Frame = {
  zoom: number
  /** The place of its upper left corner. */
  corner: LonLat
  /** Of the whole frame, margin included. */
  projection: Projection
  /** What is in view, in px of the frame. */
  view: Box
}

/** px drawn beyond each side of the view. */
export const margin = 160

/** The frame of a view whose drawn upper left corner (margin included) is at `corner`. */
export function frameFrom(corner: LonLat, zoom: number, size: Size): Frame {
  const view = { x: margin, y: margin, width: Math.max(1, size.width), height: Math.max(1, size.height) }
  const drawn = { width: view.width + 2 * margin, height: view.height + 2 * margin }
  const units = metresPerPxAt(zoom, 0)
  const [x, y] = toMercator(corner)
  const centre = fromMercator(x + (drawn.width / 2) * units, y - (drawn.height / 2) * units)
  return { zoom, corner, projection: projectAt(centre, metresPerPxAt(zoom, centre[1]), drawn), view }
}

/** True while a view that was moved by so many px lies within the frame. */
export function covers(frame: Frame, dx: number, dy: number): boolean {
  const { width, height } = frame.projection.size
  const x = frame.view.x + dx
  const y = frame.view.y + dy
  return x >= 0 && y >= 0 && x + frame.view.width <= width && y + frame.view.height <= height
}

/** The scale on a 96 dpi screen, to two digits: 274.000 -> 270000. */
export function scaleOf(metresPerPx: number): number {
  const scale = (metresPerPx * 96) / 0.0254
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1)
  return Math.round(scale / step) * step
}
