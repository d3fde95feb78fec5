import { type MapStyle, mapColour } from '../sign/colour.ts'
import type { Projection, Px } from './project.ts'
import { cutPolygons, el, type GeoShape, roundedPath, visibleLines, type Window } from './svg.ts'

/** A GeoJSON file of assets/basemap. */
export type GeoFile = {
  features: readonly { properties: Readonly<Record<string, unknown>> | null; geometry: GeoShape }[]
}

/** The built-in map: what assets/basemap holds. */
export type Basemap = {
  /** Land polygons; everything else is water. */
  land: GeoFile
  /** Wide rivers and lagoons that lie in the land, as polygons. */
  water: GeoFile
  /** River lines, class river, branch or canal. */
  rivers: GeoFile
  /** Schematic lines, class road or canal. */
  lines: GeoFile
  /** Named points: towns, communes, waters, islands, seas. */
  places: GeoFile
}

/** A line drawn twice: `casing` (its full width, edges included) under `fill`. Widths in px. */
export type Stroke = { colour: string; width: number; casing: { colour: string; width: number } | null }

/** All that is needed to draw the built-in map at one scale; the window's canvas and the paper's SVG both use it. */
export type BasemapStyle = {
  land: string
  water: string
  /** Bands along the shore, drawn in this order under the land as strokes of its outline. */
  lining: { colour: string; width: number }[]
  coast: { colour: string; width: number }
  river: Stroke
  branch: Stroke
  canal: Stroke
  road: Stroke
}

/** Factor on every line width: sqrt(80 / metres per px), between 0.7 and 2.2. */
export function widthFactor(metresPerPx: number): number {
  return Math.min(2.2, Math.max(0.7, Math.sqrt(80 / metresPerPx)))
}

/** Colours and px widths of the built-in map's layers at a scale (ground metres under one px). Section 7 of the design guide. */
export function basemapStyle(style: MapStyle, metresPerPx: number): BasemapStyle {
  const c = mapColour[style]
  const k = widthFactor(metresPerPx)
  const cased = (colour: string, width: number, edge: string, edgeWidth: number): Stroke => ({
    colour,
    width: width * k,
    casing: { colour: edge, width: (width + 2 * edgeWidth) * k },
  })
  return {
    land: c.land,
    water: c.water,
    lining: c.lining.map((colour, i) => ({ colour, width: (linings[i] ?? 0) * k })),
    coast: { colour: c.coast, width: k },
    river: cased(c.water, 5, c.coast, 0.8),
    branch: cased(c.water, 2.4, c.coast, 0.8),
    canal: cased(c.water, 1.4, c.canalCasing, 0.6),
    road: cased(c.road, 1.9, c.roadCasing, 0.55),
  }
}

/** Px of each side over which corners of the built-in map are rounded: its sources know nothing finer. */
const corner = 12

/** Px of the bands along the shore, the widest strokes of the built-in map, before `widthFactor`. */
const linings = [34, 22, 11]

/**
 * The part of the plane that drawing is cut to: around the picture as much more as half of the widest stroke, and a little, so that no cut
 * edge shows.
 */
export function drawingWindow({ size, metresPerPx }: Projection): Window {
  const margin = Math.ceil(((linings[0] ?? 0) / 2) * widthFactor(metresPerPx)) + 4
  const { width, height } = size
  return { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin }
}

/** Features of a file whose property `class` is one of `classes`. */
export function featuresOf(file: GeoFile, ...classes: string[]): GeoFile['features'] {
  return file.features.filter(feature => classes.includes(String(feature.properties?.class)))
}

/** Outlines of the built-in map in px, as path data ("" where there is nothing): areas are closed, the rest are lines. */
export type BasemapPaths = Record<'land' | 'water' | 'canal' | 'branch' | 'river' | 'road', string>

/** The built-in map's outlines in a picture, cut to its `drawingWindow`: for paper's SVG and for the window's canvas. */
export function basemapPaths(basemap: Basemap, projection: Projection): BasemapPaths {
  const window = drawingWindow(projection)
  const shapes = (file: GeoFile) => file.features.map(feature => feature.geometry)
  const area = (file: GeoFile) =>
    cutPolygons(shapes(file), projection.toPx, window)
      .filter(isSeen)
      .map(ring => roundedPath(ring, true, corner))
      .join('')
  const path = (file: GeoFile, ...classes: string[]) => {
    const found = featuresOf(file, ...classes).map(feature => feature.geometry)
    return visibleLines(found, projection.toPx, window)
      .map(line => roundedPath(line, false, corner))
      .join('')
  }
  return {
    land: area(basemap.land),
    water: area(basemap.water),
    canal: path(basemap.rivers, 'canal') + path(basemap.lines, 'canal'),
    branch: path(basemap.rivers, 'branch'),
    river: path(basemap.rivers, 'river'),
    road: path(basemap.lines, 'road'),
  }
}

/** False for an islet that is less than a px: it would be a speck of its own outline. */
function isSeen(ring: readonly Px[]): boolean {
  const [xs, ys] = [ring.map(point => point[0]), ring.map(point => point[1])]
  return Math.max(...xs) - Math.min(...xs) >= 1 || Math.max(...ys) - Math.min(...ys) >= 1
}

/** The lines of a name (a river's, a road's) in the picture, in px. */
export function linesNamed(basemap: Basemap, projection: Projection, name: string): Px[][] {
  const shapes = [...basemap.rivers.features, ...basemap.lines.features]
    .filter(feature => feature.properties?.name === name)
    .map(feature => feature.geometry)
  return visibleLines(shapes, projection.toPx, { x: 0, y: 0, ...projection.size })
}

/** A place beside a line where a name can stand, with the line's slant there in degrees clockwise, turned for reading. */
export type Spot = { x: number; y: number; angle: number }

/** Places beside px lines, every 60 px, where a name `length` px long runs along a stretch that is nearly straight. */
export function spotsAlong(lines: readonly (readonly Px[])[], length: number, beside: number): Spot[] {
  return lines.flatMap(line => {
    const reached = [0]
    for (let i = 1; i < line.length; i++) reached.push((reached[i - 1] ?? 0) + distance(line[i - 1], line[i]))
    const total = reached.at(-1) ?? 0
    const spots: Spot[] = []
    for (let at = length / 2; at <= total - length / 2; at += 60) {
      const from = pointAt(line, reached, at - length / 2)
      const to = pointAt(line, reached, at + length / 2)
      const chord = distance(from, to)
      if (chord < 0.97 * length) continue
      const turn = to[0] < from[0] ? -1 : 1
      const [ux, uy] = [((to[0] - from[0]) / chord) * turn, ((to[1] - from[1]) / chord) * turn]
      // Sagging stretches push the name out, so that it stays clear of the line.
      const stray = [0.25, 0.5, 0.75].map(part => {
        const [x, y] = pointAt(line, reached, at + (part - 0.5) * length)
        return (x - from[0]) * uy - (y - from[1]) * ux
      })
      const off = beside + Math.max(0, ...stray)
      const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
      spots.push({ x: middle[0] + uy * off, y: middle[1] - ux * off, angle: (Math.atan2(uy, ux) * 180) / Math.PI })
    }
    return spots
  })
}

function distance(a: Px = [0, 0], b: Px = [0, 0]): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

/** The point so many px along a line whose corners are reached at `reached`. */
function pointAt(line: readonly Px[], reached: readonly number[], at: number): Px {
  const i = Math.max(
    1,
    reached.findIndex(length => length >= at),
  )
  const [a = [0, 0], b = [0, 0]] = [line[i - 1], line[i]]
  const t = (at - (reached[i - 1] ?? 0)) / Math.max(1e-6, (reached[i] ?? 0) - (reached[i - 1] ?? 0))
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/** The built-in map as SVG: water, lining, land, rivers, canals, roads. Labels and plates are placed with the zones' labels. */
export function drawBasemap(basemap: Basemap, projection: Projection, style: MapStyle, idPrefix: string): string {
  const look = basemapStyle(style, projection.metresPerPx)
  const { land, water, canal, branch, river, road } = basemapPaths(basemap, projection)
  const landId = `${idPrefix}-land`
  const { width, height } = projection.size

  const ground = el('rect', { width, height, fill: look.water })
  const shore = look.lining.map(({ colour, width: band }) =>
    el('use', { href: `#${landId}`, fill: 'none', stroke: colour, 'stroke-width': band }),
  )
  const coast = { stroke: look.coast.colour, 'stroke-width': look.coast.width, 'stroke-linejoin': 'round' }
  const landmass = land
    ? el('defs', {}, el('path', { id: landId, d: land, 'stroke-linejoin': 'round' })) +
      shore.join('') +
      el('use', { href: `#${landId}`, fill: look.land, ...coast })
    : ''
  const lakes = water ? el('path', { d: water, fill: look.water, 'fill-rule': 'evenodd', ...coast }) : ''
  const rivers = drawStrokes([
    { d: canal, stroke: look.canal },
    { d: branch, stroke: look.branch },
    { d: river, stroke: look.river },
  ])
  const roads = drawStrokes([{ d: road, stroke: look.road }])
  return ground + landmass + lakes + rivers + roads
}

/** All casings first, then all fills, so that lines that meet open into each other. */
function drawStrokes(layers: { d: string; stroke: Stroke }[]): string {
  const line = (d: string, colour: string, width: number, cap: string) =>
    d
      ? el('path', {
          d,
          fill: 'none',
          stroke: colour,
          'stroke-width': width,
          'stroke-linejoin': 'round',
          'stroke-linecap': cap,
        })
      : ''
  const casings = layers.map(({ d, stroke }) =>
    stroke.casing ? line(d, stroke.casing.colour, stroke.casing.width, 'butt') : '',
  )
  const fills = layers.map(({ d, stroke }) => line(d, stroke.colour, stroke.width, 'round'))
  return casings.join('') + fills.join('')
}
