import type { Cell } from '../../../db/model/cell/sheet.ts'
import { type CrsFound, crsOfEpsg, wgs84 } from '../../../db/model/crs/crs.ts'
import { isDegree } from '../../../db/model/crs/place.ts'
import type { Look } from '../../../db/model/import/verdict.ts'
import type { Form, Position } from '../../../db/model/layer/form.ts'
import type { Drawn, Incoming } from '../../../db/model/layer/incoming.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { decode } from '../../files/csv.ts'
import { breakIn } from './broken.ts'
import { type Tally, tallyOf } from './tally.ts'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads GeoJSON of any kind: a collection, one feature, or a bare geometry. Throws E_LAYER_JSON (where it breaks), E_LAYER_GEOJSON, E_LAYER_MANY. */
export function readGeojson(file: string, bytes: Uint8Array, look?: Look): Incoming {
  const { text, isOdd } = textOf(bytes)
  const incoming = incomingOf(file, parsed(file, text), file.replace(/\.\w+$/, ''), look)
  return isOdd ? { ...incoming, notices: [...incoming.notices, oddLetters] } : incoming
}

const oddLetters = 'Chữ trong tệp không phải UTF-8; đọc theo bảng chữ khác. Kiểm tra lại tên trước khi nhập.'

/** JSON is UTF-8 by its rules; old programs write it in the letters of Windows all the same. */
function textOf(bytes: Uint8Array): { text: string; isOdd: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOdd: false }
  } catch {
    return { text: decode(bytes).text, isOdd: true }
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const { line = 1, column = 1, reason = 'không phải JSON' } = breakIn(text) ?? {}
    throw new Problem('E_LAYER_JSON', { file, line: String(line), column: String(column), reason })
  }
}

/** A GeoJSON value as a layer. */
export function incomingOf(file: string, json: unknown, name: string, look?: Look): Incoming {
  const tally = tallyOf(file, look)
  const columns = new Map<string, number>()
  const rows: Cell[][] = []
  const drawn: Drawn[] = []
  const features = featuresOf(file, json)
  tally.expect(features.length)
  for (const feature of features) {
    tally.feature()
    const row: Cell[] = []
    for (const [key, value] of Object.entries(isObject(feature.properties) ? feature.properties : {})) {
      const at = columns.get(key) ?? columns.size
      columns.set(key, at)
      row[at] = cellOf(value)
    }
    rows.push(row)
    drawn.push(drawnOf(feature.geometry, tally))
  }
  if (rows.length === 0) throw new Problem('E_LAYER_EMPTY', { file })
  const crs = crsOf(isObject(json) ? json.crs : null, drawn)
  const layer = { name, columns: [...columns.keys()], rows, drawn, crs, notices: tally.notices() }
  return { file, format: 'geojson', layers: [layer], notices: [] }
}

function featuresOf(file: string, json: unknown): Json[] {
  const wrong = (reason: string) => new Problem('E_LAYER_GEOJSON', { file, reason })
  if (!isObject(json)) throw wrong('phần ngoài cùng không phải đối tượng')
  if (json.type === 'Feature') return [json]
  if ('geometryType' in json) throw wrong('là Esri JSON')
  if (json.type === 'Topology') throw wrong('là TopoJSON')
  if (json.type !== 'FeatureCollection') {
    if ('coordinates' in json || 'geometries' in json) return [{ geometry: json }]
    throw wrong(typeof json.type === 'string' ? `type là "${json.type.slice(0, 40)}"` : 'thiếu "type"')
  }
  if (!Array.isArray(json.features)) throw wrong('thiếu danh sách "features"')
  const odd = json.features.findIndex(each => !isObject(each))
  if (odd >= 0) throw wrong(`đối tượng thứ ${odd + 1} không đúng dạng`)
  return json.features as Json[]
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

const nesting: Record<Form['type'], number> = {
  ...{ Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 },
}

/** A collection of collections that goes deeper than this was not drawn by anybody. */
const deepest = 20

function drawnOf(geometry: unknown, tally: Tally, depthSoFar = 0): Drawn {
  if (geometry === null || geometry === undefined) return []
  if (!isObject(geometry)) return { fault: 'Hình không đúng dạng GeoJSON. Xuất lại lớp rồi nhập lại.' }
  if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries)) {
    if (depthSoFar > deepest) return { fault: 'Hình lồng trong nhau quá sâu. Tách hình bằng QGIS rồi nhập lại.' }
    const parts = geometry.geometries.map(each => drawnOf(each, tally, depthSoFar + 1))
    return parts.find(part => !Array.isArray(part)) ?? (parts as Form[][]).flat()
  }
  const depth = nesting[geometry.type as Form['type']]
  if (depth === undefined)
    return { fault: `Loại hình "${String(geometry.type).slice(0, 40)}" không có trong GeoJSON. Xuất lại lớp.` }
  const found = { isFlat: true, count: 0 }
  const coordinates = positions(geometry.coordinates, depth, found)
  tally.vertices(found.count)
  if (!found.isFlat) tally.flat()
  if (coordinates === null) return { fault: 'Hình có tọa độ không phải số, hoặc thiếu. Sửa đối tượng ấy rồi nhập lại.' }
  return Array.isArray(coordinates) && coordinates.length === 0 ? [] : [{ type: geometry.type, coordinates } as Form]
}

/** Nested positions with their first two numbers; null when something else stands among them. */
function positions(part: unknown, depth: number, found: { isFlat: boolean; count: number }): unknown {
  if (!Array.isArray(part)) return null
  if (depth === 0) {
    const [east, north] = part
    if (typeof east !== 'number' || typeof north !== 'number') return null
    found.count += 1
    if (part.length > 2) found.isFlat = false
    return [east, north] satisfies Position
  }
  const parts: unknown[] = []
  for (const each of part) {
    const inner = positions(each, depth - 1, found)
    if (inner === null) return null
    parts.push(inner)
  }
  return parts
}

/** The old `crs` member (GeoJSON 2008), else WGS 84 as RFC 7946 has it; numbers that are no degrees are asked about. */
function crsOf(member: unknown, drawn: Drawn[]): CrsFound {
  const name = isObject(member) && isObject(member.properties) ? String(member.properties.name ?? '') : ''
  const code = /EPSG:+(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1]
  if (/CRS84$/i.test(name)) return { is: 'known', crs: wgs84 }
  if (code !== undefined) {
    const crs = crsOfEpsg(Number(code))
    return crs ? { is: 'known', crs } : { is: 'foreign', said: `EPSG:${code}` }
  }
  if (name) return { is: 'foreign', said: name.slice(0, 60) }
  const isPlane = drawn.some(each => Array.isArray(each) && each.some(form => !isDegree(firstOf(form))))
  return isPlane ? { is: 'missing' } : { is: 'known', crs: wgs84 }
}

function firstOf({ coordinates }: Form): Position {
  let part: unknown = coordinates
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0]
  return part as Position
}
