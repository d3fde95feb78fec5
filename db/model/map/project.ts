/** [longitude, latitude] in degrees, WGS 84, as in GeoJSON. */
export type LonLat = readonly [lon: number, lat: number]
/** [x, y] in px, y down. */
export type Px = readonly [x: number, y: number]
export type Bounds = { west: number; south: number; east: number; north: number }
export type Size = { width: number; height: number }

/** Web Mercator's sphere, metres. */
const radius = 6378137
const degree = Math.PI / 180
/** Past this latitude Web Mercator is not defined. */
const maxLat = 85.05112878

/** Web Mercator metres of a place. Not metres on the ground: see `metresPerPx`. */
export function toMercator([lon, lat]: LonLat): readonly [number, number] {
  const phi = Math.max(-maxLat, Math.min(maxLat, lat)) * degree
  return [radius * lon * degree, radius * Math.log(Math.tan(Math.PI / 4 + phi / 2))]
}

/** The place of Web Mercator metres. */
export function fromMercator(x: number, y: number): LonLat {
  return [x / radius / degree, (2 * Math.atan(Math.exp(y / radius)) - Math.PI / 2) / degree]
}

/** A picture of a part of the world: which place is at which px, north up. */
export type Projection = {
  readonly size: Size
  readonly centre: LonLat
  /** Ground metres under one px at the centre. */
  readonly metresPerPx: number
  toPx(place: LonLat): Px
  toLonLat(px: Px): LonLat
  /** The outermost longitudes and latitudes in the picture. */
  readonly bounds: Bounds
}

/** The projection with `centre` in the middle of the picture and so many ground metres under one px there. */
export function projectAt(centre: LonLat, metresPerPx: number, size: Size): Projection {
  if (!(metresPerPx > 0) || !(size.width > 0) || !(size.height > 0)) throw new Error('A map needs a size and a scale')
  const [cx, cy] = toMercator(centre)
  const unitsPerPx = metresPerPx / Math.cos(centre[1] * degree)
  const toPx = (place: LonLat): Px => {
    const [x, y] = toMercator(place)
    return [size.width / 2 + (x - cx) / unitsPerPx, size.height / 2 - (y - cy) / unitsPerPx]
  }
  const toLonLat = ([x, y]: Px): LonLat =>
    fromMercator(cx + (x - size.width / 2) * unitsPerPx, cy - (y - size.height / 2) * unitsPerPx)
  const [west, north] = toLonLat([0, 0])
  const [east, south] = toLonLat([size.width, size.height])
  return { size, centre, metresPerPx, toPx, toLonLat, bounds: { west, south, east, north } }
}

/** The largest scale at which all of `bounds` is in the picture with `padding` px free on each side. */
export function fitBounds(bounds: Bounds, size: Size, padding = 0): Projection {
  const [x0, y0] = toMercator([bounds.west, bounds.south])
  const [x1, y1] = toMercator([bounds.east, bounds.north])
  const inner = { width: Math.max(1, size.width - 2 * padding), height: Math.max(1, size.height - 2 * padding) }
  const unitsPerPx = Math.max((x1 - x0) / inner.width, (y1 - y0) / inner.height, 1e-6)
  const centre = fromMercator((x0 + x1) / 2, (y0 + y1) / 2)
  return projectAt(centre, unitsPerPx * Math.cos(centre[1] * degree), size)
}

/** Ground metres under one px of a 256 px tile map (Leaflet's) at a zoom and latitude. */
export function metresPerPxAt(zoom: number, lat: number): number {
  return (2 * Math.PI * radius * Math.cos(lat * degree)) / (256 * 2 ** zoom)
}

/** The zoom of a 256 px tile map at which one px is so many ground metres. The inverse of `metresPerPxAt`. */
export function zoomAt(metresPerPx: number, lat: number): number {
  return Math.log2((2 * Math.PI * radius * Math.cos(lat * degree)) / (256 * metresPerPx))
}

/** Ground metres between two places, on the sphere of mean radius: right to 0.5 %, for labels and spacing only. */
export function groundMetres(a: LonLat, b: LonLat): number {
  const half = (p: number, q: number) => Math.sin(((q - p) * degree) / 2) ** 2
  const h = half(a[1], b[1]) + Math.cos(a[1] * degree) * Math.cos(b[1] * degree) * half(a[0], b[0])
  return 2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(h)))
}
