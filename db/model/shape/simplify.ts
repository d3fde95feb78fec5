import type { Rings } from './rings.ts'

/**
 * Rings with the corners left out that nobody could see at a tolerance (in the rings' own unit, half a px or less of the picture):
 * Douglas and Peucker, ring by ring, between its first corner and the one farthest from it. What is left out lies within the tolerance of
 * what is drawn, so two neighbours along one border never part by more than two tolerances, less than the line that is drawn there.
 * Rings smaller than the tolerance go; the largest stays as its corners, so that no polygon disappears.
 */
export function simplified({ at, ends }: Rings, tolerance: number): Rings {
  if (!(tolerance > 0)) return { at, ends }
  const out = new Int32Array(at.length)
  const ringEnds: number[] = []
  let count = 0
  let from = 0
  for (const end of ends) {
    const size = end - from
    const kept = count
    if (size <= 4) {
      out.set(at.subarray(2 * from, 2 * end), 2 * count)
      count += size
    } else count = thinned(at, from, end, tolerance * tolerance, out, count)
    if (count - kept >= 3) ringEnds.push(count)
    else count = kept
    from = end
  }
  if (ringEnds.length === 0 && ends.length > 0) return triangle(at, ends[0] ?? 0)
  return { at: out.slice(0, 2 * count), ends: Uint32Array.from(ringEnds) }
}

const marks = { kept: new Uint8Array(1024), stack: new Uint32Array(2048) }

/** Writes what is kept of one ring behind the `count` positions of `out`; answers the new count. */
function thinned(at: Int32Array, from: number, end: number, limit: number, out: Int32Array, count: number): number {
  const size = end - from
  if (marks.kept.length < size)
    Object.assign(marks, { kept: new Uint8Array(2 * size), stack: new Uint32Array(4 * size) })
  const { kept, stack } = marks
  kept.fill(0, 0, size)
  const far = farthestFrom(at, from, end)
  kept[0] = 1
  kept[far] = 1
  let depth = 0
  stack[depth++] = 0
  stack[depth++] = far
  stack[depth++] = far
  // The ring's end is its first corner again.
  stack[depth++] = size
  while (depth > 0) {
    const b = stack[--depth] ?? 0
    const a = stack[--depth] ?? 0
    if (b - a < 2) continue
    const ax = at[2 * (from + a)] ?? 0
    const ay = at[2 * (from + a) + 1] ?? 0
    const last = from + (b === size ? 0 : b)
    const dx = (at[2 * last] ?? 0) - ax
    const dy = (at[2 * last + 1] ?? 0) - ay
    const square = dx * dx + dy * dy
    let worst = limit
    let found = -1
    for (let i = a + 1; i < b; i++) {
      let px = (at[2 * (from + i)] ?? 0) - ax
      let py = (at[2 * (from + i) + 1] ?? 0) - ay
      if (square > 0) {
        const t = (px * dx + py * dy) / square
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
    if (found < 0) continue
    kept[found] = 1
    stack[depth++] = a
    stack[depth++] = found
    stack[depth++] = found
    stack[depth++] = b
  }
  for (let i = 0; i < size; i++) {
    if (kept[i] === 0) continue
    out[2 * count] = at[2 * (from + i)] ?? 0
    out[2 * count + 1] = at[2 * (from + i) + 1] ?? 0
    count += 1
  }
  return count
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

/** Three corners of a ring, a third of it apart: a polygon too small to be more than a dot. */
function triangle(at: Int32Array, size: number): Rings {
  const corners = [0, Math.floor(size / 3), Math.floor((2 * size) / 3)]
  return {
    at: Int32Array.from(corners.flatMap(i => [at[2 * i] ?? 0, at[2 * i + 1] ?? 0])),
    ends: Uint32Array.of(3),
  }
}
