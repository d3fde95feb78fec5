import type { Parts, Sketch } from '../../db/model/layer/sketch.ts'
import type { Projection } from '../../db/model/map/project.ts'

const line = '#094A4D'
const lineBytes = [9, 74, 77, 150]
/** More specks than these are painted as one picture. */
const fewSpecks = 2000

/** Draws the shapes of a layer in outline over what is painted. */
export function drawShapes(pen: CanvasRenderingContext2D, sketch: Sketch, projection: Projection): void {
  const { bounds, step, rings, lines, dots, specks } = sketch
  const toPx = (at: Uint16Array, n: number) =>
    projection.toPx([bounds.west + (at[2 * n] ?? 0) * step, bounds.south + (at[2 * n + 1] ?? 0) * step])
  const trace = ({ at, ends }: Parts) => {
    let from = 0
    for (const end of ends) {
      for (let n = from; n < end; n++) {
        const [x, y] = toPx(at, n)
        if (n === from) pen.moveTo(x, y)
        else pen.lineTo(x, y)
      }
      from = end
    }
  }
  pen.beginPath()
  trace(rings)
  pen.fillStyle = 'rgba(9, 74, 77, 0.16)'
  pen.fill('evenodd')
  trace(lines)
  pen.strokeStyle = line
  pen.lineWidth = rings.ends.length > 2000 ? 0.6 : 1.3
  if (rings.ends.length <= 200) pen.setLineDash([4, 2.5])
  pen.stroke()
  pen.setLineDash([])
  pen.fillStyle = line
  for (let n = 0; n < dots.length / 2; n++) {
    pen.beginPath()
    pen.arc(...toPx(dots, n), 3, 0, 2 * Math.PI)
    pen.fill()
  }
  if (specks.length / 2 > fewSpecks) drawCloud(pen, sketch, projection)
  else
    for (let n = 0; n < specks.length / 2; n++) {
      const [x, y] = toPx(specks, n)
      pen.fillRect(x - 1, y - 1, 2, 2)
    }
}

/** Very many specks as one picture, a px of the screen for each place: a hundred thousand rectangles would hold the window up. */
function drawCloud(pen: CanvasRenderingContext2D, { bounds, step, specks }: Sketch, projection: Projection): void {
  const [left, bottom] = projection.toPx([bounds.west, bounds.south])
  const [right, top] = projection.toPx([bounds.east, bounds.north])
  const density = window.devicePixelRatio || 1
  const [width, height] = [Math.ceil((right - left) * density) + 1, Math.ceil((bottom - top) * density) + 1]
  const picture = new ImageData(width, height)
  for (let n = 0; n < specks.length / 2; n++) {
    const [x, y] = projection.toPx([
      bounds.west + (specks[2 * n] ?? 0) * step,
      bounds.south + (specks[2 * n + 1] ?? 0) * step,
    ])
    const [column, row] = [Math.round((x - left) * density), Math.round((y - top) * density)]
    picture.data.set(lineBytes, 4 * (row * width + column))
  }
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.putImageData(picture, 0, 0)
  pen.drawImage(canvas, left, top, width / density, height / density)
}
