import type { ZoneSummary } from '../dossier.ts'
import type { Land } from '../map/lands.ts'
import { type Reading, readTheme } from '../themed.ts'
import type { PlateAsk, PlateWorld } from './ask.ts'
import { boundsAround, zonesIn } from './frame.ts'
import { listLength, listPlate } from './list-sheet.ts'
import { zoneRow } from './part/rows.ts'
import type { Plate, Row } from './plate.ts'
import { detailRows, mapPlate, type Subject } from './sheet.ts'

const titles = { all: 'Khu, cụm công nghiệp và nhà ở công nhân', atlas: 'Tập bản đồ khu, cụm công nghiệp' } as const
const hasPlace = (zone: ZoneSummary): boolean => zone.point !== null || zone.shape !== null

/**
 * Every sheet that an ask comes to, in order: one map; with a list behind it when its table does not hold all zones; for an atlas one map for
 * each zone that has a place, in the order of the list. Equal asks and worlds give equal sheets.
 */
export function layPlates(ask: PlateAsk, world: PlateWorld): Plate[] {
  if (ask.cover.is === 'zone') {
    const { zone: id } = ask.cover
    const zone = world.zones.find(each => each.id === id)
    return zone ? [zonePlate(ask, world, zone, ask.title ?? zone.name, 1, 1)] : []
  }
  const own = ask.cover.is === 'atlas' ? world.zones.filter(hasPlace) : []
  const shown = ask.cover.is === 'view' ? zonesIn(world.zones, ask.cover.bounds) : world.zones
  const title = ask.title ?? titles[ask.cover.is === 'atlas' ? 'atlas' : 'all']
  const listed = ask.cover.is === 'view' ? shown : [...shown.filter(hasPlace), ...shown.filter(zone => !hasPlace(zone))]
  const front = (lists: number) => {
    const of = 1 + lists + own.length
    const numbers = new Map(
      listed.filter(hasPlace).map((zone, at) => [zone.id, own.length > 0 ? 2 + lists + at : 1 + at]),
    )
    const subject: Subject = {
      ...{ title, slack: ask.cover.is === 'view' ? 1 : 1.16, zone: null, numbers, number: 1, of },
      bounds: ask.cover.is === 'view' ? ask.cover.bounds : boundsAround(world.zones),
      judged: shown,
      heading: own.length > 0 ? 'Các khu và số tờ' : 'Khu trên bản đồ',
      rows: width => tableRows(readTheme(ask.theme, world.themed), listed, numbers, width),
    }
    return { ...mapPlate(ask, world, subject), numbers, of }
  }
  const alone = front(0)
  const lists = alone.left > 0 ? listLength(ask, listed.length) : 0
  const { plate, numbers, of } = lists > 0 ? front(lists) : alone
  const listing = Array.from({ length: lists }, (_, at) =>
    listPlate(ask, world, { zones: listed, title, numbers, at, number: 2 + at, of }),
  )
  const zones = own.map((zone, at) => zonePlate(ask, world, zone, zone.name, 2 + lists + at, of))
  return [plate, ...listing, ...zones]
}

/** Zones with a place, then under a line of their own those without. */
function tableRows(
  reading: Reading,
  zones: readonly ZoneSummary[],
  numbers: ReadonlyMap<string, number>,
  width: number,
): Row[] {
  const row = (zone: ZoneSummary) => zoneRow(zone, numbers.get(zone.id) ?? null, reading, width)
  const placed = zones.filter(hasPlace)
  const unplaced = zones.filter(zone => !hasPlace(zone))
  if (unplaced.length === 0) return placed.map(row)
  const line: Row = {
    number: null,
    sign: null,
    lines: ['Chưa có vị trí, không vẽ trên bản đồ'],
    value: '',
    isGap: true,
  }
  return [...placed.map(row), line, ...unplaced.map(row)]
}

/** A zone's own sheet: its surroundings, its plots where they have boundaries, and what is known of it. */
function zonePlate(
  ask: PlateAsk,
  world: PlateWorld,
  zone: ZoneSummary,
  title: string,
  number: number,
  of: number,
): Plate {
  const place = placeOf(zone, ask.shown.lands ? (world.lands[zone.id] ?? []) : [])
  const subject: Subject = {
    ...{ title, slack: place.shape ? 1.2 : 4, zone, number, of, numbers: new Map() },
    bounds: boundsAround([place]),
    judged: [place],
    heading: 'Về khu này',
    rows: (width, arePlotsDrawn) => detailRows(world, zone, width, arePlotsDrawn),
  }
  return mapPlate({ ...ask, scale: ask.cover.is === 'zone' ? ask.scale : null }, world, subject).plate
}

/** Where a zone is: one without a boundary is where its plots and parcels are, which somebody has drawn from a plan. */
function placeOf(zone: ZoneSummary, lands: readonly Land[]): ZoneSummary {
  if (zone.shape || lands.length === 0) return zone
  const coordinates = lands.flatMap(({ shape }) =>
    shape.type === 'Polygon' ? [shape.coordinates] : (shape.coordinates as unknown[]),
  )
  return { ...zone, shape: { type: 'MultiPolygon', coordinates } as ZoneSummary['shape'], quality: 'digitised' }
}
