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
export const margin = 256
/** px that are left of it when the next frame is drawn, before a hand that drags sees an empty edge. */
const ahead = 48
/**
 * Corners of frames lie on every fourth px: at 125, 150 and 175 % of Windows, too, two frames of one scale then lie whole px of the
 * screen apart, and what one has drawn is moved into the other.
 */
export const grid = 4

/** The frame of a view whose drawn upper left corner (margin included) is at `corner`, and `past` px over the margin. */
export function frameFrom(corner: LonLat, zoom: number, size: Size, past = { x: 0, y: 0 }): Frame {
  const [x0, y0] = [margin + past.x, margin + past.y]
  const view = { x: x0, y: y0, width: Math.max(1, size.width), height: Math.max(1, size.height) }
  const drawn = { width: view.width + 2 * margin, height: view.height + 2 * margin }
  const units = metresPerPxAt(zoom, 0)
  const [x, y] = toMercator(corner)
  const centre = fromMercator(x + (drawn.width / 2) * units, y - (drawn.height / 2) * units)
  return { zoom, corner, projection: projectAt(centre, metresPerPxAt(zoom, centre[1]), drawn), view }
}

/** True while a view that was moved by so many px lies well within the frame. */
export function covers(frame: Frame, dx: number, dy: number): boolean {
  const { width, height } = frame.projection.size
  const x = frame.view.x + dx
  const y = frame.view.y + dy
  const [right, bottom] = [width - x - frame.view.width, height - y - frame.view.height]
  return Math.min(x, y, right, bottom) >= ahead
}

/** A frame of which another part is in view: nothing of it is drawn anew. */
export function turnedTo(frame: Frame, dx: number, dy: number): Frame {
  if (dx === 0 && dy === 0) return frame
  return { ...frame, view: { ...frame.view, x: frame.view.x + dx, y: frame.view.y + dy } }
}

/** The scale on a 96 dpi screen, to two digits: 274.000 -> 270000. */
export function scaleOf(metresPerPx: number): number {
  const scale = (metresPerPx * 96) / 0.0254
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1)
  return Math.round(scale / step) * step
}
