import type { Basemap, GeoFile } from '../../map/basemap.ts'
import { archipelagos, drawLocator, drawNorth, hasArchipelagos } from '../../map/furniture.ts'
import type { MapName } from '../../map/names.ts'
import { type Projection, projectAt } from '../../map/project.ts'
import { drawAround } from '../../map/sheet/around.ts'
import { drawMap, pxPerMm } from '../../map/sheet/sheet.ts'
import { cutTo, el, escapeXml, num, svgDocument } from '../../map/svg.ts'
import { Problem } from '../../text/problem.ts'
import { styleOf } from '../part/lines.ts'
import type { Area, Block, Check, Plate } from '../plate.ts'
import { drawBand } from './band.ts'
import { inBlack } from './ink.ts'
import { drawHeading, drawLegend, drawRows } from './list.ts'
import { drawBar } from './scale-bar.ts'
import { drawWords, inks, say } from './words.ts'

/** The built-in map, and the corner map that every plate carries. */
export type Ground = { basemap: Basemap; corner: GeoFile }
/** A piece of a plate's drawing; `clip` is the area that it is cut to, null when nothing is cut. */
export type Drawing = { clip: Area | null; svg: string }
/** What lies between the ground and the zones of a plate's map, in px of the map's drawing: pieces with the box each fills, and names. */
export type UnderMap = { pieces: { box: Area; svg: string }[]; names: MapName[] }
export type Drawn = { drawings: Drawing[]; checks: Check[] }
/** What of a plate is seen: rows from `y` on, in units, on so many px. */
export type Window = { y: number; height: number; widthPx: number; heightPx: number }

/** Units in which px of the map's drawing are given. */
const px = 1 / pxPerMm

/**
 * A plate as one SVG of its paper's size: words stay words, shapes stay vectors. Equal plates give equal strings. Throws
 * E_MAP_CORNER for a map without the corner map that names both archipelagos.
 */
export function drawPlate(plate: Plate, ground: Ground, under?: UnderMap): { svg: string; checks: Check[] } {
  const { drawings, checks } = drawBlocks(plate, ground, under)
  return { svg: sheetOf(plate, drawings), checks }
}

/** The pieces of a plate, to be put into one sheet, or into several windows of it (`sheetOf`). Throws as `drawPlate` does. */
export function drawBlocks(plate: Plate, ground: Ground, under: UnderMap = { pieces: [], names: [] }): Drawn {
  const hasMap = plate.blocks.some(block => block.is === 'map')
  if (hasMap && !(plate.blocks.some(block => block.is === 'corner') && hasArchipelagos(ground.corner)))
    throw new Problem('E_MAP_CORNER', { names: archipelagos.join(', ') })
  const id = `p${plate.number}`
  const checks: Check[] = []
  const drawings = plate.blocks.flatMap((block, at): Drawing[] => {
    const isCut = block.is === 'corner' || block.is === 'around'
    if (block.is !== 'map')
      return [{ clip: isCut ? block.area : null, svg: drawBlock(block, plate, ground, `${id}b${at}`) }]
    const { layers, band, nameless } = drawTheMap(block, plate, ground, under, `${id}m`)
    if (nameless > 0)
      checks.push({ state: 'warn', text: `${nameless} khu không đủ chỗ ghi tên, trên bản đồ ghi số theo bảng` })
    return [...layers, { clip: null, svg: band }]
  })
  return { drawings, checks }
}

/** Pieces of a plate as one SVG, the whole of it or what is seen through a window. */
export function sheetOf(plate: Plate, drawings: readonly Drawing[], window: Window | null = null): string {
  const [width, height] = [plate.widthMm / plate.unit, plate.heightMm / plate.unit]
  const sheet = el('rect', { width, height, fill: '#FFFFFF' })
  const svg = svgDocument(
    window
      ? { width: window.widthPx, height: window.heightPx }
      : { width: `${plate.widthMm}mm`, height: `${plate.heightMm}mm` },
    [0, window?.y ?? 0, width, window?.height ?? height],
    el('title', {}, escapeXml(plate.title)) + sheet + drawings.map(drawing => drawing.svg).join(''),
    {
      role: 'img',
      'font-family': "Tinos, 'Times New Roman', serif",
      preserveAspectRatio: window ? 'none' : undefined,
    },
  )
  return plate.ink === 'black' ? inBlack(svg) : svg
}

const moved = (area: Area, scale: number, content: string): string =>
  el('g', { transform: `translate(${num(area.x, 3)} ${num(area.y, 3)}) scale(${num(scale, 6)})` }, content)

function drawTheMap(
  block: Extract<Block, { is: 'map' }>,
  plate: Plate,
  { basemap }: Ground,
  under: UnderMap,
  idPrefix: string,
): { layers: Drawing[]; band: string; nameless: number } {
  const { area, zones, lands, meridian, hasGrid } = block
  const { ground, over, projection, nameless } = drawMap({
    ...placeOfMap(block, plate),
    names: under.names,
    ...{ basemap, zones, lands, style: 'paper', scaleBar: false, note: null, meridian, idPrefix },
    numbers: new Map(block.numbers),
    quiet: block.quiet ?? undefined,
    isGridless: !hasGrid,
    textScale: 1,
  })
  const band = drawBand(area, projection, meridian, hasGrid)
  const cut = ({ box, svg }: UnderMap['pieces'][number]): Drawing => ({
    clip: { x: area.x + box.x * px, y: area.y + box.y * px, width: box.width * px, height: box.height * px },
    svg: moved(area, px, cutTo(projection.size, svg)),
  })
  return {
    layers: [
      { clip: area, svg: moved(area, px, cutTo(projection.size, ground)) },
      ...under.pieces.map(cut),
      { clip: area, svg: moved(area, px, cutTo(projection.size, over)) },
    ],
    ...{ band, nameless: nameless.length },
  }
}

type MapAt = Extract<Block, { is: 'map' }>
const placeOfMap = ({ area, centre, scale }: MapAt, { unit }: Plate) => ({
  ...{ widthMm: area.width, heightMm: area.height, centre, metresPerMm: (scale * unit) / 1000 },
})

/** How a plate's map turns places into px of its drawing. */
export const projectionOfMap = (block: MapAt, plate: Plate): Projection => {
  const { widthMm, heightMm, centre, metresPerMm } = placeOfMap(block, plate)
  return projectAt(centre, metresPerMm / pxPerMm, { width: widthMm * pxPerMm, height: heightMm * pxPerMm })
}

function drawBlock(block: Exclude<Block, { is: 'map' }>, plate: Plate, ground: Ground, id: string): string {
  const { area } = block
  switch (block.is) {
    case 'words':
      return drawWords(block.lines, area, block.anchor)
    case 'heading':
      return drawHeading(block.text, area)
    case 'legend':
      return drawLegend(block.entries, area)
    case 'rows':
      return drawRows(block.rows, block.rowHeight, area)
    case 'bar':
      return drawBar(area, (block.scale * plate.unit) / 1000)
    case 'north': {
      const face = { ...styleOf({ size: 13 }), weight: 700 as const }
      return moved(area, 0.29, drawNorth({ x: 15, y: 2 }, face, 'paper', 'B').svg)
    }
    case 'mark': {
      const frame = { ...area, fill: 'none', stroke: inks.ink, 'stroke-width': 0.3 }
      const at = { x: area.x + area.width / 2, y: area.y + 4.1, anchor: 'middle' } as const
      return el('rect', frame) + say(block.text, at, { size: 3, bold: true, spacing: 0.18 })
    }
    case 'corner': {
      const size = { x: 0, y: 0, width: area.width / px, height: area.height / px }
      const of = { bounds: block.bounds } as Projection
      const face = styleOf({ size: size.width / 18.5 })
      return moved(area, px, drawLocator(ground.corner, of, size, face, 'paper').svg)
    }
    case 'around':
      return drawTheAround(block, ground, id)
  }
}

/** Where in the province a zone's map is. */
function drawTheAround({ area, bounds }: Extract<Block, { is: 'around' }>, { basemap }: Ground, id: string): string {
  return moved(area, px, drawAround({ width: area.width / px, height: area.height / px }, bounds, basemap, id))
}
