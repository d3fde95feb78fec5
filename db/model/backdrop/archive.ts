import type { Bounds } from '../map/project.ts'

/** What a tile archive says of itself, checked against what is in it. */
export type ArchiveFacts = {
  form: 'raster' | 'vector'
  name: string
  attribution: string | null
  /** Null when the archive does not say where it is. */
  bounds: Bounds | null
  minZoom: number
  maxZoom: number
}

/** A tile: column from the west, row from the north, as pages and Leaflet count them. */
export type TileAddress = { z: number; x: number; y: number }

/** What a tile is by its first bytes; null for what no map is drawn from. */
export function tileMedia(
  bytes: Uint8Array,
): 'image/png' | 'image/jpeg' | 'image/webp' | 'application/x-protobuf' | null {
  const [a, b, c, d] = bytes
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return 'image/png'
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'image/jpeg'
  if (a === 0x52 && b === 0x49 && c === 0x46 && d === 0x46) return 'image/webp'
  // A vector tile is a protobuf of layers, field 3 with a length (Mapbox Vector Tile 2.1); packed, it begins as gzip does.
  if (a === 0x1a || (a === 0x1f && b === 0x8b)) return 'application/x-protobuf'
  return null
}

/** Bounds out of numbers that an archive states; null unless they are a box on Earth. Half a world too wide is "everywhere", which says nothing. */
export function readBounds(numbers: readonly number[]): Bounds | null {
  const [west, south, east, north] = numbers
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  const isBox = [west, south, east, north].every(Number.isFinite) && west < east && south < north
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90
  return isBox && isOnEarth && east - west < 180 ? { west, south, east, north } : null
}

/** Attribution as a line of text: archives write HTML there, which is shown as words. */
export function plainText(markup: string): string | null {
  const text = markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&copy;/g, '©')
    .replace(/&amp;/g, '&')
    .replace(/&[a-z]+;|&#\d+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text ? text.slice(0, 300) : null
}
