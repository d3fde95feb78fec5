import { type Meridian, meridians } from '../geodesy/meridian.ts'
import { distanceM } from '../geodesy/plane.ts'
import {
  fromVn2000,
  gridDefinition,
  type Place,
  scaleFactor,
  toGrid,
  toVn2000,
  type Vn2000Point,
} from '../geodesy/vn2000.ts'

/** West, south, east, north of the province with its islands and a margin, degrees: from Thổ Chu to the border of Đồng Tháp. */
const province = { west: 103.3, south: 9.1, east: 105.8, north: 11.1 }
export const isInProvince = ({ lon, lat }: Place): boolean =>
  lon > province.west && lon < province.east && lat > province.south && lat < province.north

/** Metres that a zone's recorded place may be off its land: points are known to 1 to 3 km, a zone is a kilometre or two wide. */
const nearM = 9_000
/** Half of what lies between the two meridians: nearer to one than to the other beyond doubt. */
const farM = 13_700

export type Guess = {
  meridian: Meridian
  place: Place
  isInProvince: boolean /** From the recorded place; null when none is known. */
  awayM: number | null
}
export type Verdict =
  | { is: 'sure'; meridian: Meridian }
  /** Fits the recorded place, though not closely. */
  | { is: 'far'; meridian: Meridian; awayM: number }
  | { is: 'open' }
  /** On none of the meridians in use; `fits` is the one of the country on which it would lie at the recorded place. */
  | { is: 'foreign'; fits: number | null }

/** Where a point of a table would lie on each meridian in use. */
export function guessesOf(point: Vn2000Point, known: Place | null): Guess[] {
  return meridians.map(meridian => {
    const place = fromVn2000(point, meridian)
    const awayM = known && distanceM(point, toVn2000(known.lon, known.lat, meridian))
    return { meridian, place, isInProvince: isInProvince(place), awayM }
  })
}

/** Central meridians of VN-2000 in the country, degrees: EPSG:5896 to 5899 and 9205 to 9218. */
const inCountry = [
  ...[102, 103, 104, 104.5, 104.75, 105, 105.5, 105.75, 106, 106.25, 106.5],
  ...[107, 107.25, 107.5, 107.75, 108, 108.25, 108.5],
]

/** The meridian that a point of a table tells by itself, by the recorded place, or that nothing tells. */
export function meridianOf(point: Vn2000Point, known: Place | null): Verdict {
  const guesses = guessesOf(point, known)
  const inside = guesses.filter(guess => guess.isInProvince)
  if (!known)
    return inside.length > 1
      ? { is: 'open' }
      : inside[0]
        ? { is: 'sure', meridian: inside[0].meridian }
        : { is: 'foreign', fits: null }
  const [best] = guesses.sort((a, b) => (a.awayM ?? 0) - (b.awayM ?? 0))
  const awayM = best?.awayM ?? Number.POSITIVE_INFINITY
  if (best && awayM <= nearM) return { is: 'sure', meridian: best.meridian }
  const fits = inCountry.find(
    meridian => distanceM(point, toGrid(gridDefinition({ meridian, k: scaleFactor }), known)) <= nearM,
  )
  if (fits !== undefined) return { is: 'foreign', fits }
  if (best && awayM < farM) return { is: 'far', meridian: best.meridian, awayM }
  return inside.length ? { is: 'open' } : { is: 'foreign', fits: null }
}
