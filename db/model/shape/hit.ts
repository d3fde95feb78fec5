import { boxOf } from './rings.ts'
import type { ShapeSet } from './set.ts'

/** A set of boundaries with its shapes by square cells, so that a question about one place looks at few of them. */
export type HitIndex = {
  set: ShapeSet
  boxes: Int32Array
  cells: Map<number, number[]>
  side: number
  west: number
  south: number
}

const acrossCells = 64

/** Sorts the shapes of a set into about 64 by 64 cells. */
export function indexOf(set: ShapeSet): HitIndex {
  const boxes = new Int32Array(4 * set.ids.length)
  for (let n = 0; n < set.ids.length; n++) boxes.set(boxAt(set, n), 4 * n)
  const [west, south, east, north] = boxOf(set)
  const side = Math.max(1, (east - west) / acrossCells, (north - south) / acrossCells)
  const cells = new Map<number, number[]>()
  for (let n = 0; n < set.ids.length; n++) {
    const [w = 0, s = 0, e = 0, nn = 0] = boxes.subarray(4 * n, 4 * n + 4)
    for (let column = Math.floor((w - west) / side); column <= (e - west) / side; column++)
      for (let line = Math.floor((s - south) / side); line <= (nn - south) / side; line++) {
        const key = line * 4096 + column
        const cell = cells.get(key)
        if (cell) cell.push(n)
        else cells.set(key, [n])
      }
  }
  return { set, boxes, cells, side, west, south }
}

/** The last shape drawn that holds a place (centimetres of Web Mercator); -1 when none does. */
export function shapeAt({ set, boxes, cells, side, west, south }: HitIndex, x: number, y: number): number {
  const key = Math.floor((y - south) / side) * 4096 + Math.floor((x - west) / side)
  const cell = cells.get(key) ?? []
  for (let i = cell.length - 1; i >= 0; i--) {
    const n = cell[i] ?? -1
    const [w = 0, s = 0, e = 0, nn = 0] = boxes.subarray(4 * n, 4 * n + 4)
    if (x >= w && x <= e && y >= s && y <= nn && isIn(set, n, x, y)) return n
  }
  return -1
}

/** The box around shape n of a set, as `boxOf`. */
export function boxAt(set: ShapeSet, n: number): ReturnType<typeof boxOf> {
  const [from, to] = spanOf(set, n)
  return boxOf(set, from, to)
}

/** First and last place in `at` of shape n. */
function spanOf({ ends, ringEnds }: ShapeSet, n: number): [number, number] {
  const first = n === 0 ? 0 : (ends[n - 1] ?? 0)
  const from = first === 0 ? 0 : (ringEnds[first - 1] ?? 0)
  return [2 * from, 2 * (ringEnds[(ends[n] ?? 0) - 1] ?? from)]
}

/** True when a place lies inside an odd number of the shape's rings. */
function isIn(set: ShapeSet, n: number, x: number, y: number): boolean {
  const { at, ends, ringEnds } = set
  let is = false
  for (let ring = n === 0 ? 0 : (ends[n - 1] ?? 0); ring < (ends[n] ?? 0); ring++) {
    const from = ring === 0 ? 0 : (ringEnds[ring - 1] ?? 0)
    const to = ringEnds[ring] ?? 0
    for (let i = from, j = to - 1; i < to; j = i++) {
      const [xi, yi, xj, yj] = [at[2 * i] ?? 0, at[2 * i + 1] ?? 0, at[2 * j] ?? 0, at[2 * j + 1] ?? 0]
      if (yi > y !== yj > y && x < xi + ((xj - xi) * (y - yi)) / (yj - yi)) is = !is
    }
  }
  return is
}

/** The middle of shape n for its name: the middle of its box where that lies inside, else of the widest stretch across it. */
export function middleOf(index: HitIndex, n: number): [x: number, y: number] {
  const [w = 0, s = 0, e = 0, nn = 0] = index.boxes.subarray(4 * n, 4 * n + 4)
  const [x, y] = [(w + e) / 2, (s + nn) / 2]
  return isIn(index.set, n, x, y) ? [x, y] : [widest(index.set, n, y) ?? x, y]
}

/** x in the middle of the longest stretch inside the shape at a height. */
function widest({ at, ends, ringEnds }: ShapeSet, n: number, y: number): number | null {
  const crossings: number[] = []
  for (let ring = n === 0 ? 0 : (ends[n - 1] ?? 0); ring < (ends[n] ?? 0); ring++) {
    const from = ring === 0 ? 0 : (ringEnds[ring - 1] ?? 0)
    const to = ringEnds[ring] ?? 0
    for (let i = from, j = to - 1; i < to; j = i++) {
      const [xi, yi, xj, yj] = [at[2 * i] ?? 0, at[2 * i + 1] ?? 0, at[2 * j] ?? 0, at[2 * j + 1] ?? 0]
      if (yi > y !== yj > y) crossings.push(xi + ((xj - xi) * (y - yi)) / (yj - yi))
    }
  }
  crossings.sort((a, b) => a - b)
  let best: number | null = null
  let most = 0
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [a = 0, b = 0] = [crossings[i], crossings[i + 1]]
    if (b - a > most) {
      most = b - a
      best = (a + b) / 2
    }
  }
  return best
}
