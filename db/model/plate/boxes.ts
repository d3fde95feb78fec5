import type { Area } from './plate.ts'
import type { Orientation } from './size.ts'

/** Where the pieces of a map's sheet stand, in units. `head` is only on upright sheets: on the others the first column begins with it. */
export type Boxes = { map: Area; head: Area | null; columns: Area[]; foot: Area }

/** Units around a map for its band and the figures of its grid. */
export const bandRoom = 9.5
const edge = 6
const between = 7

/** A map with one column at its right, or over three columns where the sheet stands upright: `more` makes these higher by a share of their own. */
export function boxesOf(orientation: Orientation, width: number, height: number, more = 0): Boxes {
  const foot = { x: edge + 2, y: height - 6.5, width: width - 2 * edge - 4, height: 3 }
  const side = edge + bandRoom
  if (orientation === 'landscape') {
    const column = Math.min(118, Math.max(80, width * 0.205))
    const x = width - edge - 4 - column
    const map = { x: side, y: side, width: x - between - bandRoom - side, height: height - 2 * side }
    return { map, head: null, columns: [{ x, y: 11, width: column, height: height - 21 }], foot }
  }
  const head = { x: side, y: 9, width: width - 2 * side, height: 17 }
  const top = head.y + head.height + bandRoom + 2
  const strip = Math.min(150, Math.max(92, height * 0.235)) * (1 + more)
  const map = { x: side, y: top, width: width - 2 * side, height: height - top - bandRoom - strip - 12 }
  const own = (width - 2 * (edge + 4) - 2 * between) / 3
  const y = map.y + map.height + bandRoom + 2.5
  const columns = [0, 1, 2].map(at => ({
    x: edge + 4 + at * (own + between),
    y,
    width: own,
    height: height - y - 9,
  }))
  return { map, head, columns, foot }
}
