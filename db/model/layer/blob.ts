import type { Form, Position } from './form.ts'
import type { Drawn } from './incoming.ts'

/** Where a reading stands, and what it met: how many positions, whether some had heights. */
type Reading = { view: DataView; at: number; count: number; isFlat: boolean }
export type Read = { drawn: Drawn; count: number; isFlat: boolean }

/** Bytes of the box behind the header of a GeoPackage geometry, by the envelope's kind (OGC 12-128r17, 2.1.3). */
const boxes = [0, 32, 48, 48, 64]
const curves: Record<number, string> = {
  ...{ 8: 'CircularString', 9: 'CompoundCurve', 10: 'CurvePolygon', 11: 'MultiCurve', 12: 'MultiSurface' },
}

/** A GeoPackage geometry. Heights are left behind; curves and what is damaged are faults, never thrown. */
export function readBlob(blob: Uint8Array): Read {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  const reading: Reading = { view, at: 0, count: 0, isFlat: true }
  const fault = (words: string): Read => ({ drawn: { fault: words }, count: 0, isFlat: true })
  if (blob.length < 8 || view.getUint16(0) !== 0x4750) return fault('Hình không đúng dạng GeoPackage. Xuất lại lớp.')
  const flags = view.getUint8(3)
  if (flags & 0b0010_0000) return fault('Hình dạng mở rộng của GeoPackage không nhập được. Đổi thành vùng bằng QGIS.')
  if (flags & 0b0001_0000) return { drawn: [], count: 0, isFlat: true }
  reading.at = 8 + (boxes[(flags >> 1) & 7] ?? 0)
  try {
    const drawn = formsAt(reading)
    return { drawn, count: reading.count, isFlat: reading.isFlat }
  } catch (error) {
    if (error instanceof RangeError) return fault('Hình bị cắt cụt. Xuất lại lớp.')
    if (error instanceof Curved)
      return fault(
        `Hình có cung tròn (${error.message}). Đổi thành đường gấp khúc bằng QGIS (Convert curves), rồi nhập lại.`,
      )
    throw error
  }
}

class Curved extends Error {}

function formsAt(reading: Reading): Form[] {
  const isLittle = reading.view.getUint8(reading.at) === 1
  const code = reading.view.getUint32(reading.at + 1, isLittle)
  reading.at += 5
  const plain = code & 0x0fff_ffff
  const type = plain % 1000
  const more = (plain >= 3000 ? 2 : plain >= 1000 ? 1 : 0) || (code >>> 31) + ((code >>> 30) & 1)
  if (more > 0) reading.isFlat = false
  if (curves[type]) throw new Curved(curves[type])
  const position = (): Position => {
    const found: Position = [
      reading.view.getFloat64(reading.at, isLittle),
      reading.view.getFloat64(reading.at + 8, isLittle),
    ]
    reading.at += 16 + more * 8
    reading.count += 1
    return found
  }
  const listed = <T>(least: number, one: () => T): T[] => {
    const count = reading.view.getUint32(reading.at, isLittle)
    reading.at += 4
    // A count that the bytes cannot hold is damage, not a reason to make so long a list.
    if (count * least > reading.view.byteLength - reading.at) throw new RangeError()
    return Array.from({ length: count }, one)
  }
  const line = () => listed(16, position)
  const rings = () => listed(4, line)
  if (type === 1) {
    const coordinates = position()
    return Number.isNaN(coordinates[0]) ? [] : [{ type: 'Point', coordinates }]
  }
  if (type === 2) return [{ type: 'LineString', coordinates: line() }]
  if (type === 3) return [{ type: 'Polygon', coordinates: rings() }]
  const parts = listed(5, () => formsAt(reading)).flat()
  return type === 7 ? parts : manyOf(type, parts)
}

function manyOf(type: number, parts: Form[]): Form[] {
  const coordinates = parts.map(part => part.coordinates)
  const [first] = parts
  if (!first) return []
  const name = type === 4 ? 'MultiPoint' : type === 5 ? 'MultiLineString' : 'MultiPolygon'
  return [{ type: name, coordinates } as Form]
}
