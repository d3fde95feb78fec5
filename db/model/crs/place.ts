import { fromGrid, gridDefinition, scaleFactor } from '../geodesy/vn2000.ts'
import type { Position } from '../layer/form.ts'
import { fromMercator } from '../map/project.ts'
import type { Crs } from './crs.ts'

/** Decimals of a degree that are kept: 0.1 mm. */
const decimals = 1e9
const rounded = (degrees: number): number => Math.round(degrees * decimals) / decimals

/** Makes WGS 84 degrees out of a layer's own numbers. VN-2000 always goes by EPSG:6960, whatever shift the file names. */
export function placerOf(crs: Crs): (position: Position) => Position {
  if (crs.is === 'web')
    return ([east, north]) => {
      const [lon, lat] = fromMercator(east, north)
      return [rounded(lon), rounded(lat)]
    }
  if (crs.is === 'degrees' && crs.datum === 'wgs84') return position => position
  const definition = definitionOf(crs)
  const [offEast, offNorth] = crs.is === 'grid' ? [crs.east - 500_000, crs.north] : [0, 0]
  return ([east, north]) => {
    if (!Number.isFinite(east) || !Number.isFinite(north)) return [east, north]
    const { lon, lat } = fromGrid(definition, { x: north - offNorth, y: east - offEast })
    return [rounded(lon), rounded(lat)]
  }
}

function definitionOf(crs: Exclude<Crs, { is: 'web' }>): string {
  if (crs.is === 'grid') return gridDefinition(crs, crs.datum === 'vn2000')
  const shift = /\+towgs84=\S+/.exec(gridDefinition({ meridian: 105, k: scaleFactor }))?.[0]
  return `+proj=longlat +ellps=WGS84 ${shift} +no_defs`
}

/** Numbers that can be degrees; metres of any grid of Vietnam are far larger. */
export const isDegree = ([east, north]: Position): boolean => Math.abs(east) <= 180 && Math.abs(north) <= 180
