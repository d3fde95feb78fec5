import type { ShapeKind, ShapesWanted } from '../../model/shape/set.ts'
import { type Db, sql } from '../db.ts'
import { dayOf, isDated } from '../log/day.ts'
import { ofKind } from '../log/lines.ts'

/** The most boundaries of one kind in one answer: what a window may come to hold. */
export const mostShapes = 20_000

/** Records of a kind that may be in a box and large enough to be seen, the largest when there are too many; `left`: how many are not told. */
export function near(
  db: Db,
  kind: ShapeKind,
  [west, south, east, north]: ShapesWanted['box'],
  leastDegrees: number,
): { ids: string[]; left: number } {
  const found = sql(
    db,
    `SELECT entry.record, max(entry.east - entry.west, entry.north - entry.south) AS size
     FROM place CROSS JOIN entry ON entry.id = place.id
     WHERE place.east >= @west AND place.west <= @east AND place.north >= @south AND place.south <= @north AND entry.kind = @kind
       -- The index of places is rounded to 32 bits.
       AND entry.east >= @west AND entry.west <= @east AND entry.north >= @south AND entry.south <= @north`,
  )
    .raw()
    .all({ west, south, east, north, kind }) as [string, number][]
  let seen = found.filter(([, size]) => size >= leastDegrees)
  if (seen.length > mostShapes) seen = seen.sort((a, b) => b[1] - a[1]).slice(0, mostShapes)
  const ids = seen.map(([id]) => id)
  const left = found.filter(([, size]) => size > 0).length - ids.length
  if (dayOf(db) === null) return { ids, left }
  return { ids: [...new Set([...ids, ...elsewhere(db, kind)])], left }
}

const moved = new WeakMap<Db, Map<ShapeKind, string[]>>()

/** On a past day: records that had another boundary then, or none now. The index of places knows today's only. */
function elsewhere(db: Db, kind: ShapeKind): string[] {
  if (isDated(db))
    return sql(db, "SELECT DISTINCT record FROM main.claim WHERE kind = ? AND field = 'shape'")
      .pluck()
      .all(kind) as string[]
  const known = moved.get(db) ?? new Map<ShapeKind, string[]>()
  moved.set(db, known)
  const ids =
    known.get(kind) ??
    (sql(
      db,
      `SELECT DISTINCT record FROM main.history WHERE ${ofKind(kind)} AND (field = 'shape' OR field IS NULL) AND batch NOT IN (SELECT id FROM temp.batch)`,
    )
      .pluck()
      .all() as string[])
  known.set(kind, ids)
  return ids
}
