import { type Status, statusTone } from '../../../db/model/sign/status.ts'

/** A pen on a canvas that a worker or the window has. */
export type Pen = OffscreenCanvasRenderingContext2D

const sides: Record<Status, number> = {
  xong: 1,
  unk: 1,
  todo: 6,
  wait: 5,
  // Stripes at 45 degrees every 6 px repeat after 6 times the root of 2 along both axes.
  doing: 6 * Math.SQRT2,
  stuck: 6 * Math.SQRT2,
}

/** A tile of whole px that holds a whole number of repeats, at most 2 % off their true distance: so the hatch is sharp at every density. */
export function tileOf(side: number, density: number): { px: number; repeats: number } {
  let best = { px: 1, repeats: 1, off: Number.POSITIVE_INFINITY }
  for (let repeats = 1; repeats <= 8; repeats++) {
    const exact = side * repeats * density
    const px = Math.max(1, Math.round(exact))
    const off = Math.abs(px - exact) / exact
    if (off < best.off - 1e-9) best = { px, repeats, off }
    if (best.off < 0.004) break
  }
  return { px: best.px, repeats: best.repeats }
}

/** The fill of a class in device px: its ground, with its hatch in the exact measures of section 3 of the design guide, begun at a shift. */
export function hatchOf(
  pen: Pen,
  status: Status,
  density: number,
  isDark: boolean,
  shift: [x: number, y: number],
): string | CanvasPattern {
  const { ground, line } = statusTone(status, isDark)
  if (status === 'xong' || status === 'unk') return ground
  const { px, repeats } = tileOf(sides[status], density)
  const tile = new OffscreenCanvas(px, px)
  const draw = tile.getContext('2d')
  if (!draw) return ground
  draw.fillStyle = ground
  draw.fillRect(0, 0, px, px)
  draw.fillStyle = line
  draw.strokeStyle = line
  const step = px / repeats
  if (status === 'wait') for (let n = 0; n < repeats; n++) draw.fillRect(n * step, 0, 2 * density, px)
  else if (status === 'todo') dots(draw, repeats, step, density)
  else {
    draw.lineWidth = (status === 'doing' ? 2.4 : 2) * density
    draw.beginPath()
    for (let n = -repeats; n <= 2 * repeats; n++) {
      draw.moveTo(n * step - px, 2 * px)
      draw.lineTo(n * step + 2 * px, -px)
      if (status === 'doing') continue
      draw.moveTo(n * step - px, -px)
      draw.lineTo(n * step + 2 * px, 2 * px)
    }
    draw.stroke()
  }
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().translate(shift[0] % px, shift[1] % px))
  return pattern ?? ground
}

function dots(draw: Pen, repeats: number, step: number, density: number): void {
  for (let x = 0; x < repeats; x++)
    for (let y = 0; y < repeats; y++) {
      draw.beginPath()
      draw.arc((x + 0.5) * step, (y + 0.5) * step, density, 0, 2 * Math.PI)
      draw.fill()
    }
}
