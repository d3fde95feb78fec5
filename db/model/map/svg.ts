/** A number as SVG text: at most `digits` decimals, never "-0" or an exponent, so that equal drawings are equal strings. */
export function num(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new Error(`Not a number in a drawing: ${value}`)
  const text = value.toFixed(digits)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const unsafe = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text made safe for XML content and attribute values; control characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  // Path data is most of a drawing and holds nothing of the kind: one look at it instead of one at each letter.
  if (!unsafe.test(text)) return text
  return [...text]
    .filter(char => isXmlChar(char.codePointAt(0) ?? 0))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Attribute values; `undefined` leaves the attribute out, numbers are written by `num`. */
export type Attributes = Record<string, string | number | undefined>

/** One SVG element as text. `content` is markup and is not escaped; use `escapeXml` for words. */
export function el(name: string, attributes: Attributes, content = ''): string {
  let out = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    out += ` ${key}="${typeof value === 'number' ? num(value, 3) : escapeXml(value)}"`
  }
  return content === '' ? `${out}/>` : `${out}>${content}</${name}>`
}

/** A complete, self-standing SVG picture. `size` in CSS px; `box` is the viewBox [x, y, width, height]. */
export function svgDocument(
  size: { width: string | number; height: string | number },
  box: readonly [number, number, number, number],
  content: string,
  more: Attributes = {},
): string {
  const viewBox = box.map(value => num(value, 3)).join(' ')
  return el('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox, ...more }, content)
}

/** Content cut to a rectangle from its upper left corner: a window of its own, which a printer cuts in a third of the time of a clip path. */
export const cutTo = (size: { width: number; height: number }, content: string): string =>
  el('svg', { width: size.width, height: size.height, overflow: 'hidden' }, content)

/** An id that is legal in `url(#...)` whatever record id it is made from. */
export function safeId(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, char => `_${(char.codePointAt(0) ?? 0).toString(16)}`)
}

/** A GeoJSON geometry as it lies in a file: coordinates are nested lists of [lon, lat]. */
export type GeoShape = { type: string; coordinates: unknown }
type ToPx = (place: readonly [number, number]) => readonly [number, number]
type Point = readonly [number, number]
/** A part of the plane, in px. */
export type Window = { x: number; y: number; width: number; height: number }

/** Every list of positions in a geometry (rings, lines), whatever its nesting. Points give lists of one. */
export function positionLists(shape: GeoShape): Point[][] {
  const lists: Point[][] = []
  const visit = (value: unknown): void => {
    if (!Array.isArray(value) || value.length === 0) return
    if (typeof value[0] === 'number') lists.push([[value[0], value[1] as number]])
    else if (Array.isArray(value[0]) && typeof value[0][0] === 'number') lists.push(value as Point[])
    else for (const part of value) visit(part)
  }
  visit(shape.coordinates)
  return lists
}

/** Rings of polygons in px, cut to `window`; cut edges run along the window, so give it a margin wider than any stroke. */
export function cutPolygons(shapes: readonly GeoShape[], toPx: ToPx, window: Window): Point[][] {
  const rings = shapes.flatMap(positionLists).map(ring => cutRing(thin(ring.map(toPx)), window))
  return rings.filter(ring => ring.length > 2)
}

/** Path data of polygons cut to `window` (px), corner for corner: boundaries are drawn as they were measured. */
export function polygonPath(shapes: readonly GeoShape[], toPx: ToPx, window: Window): string {
  const rings = cutPolygons(shapes, toPx, window)
  return rings.map(ring => `${pathOf(ring)}Z`).join('')
}

/** True when a px point lies inside an odd number of rings. */
export function isInside(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let is = false
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const point of ring) {
      if (before && point[1] > y !== before[1] > y) {
        const at = point[0] + ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1])
        if (x < at) is = !is
      }
      before = point
    }
  }
  return is
}

/** Lines in px, cut into the stretches that are in or near `window`. */
export function visibleLines(shapes: readonly GeoShape[], toPx: ToPx, window: Window): Point[][] {
  const out: Point[][] = []
  for (const line of shapes.flatMap(positionLists)) {
    const points = thin(line.map(toPx))
    let run: Point[] = []
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]]
      if (!a || !b) continue
      if (mayCross(a, b, window)) {
        if (run.length === 0) run.push(a)
        run.push(b)
      } else if (run.length > 0) {
        out.push(run)
        run = []
      }
    }
    if (run.length > 0) out.push(run)
  }
  return out
}

/** Open path data through px points. */
export function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('')
}

/**
 * Path data with corners rounded over at most `radius` px of each side: shores and roads of a small-scale source shown large. Not
 * for boundaries.
 */
export function roundedPath(points: readonly Point[], isClosed: boolean, radius: number): string {
  const open = isClosed && points.length > 1 && same(points[0], points.at(-1)) ? points.slice(0, -1) : points
  const count = open.length
  if (count < 3) return pathOf(points)
  let d = ''
  open.forEach((point, i) => {
    const before = open[(i + count - 1) % count] ?? point
    const after = open[(i + 1) % count] ?? point
    const letter = d === '' ? 'M' : 'L'
    const isEnd = !isClosed && (i === 0 || i === count - 1)
    if (isEnd || !isGentle(before, point, after)) d += `${letter}${num(point[0])} ${num(point[1])}`
    else {
      const [x0, y0] = towards(point, before, radius)
      const [x1, y1] = towards(point, after, radius)
      d += `${letter}${num(x0)} ${num(y0)}Q${num(point[0])} ${num(point[1])} ${num(x1)} ${num(y1)}`
    }
  })
  return isClosed ? `${d}Z` : d
}

/** False at sharp corners (a road that turns in a town) and between very short sides, where rounding shows or tears wide strokes. */
function isGentle(before: Point, point: Point, after: Point): boolean {
  const [ax, ay] = [point[0] - before[0], point[1] - before[1]]
  const [bx, by] = [after[0] - point[0], after[1] - point[1]]
  const lengths = [Math.hypot(ax, ay), Math.hypot(bx, by)] as const
  return Math.min(...lengths) > 3 && ax * bx + ay * by > 0.5 * lengths[0] * lengths[1]
}

/** The point `radius` px from `from` on the way to `to`, at most half of the way. */
function towards(from: Point, to: Point, radius: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const t = length === 0 ? 0 : Math.min(0.5, radius / length)
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
}

function same(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

function mayCross(a: Point, b: Point, w: Window): boolean {
  return (
    Math.max(a[0], b[0]) >= w.x &&
    Math.min(a[0], b[0]) <= w.x + w.width &&
    Math.max(a[1], b[1]) >= w.y &&
    Math.min(a[1], b[1]) <= w.y + w.height
  )
}

/** Leaves out points nearer than 0.3 px to the one before: they cannot be seen and make the file heavy. */
function thin(points: readonly Point[]): Point[] {
  const out: Point[] = []
  points.forEach((point, i) => {
    const last = out.at(-1)
    const isEnd = i === points.length - 1
    if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 0.3) out.push(point)
  })
  return out
}

/** Sutherland-Hodgman against the four sides of the window. */
function cutRing(ring: readonly Point[], w: Window): Point[] {
  const sides: { axis: 0 | 1; at: number; sign: 1 | -1 }[] = [
    { axis: 0, at: w.x, sign: 1 },
    { axis: 0, at: w.x + w.width, sign: -1 },
    { axis: 1, at: w.y, sign: 1 },
    { axis: 1, at: w.y + w.height, sign: -1 },
  ]
  let points: readonly Point[] = ring
  for (const { axis, at, sign } of sides) {
    const depth = (p: Point) => (p[axis] - at) * sign
    const kept: Point[] = []
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length]
      if (!before) return
      const [d0, d1] = [depth(before), depth(point)]
      if (d0 >= 0 !== d1 >= 0) {
        const t = d0 / (d0 - d1)
        kept.push([before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t])
      }
      if (d1 >= 0) kept.push(point)
    })
    points = kept
  }
  return [...points]
}
