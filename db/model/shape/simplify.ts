import { metresPerPxAt } from '../map/project.ts'
import type { Rings } from './rings.ts'

/** px that nobody sees a corner by. */
const tolerancePx = 0.35
/** From this zoom on boundaries are drawn as they were measured. */
export const fullZoom = 17
/** The square of what nobody sees at zoom 0, in the square of the rings' unit, centimetres. */
const unseen = (tolerancePx * metresPerPxAt(0, 0) * 100) ** 2

/**
 * For each corner the least whole zoom at which it can be seen, `fullZoom` for one that never can: Douglas and Peucker, ring by ring,
 * between its first corner and the one farthest from it, kept for all zooms at once. What is left out at a zoom lies within the tolerance
 * of what is drawn, so two neighbours along one border never part by more than two tolerances, less than the line that is drawn there.
 */
export function leastZooms({ at, ends }: Rings): Uint8Array {
  const zooms = new Uint8Array(at.length / 2)
  let from = 0
  for (const end of ends) {
    if (end - from > 4) rank(at, from, end, zooms)
    from = end
  }
  return zooms
}

/** The least zoom at which a distance, given by its square, is more than the tolerance. */
function zoomOf(square: number): number {
  if (square <= 0) return fullZoom
  return Math.min(fullZoom, Math.max(0, Math.floor(Math.log2(unseen / square) / 2) + 1))
}

const work = { stack: new Uint32Array(2048), least: new Uint8Array(1024) }

/** Writes the least zoom of every corner of one ring. */
function rank(at: Int32Array, from: number, end: number, zooms: Uint8Array): void {
  const size = end - from
  if (work.least.length < size)
    Object.assign(work, { stack: new Uint32Array(4 * size), least: new Uint8Array(2 * size) })
  const { stack, least } = work
  const far = farthestFrom(at, from, end)
  let depth = 0
  const look = (a: number, b: number, zoom: number) => {
    if (b - a < 2) return
    least[depth / 2] = zoom
    stack[depth++] = a
    stack[depth++] = b
  }
  // The ring's end is its first corner again.
  look(0, far, 0)
  look(far, size, 0)
  while (depth > 0) {
    const b = stack[--depth] ?? 0
    const a = stack[--depth] ?? 0
    const found = farthestAside(at, from + a, from + b, b === size ? from : from + b)
    // A corner is never seen before those between which it stands.
    const zoom = Math.max(least[depth / 2] ?? 0, zoomOf(found.square))
    zooms[found.at] = zoom
    look(a, found.at - from, zoom)
    look(found.at - from, b, zoom)
  }
}

/** The corner between two others that lies farthest from the stretch between them; `to` is where the second of them is read. */
function farthestAside(at: Int32Array, first: number, end: number, to: number): { at: number; square: number } {
  const ax = at[2 * first] ?? 0
  const ay = at[2 * first + 1] ?? 0
  const dx = (at[2 * to] ?? 0) - ax
  const dy = (at[2 * to + 1] ?? 0) - ay
  const length = dx * dx + dy * dy
  let worst = -1
  let found = first + 1
  for (let i = first + 1; i < end; i++) {
    let px = (at[2 * i] ?? 0) - ax
    let py = (at[2 * i + 1] ?? 0) - ay
    if (length > 0) {
      const t = (px * dx + py * dy) / length
      const along = t < 0 ? 0 : t > 1 ? 1 : t
      px -= along * dx
      py -= along * dy
    }
    const away = px * px + py * py
    if (away > worst) {
      worst = away
      found = i
    }
  }
  return { at: found, square: worst }
}

function farthestFrom(at: Int32Array, from: number, end: number): number {
  const [x, y] = [at[2 * from] ?? 0, at[2 * from + 1] ?? 0]
  let most = -1
  let found = 0
  for (let i = from; i < end; i++) {
    const away = ((at[2 * i] ?? 0) - x) ** 2 + ((at[2 * i + 1] ?? 0) - y) ** 2
    if (away > most) {
      most = away
      found = i - from
    }
  }
  return found
}
