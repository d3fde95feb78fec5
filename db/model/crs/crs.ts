import { meridianName } from '../geodesy/meridian.ts'
import { scaleFactor } from '../geodesy/vn2000.ts'

type Datum = 'wgs84' | 'vn2000'
/** In which numbers a layer is written: degrees, metres of a transverse Mercator grid (false easting and northing taken off by it), or of web maps. */
export type Crs =
  | { is: 'degrees'; datum: Datum }
  | { is: 'grid'; datum: Datum; meridian: number; k: number; east: number; north: number }
  | { is: 'web' }

/** What a file says of its numbers: this, nothing, or something that can be meant in several ways (`said` are its words). */
export type CrsFound =
  | { is: 'known'; crs: Crs }
  | { is: 'missing' }
  | { is: 'unsure'; said: string; either: Crs[] }
  | { is: 'foreign'; said: string }

export const wgs84: Crs = { is: 'degrees', datum: 'wgs84' }
export const grid = (datum: Datum, meridian: number, k: number, east = 500_000, north = 0): Crs => ({
  ...{ is: 'grid', datum, meridian, k, east, north },
})

/** The 3° zones of VN-2000 by their EPSG codes, and their central meridians. */
const zones: Record<number, number> = {
  ...{ 5896: 102, 5897: 105, 5898: 108, 5899: 107.75, 9205: 103, 9206: 104, 9207: 104.5, 9208: 104.75, 9209: 105.5 },
  ...{
    9210: 105.75,
    9211: 106,
    9212: 106.25,
    9213: 106.5,
    9214: 107,
    9215: 107.25,
    9216: 107.5,
    9217: 108.25,
    9218: 108.5,
  },
}
/** The scale factor of 6° zones, of VN-2000 as of UTM. */
const wide = 0.9996

/** A system by its EPSG code; null for one that no office of Vietnam uses. */
export function crsOfEpsg(code: number): Crs | null {
  if (code === 4326) return wgs84
  if (code === 4756) return { is: 'degrees', datum: 'vn2000' }
  if (code === 3857 || code === 900913) return { is: 'web' }
  if (code === 3405 || code === 3406) return grid('vn2000', code === 3405 ? 105 : 111, wide)
  if (code === 32648 || code === 32649) return grid('wgs84', code === 32648 ? 105 : 111, wide)
  const meridian = zones[code]
  return meridian === undefined ? null : grid('vn2000', meridian, scaleFactor)
}

/** What may be meant by numbers of which nothing is said. */
export function candidates(isDegrees: boolean): Crs[] {
  if (isDegrees) return [wgs84, { is: 'degrees', datum: 'vn2000' }]
  return [104.5, 104.75, 105].map(each => grid('vn2000', each, scaleFactor)).concat(grid('wgs84', 105, wide))
}

/** A system as an answer names it. */
export const keyOf = (crs: Crs): string =>
  crs.is === 'web'
    ? 'web'
    : crs.is === 'degrees'
      ? crs.datum
      : `${crs.datum}:${crs.meridian}:${crs.k}:${crs.east}:${crs.north}`

/** A system by its key, or by a meridian alone ("104.5"), which is a 3° zone of VN-2000; null for other words. */
export function crsOfKey(key: string): Crs | null {
  if (key === 'web') return { is: 'web' }
  if (key === 'wgs84' || key === 'vn2000') return { is: 'degrees', datum: key }
  if (/^\d{3}(\.\d+)?$/.test(key)) return grid('vn2000', Number(key), scaleFactor)
  const [, datum, ...numbers] = /^(wgs84|vn2000):([\d.]+):([\d.]+):(-?[\d.]+):(-?[\d.]+)$/.exec(key) ?? []
  const [meridian = 0, k = 0, east = 0, north = 0] = numbers.map(Number)
  return datum ? grid(datum as Datum, meridian, k, east, north) : null
}

/** A system in words: "VN-2000, kinh tuyến trục 104°30′, múi 3°". */
export function crsName(crs: Crs): string {
  if (crs.is === 'web') return 'Web Mercator'
  const datum = crs.datum === 'wgs84' ? 'WGS 84' : 'VN-2000'
  if (crs.is === 'degrees') return `${datum}, kinh vĩ độ`
  if (crs.datum === 'wgs84' && crs.k === wide) return `UTM WGS 84, kinh tuyến trục ${meridianText(crs.meridian)}`
  const belt = crs.k === scaleFactor ? 'múi 3°' : crs.k === wide ? 'múi 6°' : `k = ${String(crs.k).replace('.', ',')}`
  return `${datum}, kinh tuyến trục ${meridianText(crs.meridian)}, ${belt}`
}

function meridianText(degrees: number): string {
  const named = (meridianName as Record<number, string>)[degrees]
  const minutes = Math.round((degrees % 1) * 60)
  return named ?? `${Math.floor(degrees)}°${minutes ? `${String(minutes).padStart(2, '0')}′` : ''}`
}
