import type { ZoneSummary } from '../dossier.ts'
import type { Land } from '../map/lands.ts'
import type { Bounds } from '../map/project.ts'
import { toMapZones } from '../map/register.ts'
import { crossInterval } from '../map/sheet/crosses.ts'
import { pxPerMm } from '../map/sheet/sheet.ts'
import { formatDay } from '../text/day.ts'
import { themes } from '../theme.ts'
import { type Reading, readTheme } from '../themed.ts'
import type { PlateAsk, PlateWorld } from './ask.ts'
import { type Boxes, boxesOf } from './boxes.ts'
import { checksOf } from './checks.ts'
import { finestFor, sizeOnPaper, type View, viewOf, zonesIn } from './frame.ts'
import { legends } from './legends.ts'
import { meridianOf } from './meridian.ts'
import { plotFacts } from './part/legend.ts'
import { headingHeight, headingPart, type Part, stackDown, stackHeight, textLines, wordsPart } from './part/part.ts'
import {
  cornersPart,
  type GridOf,
  isRough,
  markPart,
  officePart,
  scalePart,
  sheetWords,
  sourcesPart,
  titlePart,
} from './part/pieces.ts'
import { factRow, fitColumns, fitRows } from './part/rows.ts'
import { type Under, underChecks, underOf } from './part/under.ts'
import type { Block, Check, Plate, Row } from './plate.ts'
import { paperSize, unitOf } from './size.ts'

/** What one sheet with a map is about. `rows`: made for the width that its table gets. */
export type Subject = {
  title: string
  /** What must be seen; null when nothing has a place. */
  bounds: Bounds | null
  /** How much wider than its bounds the map is. */
  slack: number
  /** The zone whose own sheet it is. */
  zone: ZoneSummary | null
  /** Zones by whose quality the finest scale is judged; those in the map when null. */
  judged: readonly ZoneSummary[]
  heading: string
  rows: (width: number, arePlotsDrawn: boolean) => Row[]
  numbers: ReadonlyMap<string, number>
  number: number
  of: number
}

/** How much of its height an upright map gives to the table under it, as shares of that strip: as little as its rows need. */
const given = [0.1, 0.2, 0.3]

/** A sheet with one map, and how many rows of its table found no room on it. */
export function mapPlate(ask: PlateAsk, world: PlateWorld, subject: Subject): { plate: Plate; left: number } {
  const whole = sheetOf(ask, world, subject, 0)
  if (whole.left === 0 || ask.orientation === 'landscape') return whole
  for (const share of given) {
    const sheet = sheetOf(ask, world, subject, share)
    if (sheet.left === 0) return sheet
  }
  // Where a list of its own follows anyway, the map keeps its height.
  return whole
}

function sheetOf(ask: PlateAsk, world: PlateWorld, subject: Subject, share: number): { plate: Plate; left: number } {
  const { widthMm, heightMm } = paperSize(ask.paper, ask.orientation)
  const unit = unitOf[ask.paper]
  const boxes = boxesOf(ask.orientation, widthMm / unit, heightMm / unit, share)
  const finest = finestFor(subject.judged)
  const view = viewOf(subject.bounds, ask.scale, finest, sizeOnPaper(boxes.map, unit), subject.slack)
  const here = zonesIn(world.zones, view.bounds)
  const lands = ask.shown.lands ? landsIn(world, here, view.scale) : []
  const reading = readTheme(ask.theme, world.themed)
  const under = underOf(ask.shown.backdrops ? world.backdrops : [], view, unit)
  const meridian = meridianOf(ask.meridian, subject.zone ? [subject.zone] : here)
  const zones = toMapZones(world.zones, reading, subject.zone?.id ?? null).map(zone =>
    ask.shown.rings || zone.shape ? zone : { ...zone, approximate: false },
  )
  const isOriented = here.length === 0 || here.some(isRough)
  const grid = ask.shown.grid ? crossInterval((view.scale * unit) / 1000 / pxPerMm) : null
  const map: Block = {
    ...{ is: 'map', area: boxes.map, centre: view.centre, scale: view.scale, zones, lands, meridian },
    ...{ numbers: [...subject.numbers], hasGrid: ask.shown.grid, backdrops: under.drawn },
    quiet: lands.some(isSmall) ? (subject.zone?.id ?? null) : null,
  }
  const told = `Chuyên đề: ${themes[ask.theme].label.vi.toLocaleLowerCase('vi')}. Số liệu đến ngày ${formatDay(world.day)}`
  const pieces: Pieces = {
    ...{ world, subject, boxes, told, under, isOriented, here, lands },
    ...{ counted: countedOf(world, subject, lands), reading, hasRings: ask.shown.rings, view },
    grid: { meridian, metres: grid },
  }
  const { blocks, left } = ask.orientation === 'landscape' ? asColumn(pieces) : asStrip(pieces)
  const last = boxes.columns.at(-1) ?? boxes.foot
  const foot: Block = {
    ...{ is: 'words', anchor: 'start', area: { ...boxes.foot, x: last.x, width: last.width } },
    lines: [{ text: sheetWords(subject.number, subject.of), face: { size: 2.6 }, colour: 'second' }],
  }
  const checks: Check[] = [
    ...underChecks(under, view, sizeOnPaper(boxes.map, unit), subject.of),
    ...checksOf({
      here,
      all: subject.zone ? [] : world.zones,
      view,
      finest,
      asked: ask.scale,
      isOriented,
      reading,
    }),
  ]
  return {
    plate: {
      ...{ paper: ask.paper, orientation: ask.orientation, widthMm, heightMm, unit, ink: ask.ink },
      ...{ title: subject.title, number: subject.number, of: subject.of, finest },
      blocks: [map, ...blocks, ...(subject.of > 1 ? [foot] : [])],
      checks,
    },
    left,
  }
}

/** The denominators from which on the kinds are drawn: coarser, they would be specks. */
const from: Record<Land['is'], number> = { phase: 100_000, plan: 75_000, plot: 30_000, parcel: 15_000 }

const landsIn = (world: PlateWorld, here: readonly ZoneSummary[], scale: number): Land[] =>
  here.flatMap(zone => world.lands[zone.id] ?? []).filter(land => scale <= from[land.is])

const isSmall = ({ is }: Land): boolean => is === 'plot' || is === 'parcel'

/** The drawn lands that the legend counts: on a zone's own sheet its own. */
function countedOf(world: PlateWorld, { zone }: Subject, lands: readonly Land[]): readonly Land[] {
  if (!zone) return lands
  const own = new Set(world.lands[zone.id])
  return lands.filter(land => own.has(land))
}

type Pieces = {
  world: PlateWorld
  subject: Subject
  boxes: Boxes
  told: string
  under: Under
  isOriented: boolean
  here: ZoneSummary[]
  lands: Land[]
  counted: readonly Land[]
  reading: Reading
  hasRings: boolean
  view: View
  grid: GridOf
}
type Stacked = (readonly [Part, number])[]

/** All in one column at the right of the map: what it is at the top, where it is and where it comes from at the foot, the table between. */
function asColumn(pieces: Pieces): { blocks: Block[]; left: number } {
  const column = pieces.boxes.columns[0] ?? pieces.boxes.map
  const { subject, world, told, isOriented } = pieces
  const top: Stacked = [
    [officePart(world, column.width, 'middle'), 4],
    [titlePart(subject.title, told, { width: column.width, anchor: 'start' }), 3],
    ...(isOriented ? ([[markPart(), 4.5]] as const) : []),
    ...legends(pieces, column.width),
  ]
  const room = column.height - stackHeight(top) - 3
  // The corner map gives way to the table, down to where its names can still be read.
  const tails = [58, 52, 46, 40, 36].map(most => endings(pieces, column.width, most))
  const tables = tails.map(tail => tableOf(pieces, column.width, room - stackHeight(tail)))
  const whole = tables.findIndex(each => each.left === 0)
  const at = whole < 0 ? tails.length - 1 : whole
  const [tail = [], table = { parts: [], left: 0 }] = [tails[at], tables[at]]
  const upper = stackDown(column, [...top, ...table.parts])
  const y = column.y + column.height - stackHeight(tail)
  return { blocks: [...upper.blocks, ...stackDown({ ...column, y }, tail).blocks], left: table.left }
}

/** On an upright sheet: what it is over the map; legend, table, and where it is under it. */
function asStrip(pieces: Pieces): { blocks: Block[]; left: number } {
  const { boxes, subject, world, told, isOriented } = pieces
  const [first, second, third] = boxes.columns
  if (!boxes.head || !first || !second || !third) return { blocks: [], left: 0 }
  const { head } = boxes
  const side = Math.min(62, head.width * 0.26)
  const middle = { ...head, x: head.x + side, width: head.width - 2 * side }
  const box = { width: middle.width - 6, anchor: 'middle', size: 5.6, most: head.height } as const
  const title = titlePart(subject.title, told, box)
  const blocks = [
    ...officePart(world, side, 'middle').put({ ...head, width: side }),
    ...title.put({ ...middle, y: head.y + Math.max(0, (head.height - title.height) / 2) }),
    ...(isOriented ? markPart().put({ ...head, x: head.x + head.width - markWidth(), height: 6 }) : []),
    ...stackDown(first, legends(pieces, first.width)).blocks,
  ]
  const tail = endings(pieces, third.width, third.height * 0.5)
  const table = tableOf(pieces, second.width, second.height)
  return {
    blocks: [...blocks, ...stackDown(second, table.parts).blocks, ...stackDown(third, tail).blocks],
    left: table.left,
  }
}

const markWidth = (): number => markPart().put({ x: 0, y: 0, width: 0, height: 0 })[0]?.area.width ?? 0

/** A table as wide as this has room for two columns. */
const wide = 100
const columnGap = 6

/** The table, in two columns where one is too short, cut where the room ends; what is left out is said. */
function tableOf({ subject, lands }: Pieces, width: number, room: number): { parts: Stacked; left: number } {
  const rowsFor = (own: number) => subject.rows(own, lands.some(isSmall))
  const rows = rowsFor(width)
  if (rows.length === 0 || room < headingHeight + 8) return { parts: [], left: rows.length }
  const head = [headingPart(subject.heading), 1] as const
  const cutAt = (height: number) => {
    const one = fitRows(rows, height)
    if (one.rest.length === 0 || width < wide) return one
    // Names that need two lines in half the width win nothing by it.
    const two = fitColumns(rowsFor((width - columnGap) / 2), height, columnGap)
    return two.rest.length < one.rest.length ? two : one
  }
  const whole = cutAt(room - headingHeight - 1)
  if (whole.rest.length === 0) return { parts: [head, [whole.part, 0]], left: 0 }
  const { part, rest } = cutAt(room - headingHeight - 6)
  // A row without a sign stands over others: it is no zone.
  const zones = rest.filter(row => row.sign).length
  const more = textLines(`và ${zones} khu nữa, xem tờ danh mục`, width, { size: 2.6, italic: true }, 'gap')
  return { parts: [head, [part, 1.5], [wordsPart(more), 0]], left: rest.length }
}

/** Corner maps, scale and sources. */
function endings({ world, subject, view, grid, isOriented, under }: Pieces, width: number, most: number): Stacked {
  const sources = sourcesPart(world, grid, isOriented, width, under)
  return [
    [cornersPart(view.bounds, subject.zone !== null, width, most), 3.5],
    [scalePart(view.scale), 2.5],
    [sources, 0],
  ]
}

/** The table of a zone's own sheet: what is known of it, its phases, and its plots where the legend does not tell them. */
export function detailRows(world: PlateWorld, zone: ZoneSummary, width: number, arePlotsDrawn: boolean): Row[] {
  const detail = world.details[zone.id]
  if (!detail) return []
  return [...detail.facts, ...detail.phases, ...(arePlotsDrawn ? [] : plotFacts(detail))].map(fact =>
    factRow(fact, width),
  )
}
