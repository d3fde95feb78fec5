import type { LonLat } from '../map/project.ts'

/** How good a boundary is: measured on the ground, drawn off a plan, or a sketch. */
export const qualities = {
  surveyed: ['đo đạc', 'surveyed'],
  digitised: ['số hóa từ bản vẽ', 'digitised'],
  schematic: ['sơ đồ', 'schematic'],
} satisfies Record<string, [string, string]>
export type Quality = keyof typeof qualities

/** The rings of one polygon in degrees, the outer first; closed, as in GeoJSON. */
export type Polygon = LonLat[][]
/** A GeoJSON geometry as a record keeps it; its quality travels with it, so that each version of a boundary has its own. */
export type Shape = { type: string; coordinates: unknown[]; quality?: unknown }

/** Decimals of a degree that are kept: 0.1 mm. */
const decimals = 1e9
const rounded = (degrees: number): number => Math.round(degrees * decimals) / decimals
const isSame = (a: LonLat | undefined, b: LonLat | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** The polygons of a shape; none of a point, a line or nothing. */
export function polygonsOf(shape: Shape | null): Polygon[] {
  if (shape?.type === 'Polygon') return [shape.coordinates as Polygon]
  return shape?.type === 'MultiPolygon' ? (shape.coordinates as Polygon[]) : []
}

/** Polygons as the GeoJSON geometry that is kept: rings closed, places to 0.1 mm, nothing said twice in a row. Null of no polygon. */
export function shapeOf(polygons: readonly Polygon[], quality: Quality | null): Shape | null {
  const kept = polygons.map(rings => rings.map(closed))
  const [first] = kept
  if (!first) return null
  const said = quality && { quality }
  return kept.length === 1
    ? { type: 'Polygon', coordinates: first, ...said }
    : { type: 'MultiPolygon', coordinates: kept, ...said }
}

/** A ring with its places rounded, those that repeat the one before left out, its end back at its beginning. */
function closed(ring: readonly LonLat[]): LonLat[] {
  const places = ring.map(([lon, lat]): LonLat => [rounded(lon), rounded(lat)])
  const apart = places.filter((place, at) => at === 0 || !isSame(place, places[at - 1]))
  const [first] = apart
  return first && !isSame(first, apart.at(-1)) ? [...apart, first] : apart
}

/** A ring without the place that closes it: its corners. */
export function cornersOf(ring: readonly LonLat[]): LonLat[] {
  return ring.length > 1 && isSame(ring[0], ring.at(-1)) ? ring.slice(0, -1) : [...ring]
}

/** How many corners a shape has. */
export function countCorners(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + cornersOf(ring).length, 0)
}

/** The quality that a shape carries; null when it says none. */
export function qualityOf(shape: Shape | null): Quality | null {
  const word = shape?.quality
  return typeof word === 'string' && Object.hasOwn(qualities, word) ? (word as Quality) : null
}
