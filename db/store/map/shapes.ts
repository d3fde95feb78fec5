import { type Outlined, packed, type ShapeKind, type ShapeSet, type ShapesWanted } from '../../model/shape/set.ts'
import type { Db } from '../db.ts'
import { near } from './near.ts'
import { mostBytes, outlinesOf } from './outline.ts'
import { mapRows } from './rows.ts'

/** px below which a whole boundary is not drawn. */
const leastPx = 1.5

/** The boundaries in a box, kind by kind, with the corners that can be seen at the zoom and no others; of each kind at most so many bytes are held at once. */
export function shapesIn(db: Db, { box, zoom, kinds }: ShapesWanted, most = mostBytes): ShapeSet[] {
  return kinds.map(kind => setOf(db, kind, box, zoom, most))
}

function setOf(db: Db, kind: ShapeKind, box: ShapesWanted['box'], zoom: number, most: number): ShapeSet {
  const degreesPerPx = 360 / (256 * 2 ** zoom)
  const { ids, left } = near(db, kind, box, leastPx * degreesPerPx)
  if (ids.length === 0) return packed(kind, [], zoom, left)
  const { outlines, heavy } = outlinesOf(db, kind, ids, box, most)
  const shapes = mapRows(db, kind, ids).flatMap((row): Outlined[] => {
    const outline = outlines.get(row.id)
    return outline ? [{ ...row, outline }] : []
  })
  // In one order whatever was read before: what lies over what does not change from picture to picture.
  shapes.sort((a, b) => (a.id < b.id ? -1 : 1))
  return packed(kind, shapes, zoom, left, heavy)
}
