import type { Form, Position } from './form.ts'

const codes: Record<Form['type'], number> = {
  ...{ Point: 1, LineString: 2, Polygon: 3, MultiPoint: 4, MultiLineString: 5, MultiPolygon: 6 },
}
/** The header of a GeoPackage geometry with its box: magic, version, flags, srs, four doubles. */
const headed = 40

/** Where a form lies: west, east, south, north, the order of a GeoPackage. */
export type Box = [west: number, east: number, south: number, north: number]

/**
 * A form as GeoPackage binary (OGC 12-128r17, 2.1.3), little-endian, with its box. Its bytes are counted first, so that one
 * buffer is made.
 */
export function writeBlob(form: Form, srs: number, box: Box): Uint8Array {
  const bytes = new Uint8Array(headed + sizeOf(form))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x4750)
  view.setUint8(3, 0b0000_0011)
  view.setInt32(4, srs, true)
  for (let side = 0; side < 4; side++) view.setFloat64(8 + side * 8, box[side] ?? 0, true)
  put(view, headed, form)
  return bytes
}

function sizeOf({ type, coordinates }: Form): number {
  if (type === 'Point') return 21
  if (type === 'LineString') return 9 + coordinates.length * 16
  if (type === 'MultiPoint') return 9 + coordinates.length * 21
  if (type === 'Polygon') return 9 + ringsSize(coordinates)
  if (type === 'MultiLineString') return 9 + coordinates.reduce((sum, line) => sum + 9 + line.length * 16, 0)
  return 9 + coordinates.reduce((sum, rings) => sum + 9 + ringsSize(rings), 0)
}

function ringsSize(rings: Position[][]): number {
  let size = 0
  for (const ring of rings) size += 4 + ring.length * 16
  return size
}

function put(view: DataView, start: number, form: Form): number {
  view.setUint8(start, 1)
  view.setUint32(start + 1, codes[form.type], true)
  if (form.type === 'Point') return putPosition(view, start + 5, form.coordinates)
  if (form.type === 'LineString') return putLine(view, start + 5, form.coordinates)
  view.setUint32(start + 5, form.coordinates.length, true)
  let at = start + 9
  if (form.type === 'Polygon') for (const ring of form.coordinates) at = putLine(view, at, ring)
  else if (form.type === 'MultiPoint')
    for (const coordinates of form.coordinates) at = put(view, at, { type: 'Point', coordinates })
  else if (form.type === 'MultiLineString')
    for (const coordinates of form.coordinates) at = put(view, at, { type: 'LineString', coordinates })
  else for (const coordinates of form.coordinates) at = put(view, at, { type: 'Polygon', coordinates })
  return at
}

function putLine(view: DataView, start: number, line: Position[]): number {
  view.setUint32(start, line.length, true)
  let at = start + 4
  for (const position of line) at = putPosition(view, at, position)
  return at
}

function putPosition(view: DataView, at: number, [east, north]: Position): number {
  view.setFloat64(at, east, true)
  view.setFloat64(at + 8, north, true)
  return at + 16
}

/** The box of a form. */
export function boxOf({ coordinates }: Form): Box {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  grow(coordinates, box)
  return box
}

function grow(part: unknown[], box: Box): void {
  const [east, north] = part
  if (typeof east !== 'number') {
    for (const each of part as unknown[][]) grow(each, box)
    return
  }
  if (east < box[0]) box[0] = east
  if (east > box[1]) box[1] = east
  if ((north as number) < box[2]) box[2] = north as number
  if ((north as number) > box[3]) box[3] = north as number
}
