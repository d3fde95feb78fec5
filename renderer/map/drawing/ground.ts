import { basemapPaths, basemapStyle, type Stroke } from '../../../db/model/map/basemap.ts'
import { type Projection, toMercator } from '../../../db/model/map/project.ts'
import type { Box } from '../../../db/model/map/spread.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'
import { basemap } from './basemap.ts'
import { moveDrawn, type Placed, shiftOf } from './strips.ts'

type Painted = { place: Placed; hasRoads: boolean; style: MapStyle }
const painted = new WeakMap<HTMLCanvasElement, Painted>()

/** Paints the built-in map on a canvas, in the order and with the widths of the sheet on paper. What the canvas shows of it already is moved, not painted again. */
export function paintGround(
  canvas: HTMLCanvasElement,
  projection: Projection,
  hasRoads: boolean,
  style: MapStyle,
): void {
  const { width, height } = projection.size
  const density = window.devicePixelRatio || 1
  const place = placeOf(projection, density)
  const last = painted.get(canvas)
  const shift = last?.hasRoads === hasRoads && last.style === style ? shiftOf(last.place, place) : null
  if (shift?.dx === 0 && shift.dy === 0) return
  if (!shift) {
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
  }
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) return
  const bare = shift ? moveDrawn(pen, shift) : [{ x: 0, y: 0, width: canvas.width, height: canvas.height }]
  painted.set(canvas, { place, hasRoads, style })
  paintBare(pen, bare, projection, hasRoads, style, density)
}

/** Everything in some boxes of the canvas, in px of the screen. */
function paintBare(
  pen: CanvasRenderingContext2D,
  bare: readonly Box[],
  projection: Projection,
  hasRoads: boolean,
  style: MapStyle,
  density: number,
): void {
  pen.save()
  pen.beginPath()
  for (const box of bare) pen.rect(box.x, box.y, box.width, box.height)
  pen.clip()
  pen.scale(density, density)
  pen.lineJoin = 'round'
  paintAll(pen, projection, hasRoads, style)
  pen.restore()
}

function paintAll(pen: CanvasRenderingContext2D, projection: Projection, hasRoads: boolean, style: MapStyle): void {
  const look = basemapStyle(style, projection.metresPerPx)
  const paths = basemapPaths(basemap, projection)
  const land = new Path2D(paths.land)
  const lakes = new Path2D(paths.water)
  pen.fillStyle = look.water
  pen.fillRect(0, 0, projection.size.width, projection.size.height)
  for (const { colour, width: band } of look.lining) stroke(pen, land, colour, band)
  pen.fillStyle = look.land
  pen.fill(land)
  stroke(pen, land, look.coast.colour, look.coast.width)
  pen.fillStyle = look.water
  pen.fill(lakes, 'evenodd')
  stroke(pen, lakes, look.coast.colour, look.coast.width)
  strokeCased(pen, [
    [paths.canal, look.canal],
    [paths.branch, look.branch],
    [paths.river, look.river],
  ])
  if (hasRoads) strokeCased(pen, [[paths.road, look.road]])
}

/** Where a projection lies on the plane of Web Mercator, metres. */
function placeOf({ centre, metresPerPx, size: { width, height } }: Projection, density: number): Placed {
  const [x, y] = toMercator(centre)
  const perPx = metresPerPx / Math.cos((centre[1] * Math.PI) / 180)
  return { x: x - (width / 2) * perPx, y: y + (height / 2) * perPx, perPx, width, height, density }
}

/** All casings first, then all fills, so that lines that meet open into each other. */
function strokeCased(pen: CanvasRenderingContext2D, layers: [d: string, look: Stroke][]): void {
  const lines = layers.map(([d, look]) => ({ path: new Path2D(d), look }))
  pen.lineCap = 'butt'
  for (const { path, look } of lines) if (look.casing) stroke(pen, path, look.casing.colour, look.casing.width)
  pen.lineCap = 'round'
  for (const { path, look } of lines) stroke(pen, path, look.colour, look.width)
}

function stroke(pen: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke(path)
}
