import { toMercator } from '../map/project.ts'

/**
 * The rings of polygons as flat numbers. `at`: x, y, x, y ... in centimetres of Web Mercator (x east, y north; they fit 32 bits).
 * `ends`: for each ring the number of positions up to its end. The closing position of a ring is left out.
 * Outer rings turn to the left and holes to the right, so that many polygons may be filled as one path by the nonzero rule.
 */
export type Rings = { at: Int32Array; ends: Uint32Array }

/** A place as centimetres of Web Mercator. */
export function toCm(lon: number, lat: number): [x: number, y: number] {
  return [Math.round(lon * cmPerDegree), Math.round(northingOf(lat))]
}

const cmPerDegree = toMercator([1, 0])[0] * 100
const cmPerRadian = (cmPerDegree * 180) / Math.PI
/** As `toMercator`, without a pair made for every corner. */
const northingOf = (lat: number) => cmPerRadian * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

const none: Rings = { at: new Int32Array(0), ends: new Uint32Array(0) }

/** Where positions are put while a boundary is read; grown when one has more. */
let draft = new Int32Array(8192)

/**
 * The rings of a GeoJSON Polygon or MultiPolygon, read from its text without making its nested lists: ten thousand boundaries are read
 * for one picture. Anything else has no rings.
 */
export function ringsOf(text: string): Rings {
  const start = text.indexOf('"coordinates"')
  if (start < 0 || !text.includes('Polygon"')) return none
  const ends: number[] = []
  let [depth, deepest, from, count] = [0, 0, 0, 0]
  let isOuter = true
  for (let i = text.indexOf('[', start); i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === openBracket) depth += 1
    else if (code === closeBracket) {
      // A position ends at the deepest level, its ring one above, its polygon two above.
      if (depth === deepest - 1) {
        count = closedRing(draft, from, count, isOuter)
        if (count > from) ends.push(count / 2)
        from = count
        isOuter = false
      } else if (depth === deepest - 2) isOuter = true
      depth -= 1
      if (depth === 0) break
    } else if (isNumeral(code)) {
      deepest = depth
      if (count + 2 > draft.length) draft = grown(draft)
      i = decimal(text, i)
      draft[count] = Math.round((read[0] ?? 0) * cmPerDegree)
      // Past the comma and what space is behind it stands the latitude; a height behind that is passed over.
      do i += 1
      while (i < text.length && !isNumeral(text.charCodeAt(i)))
      i = decimal(text, i)
      draft[count + 1] = Math.round(northingOf(read[0] ?? 0))
      count += 2
      i = text.indexOf(']', i)
      if (i < 0) return none
      depth -= 1
    }
  }
  return { at: draft.slice(0, count), ends: new Uint32Array(ends) }
}

const openBracket = 91
const closeBracket = 93
const isNumeral = (code: number) => (code >= 48 && code <= 57) || code === 45

function grown(small: Int32Array): Int32Array<ArrayBuffer> {
  const large = new Int32Array(2 * small.length)
  large.set(small)
  return large
}

const powers = Array.from({ length: 20 }, (_, n) => 10 ** n)
/** The number that `decimal` has just read. */
const read = new Float64Array(1)

/** Reads the decimal at a place of a text into `read` and answers where it ends; what has an exponent or very many digits is left to the language. */
function decimal(text: string, from: number): number {
  let [value, digits, point] = [0, 0, -1]
  let i = text.charCodeAt(from) === 45 ? from + 1 : from
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      value = value * 10 + (code - 48)
      digits += 1
    } else if (code === 46) point = digits
    else if (code === 101 || code === 69) digits = 99
    else if (code !== 43 && code !== 45) break
  }
  if (digits > 17) read[0] = Number(text.slice(from, i))
  else read[0] = (text.charCodeAt(from) === 45 ? -value : value) / (powers[point < 0 ? 0 : digits - point] ?? 1)
  return i
}

/** Drops the closing position and what repeats the one before it, and turns the ring the way it has to turn; answers the new count, `from` for a ring of less than three corners. */
function closedRing(at: Int32Array, from: number, end: number, isOuter: boolean): number {
  let to = from
  for (let i = from; i < end; i += 2) {
    if (to > from && at[i] === at[to - 2] && at[i + 1] === at[to - 1]) continue
    at[to] = at[i] ?? 0
    at[to + 1] = at[i + 1] ?? 0
    to += 2
  }
  while (to - from > 2 && at[from] === at[to - 2] && at[from + 1] === at[to - 1]) to -= 2
  if (to - from < 6) return from
  if (area(at, from, to) > 0 !== isOuter) turn(at, from, to)
  return to
}

function turn(at: Int32Array, from: number, to: number): void {
  for (let a = from, b = to - 2; a < b; a += 2, b -= 2) {
    for (let axis = 0; axis < 2; axis++) {
      const kept = at[a + axis] ?? 0
      at[a + axis] = at[b + axis] ?? 0
      at[b + axis] = kept
    }
  }
}

/** Twice the signed area of a ring: positive when it turns to the left. */
function area(at: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  const [x0, y0] = [at[from] ?? 0, at[from + 1] ?? 0]
  for (let i = from; i < to; i += 2) {
    const j = i + 2 < to ? i + 2 : from
    sum += ((at[i] ?? 0) - x0) * ((at[j + 1] ?? 0) - y0) - ((at[j] ?? 0) - x0) * ((at[i + 1] ?? 0) - y0)
  }
  return sum
}

/** West, south, east, north of rings, in their own unit; an empty box (west > east) without rings. */
export function boxOf({ at }: Pick<Rings, 'at'>, from = 0, to = at.length): [number, number, number, number] {
  let [west, south, east, north] = [2 ** 31, 2 ** 31, -(2 ** 31), -(2 ** 31)]
  for (let i = from; i < to; i += 2) {
    const [x, y] = [at[i] ?? 0, at[i + 1] ?? 0]
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [west, south, east, north]
}
