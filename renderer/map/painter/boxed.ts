import type { Box } from '../../../db/model/map/spread.ts'
import { boxOf } from '../../../db/model/shape/rings.ts'
import type { Painted, Picture } from './message.ts'

/** A set with the box of each of its shapes: west, south, east, north, one after the other, in centimetres. */
export type Boxed = Painted & { boxes: Int32Array }

/** Measures every shape once, so that what lies outside of a picture costs it nothing. */
export function boxed(set: Painted): Boxed {
  const { at, ends, ringEnds } = set
  const boxes = new Int32Array(4 * ends.length)
  for (let n = 0, from = 0; n < ends.length; n++) {
    const ring = (ends[n] ?? 0) - 1
    const to = ring < 0 ? 0 : 2 * (ringEnds[ring] ?? 0)
    boxes.set(boxOf({ at }, from, to), 4 * n)
    from = to
  }
  return { ...set, boxes }
}

/** px of the page that the widest line reaches past its boundary. */
const reach = 8

/** Whether shape n of a set shows in a box of the picture, given in px of the screen. */
export function shows({ boxes }: Boxed, n: number, { x, y, cmPerPx, density }: Picture, box: Box): boolean {
  const scale = density / cmPerPx
  const far = reach * density
  const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * n, 4 * n + 4)
  return (
    (east - x) * scale >= box.x - far &&
    (west - x) * scale <= box.x + box.width + far &&
    (y - south) * scale >= box.y - far &&
    (y - north) * scale <= box.y + box.height + far
  )
}
