import land from '../../../assets/basemap/land.json'
import lines from '../../../assets/basemap/lines.json'
import places from '../../../assets/basemap/places.json'
import rivers from '../../../assets/basemap/rivers.json'
import water from '../../../assets/basemap/water.json'
import type { Basemap } from '../../../db/model/map/basemap.ts'

/** The built-in map, part of the window's own files: there is nothing to wait for. */
export const basemap: Basemap = { land, water, rivers, lines, places }

/** Past these corners the built-in map knows nothing; west, south, east, north in degrees. */
export const extent = land.bbox as [number, number, number, number]

/** Degrees kept off the edge, where the land ends in a straight cut. */
const edge = 0.03
const [west, south, east, north] = extent
/** How far the map can be moved; west, south, east, north in degrees. */
export const reach = [west + edge, south + edge, east - edge, north - edge] as const
