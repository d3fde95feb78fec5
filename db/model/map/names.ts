import { type MapStyle, mapColour } from '../sign/colour.ts'
import { type Basemap, basemapStyle, drawingWindow, featuresOf, linesNamed, spotsAlong } from './basemap.ts'
import type { LabelItem, Measure, PlacedLabel, TextStyle } from './label.ts'
import { drawText } from './lettering.ts'
import { type LonLat, type Projection, type Px, zoomAt } from './project.ts'
import type { Box } from './spread.ts'
import { cutPolygons, el, isInside, positionLists } from './svg.ts'

/** A name on the built-in map with how it is painted; a town also has its dot, a road its plate. */
export type MapName = LabelItem & { colour: string; kind: 'town' | 'area' | 'plate'; dotRadius?: number }

/** The lettering of a map: family, factor on all sizes, and how widths are known. */
export type MapType = { family: TextStyle['family']; scale: number; measure: Measure }

/** Places of a zoom: far (8-9) four towns and the sea, then all towns, then communes and rivers (section 7). */
function isShown(kind: string, rank: number, zoom: number): boolean {
  if (kind === 'commune') return zoom >= 10.2
  if (kind === 'water') return zoom >= 9.8
  return rank <= 1 || (rank === 2 && zoom >= 9.6) || zoom >= 10.6
}

/** Names of towns, communes, waters, islands and roads that belong to the picture, ready for `placeLabels`. */
export function basemapNames(basemap: Basemap, projection: Projection, style: MapStyle, type: MapType): MapName[] {
  const c = mapColour[style]
  const zoom = zoomAt(projection.metresPerPx, projection.centre[1])
  const { width, height } = projection.size
  const at = ([lon, lat]: LonLat) => {
    const [x, y] = projection.toPx([lon, lat])
    return { x, y, isIn: x >= 0 && y >= 0 && x <= width && y <= height }
  }
  const face = (size: number, weight: TextStyle['weight'], more: Partial<TextStyle> = {}): TextStyle => ({
    family: type.family,
    size: size * type.scale,
    weight,
    ...more,
  })
  const names: MapName[] = []
  const land = cutPolygons(
    basemap.land.features.map(feature => feature.geometry),
    projection.toPx,
    drawingWindow(projection),
  )
  basemap.places.features.forEach((feature, i) => {
    const { name, kind = 'town', rank = 3, angle = 0 } = (feature.properties ?? {}) as PlaceProperties
    const position = positionLists(feature.geometry)[0]?.[0]
    if (!name || !position || !isShown(kind, rank, zoom)) return
    const { x, y, isIn } = at(position)
    const base = { id: `place-${i}`, x, y, gap: 0 }
    if (kind === 'sea') {
      const text = face(14, 400, { isItalic: true, letterSpacing: 0.8 * type.scale })
      const half = type.measure(name, text) / 2
      const [first, ...otherwise] = openWater(land, projection, { x, y }, half)
      if (!first) return
      names.push({
        ...base,
        ...first,
        otherwise,
        kind: 'area',
        first: name,
        style: text,
        colour: c.waterText,
        sides: ['centre'],
        padding: 6,
        priority: 14,
      })
      return
    }
    if (kind === 'water') {
      const text = face(11.5, 400, { isItalic: true })
      const beside = basemapStyle(style, projection.metresPerPx).river.width / 2 + 8 * type.scale
      const spots = spotsAlong(linesNamed(basemap, projection, name), type.measure(name, text), beside)
      const own = { x, y, angle }
      const [first, ...otherwise] = [...(isIn ? [own] : []), ...nearestFirst(spots, own).slice(0, 12)]
      if (!first) return
      const look = { kind: 'area', first: name, style: text, colour: c.waterText } as const
      names.push({ ...base, ...look, ...first, otherwise, sides: ['centre'], padding: 1, priority: 30 })
      return
    }
    if (!isIn) return
    if (kind === 'town') {
      const isMain = rank === 1
      const text = isMain ? face(zoom < 9.6 ? 13 : 15, 600) : face(rank === 2 ? 12.5 : 11.5, 500)
      const dotRadius = (isMain ? 4.2 : rank === 2 ? 2.7 : 2.2) * type.scale
      names.push({
        ...base,
        kind,
        dotRadius,
        first: name,
        style: text,
        colour: c.town,
        gap: dotRadius + 3,
        priority: 10 + rank,
      })
    } else if (kind === 'commune') {
      const text = face(10, 500, { letterSpacing: 1.4 * type.scale })
      names.push({
        ...base,
        kind: 'area',
        first: name.toLocaleUpperCase('vi'),
        style: text,
        colour: c.commune,
        sides: ['centre'],
        // The seat is one point of the commune: a name a little beside it is still in it.
        otherwise: [-20, 20, -36, 36].map(dy => ({ x, y: y + dy * type.scale })),
        priority: 40,
      })
    } else {
      names.push({ ...base, kind: 'area', first: name, style: face(11.5, 500), colour: c.town, gap: 5, priority: 16 })
    }
  })
  if (zoom < 9.6) return names
  featuresOf(basemap.lines, 'road').forEach((feature, i) => {
    const { name, plates = [] } = (feature.properties ?? {}) as { name?: string; plates?: LonLat[] }
    if (!name) return
    const along = spotsAlong(linesNamed(basemap, projection, name), 40 * type.scale, 0)
    const own = plates.map(at).filter(place => place.isIn)
    const middle = { x: width / 2, y: height / 2 }
    const spots = nearestFirst(along, own[0] ?? middle)
    const [first, ...otherwise] = [...own, ...spots.slice(0, 16).map(({ x, y }) => ({ x, y }))]
    if (!first) return
    const plate = {
      id: `road-${i}`,
      kind: 'plate',
      first: name,
      style: face(11, 600),
      colour: c.plateText,
      gap: 0,
      padding: 3 * type.scale,
    } as const
    names.push({ ...plate, x: first.x, y: first.y, otherwise, sides: ['centre'], priority: 20 })
  })
  return names
}

function nearestFirst<T extends { x: number; y: number }>(spots: readonly T[], own: { x: number; y: number }): T[] {
  const far = (spot: T) => (spot.x - own.x) ** 2 + (spot.y - own.y) ** 2
  return [...spots].sort((a, b) => far(a) - far(b))
}

/** Places in the picture where the name of a sea has water all around it, the nearest to its own point first. */
/** A sea keeps its name within this distance of its own point: further off it would name another water. */
const driftMetres = 25_000

function openWater(
  land: readonly (readonly Px[])[],
  projection: Projection,
  own: { x: number; y: number },
  half: number,
) {
  const { width, height } = projection.size
  // A sea whose point is far outside is not the one that is seen here.
  if (own.x < -width || own.y < -height || own.x > 2 * width || own.y > 2 * height) return []
  const isNear = (x: number, y: number) => Math.hypot(x - own.x, y - own.y) * projection.metresPerPx <= driftMetres
  const spots = [own]
  const step = Math.max(16, Math.min(width, height) / 14)
  for (let x = half + 12; x <= width - half - 12; x += step) {
    for (let y = 24; y <= height - 24; y += step) if (isNear(x, y)) spots.push({ x, y })
  }
  const found: { x: number; y: number }[] = []
  for (const { x, y } of nearestFirst(spots, own)) {
    let isOpen = true
    for (let dx = -half - 8; isOpen && dx <= half + 8; dx += 20)
      isOpen = [-12, 12].every(dy => !isInside(land, x + dx, y + dy))
    if (isOpen) found.push({ x, y })
    if (found.length >= 8) break
  }
  return found
}

type PlaceProperties = { name?: string; kind?: string; rank?: number; angle?: number }

/** What a town's dot covers. */
export function dotBox(town: MapName): Box & { id: string } {
  const r = (town.dotRadius ?? 0) + 1
  return { id: town.id, x: town.x - r, y: town.y - r, width: 2 * r, height: 2 * r }
}

/** A town's dot. */
export function drawDot(town: MapName, style: MapStyle): string {
  const c = mapColour[style]
  return el('circle', {
    cx: town.x,
    cy: town.y,
    r: town.dotRadius ?? 0,
    fill: c.halo,
    stroke: c.town,
    'stroke-width': 1.5,
  })
}

/** A placed name of the ground: text with halo, a road's plate. */
export function drawName(label: PlacedLabel, name: MapName | undefined, style: MapStyle): string[] {
  if (!name) return []
  const c = mapColour[style]
  const box = label.boxes[0]
  const isPlate = name.kind === 'plate' && box !== undefined
  const plate = isPlate ? el('rect', { ...box, rx: 3, fill: c.plate, stroke: c.plateText, 'stroke-width': 1 }) : ''
  const halo = isPlate ? undefined : name.sides?.[0] === 'centre' && name.style.isItalic ? undefined : c.halo
  const lines = label.lines.map(({ text, x, y, style: own }) =>
    drawText(text, { x, y, anchor: label.anchor, angle: label.angle, about: label.at }, own, {
      colour: name.colour,
      halo,
    }),
  )
  return [plate + lines.join('')]
}

/** A placed name of a zone, with its area or gap. */
export function drawZoneLabel(label: PlacedLabel, isGap: boolean, style: MapStyle, hasPlate = false): string {
  const c = mapColour[style]
  const [box] = label.boxes
  const plate = hasPlate && box ? el('rect', { ...box, rx: 4, fill: c.halo, 'fill-opacity': 0.9 }) : ''
  const words = label.lines
    .map(({ text, x, y, style: own, isSecond }) => {
      const colour = isSecond ? (isGap ? c.gap : c.area) : c.ink
      return drawText(text, { x, y, anchor: label.anchor }, own, { colour, halo: c.halo })
    })
    .join('')
  return plate + words
}
