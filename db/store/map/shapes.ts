import { metresPerPxAt } from '../../model/map/project.ts'
import { toCm } from '../../model/shape/rings.ts'
import { type Outlined, packed, type ShapeKind, type ShapeSet, type ShapesWanted } from '../../model/shape/set.ts'
import { simplified } from '../../model/shape/simplify.ts'
import type { Db } from '../db.ts'
import { near } from './near.ts'
import { outlinesOf } from './outline.ts'
import { mapRows } from './rows.ts'

/** px that nobody sees a corner by, and below which a whole boundary is not drawn. */
const tolerancePx = 0.35
const leastPx = 1.5
/** From this zoom on boundaries are drawn as they were measured. */
const fullZoom = 16.5

/** The boundaries in a box, kind by kind, with the corners that can be seen at the zoom and no others. */
export function shapesIn(db: Db, { box, zoom, kinds }: ShapesWanted): ShapeSet[] {
  return kinds.map(kind => setOf(db, kind, box, zoom))
}

function setOf(db: Db, kind: ShapeKind, box: ShapesWanted['box'], zoom: number): ShapeSet {
  const degreesPerPx = 360 / (256 * 2 ** zoom)
  const { ids, left } = near(db, kind, box, leastPx * degreesPerPx)
  if (ids.length === 0) return packed(kind, [], left)
  const outlines = outlinesOf(db, kind, ids)
  const [west, south] = toCm(box[0], box[1])
  const [east, north] = toCm(box[2], box[3])
  const tolerance = zoom >= fullZoom ? 0 : tolerancePx * metresPerPxAt(zoom, 0) * 100
  const shapes = mapRows(db, kind, ids).flatMap((row): Outlined[] => {
    const outline = outlines.get(row.id)
    if (!outline || outline.rings.ends.length === 0) return []
    const [w, s, e, n] = outline.box
    if (e < west || w > east || n < south || s > north) return []
    return [{ ...row, rings: simplified(outline.rings, tolerance) }]
  })
  // In one order whatever was read before: what lies over what does not change from picture to picture.
  return packed(
    kind,
    shapes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    left,
  )
}
