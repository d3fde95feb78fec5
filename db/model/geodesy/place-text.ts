import { readCoordinate } from '../vn2000/number.ts'
import { type Meridian, meridians } from './meridian.ts'
import { fromVn2000, type Place, type Vn2000Point } from './vn2000.ts'

/** A coordinate as somebody typed it: degrees of WGS 84, or metres of VN-2000, whose meridian no text says. */
export type TypedPlace = { is: 'degrees'; place: Place } | { is: 'metres'; point: Vn2000Point }
/** Where a typed coordinate lies; `meridian`: the one its metres were read on, null for degrees. */
export type Goal = { place: Place; meridian: Meridian | null }

const angle = String.raw`-?\d{1,3}(?:[.,]\d+\s*°?|\s*°\s*\d{1,2}(?:[.,]\d+)?\s*'(?:\s*\d{1,2}(?:[.,]\d+)?\s*")?)`
/** N is north here, never Nam: no place in Vietnam lies south of the equator. */
const letter = '([NBSEĐDWT])'
const between = String.raw`(?:[\s;,]+|(?<=[°'"A-ZĐ]))`
const lettersAfter = new RegExp(String.raw`^(${angle})\s*${letter}?${between}(${angle})\s*${letter}?$`)
const lettersBefore = new RegExp(String.raw`^${letter}\s*(${angle})${between}${letter}\s*(${angle})$`)

/** A coordinate in any way that it is written: 9,98996; 105,1319, 9°59'24"B 105°7'55"Đ, X 1104811 Y 569081, and either order. Null for any other text. */
export function readPlace(text: string): TypedPlace | null {
  const plain = text
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/[’‘′]/g, "'")
    .replace(/[”“″]|''/g, '"')
    .replace(/[º˚]/g, '°')
  const place = readDegrees(plain)
  if (place) return { is: 'degrees', place }
  const point = readMetres(plain)
  return point && { is: 'metres', point }
}

/** Every place that a typed coordinate can mean: metres are read on each meridian that keeps them on the map, the chosen one first. */
export function goalsOf(typed: TypedPlace, chosen: Meridian, isOnMap: (place: Place) => boolean): Goal[] {
  if (typed.is === 'degrees') return [{ place: typed.place, meridian: null }]
  const order = [chosen, ...meridians.filter(each => each !== chosen)]
  const goals = order.map(meridian => ({ place: fromVn2000(typed.point, meridian), meridian }))
  const onMap = goals.filter(({ place }) => isOnMap(place))
  return onMap.length > 0 ? onMap : goals.slice(0, 1)
}

function readDegrees(text: string): Place | null {
  const after = lettersAfter.exec(text)
  const before = after ? null : lettersBefore.exec(text)
  const [first, one, second, two] = after ? after.slice(1) : before ? [before[2], before[1], before[4], before[3]] : []
  if (!first || !second) return null
  const [a, b] = [degreesOf(first, one), degreesOf(second, two)]
  if (a === null || b === null) return null
  const [axisA, axisB] = [axisOf(one), axisOf(two)]
  if (axisA && axisA === axisB) return null
  if (axisA ?? axisB) return onEarth(axisA === 'lat' || axisB === 'lon' ? [a, b] : [b, a])
  // Without letters the two are told apart by where Vietnam lies; two numbers of a tenth are anything but a place.
  const digits = Math.min(decimalsOf(first), decimalsOf(second))
  if (digits < 2) return null
  if (isLat(a) && isLon(b)) return { lat: a, lon: b }
  if (isLon(a) && isLat(b)) return { lat: b, lon: a }
  return digits < 4 ? null : onEarth([a, b])
}

const isLat = (degrees: number) => degrees >= 6 && degrees <= 24
const isLon = (degrees: number) => degrees >= 102 && degrees <= 118
const onEarth = ([lat, lon]: [number, number]): Place | null =>
  Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null

function axisOf(letter: string | undefined): 'lat' | 'lon' | null {
  if (!letter) return null
  return 'NBS'.includes(letter) ? 'lat' : 'lon'
}

/** Degrees of an angle in decimals or in minutes and seconds; null when those are 60 or more. */
function degreesOf(text: string, letter: string | undefined): number | null {
  const [degrees = 0, minutes = 0, seconds = 0] = text
    .replace(/,/g, '.')
    .split(/[°'"]/)
    .flatMap(part => (part.trim() === '' ? [] : [Number(part)]))
  if (minutes >= 60 || seconds >= 60) return null
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600
  return text.startsWith('-') || (letter && 'SWT'.includes(letter)) ? -size : size
}

/** Decimals of a degree that an angle shows; minutes are as good as four. */
const decimalsOf = (text: string): number => (text.includes("'") ? 4 : (/[.,](\d+)/.exec(text)?.[1]?.length ?? 0))

/** Two numbers of which one can only be a northing and the other an easting, wherever the text can be cut in two. */
function readMetres(text: string): Vn2000Point | null {
  const labelled = /^[XYNE]\s*[=:]?\s*(\d.*?)\s*M?[\s;,]*[XYNE]\s*[=:]?\s*(\d.*?)\s*M?$/.exec(text)
  if (labelled) return pointOf(labelled[1] ?? '', labelled[2] ?? '')
  for (const { index, 0: cut } of text.matchAll(/\s*[;,]\s*|\s+/g)) {
    const point = pointOf(text.slice(0, index), text.slice(index + cut.length))
    if (point) return point
  }
  return null
}

function pointOf(one: string, two: string): Vn2000Point | null {
  const [a, b] = [metresOf(one), metresOf(two)]
  if (!a || !b || a.axis === b.axis) return null
  return a.axis === 'x' ? { x: a.metres, y: b.metres } : { x: b.metres, y: a.metres }
}

/** Blanks stand only between thousands: 1 104 811,869. */
function metresOf(text: string): ReturnType<typeof readCoordinate> {
  const isOne = /^\d+([.,]\d+)*$/.test(text) || /^\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(text)
  return isOne ? readCoordinate(text) : null
}
