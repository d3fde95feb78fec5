import type { ZoneSummary } from '../dossier.ts'
import { type Bounds as Box, boundsOf } from '../geometry.ts'
import { type Bounds, type LonLat, projectAt } from '../map/project.ts'
import type { Area } from './plate.ts'
import { fillingScale, finestScale, roundScale, roundScales } from './scale.ts'

/** What of the earth a map shows: its middle, its scale's denominator, its bounds, and whether the scale was held back by the quality of the places. */
export type View = { centre: LonLat; scale: number; bounds: Bounds; isHeld: boolean }

/** The extent of the built-in map less a little: past it, land would end in a straight cut. */
const extent: Bounds = { west: 103.23, south: 8.43, east: 106.97, north: 11.37 }
/** Shown when no zone has a place: the coast of Rạch Giá. */
const home: Bounds = { west: 104.85, south: 9.6, east: 105.5, north: 10.2 }
const metresPerDegree = 111_200

/** The box around zones: their boundaries, or the circles of their areas; null when none has a place. */
export function boundsAround(zones: readonly ZoneSummary[]): Bounds | null {
  const boxes = zones.flatMap((zone): Box[] => {
    const box = boundsOf(zone.shape as Parameters<typeof boundsOf>[0], zone.point)
    if (!box) return []
    if (zone.shape) return [box]
    const radius = Math.sqrt(((zone.area_ha ?? 50) * 10_000) / Math.PI) / metresPerDegree
    return [[box[0] - radius, box[1] - radius, box[2] + radius, box[3] + radius]]
  })
  if (boxes.length === 0) return null
  return {
    west: Math.min(...boxes.map(box => box[0])),
    south: Math.min(...boxes.map(box => box[1])),
    east: Math.max(...boxes.map(box => box[2])),
    north: Math.max(...boxes.map(box => box[3])),
  }
}

/** The finest scale that the worst known place among zones carries. */
export function finestFor(zones: readonly ZoneSummary[]): number {
  const placed = zones.filter(zone => zone.point || zone.shape)
  return Math.max(500, ...placed.map(zone => finestScale[zone.quality ?? 'point']))
}

/**
 * The view of a map of so many mm of paper on `bounds` (null: none has a place), at the finest round scale that shows all of them, or at the
 * one that is asked for; in both cases never finer than the places carry (`finest`).
 */
export function viewOf(
  bounds: Bounds | null,
  asked: number | null,
  finest: number,
  size: { widthMm: number; heightMm: number },
  slack: number,
): View {
  const wanted = bounds ?? home
  const needed = asked ?? fillingScale(wanted, size.widthMm, size.heightMm) * slack
  const whole = fillingScale(extent, size.widthMm, size.heightMm)
  // Coarser than this the sheet would show past the edge of the built-in map.
  const coarsest = roundScales.findLast(scale => scale <= smallerSide(size)) ?? whole
  const scale = Math.min(roundScale(needed, finest), Math.max(coarsest, finest))
  const isHeld = finest > needed * 1.0001
  const middle: LonLat = [(wanted.west + wanted.east) / 2, (wanted.south + wanted.north) / 2]
  const centre = kept(middle, scale, size)
  return { centre, scale, isHeld, bounds: projectionOf(centre, scale, size).bounds }
}

/** The denominator at which the sheet's tighter side spans the built-in map. */
function smallerSide({ widthMm, heightMm }: { widthMm: number; heightMm: number }): number {
  const across = fillingScale({ ...extent, north: extent.south }, widthMm, heightMm)
  const up = fillingScale({ ...extent, east: extent.west }, widthMm, heightMm)
  return Math.min(across, up)
}

/** A projection in mm of paper. */
const projectionOf = (centre: LonLat, scale: number, { widthMm, heightMm }: { widthMm: number; heightMm: number }) =>
  projectAt(centre, scale / 1000, { width: widthMm, height: heightMm })

/** A middle moved so that the map stays on what the built-in map knows. */
function kept([lon, lat]: LonLat, scale: number, size: { widthMm: number; heightMm: number }): LonLat {
  const { bounds } = projectionOf([lon, lat], scale, size)
  const shift = (low: number, high: number, least: number, most: number) =>
    high - low >= most - least
      ? (least + most) / 2 - (low + high) / 2
      : Math.max(0, least - low) - Math.max(0, high - most)
  return [
    lon + shift(bounds.west, bounds.east, extent.west, extent.east),
    lat + shift(bounds.south, bounds.north, extent.south, extent.north),
  ]
}

/** The zones whose place lies in a view. */
export function zonesIn(zones: readonly ZoneSummary[], { west, south, east, north }: Bounds): ZoneSummary[] {
  return zones.filter(zone => {
    const box = boundsOf(zone.shape as Parameters<typeof boundsOf>[0], zone.point)
    return box && box[2] >= west && box[0] <= east && box[3] >= south && box[1] <= north
  })
}

/** A map's area of a plate in mm of paper. */
export const sizeOnPaper = (area: Area, unit: number) => ({ widthMm: area.width * unit, heightMm: area.height * unit })
