import type { Book } from '../cell/sheet.ts'
import { isShaped } from '../cell/sheet.ts'
import type { Bounds } from '../map/project.ts'
import { eachPosition, extentOf, type Form, type Position, polygonsOf } from './form.ts'

/** Parts one after the other on the grid of a sketch: x from the west and y from the south, corner after corner; where each part ends, in corners. */
export type Parts = { at: Uint16Array; ends: Uint32Array }

/**
 * A layer as a small map shows it, in few flat arrays, which cross to the window as they are. Places are steps of a grid, `step` degrees
 * wide, from the lower left corner of the bounds; `specks`: those of shapes too small to be drawn there, each place once.
 */
export type Sketch = {
  bounds: Bounds
  step: number
  rings: Parts
  lines: Parts
  dots: Uint16Array
  specks: Uint16Array
  shapes: number
}

/** Steps across the longer side, from the finest: the first with which the corners keep within the budget, else the last. */
const grids = [4096, 2048, 1024, 512]
/** More corners than these say nothing on a small map, and take it long. */
const budget = 20_000
/** More dots than these are a cloud. */
const mostDots = 1000
/** A shape that is no larger than this share of the longer side is a speck: some px of a small map. */
const least = 1 / 256

/** The placed shapes of a sheet, thinned; null when there is none, or when it is still asked where they lie. */
export function sketchOf({ sheets }: Book, name: string): Sketch | null {
  const sheet = sheets.find(each => each.name === name)
  if (!sheet?.layer || sheet.layer.questions.length > 0) return null
  const first = sheet.layer.headings.length
  const forms = sheet.rows.flatMap(row =>
    row.slice(0, first).flatMap(cell => (isShaped(cell) && 'form' in cell ? [cell.form] : [])),
  )
  const bounds = boundsOf(forms)
  if (!Number.isFinite(bounds.west)) return null
  const last = grids.at(-1) ?? 1
  for (const across of grids) {
    const sketch = drawn(forms, bounds, across, across === last ? Infinity : budget)
    if (sketch) return sketch
  }
  return null
}

function boundsOf(forms: readonly Form[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const form of forms)
    eachPosition(form, ([lon, lat]) => {
      if (lon < bounds.west) bounds.west = lon
      if (lon > bounds.east) bounds.east = lon
      if (lat < bounds.south) bounds.south = lat
      if (lat > bounds.north) bounds.north = lat
    })
  return bounds
}

/** Forms on a grid; null when there are more corners than `most`. */
function drawn(forms: readonly Form[], bounds: Bounds, across: number, most: number): Sketch | null {
  const step = Math.max(bounds.east - bounds.west, bounds.north - bounds.south, 1e-6) / across
  const snap = ([lon, lat]: Position): [number, number] => [
    Math.round((lon - bounds.west) / step),
    Math.round((lat - bounds.south) / step),
  ]
  const [rings, lines] = [partsOn(snap, across * least), partsOn(snap, across * least)]
  const [dots, specks] = [cells(), cells()]
  for (const form of forms) {
    const extent = extentOf(form)
    if (extent === 'point') eachPosition(form, position => dots.add(...snap(position)))
    else {
      const parts = extent === 'area' ? rings : lines
      for (const part of extent === 'area' ? polygonsOf(form).flat() : linesOf(form)) {
        const speck = parts.add(part)
        if (speck) specks.add(...speck)
      }
    }
    if (rings.count() + lines.count() > most) return null
  }
  const isCloud = dots.count() > mostDots
  if (isCloud) dots.each(specks.add)
  return {
    ...{ bounds, step, rings: rings.all(), lines: lines.all(), shapes: forms.length },
    ...{ dots: isCloud ? new Uint16Array() : dots.all(), specks: specks.all() },
  }
}

function linesOf(form: Form): Position[][] {
  if (form.type === 'LineString') return [form.coordinates]
  return form.type === 'MultiLineString' ? form.coordinates : []
}

/** Parts as they are gathered; one that is smaller than `size` steps is not taken, and its middle is told instead. */
function partsOn(snap: (position: Position) => [number, number], size: number) {
  const at: number[] = []
  const ends: number[] = []
  return {
    count: () => at.length / 2,
    all: (): Parts => ({ at: Uint16Array.from(at), ends: Uint32Array.from(ends) }),
    add(part: readonly Position[]): [number, number] | null {
      const begun = at.length
      const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
      for (const position of part) {
        const [x, y] = snap(position)
        // What falls on the corner before it says nothing more.
        if (at.length > begun && at.at(-2) === x && at.at(-1) === y) continue
        at.push(x, y)
        if (x < box.west) box.west = x
        if (x > box.east) box.east = x
        if (y < box.south) box.south = y
        if (y > box.north) box.north = y
      }
      if (at.length === begun) return null
      if (Math.max(box.east - box.west, box.north - box.south) > size) {
        ends.push(at.length / 2)
        return null
      }
      at.length = begun
      return [Math.round((box.west + box.east) / 2), Math.round((box.south + box.north) / 2)]
    },
  }
}

/** Places of a grid, each once. */
function cells() {
  const keys = new Set<number>()
  const width = 65_536
  const each = (say: (x: number, y: number) => void) => {
    for (const key of keys) say(key % width, Math.floor(key / width))
  }
  return {
    each,
    count: () => keys.size,
    add: (x: number, y: number) => void keys.add(y * width + x),
    all(): Uint16Array {
      const all: number[] = []
      each((x, y) => all.push(x, y))
      return Uint16Array.from(all)
    },
  }
}
