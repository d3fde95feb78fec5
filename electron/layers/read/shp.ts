import { type Form, holds, type Position, windingOf } from '../../../db/model/layer/form.ts'
import type { Drawn } from '../../../db/model/layer/incoming.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import type { Tally } from './tally.ts'

const magic = 9994
type Family = 'null' | 'point' | 'many' | 'line' | 'area' | 'patch'
/** Shape types of the ESRI white paper: each family plain, with Z (10 more) and with M (20 more). */
const families: Record<number, Family> = { 0: 'null', 1: 'point', 8: 'many', 3: 'line', 5: 'area' }
const familyOf = (type: number): Family | undefined =>
  type === 31 ? 'patch' : (families[type] ?? families[type - 10] ?? families[type - 20])

/** The shapes of a .shp, one for each record, read by their own lengths so that no .shx is needed. Throws E_LAYER_DAMAGED with the record, E_LAYER_MANY. */
export function readShp(file: string, bytes: Uint8Array, tally: Tally): Drawn[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (reason: string) => new Problem('E_LAYER_DAMAGED', { file, reason })
  if (bytes.length < 100 || view.getInt32(0) !== magic) throw damaged('phần đầu .shp không đúng')
  const drawn: Drawn[] = []
  let at = 100
  while (at + 8 <= bytes.length) {
    const size = view.getInt32(at + 4) * 2
    const end = at + 8 + size
    if (size < 4 || end > bytes.length) throw damaged(`.shp bị cắt ở đối tượng thứ ${drawn.length + 1}`)
    tally.feature()
    try {
      drawn.push(shapeAt(view, at + 8, end, tally))
    } catch (error) {
      if (error instanceof RangeError) throw damaged(`đối tượng thứ ${drawn.length + 1} của .shp không đúng độ dài`)
      throw error
    }
    at = end
  }
  return drawn
}

function shapeAt(view: DataView, start: number, end: number, tally: Tally): Drawn {
  const type = view.getInt32(start, true)
  const family = familyOf(type)
  if (family === 'null') return []
  if (family === undefined) return { fault: `Loại hình ${type} không có trong shapefile. Xuất lại lớp.` }
  if (family === 'patch') return { fault: 'Hình khối (MultiPatch) không nhập được. Đổi thành vùng bằng QGIS.' }
  if (type > 8) tally.flat()
  if (family === 'point') {
    tally.vertices(1)
    return [{ type: 'Point', coordinates: positionAt(view, start + 4) }]
  }
  const isMany = family === 'many'
  const parts = isMany ? 1 : view.getInt32(start + 36, true)
  const count = view.getInt32(start + (isMany ? 36 : 40), true)
  const first = start + (isMany ? 40 : 44 + parts * 4)
  if (parts < 0 || count < 0 || first + count * 16 > end) throw new RangeError()
  tally.vertices(count)
  if (count === 0) return []
  const positions = Array.from({ length: count }, (_, n) => positionAt(view, first + n * 16))
  if (isMany) return [{ type: 'MultiPoint', coordinates: positions }]
  const starts = Array.from({ length: parts }, (_, n) => view.getInt32(start + 44 + n * 4, true))
  const lines = starts.map((from, n) => positions.slice(from, starts[n + 1] ?? count)).filter(line => line.length > 0)
  if (family === 'area') return [polygonsOf(lines)]
  return [
    lines[1] ? { type: 'MultiLineString', coordinates: lines } : { type: 'LineString', coordinates: lines[0] ?? [] },
  ]
}

const positionAt = (view: DataView, at: number): Position => [view.getFloat64(at, true), view.getFloat64(at + 8, true)]

/** Rings as polygons: those with the clock are outer ones, the others lie in the smallest of them; a ring in none is an outer one drawn the wrong way. */
function polygonsOf(rings: Position[][]): Form {
  const turned = rings.map(ring => ({ ring, winding: windingOf(ring) }))
  const outer = turned.filter(({ winding }) => winding <= 0)
  const polygons = (outer.length > 0 ? outer : turned).map(({ ring, winding }) => ({
    rings: [ring],
    size: Math.abs(winding),
  }))
  if (outer.length > 0)
    for (const { ring, winding } of turned.filter(each => each.winding > 0)) {
      const around = polygons.filter(({ rings: [out = []] }) => holds(out, ring[0]))
      const home = around.reduce<(typeof around)[number] | null>(
        (best, each) => (best && best.size <= each.size ? best : each),
        null,
      )
      if (home) home.rings.push(ring)
      else polygons.push({ rings: [ring], size: Math.abs(winding) })
    }
  const [first] = polygons
  return polygons.length === 1 && first
    ? { type: 'Polygon', coordinates: first.rings }
    : { type: 'MultiPolygon', coordinates: polygons.map(polygon => polygon.rings) }
}
