import type { Meridian } from '../../geodesy/meridian.ts'
import { type MapStyle, mapColour } from '../../sign/colour.ts'
import { type Basemap, drawBasemap, type GeoFile } from '../basemap.ts'
import {
  drawGraticule,
  drawLocator,
  drawNorth,
  drawScaleBar,
  hasArchipelagos,
  movedIn,
  type Piece,
} from '../furniture.ts'
import { estimateWidth, type LabelItem, type Measure, placeLabels, type TextStyle } from '../label.ts'
import { drawLands, type Land, landLabels, markLands } from '../lands.ts'
import { drawText } from '../lettering.ts'
import { basemapNames, dotBox, drawDot, drawName, drawZoneLabel, type MapName, type MapType } from '../names.ts'
import { type Bounds, fitBounds, type LonLat, type Projection, projectAt, zoomAt } from '../project.ts'
import { type Box, overlap } from '../spread.ts'
import { el, escapeXml, safeId, svgDocument } from '../svg.ts'
import { zoneLabels } from '../zone-names.ts'
import { drawZoneAreas, drawZoneSymbols, type MapLang, type MapZone, markZones, zoneObstacles } from '../zones.ts'
import { drawCrosses } from './crosses.ts'

/** CSS px per millimetre of paper, at 96 dpi; a rasteriser multiplies by dpi / 96. */
export const pxPerMm = 96 / 25.4

/** The line every map carries: what may be trusted in it. */
export const mapNote = {
  vi: 'Bản đồ định hướng. Bờ biển, sông: GSHHG 2.3.7. Đường: sơ đồ',
  en: 'Orientation map. Coast, rivers: GSHHG 2.3.7. Roads: schematic',
} as const

/** A map to be drawn. Where it is: `bounds`, or `centre` with the ground metres under one millimetre of paper. */
export type MapSheetSpec = {
  widthMm: number
  heightMm: number
  basemap: Basemap
  zones: readonly MapZone[]
  /** Plots, parcels and phases with boundaries of their own. */
  lands?: readonly Land[]
  /** Numbers by zone id: what stands beside a symbol where its name finds no room, and is explained beside the map. */
  numbers?: ReadonlyMap<string, number>
  /** The zone whose symbol and name are left out, so that its own plots can be read: the sheet's title names it. */
  quiet?: string
  style: MapStyle
  title?: string
  scaleBar: boolean
  north?: boolean
  /** Default `mapNote`; `null` when the note stands under the map. */
  note?: string | null
  /** The corner map (assets/basemap/inset.json). Formal sheets and national extents are refused without it. */
  locator?: { file: GeoFile; widthMm?: number; corner?: 'left' | 'right' }
  isFormal?: boolean
  /** VN-2000 crosses; default on paper. Without them the other styles carry the graticule. */
  crosses?: boolean
  /** Neither crosses nor graticule: small corner maps, and whoever wants none. */
  isGridless?: boolean
  meridian?: Meridian
  lang?: MapLang
  fontFamily?: TextStyle['family']
  /** Factor on all text; default 0.9 up to 200 mm of paper, else 1. */
  textScale?: number
  symbolSize?: number
  measure?: Measure
  /** What else stands over the map, drawn in px of the picture: names keep out of it. */
  pieces?: readonly Piece[]
  /** px that are drawn past what is looked at on each side, so that a drag shows no empty edge: names and furniture stay inside. */
  margin?: number
  /** Boxes of what stands over the picture, in px from the corner of what is looked at: names keep out of them. */
  covered?: readonly Box[]
  /** Names of maps that lie over the built-in one; they give way to its own. */
  names?: readonly MapName[]
  /** Makes ids unique where several maps stand in one page. */
  idPrefix?: string
} & ({ bounds: Bounds } | { centre: LonLat; metresPerMm: number })

/** The projection a sheet is drawn with, in CSS px. */
export function sheetProjection(spec: MapSheetSpec): Projection {
  const size = { width: spec.widthMm * pxPerMm, height: spec.heightMm * pxPerMm }
  if ('bounds' in spec) return fitBounds(spec.bounds, size)
  return projectAt(spec.centre, spec.metresPerMm / pxPerMm, size)
}

/** What lies in a map, without an edge: markup in CSS px, in two layers between which other maps may lie; and the zones without room for a name. */
export type MapDrawing = { ground: string; over: string; projection: Projection; nameless: string[] }

/**
 * The content of a map, of which some stands over its edge. Equal specs give equal strings. Throws `LOCATOR_MISSING` for a formal sheet, or
 * one more than 6 degrees high, whose corner map does not name both archipelagos.
 */
export function drawMap(spec: MapSheetSpec): MapDrawing {
  const projection = sheetProjection(spec)
  const { style } = spec
  const isNational = projection.bounds.north - projection.bounds.south > 6
  if ((spec.isFormal || isNational) && !(spec.locator && hasArchipelagos(spec.locator.file)))
    throw new Error('LOCATOR_MISSING')

  const { width, height } = projection.size
  const idPrefix = safeId(spec.idPrefix ?? 'map')
  const type = {
    family: familyOf(spec),
    scale: spec.textScale ?? (style === 'paper' && spec.widthMm <= 200 ? 0.9 : 1),
    lang: spec.lang ?? 'vi',
    measure: spec.measure ?? estimateWidth,
  }
  const isFar = zoomAt(projection.metresPerPx, projection.centre[1]) < 9.6
  const symbolSize = spec.symbolSize ?? (isFar ? 18 : 26) * type.scale
  const margin = spec.margin ?? 0
  const pieces = [...furniture(spec, projection, type), ...(spec.pieces ?? [])].map(piece => movedIn(piece, margin))
  const covered = (spec.covered ?? []).map(box => ({ ...box, x: box.x + margin, y: box.y + margin }))
  const marks = markZones(spec.zones, projection, style, symbolSize)
  const lands = markLands(spec.lands ?? [], projection)
  const named = marks.filter(mark => mark.zone.id !== spec.quiet)
  const zones = zoneLabels(named, projection, type)
  const names = [...basemapNames(spec.basemap, projection, style, type), ...(spec.names ?? [])]
  const towns = names.filter(name => name.dotRadius !== undefined)
  const symbolBoxes = zoneObstacles(named)
  const visibleTowns = towns.filter(town => !symbolBoxes.some(box => overlap(box, dotBox(town))))
  const room = {
    bounds: { x: 3 + margin, y: 3 + margin, width: width - 6 - 2 * margin, height: height - 6 - 2 * margin },
    obstacles: [...pieces.map(piece => piece.box), ...covered, ...symbolBoxes, ...visibleTowns.map(dotBox)],
    measure: type.measure,
  }
  const lower = names.filter(name => !towns.includes(name) || visibleTowns.includes(name))
  const placed = placeLabels([...zones, ...lower, ...landLabels(lands, type)], room)
  const shown = new Set(placed.map(label => label.id))
  const unnamed = zones.filter(zone => !shown.has(zone.id))
  const numbered = numberLabels(unnamed, spec.numbers, type)
  const numbers = placeLabels(numbered, {
    ...room,
    obstacles: [...room.obstacles, ...placed.flatMap(label => label.boxes)],
  })
  const labels = [...placed, ...numbers]
  const dots = visibleTowns.filter(town => shown.has(town.id)).map(town => drawDot(town, style))
  const gaps = new Set(zones.filter(zone => zone.isGap).map(zone => zone.id))
  const byId = new Map(names.map(name => [name.id, name]))
  const grid = spec.isGridless ? 'none' : (spec.crosses ?? style === 'paper') ? 'crosses' : 'graticule'
  const taken = [...labels.flatMap(label => label.boxes), ...symbolBoxes, ...pieces.map(piece => piece.box)]

  const over = [
    drawZoneAreas(marks, projection, style),
    (['phase', 'plan', 'plot', 'parcel'] as const).map(kind => drawLands(lands, kind, projection, style)).join(''),
    grid === 'crosses' ? drawCrosses(projection, spec.meridian ?? 104.5, style, taken) : '',
    grid === 'graticule' ? drawGraticule(projection, style) : '',
    dots.join(''),
    // Names of the ground lie under the symbols, names of zones over them.
    labels.flatMap(label => drawName(label, byId.get(label.id), style)).join(''),
    drawZoneSymbols(named, style, type),
    labels
      .filter(label => !byId.has(label.id))
      .map(label => drawZoneLabel(label, gaps.has(label.id), style))
      .join(''),
    // Over plots and parcels, furniture has a ground of its own.
    pieces.map(piece => (spec.scaleBar && lands.length > 0 ? plateOf(piece, style) : '') + piece.svg).join(''),
  ]
  const ground = drawBasemap(spec.basemap, projection, style, idPrefix)
  return { ground, over: over.join(''), projection, nameless: unnamed.map(zone => zone.id) }
}

/** One map as one SVG, for paper and for pictures: vector in a PDF, PNG elsewhere. Throws as `drawMap` does. */
export function mapSheet(spec: MapSheetSpec): string {
  const { ground, over, projection } = drawMap(spec)
  const { style } = spec
  const { width, height } = projection.size
  const edge = { x: 0.4, y: 0.4, width: width - 0.8, height: height - 0.8, fill: 'none', 'stroke-width': 0.8 }
  const frame = style === 'paper' ? el('rect', { ...edge, stroke: mapColour[style].ink }) : ''
  const stack =
    familyOf(spec) === 'Tinos' ? "Tinos, 'Times New Roman', serif" : "'Be Vietnam Pro', 'Segoe UI', sans-serif"
  const caption = spec.title ? el('title', {}, escapeXml(spec.title)) : ''
  return svgDocument(
    { width: `${spec.widthMm}mm`, height: `${spec.heightMm}mm` },
    [0, 0, width, height],
    caption + ground + over + frame,
    { role: 'img', 'font-family': stack },
  )
}

const plateOf = ({ box }: Piece, style: MapStyle): string =>
  el('rect', { ...box, rx: 3, fill: mapColour[style].halo, 'fill-opacity': 0.85 })

const familyOf = ({ fontFamily, style }: MapSheetSpec): TextStyle['family'] =>
  fontFamily ?? (style === 'paper' ? 'Tinos' : 'Be Vietnam Pro')

/** Numbers in the place of names that found no room. */
function numberLabels(unnamed: readonly LabelItem[], numbers: MapSheetSpec['numbers'], type: MapType): LabelItem[] {
  return unnamed.flatMap(({ id, x, y, gap, priority }) => {
    const number = numbers?.get(id)
    if (number === undefined) return []
    const style = { family: type.family, size: 11 * type.scale, weight: 700 } as const
    return [{ id, x, y, gap: gap - 2, priority, first: String(number), style }]
  })
}

type SheetType = MapType & { lang: MapLang }

/** Title, scale bar, north arrow, note and corner map, each with the box that labels keep out of. */
function furniture(spec: MapSheetSpec, projection: Projection, type: SheetType): Piece[] {
  const margin = spec.margin ?? 0
  const [width, height] = [projection.size.width - 2 * margin, projection.size.height - 2 * margin]
  const { style } = spec
  const c = mapColour[style]
  const face = (size: number, more: Partial<TextStyle> = {}): TextStyle => ({
    family: type.family,
    size: size * type.scale,
    weight: 400,
    ...more,
  })
  const pieces: Piece[] = []
  let right = width - 8
  let left = 12
  if (spec.locator) {
    const side = (spec.locator.widthMm ?? 34) * pxPerMm
    const box = {
      x: spec.locator.corner === 'left' ? 8 : width - 8 - side,
      y: height - 8 - side * 1.12,
      width: side,
      height: side * 1.12,
    }
    if (spec.locator.corner === 'left') left = box.x + side + 12
    else right = box.x - 8
    pieces.push(drawLocator(spec.locator.file, projection, box, face(side / 17), style))
  }
  const note = spec.note === undefined ? mapNote[type.lang] : spec.note
  const small = face(10, { isItalic: true })
  const noteWidth = note ? type.measure(note, small) + 6 : 0
  if (note) {
    const svg = drawText(note, { x: right, y: height - 8, anchor: 'end' }, small, { colour: c.gap, halo: c.halo })
    pieces.push({
      svg,
      box: { x: right - noteWidth, y: height - 9 - small.size, width: noteWidth, height: small.size + 6 },
    })
  }
  if (spec.scaleBar) {
    const barAt = (y: number) => drawScaleBar(projection, { x: left + 2, y }, face(11), style, type.lang)
    const bar = barAt(height - 9)
    const isNarrow = bar.box.x + bar.box.width > right - noteWidth
    pieces.push(isNarrow ? barAt(height - 15 - small.size) : bar)
  }
  if (spec.north) pieces.push(drawNorth({ x: width - 22, y: 12 }, face(12), style, type.lang === 'vi' ? 'B' : 'N'))
  if (spec.title) {
    const own = face(14, { weight: 700 })
    const svg = drawText(spec.title, { x: 12, y: 12 + own.size }, own, { colour: c.ink, halo: c.halo })
    pieces.push({ svg, box: { x: 6, y: 6, width: type.measure(spec.title, own) + 12, height: own.size * 1.6 + 6 } })
  }
  return pieces
}
