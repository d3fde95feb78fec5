import proj4 from 'proj4'
import { type Meridian, meridians } from './meridian.ts'

/**
 * The datum operation between VN-2000 and WGS 84: EPSG:6960 "VN-2000 to WGS 84 (2)", 1 m, Vietnam onshore. EPSG gives its
 * rotations in the coordinate-frame convention; proj4 wants position-vector, so their signs are flipped here. Public
 * snippets often keep the unflipped signs (0.5 m off), and PROJ left alone picks EPSG:5194 here (0.8 m off).
 */
export const vn2000Operation = 'EPSG:6960'
const shift = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'

/** The scale factor on the central meridian of a 3° zone. */
export const scaleFactor = 0.9999

/** A grid of the TM family over the ellipsoid of VN-2000: degrees of its central meridian, its scale factor there. */
export type Grid = { meridian: number; k: number }

/** The full proj4 definition of a grid; `isShifted` false leaves the datum shift out, as a careless conversion does. */
export function gridDefinition({ meridian, k }: Grid, isShifted = true): string {
  const grid = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${k} +x_0=500000 +y_0=0`
  return `${grid} +ellps=WGS84 +towgs84=${isShifted ? shift : '0,0,0'} +units=m +no_defs`
}

/** The full proj4 definition of VN-2000, 3° zone, k 0.9999. */
export const vn2000Definition = (meridian: Meridian): string => gridDefinition({ meridian, k: scaleFactor })

/** A point of a Vietnamese decision: metres, X is the NORTHING and Y the EASTING. */
export type Vn2000Point = { x: number; y: number }
/** A place on Earth, degrees, WGS 84. */
export type Place = { lon: number; lat: number }

type Converter = { forward(xy: [number, number]): number[]; inverse(xy: [number, number]): number[] }
const converters = new Map<string, Converter>()

function converter(definition: string): Converter {
  let found = converters.get(definition)
  if (!found) {
    found = proj4('WGS84', definition)
    converters.set(definition, found)
  }
  return found
}

/** Grid metres of a place in WGS 84 degrees, under any definition. Throws on places that are not numbers. */
export function toGrid(definition: string, { lon, lat }: Place): Vn2000Point {
  const [easting, northing] = converter(definition).forward([lon, lat])
  return { x: northing ?? Number.NaN, y: easting ?? Number.NaN }
}

/** WGS 84 degrees of grid metres, under any definition. */
export function fromGrid(definition: string, point: Vn2000Point): Place {
  const [lon, lat] = converter(definition).inverse([point.y, point.x])
  return { lon: lon ?? Number.NaN, lat: lat ?? Number.NaN }
}

const definitions = new Map<Meridian, string>(meridians.map(meridian => [meridian, vn2000Definition(meridian)]))
const of = (meridian: Meridian) => definitions.get(meridian) ?? vn2000Definition(meridian)

/** VN-2000 metres of a place in WGS 84 degrees. Throws on places that are not numbers. */
export const toVn2000 = (lon: number, lat: number, meridian: Meridian = 104.5): Vn2000Point =>
  toGrid(of(meridian), { lon, lat })

/** WGS 84 degrees of a VN-2000 point (X northing, Y easting, metres). */
export const fromVn2000 = (point: Vn2000Point, meridian: Meridian = 104.5): Place => fromGrid(of(meridian), point)
