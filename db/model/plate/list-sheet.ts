import type { ZoneSummary } from '../dossier.ts'
import { areaText } from '../map/zones.ts'
import { type Reading, readTheme } from '../themed.ts'
import type { PlateAsk, PlateWorld } from './ask.ts'
import { oneLine } from './part/lines.ts'
import { headingPart, rowHeightOf, stackDown, wordsPart } from './part/part.ts'
import { officePart, sheetWords, sourcesPart, titlePart } from './part/pieces.ts'
import { gapWords, numberWidth, rowFace, symbolWidth } from './part/rows.ts'
import type { Area, Block, Plate, Row } from './plate.ts'
import { paperSize, unitOf } from './size.ts'

const margin = 12
const between = 9
const least = 4.6

/** A zone over two lines: its name, then its commune and class. */
function listRow(zone: ZoneSummary, number: number | null, reading: Reading, width: number): Row {
  const value = zone.area_ha === null ? gapWords : areaText(zone.area_ha)
  const room = width - numberWidth - symbolWidth
  const status = reading.word(reading.classOf(zone))
  const where = zone.point || zone.shape ? zone.unit : [zone.unit, 'chưa có vị trí'].filter(Boolean).join(', ')
  return {
    number,
    sign: { is: 'type', type: zone.type, status: reading.classOf(zone) },
    lines: [oneLine(zone.name, room - 24, rowFace), oneLine([where, status].filter(Boolean).join('. '), room, rowFace)],
    value,
    isGap: zone.area_ha === null,
  }
}

/** How many zones one sheet of the list takes, and in how many columns. */
function shapeOf(width: number, height: number): { columns: Area[]; rows: number } {
  const count = Math.max(1, Math.floor((width - 2 * margin + between) / (112 + between)))
  const own = (width - 2 * margin - (count - 1) * between) / count
  const top = 44
  const columns = Array.from({ length: count }, (_, at) => ({
    ...{ x: margin + at * (own + between), y: top, width: own, height: height - top - 24 },
  }))
  const row = rowHeightOf({ number: null, sign: null, lines: ['', ''], value: '', isGap: false }, least)
  return { columns, rows: Math.floor((height - top - 24) / row) }
}

/** How many sheets a list of so many zones takes. */
export function listLength(ask: PlateAsk, zones: number): number {
  const { widthMm, heightMm } = paperSize(ask.paper, ask.orientation)
  const { columns, rows } = shapeOf(widthMm / unitOf[ask.paper], heightMm / unitOf[ask.paper])
  return Math.max(1, Math.ceil(zones / (columns.length * rows)))
}

/** One of the sheets that list the zones: the `at`-th, counted from 0. `numbers`: what stands before a zone here and on the map. */
export function listPlate(
  ask: PlateAsk,
  world: PlateWorld,
  { zones, title, numbers, at, number, of }: ListSubject,
): Plate {
  const { widthMm, heightMm } = paperSize(ask.paper, ask.orientation)
  const unit = unitOf[ask.paper]
  const [width, height] = [widthMm / unit, heightMm / unit]
  const { columns, rows: most } = shapeOf(width, height)
  const own = zones.slice(at * most * columns.length, (at + 1) * most * columns.length)
  // Columns of about equal length, as a page is read, save where that leaves scraps.
  const rows = Math.max(12, Math.ceil(own.length / columns.length))
  const inner = { x: margin, y: 11, width: width - 2 * margin, height: 30 }
  const { blocks } = stackDown(inner, [
    [officePart(world, inner.width, 'start'), 2.5],
    [titlePart(title, `Danh mục: ${zones.length} khu`, { width: inner.width, anchor: 'start', size: 5.6 }), 2],
  ])
  const reading = readTheme(ask.theme, world.themed)
  const lists = columns.flatMap((area, i): Block[] => {
    const part = own.slice(i * rows, (i + 1) * rows)
    if (part.length === 0) return []
    const table = part.map(zone => listRow(zone, numbers.get(zone.id) ?? null, reading, area.width))
    return [{ is: 'rows', rows: table, rowHeight: least, area }]
  })
  const heads = columns.flatMap((area, i) =>
    own.length > i * rows ? headingPart(numbersWord(ask)).put({ ...area, y: area.y - 7 }) : [],
  )
  const sources = sourcesPart(world, null, false, inner.width)
  const words = wordsPart([{ text: sheetWords(number, of), face: { size: 2.6 }, colour: 'second' }])
  return {
    ...{
      paper: ask.paper,
      orientation: ask.orientation,
      widthMm,
      heightMm,
      unit,
      ink: ask.ink,
      title,
      number,
      of,
      finest: 0,
    },
    blocks: [
      ...blocks,
      ...heads,
      ...lists,
      ...sources.put({ ...inner, y: height - 10 - sources.height }),
      ...words.put({ ...inner, y: height - 6.5 }),
    ],
    checks: [],
  }
}

export type ListSubject = {
  zones: readonly ZoneSummary[]
  title: string
  numbers: ReadonlyMap<string, number>
  at: number
  number: number
  of: number
}

const numbersWord = ({ cover }: PlateAsk): string =>
  cover.is === 'atlas' ? 'Số tờ, tên khu, diện tích quy hoạch' : 'Số trên bản đồ, tên khu, diện tích quy hoạch'
