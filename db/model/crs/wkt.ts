import { scaleFactor } from '../geodesy/vn2000.ts'
import { type Crs, type CrsFound, grid } from './crs.ts'

const known = (crs: Crs): CrsFound => ({ is: 'known', crs })
const foreign = (said: string): CrsFound => ({ is: 'foreign', said })

/**
 * What the text of a .prj or of a GeoPackage's systems (WKT 1, ESRI's, or 2) says. VN-2000 is known by its name or its shift, and
 * always goes by operation EPSG:6960, with the scale factor that stands in the text; a 3° zone that calls itself WGS 84 is asked.
 */
export function crsOfWkt(wkt: string): CrsFound {
  const said = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 60)
  if (wkt.trim() === '' || /^undefined/i.test(wkt.trim())) return { is: 'missing' }
  const datum = datumIn(wkt)
  if (datum === null) return foreign(said)
  if (!/PROJC(?:S|RS)\s*\[/i.test(wkt)) return known({ is: 'degrees', datum: datum === 'vn2000' ? 'vn2000' : 'wgs84' })
  if (/Mercator_Auxiliary_Sphere|Pseudo.Mercator|Mercator_1SP/i.test(wkt)) return known({ is: 'web' })
  if (!/Transverse.Mercator|Gauss.Kr/i.test(wkt)) return foreign(said)
  const meridian = parameter(wkt, 'central.meridian|longitude of natural origin')
  const latitude = parameter(wkt, 'latitude.of.(?:natural.)?origin') ?? 0
  const k = parameter(wkt, 'scale.factor(?: at natural origin)?')
  if (meridian === null || k === null || latitude !== 0 || !isMetres(wkt)) return foreign(said)
  const east = parameter(wkt, 'false.easting') ?? 500_000
  const north = parameter(wkt, 'false.northing') ?? 0
  if (datum === 'vn2000') return known(grid('vn2000', meridian, k, east, north))
  const isUtm = Math.abs(k - 0.9996) < 1e-9 && (meridian - 3) % 6 === 0
  if (isUtm && datum === 'wgs84') return known(grid('wgs84', meridian, k, east, north))
  const either = [grid('vn2000', meridian, k, east, north), grid('wgs84', meridian, k, east, north)]
  return Math.abs(k - scaleFactor) < 1e-9 || datum === 'unnamed' || isUtm
    ? { is: 'unsure', said, either }
    : foreign(said)
}

/** The datum of a text; null for one that is neither, such as Indian 1960 or Hà Nội 1972. */
function datumIn(wkt: string): 'vn2000' | 'wgs84' | 'unnamed' | null {
  const name = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? ''
  const shift = /TOWGS84\s*\[\s*(-?[\d.]+)/i.exec(wkt)?.[1]
  if (/VN[\s_-]?2000|vietnam.?2000/i.test(name) || /VN[\s_-]?2000/i.test(wkt)) return 'vn2000'
  if (shift !== undefined && Math.abs(Number(shift) + 191.9) < 2) return 'vn2000'
  if (/WGS[\s_]?(?:19)?84|World Geodetic System 1984/i.test(name)) return 'wgs84'
  return /unknown|user|WGS84|based on WGS/i.test(name) && /298\.257223/.test(wkt) ? 'unnamed' : null
}

function parameter(wkt: string, name: string): number | null {
  const found = new RegExp(`PARAMETER\\s*\\[\\s*"(?:${name})"\\s*,\\s*(-?[\\d.]+(?:e[-+]?\\d+)?)`, 'i').exec(wkt)
  return found ? Number(found[1]) : null
}

/** The unit of length stands last in WKT 1; it is 1 for metres. */
function isMetres(wkt: string): boolean {
  const units = [...wkt.matchAll(/(?:LENGTH)?UNIT\s*\[\s*"([^"]*)"\s*,\s*([\d.]+)/gi)].map(([, , size]) => Number(size))
  return units.some(size => Math.abs(size - 1) < 1e-9)
}
