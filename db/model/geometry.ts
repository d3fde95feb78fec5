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
