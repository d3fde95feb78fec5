import type { Mm, Paths } from '../ring/paths.ts'

/** Corners that lie nearer than this are one corner drawn twice, mm. */
const near = 20

/**
 * Rings whose common borders are the same to the millimetre: corners near one another become one, and a corner near another's
 * edge becomes a corner of that edge too. Without it two plots drawn side by side keep a hair of nothing between them.
 */
export function knit(paths: Paths): Paths {
  const corners = new Map<string, Mm>()
  const one = (point: Mm): Mm => {
    const [column, row] = [Math.floor(point.x / near), Math.floor(point.y / near)]
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++) {
        const other = corners.get(`${x} ${y}`)
        if (other && Math.hypot(other.x - point.x, other.y - point.y) <= near) return other
      }
    corners.set(`${column} ${row}`, point)
    return point
  }
  const rings = paths.map(ring => ring.map(one).filter((point, at, all) => point !== all.at(at - 1)))
  const known = [...new Set(rings.flat())].sort((a, b) => a.x - b.x)
  return rings.map(ring => ring.flatMap((a, at) => [a, ...between(a, ring[(at + 1) % ring.length] ?? a, known)]))
}

/** The known corners (sorted by x) along an edge, in its order, its own ends left out. */
function between(a: Mm, b: Mm, known: readonly Mm[]): Mm[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy || 1
  const most = Math.max(a.x, b.x) + near
  const along: { point: Mm; t: number }[] = []
  for (let at = firstFrom(known, Math.min(a.x, b.x) - near); at < known.length; at++) {
    const point = known[at]
    if (!point || point.x > most) break
    if (point === a || point === b) continue
    const t = ((point.x - a.x) * dx + (point.y - a.y) * dy) / square
    const off = Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy)
    if (t > 0 && t < 1 && off <= near) along.push({ point, t })
  }
  return along.sort((p, q) => p.t - q.t).map(each => each.point)
}

/** The first place in corners sorted by x that is not left of `x`. */
function firstFrom(known: readonly Mm[], x: number): number {
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle]?.x ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}
