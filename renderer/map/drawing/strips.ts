import type { Box } from '../../../db/model/map/spread.ts'

/** Where a picture lies: its upper left corner in units of a plane (y up), units under one px, its size in px and how many px of the screen one has. */
export type Placed = { x: number; y: number; perPx: number; width: number; height: number; density: number }

/** Screen px by which a picture is drawn apart from whole ones before its lines look blurred. */
const offWhole = 0.01

/**
 * How far what one picture shows lies in another of the same scale and size, in whole px of the screen. Null where nothing of it can be
 * used: at another scale, past its edge, or between two px.
 */
export function shiftOf(from: Placed, to: Placed): { dx: number; dy: number } | null {
  const { perPx, width, height, density } = to
  const isAlike = from.width === width && from.height === height && from.density === density
  if (!isAlike || Math.abs(from.perPx / perPx - 1) > 1e-9) return null
  const [x, y] = [((from.x - to.x) / perPx) * density, ((to.y - from.y) / perPx) * density]
  const [dx, dy] = [Math.round(x), Math.round(y)]
  if (Math.abs(x - dx) > offWhole || Math.abs(y - dy) > offWhole) return null
  if (Math.abs(dx) >= width * density || Math.abs(dy) >= height * density) return null
  return { dx, dy }
}

/** What of a picture lies bare once all of it was moved: at most a strip along one side and one along the top or the bottom. */
export function stripsOf(width: number, height: number, { dx, dy }: { dx: number; dy: number }): Box[] {
  const strips: Box[] = []
  if (dx !== 0) strips.push({ x: dx > 0 ? 0 : width + dx, y: 0, width: Math.abs(dx), height })
  const rest = { x: Math.max(0, dx), width: width - Math.abs(dx) }
  if (dy !== 0) strips.push({ ...rest, y: dy > 0 ? 0 : height + dy, height: Math.abs(dy) })
  return strips
}

/** Moves what is drawn on a canvas, and tells what lies bare. */
export function moveDrawn(
  pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  shift: { dx: number; dy: number },
): Box[] {
  const { width, height } = pen.canvas
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.globalAlpha = 1
  // What is drawn takes the place of all that was there: nothing old shows through.
  pen.globalCompositeOperation = 'copy'
  pen.drawImage(pen.canvas, shift.dx, shift.dy)
  pen.restore()
  return stripsOf(width, height, shift)
}
