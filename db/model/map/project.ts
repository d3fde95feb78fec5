import proj4 from 'proj4'

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

/**
 * The datum operation between VN-2000 and WGS 84: EPSG:6960 "VN-2000 to WGS 84 (2)", 1 m, Vietnam onshore. EPSG gives its
 * rotations in the coordinate-frame convention; proj4 wants position-vector, so their signs are flipped here. Public
 * snippets often keep the unflipped signs (0.5 m off), and PROJ left alone picks EPSG:5194 here (0.8 m off).
 */
export const vn2000Operation = 'EPSG:6960'
const shift = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'

/**
 * Central meridians in use: 104°30' (EPSG:9207, the former Kiên Giang) and 104°45' (EPSG:9208, the former An Giang).
 * Which one the merged province takes is not published, so a file keeps its own.
 */
export const meridians = [104.5, 104.75] as const
export type Meridian = (typeof meridians)[number]

/** EPSG code of the 3° zone on a meridian. */
export const meridianEpsg: Record<Meridian, string> = { 104.5: 'EPSG:9207', 104.75: 'EPSG:9208' }

/** The full proj4 definition of VN-2000, 3° zone, k 0.9999. */
export function vn2000Definition(meridian: Meridian): string {
  const zone = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0`
  return `${zone} +ellps=WGS84 +towgs84=${shift} +units=m +no_defs`
}

/** A point of a Vietnamese decision: metres, X is the NORTHING and Y the EASTING. */
export type Vn2000Point = { x: number; y: number }

type Converter = { forward(xy: [number, number]): number[]; inverse(xy: [number, number]): number[] }

const converters = new Map<Meridian, Converter>()

function converter(meridian: Meridian): Converter {
  let found = converters.get(meridian)
  if (!found) {
    found = proj4('WGS84', vn2000Definition(meridian))
    converters.set(meridian, found)
  }
  return found
}

/** VN-2000 metres of a place in WGS 84 degrees. Throws on places that are not numbers. */
export function toVn2000(lon: number, lat: number, meridian: Meridian = 104.5): Vn2000Point {
  const [easting, northing] = converter(meridian).forward([lon, lat])
  return { x: northing ?? Number.NaN, y: easting ?? Number.NaN }
}

/** WGS 84 degrees of a VN-2000 point (X northing, Y easting, metres). */
export function fromVn2000(point: Vn2000Point, meridian: Meridian = 104.5): { lon: number; lat: number } {
  const [lon, lat] = converter(meridian).inverse([point.y, point.x])
  return { lon: lon ?? Number.NaN, lat: lat ?? Number.NaN }
}
