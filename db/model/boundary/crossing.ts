import type { Mm, Paths } from './plane.ts'

type Edge = { a: Mm; b: Mm; ring: number; at: number; last: number }

/** Crossings that are looked for: past these the rest is only more of the same. */
const most = 50

/** Where rings cross or touch themselves or each other, in mm; nothing for a shape that is in order. */
export function crossingsOf(rings: Paths): Mm[] {
  const edges = rings.flatMap(edgesOf).sort((p, q) => Math.min(p.a.x, p.b.x) - Math.min(q.a.x, q.b.x))
  const found: Mm[] = []
  let open: Edge[] = []
  for (const edge of edges) {
    const left = Math.min(edge.a.x, edge.b.x)
    open = open.filter(other => Math.max(other.a.x, other.b.x) >= left)
    for (const other of open) {
      const at = meeting(edge, other)
      if (at && found.push(at) >= most) return found
    }
    open.push(edge)
  }
  return found
}

function edgesOf(ring: readonly Mm[], of: number): Edge[] {
  const last = ring.length - 1
  return ring.map((a, at) => ({ a, b: ring[at === last ? 0 : at + 1] ?? a, ring: of, at, last }))
}

/** Where two edges meet though they do not follow each other, or where one folds back over the one before; null when they do not. */
function meeting(p: Edge, q: Edge): Mm | null {
  if (Math.max(p.a.y, p.b.y) < Math.min(q.a.y, q.b.y) || Math.min(p.a.y, p.b.y) > Math.max(q.a.y, q.b.y)) return null
  if (p.ring === q.ring) {
    if (follows(p, q)) return foldOf(p, q)
    if (follows(q, p)) return foldOf(q, p)
  }
  const [a, b] = [turn(p.a, p.b, q.a), turn(p.a, p.b, q.b)]
  const [c, d] = [turn(q.a, q.b, p.a), turn(q.a, q.b, p.b)]
  if (a * b < 0 && c * d < 0) {
    const t = c / (c - d)
    return { x: Math.round(p.a.x + t * (p.b.x - p.a.x)), y: Math.round(p.a.y + t * (p.b.y - p.a.y)) }
  }
  if (a === 0 && isBeside(q.a, p)) return q.a
  if (b === 0 && isBeside(q.b, p)) return q.b
  if (c === 0 && isBeside(p.a, q)) return p.a
  return d === 0 && isBeside(p.b, q) ? p.b : null
}

/** True when `q` begins where `p` ends. */
const follows = (p: Edge, q: Edge): boolean => q.at === (p.at === p.last ? 0 : p.at + 1)

/** The corner between two edges of which the second runs back over the first. */
function foldOf(p: Edge, q: Edge): Mm | null {
  const forth = (p.b.x - p.a.x) * (q.b.x - q.a.x) + (p.b.y - p.a.y) * (q.b.y - q.a.y)
  return turn(p.a, p.b, q.b) === 0 && forth < 0 ? p.b : null
}

const turn = (a: Mm, b: Mm, c: Mm): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

const isBeside = ({ x, y }: Mm, { a, b }: Edge): boolean =>
  x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x) && y >= Math.min(a.y, b.y) && y <= Math.max(a.y, b.y)
