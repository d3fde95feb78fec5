type Geometry = { type: string; coordinates: unknown[] }
/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number]

/** The box around a GeoJSON geometry, or else around a point; null when there is neither. */
export function boundsOf(shape: Geometry | null, point: [number, number] | null): Bounds | null {
  if (!shape) return point && [point[0], point[1], point[0], point[1]]
  const box: Bounds = [180, 90, -180, -90]
  const grow = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [lon, lat] = part
    if (typeof lon === 'number' && typeof lat === 'number') {
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    } else for (const each of part) grow(each)
  }
  grow(shape.coordinates)
  return box[0] <= box[2] ? box : null
}

const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** True for a GeoJSON geometry (RFC 7946) whose positions are degrees on Earth and whose rings have four positions or more and are closed. */
export function isGeometry(shape: { type: string; coordinates: unknown }): boolean {
  const depth = depths[shape.type]
  return depth !== undefined && isNested(shape.coordinates, depth, shape.type.endsWith('Polygon'))
}

function isNested(part: unknown, depth: number, isArea: boolean): boolean {
  if (!Array.isArray(part)) return false
  if (depth === 0) {
    const [lon, lat] = part
    return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
  }
  const isRing = isArea && depth === 1
  if (part.length < (isRing ? 4 : 1) || (isRing && String(part[0]) !== String(part.at(-1)))) return false
  return part.every(each => isNested(each, depth - 1, isArea))
}
