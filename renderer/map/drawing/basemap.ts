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
