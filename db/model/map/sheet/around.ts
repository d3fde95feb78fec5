import { light, mapColour } from '../../sign/colour.ts'
import type { Basemap } from '../basemap.ts'
import { type Bounds, fitBounds, projectAt, type Size } from '../project.ts'
import { cutTo, el } from '../svg.ts'
import { drawMap, pxPerMm } from './sheet.ts'

/** The ground that is shown at least, metres: the shore and a few towns of the province. */
const leastMetres = 90_000

/** Where in the province a map is: shore, rivers, towns, and a red frame around its bounds; in px from its upper left corner. */
export function drawAround(size: Size, bounds: Bounds, basemap: Basemap, idPrefix: string): string {
  const middle = fitBounds(bounds, size)
  const projection = projectAt(middle.centre, Math.max(middle.metresPerPx * 4, leastMetres / size.width), size)
  const { ground, over } = drawMap({
    ...{ widthMm: size.width / pxPerMm, heightMm: size.height / pxPerMm, centre: projection.centre },
    metresPerMm: projection.metresPerPx * pxPerMm,
    ...{ basemap, zones: [], style: 'paper', scaleBar: false, note: null, isGridless: true },
    ...{ textScale: 0.62, idPrefix },
  })
  const [x0, y0] = projection.toPx([bounds.west, bounds.north])
  const [x1, y1] = projection.toPx([bounds.east, bounds.south])
  const frame = { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: 'none', stroke: light.red, 'stroke-width': 1.4 }
  const edge = { ...size, fill: 'none', stroke: mapColour.paper.ink, 'stroke-width': 0.8 }
  return cutTo(size, ground + over) + el('rect', frame) + el('rect', edge)
}
