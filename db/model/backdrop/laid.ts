import { type Bounds, type LonLat, metresPerPxAt, zoomAt } from '../map/project.ts'
import type { KeptState } from '../paper/view.ts'
import { type Control, cornersOf, fitControl } from './control.ts'

/** A map of the office as it is laid: where its file is, and all that says where, how strong and from which zoom it is drawn. */
export type LaidMap = {
  id: string
  name: string
  form: 'raster' | 'vector' | 'scan'
  /** Of tiles: where the archive lay when it was last found. Of a scan: its place among the kept files. Null when neither is known. */
  file: string | null
  state: KeptState
  /** Of a scan. */
  media: string | null
  page: number
  control: Control | null
  /** 0 to 1. */
  opacity: number
  zoom: { from: number; to: number }
  /** Of tiles; null when the archive does not say. */
  bounds: Bounds | null
  /** Whom to name for it. */
  credit: string
}

/** Media that a scanned plan may have. */
const scans = new Set(['image/png', 'image/jpeg', 'image/tiff', 'application/pdf'])
export const isScan = (media: string | null): boolean => scans.has(media ?? '')

type Corners = [LonLat, LonLat, LonLat, LonLat]

/** The corners of a scanned plan on Earth: upper left and right, lower left and right; null while its points do not lay it. */
export function cornersOfScan({ control }: Pick<LaidMap, 'control'>): Corners | null {
  const fit = control && fitControl(control)
  return control && fit && 'matrix' in fit ? cornersOf(control, fit) : null
}

/** Where a map lies; null when it does not say. */
export function boundsOfMap(map: LaidMap): Bounds | null {
  if (map.form !== 'scan') return map.bounds
  const corners = cornersOfScan(map)
  if (!corners) return null
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)]
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) }
}

/** True when a map may show in `view`; one that does not say where it is may be anywhere. */
export function isIn(map: LaidMap, view: Bounds): boolean {
  const own = boundsOfMap(map)
  if (!own) return map.form !== 'scan'
  return own.west < view.east && own.east > view.west && own.south < view.north && own.north > view.south
}

/** The zoom of tiles of 256 px of which one is so many ground metres or less; never past the finest that the archive has. */
export function tileZoom({ zoom }: LaidMap, metresPerDot: number, lat: number): number {
  return Math.max(0, Math.min(zoom.to, Math.ceil(zoomAt(metresPerDot, lat) - 0.01)))
}

/** Ground metres under one dot of a picture as it is in its file; null for what is drawn at any size. */
export function metresPerDot(map: LaidMap, lat: number): number | null {
  if (map.form === 'vector' || map.media === 'application/pdf') return null
  if (map.form === 'raster') return metresPerPxAt(map.zoom.to, lat)
  const fit = map.control && fitControl(map.control)
  return fit && 'matrix' in fit ? Math.hypot(fit.matrix[0], fit.matrix[3]) : null
}
