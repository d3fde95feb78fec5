import type { Basemap } from '../../../db/model/map/basemap.ts'
import { drawGraticule } from '../../../db/model/map/furniture.ts'
import { type Measure, placeLabels } from '../../../db/model/map/label.ts'
import {
  basemapNames,
  dotBox,
  drawDot,
  drawName,
  drawZoneLabel,
  type MapName,
  type MapType,
} from '../../../db/model/map/names.ts'
import { metresPerPxAt, projectAt } from '../../../db/model/map/project.ts'
import { type Box, overlap } from '../../../db/model/map/spread.ts'
import { zoneLabels } from '../../../db/model/map/zone-names.ts'
import {
  drawZoneAreas,
  drawZoneSymbols,
  type MapZone,
  markZones,
  type ZoneMark,
  zoneObstacles,
} from '../../../db/model/map/zones.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'
import { nothingNear } from '../shape/in-view.ts'
import type { Frame } from '../view/frame.ts'

/** What of the built-in map is shown besides land and water. */
export type Shown = { graticule: boolean; names: boolean; roads: boolean }

/** All that lies over the ground in one frame: SVG content, and the marks that can be pointed at. */
export type Overlay = { svg: string; marks: ZoneMark[] }

export const letters = (measure: Measure): MapType => ({ family: 'Be Vietnam Pro', scale: 1, measure })

/** The names of the ground for what is in view, in px of the frame. Depends on nothing but the frame, so it is kept. */
export function namesOf(basemap: Basemap, frame: Frame, shown: Shown, measure: Measure, style: MapStyle): MapName[] {
  if (!shown.names) return []
  const { projection, view } = frame
  const centre = projection.toLonLat([view.x + view.width / 2, view.y + view.height / 2])
  const inView = projectAt(centre, metresPerPxAt(frame.zoom, centre[1]), view)
  const moved = <T extends { x: number; y: number }>(place: T): T => ({
    ...place,
    x: place.x + view.x,
    y: place.y + view.y,
  })
  return basemapNames(basemap, inView, style, letters(measure))
    .filter(name => shown.roads || name.kind !== 'plate')
    .map(name => ({ ...moved(name), otherwise: name.otherwise?.map(moved) }))
}

/** From here on plots and parcels lie in a zone's circle, which must not colour them. */
const plotZoom = 14

/** px of a symbol's box at a zoom (section 7 of the design guide). */
export function symbolSize(zoom: number): number {
  return zoom < 9.6 ? 18 : 26
}

/**
 * Draws zones and names over the ground with the functions that draw the sheet on paper. Symbols are drawn in the whole frame, so
 * that they are there when it is dragged; labels only where they can be read whole, clear of `furniture` (boxes in the frame).
 * Without `names` nothing is labelled: zones and grid alone, for the first picture.
 */
export function drawOverlay(
  frame: Frame,
  zones: readonly MapZone[],
  names: readonly MapName[] | null,
  furniture: readonly Box[],
  shown: Shown,
  measure: Measure,
  style: MapStyle,
  near = nothingNear,
): Overlay {
  const { projection, view } = frame
  const type = { ...letters(measure), lang: 'vi' as const }
  const marks = markZones(zones, projection, style, symbolSize(frame.zoom))
  const grid = shown.graticule ? drawGraticule(projection, style) : ''
  const areas = drawZoneAreas(marks, projection, style, frame.zoom < plotZoom ? undefined : 0)
  const symbols = drawZoneSymbols(marks, style, type)
  if (!names) return { svg: grid + areas + symbols, marks }
  const labelled = marks.filter(mark => isIn(view, mark.x, mark.y))
  const zoneNames = zoneLabels(labelled, projection, type, near.outlines)
  const symbolBoxes = zoneObstacles(marks)
  const towns = names.filter(name => name.dotRadius !== undefined)
  const freeTowns = towns.filter(town => !symbolBoxes.some(box => overlap(box, dotBox(town))))
  const hidden = new Set(towns.filter(town => !freeTowns.includes(town)))
  const bounds = { x: view.x + 4, y: view.y + 4, width: view.width - 8, height: view.height - 8 }
  const obstacles = [...furniture, ...symbolBoxes, ...freeTowns.map(dotBox)]
  // The selected zone is always named: in a crowd over its neighbours' symbols.
  const chosen = zoneNames.filter(zone => zone.id === marks.find(mark => mark.zone.selected)?.zone.id)
  const first = [obstacles, furniture].map(taken => placeLabels(chosen, { bounds, obstacles: taken, measure }))
  const named = first.find(placed => placed.length > 0) ?? []
  const others = [
    ...zoneNames.filter(zone => !chosen.includes(zone)),
    ...near.names,
    ...names.filter(name => !hidden.has(name)),
  ]
  const taken = [...obstacles, ...named.flatMap(label => label.boxes)]
  const labels = [...named, ...placeLabels(others, { bounds, obstacles: taken, measure })]
  const labelIds = new Set(labels.map(label => label.id))
  const gaps = new Set(zoneNames.filter(zone => zone.isGap).map(zone => zone.id))
  // Over a hatch a halo is not enough: what stands on a boundary is written on a plate.
  const across = labels.filter(({ id, boxes }) => {
    const outline = near.outlines.get(id)
    return outline !== undefined && boxes.some(box => overlap(box, outline))
  })
  const onHatch = new Set([...across, ...near.names].map(name => name.id))
  const byId = new Map(names.map(name => [name.id, name]))
  const content = [
    grid,
    areas,
    ...freeTowns.filter(town => labelIds.has(town.id)).map(town => drawDot(town, style)),
    ...labels.flatMap(label => drawName(label, byId.get(label.id), style)),
    symbols,
    ...labels
      .filter(label => !byId.has(label.id))
      .map(label => drawZoneLabel(label, gaps.has(label.id), style, onHatch.has(label.id))),
  ]
  return { svg: content.join(''), marks }
}

/** True when a px place lies in a box. */
export function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height
}
