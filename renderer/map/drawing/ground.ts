import { basemapPaths, basemapStyle, type Stroke } from '../../../db/model/map/basemap.ts'
import type { Projection } from '../../../db/model/map/project.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'
import { basemap } from './basemap.ts'

/** Paints the built-in map on a canvas, in the order and with the widths of the sheet on paper. */
export function paintGround(
  canvas: HTMLCanvasElement,
  projection: Projection,
  hasRoads: boolean,
  style: MapStyle,
): void {
  const { width, height } = projection.size
  const density = window.devicePixelRatio || 1
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) return
  pen.scale(density, density)
  pen.lineJoin = 'round'
  const look = basemapStyle(style, projection.metresPerPx)
  const paths = basemapPaths(basemap, projection)
  const land = new Path2D(paths.land)
  const lakes = new Path2D(paths.water)

  pen.fillStyle = look.water
  pen.fillRect(0, 0, width, height)
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
