/** A rectangle in px, y down. */
export type Box = { x: number; y: number; width: number; height: number }

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const cellSide = 48

/** Two cells far apart may share a key: that costs a look, never an answer. */
const cellKey = (column: number, line: number) => column * 65_537 + line

/** Boxes by square cells: a question about one box looks at its neighbours only. */
export class BoxGrid {
  private readonly cells = new Map<number, (Box & { id?: string })[]>()

  add(box: Box & { id?: string }): void {
    this.each(box, key => {
      const cell = this.cells.get(key)
      if (cell) cell.push(box)
      else this.cells.set(key, [box])
      return false
    })
  }

  hits(box: Box, ownId: string): boolean {
    return this.each(box, key => (this.cells.get(key) ?? []).some(other => other.id !== ownId && overlap(box, other)))
  }

  private each(box: Box, visit: (key: number) => boolean): boolean {
    for (let c = Math.floor(box.x / cellSide); c * cellSide < box.x + box.width; c++) {
      for (let l = Math.floor(box.y / cellSide); l * cellSide < box.y + box.height; l++) {
        if (visit(cellKey(c, l))) return true
      }
    }
    return false
  }
}

/**
 * A symbol's true place in px. `isFixed` keeps it there whatever is beside it (the selected zone). `radius` is the symbol's own
 * when it is not half the common distance: two symbols touch when they are closer than the sum of their radii.
 */
export type SpreadPoint = { id: string; x: number; y: number; isFixed?: boolean; radius?: number }

/** Where a symbol is drawn, and its true place when the two differ: a leader line then joins them. */
export type Spread = { id: string; x: number; y: number; leader: { x: number; y: number } | null }

/** Points by square cells, so that only the neighbours of a place are looked at. */
class PointGrid<T extends { x: number; y: number }> {
  private readonly cells = new Map<number, T[]>()
  private readonly side: number

  constructor(side: number) {
    this.side = side
  }

  add(point: T): void {
    const key = cellKey(Math.floor(point.x / this.side), Math.floor(point.y / this.side))
    const cell = this.cells.get(key)
    if (cell) cell.push(point)
    else this.cells.set(key, [point])
  }

  /** The nearest point closer than `reach` tells for it (at most the cell's side); the first one added on a tie. */
  nearest(x: number, y: number, reach: (point: T) => number): T | null {
    let best: T | null = null
    let bestSquare = Number.POSITIVE_INFINITY
    const column = Math.floor(x / this.side)
    const line = Math.floor(y / this.side)
    for (let c = column - 1; c <= column + 1; c++) {
      for (let l = line - 1; l <= line + 1; l++) {
        for (const point of this.cells.get(cellKey(c, l)) ?? []) {
          const square = (point.x - x) ** 2 + (point.y - y) ** 2
          if (square < bestSquare && square < reach(point) ** 2 - 1e-6) {
            best = point
            bestSquare = square
          }
        }
      }
    }
    return best
  }
}

type Disc = { x: number; y: number; radius: number }

/**
 * Moves symbols apart until no two are closer than `minDistance` px, or than the sum of their own radii (section 4 of the design
 * guide). Fixed ones first, then in the order given, each keeps its true place if that is free; otherwise it takes the nearest
 * free place around it, away from the symbol it would touch. Deterministic. Two fixed symbols are left where they are.
 */
export function spreadSymbols(points: readonly SpreadPoint[], minDistance: number): Spread[] {
  const radiusOf = (point: SpreadPoint) => point.radius ?? minDistance / 2
  const placed = new PointGrid<Disc>(2 * points.reduce((most, point) => Math.max(most, radiusOf(point)), 1))
  const found = new Map<SpreadPoint, Spread>()
  const order = [...points.filter(p => p.isFixed), ...points.filter(p => !p.isFixed)]
  for (const point of order) {
    const disc = { x: point.x, y: point.y, radius: radiusOf(point) }
    const touched = point.isFixed ? null : placed.nearest(disc.x, disc.y, other => other.radius + disc.radius)
    const free = touched ? nearestFree(disc, touched, placed) : disc
    placed.add(free)
    found.set(point, { id: point.id, x: free.x, y: free.y, leader: touched ? { x: point.x, y: point.y } : null })
  }
  return points.flatMap(point => found.get(point) ?? [])
}

/** Rings around the true place, widening by half the radius, each begun in the direction away from `touched`. */
function nearestFree(disc: Disc, touched: Disc, placed: PointGrid<Disc>): Disc {
  const away = Math.atan2(disc.y - touched.y, disc.x - touched.x)
  for (let ring = 1; ; ring++) {
    const steps = Math.max(16, 4 * ring)
    for (let step = 0; step < steps; step++) {
      const turn = (Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1) * 2 * Math.PI) / steps
      const x = disc.x + ((ring * disc.radius) / 2) * Math.cos(away + turn)
      const y = disc.y + ((ring * disc.radius) / 2) * Math.sin(away + turn)
      if (!placed.nearest(x, y, other => other.radius + disc.radius)) return { x, y, radius: disc.radius }
    }
  }
}

/** Points shown as one: its place (that of its first member), and who is in it. */
export type Cluster = { x: number; y: number; ids: string[] }

/**
 * Joins points within `distance` px of an earlier one (zoom 8-9: 20 px) into one symbol with a count. Put the important ones
 * first: a cluster stands at its first member. No two clusters stand closer than `distance`.
 */
export function clusterPoints(points: readonly { id: string; x: number; y: number }[], distance: number): Cluster[] {
  const clusters: Cluster[] = []
  const grid = new PointGrid<Cluster>(distance)
  for (const point of points) {
    const near = grid.nearest(point.x, point.y, () => distance)
    if (near) {
      near.ids.push(point.id)
      continue
    }
    const cluster = { x: point.x, y: point.y, ids: [point.id] }
    clusters.push(cluster)
    grid.add(cluster)
  }
  return clusters
}
