import { bytesOf } from '../../model/shape/outline.ts'
import { boxOf, ringsOf, toCm } from '../../model/shape/rings.ts'
import type { ShapeKind, ShapesWanted } from '../../model/shape/set.ts'
import { type Db, sql } from '../db.ts'
import { dayOf } from '../log/day.ts'

/** Bytes of outlines that are held at once: some ten million corners. */
export const mostBytes = 96 * 1024 * 1024

/** The outlines of some records of a kind by id, as they are on the day that the connection stands at; of those whose boundary was another on that day, the ones in a box. `heavy`: how many are left out because they are past the most that is held. */
export function outlinesOf(
  db: Db,
  kind: ShapeKind,
  ids: readonly string[],
  box: ShapesWanted['box'],
  most = mostBytes,
): { outlines: Map<string, Uint8Array>; heavy: number } {
  const list = JSON.stringify(ids)
  const rows = sql(
    db,
    `SELECT entry.record, outline.rings FROM json_each(?) AS asked CROSS JOIN entry ON entry.kind = '${kind}' AND entry.record = asked.value
     CROSS JOIN outline ON outline.id = entry.id`,
  )
    .raw()
    .iterate(list) as Iterable<[string, Uint8Array]>
  const outlines = new Map<string, Uint8Array>()
  let [bytes, heavy] = [0, 0]
  for (const [id, rings] of rows) {
    // A smaller one that comes later may still find its place.
    if (bytes + rings.length > most) heavy += 1
    else {
      bytes += rings.length
      outlines.set(id, rings)
    }
  }
  if (dayOf(db) !== null) takeBack(db, outlines, { kind, list, box })
  return { outlines, heavy }
}

/** Puts the boundaries of a past day in the place of those that have changed since. */
function takeBack(
  db: Db,
  outlines: Map<string, Uint8Array>,
  { kind, list, box }: { kind: ShapeKind; list: string; box: ShapesWanted['box'] },
): void {
  const changed = sql(
    db,
    `SELECT ${kind}.id, ${kind}.shape FROM json_each(?) AS asked CROSS JOIN ${kind} ON ${kind}.id = asked.value
     LEFT JOIN main.${kind} AS today ON today.id = ${kind}.id WHERE ${kind}.shape IS NOT today.shape`,
  )
    .raw()
    .all(list) as [string, string | null][]
  const [west, south] = toCm(box[0], box[1])
  const [east, north] = toCm(box[2], box[3])
  for (const [id, shape] of changed) {
    const rings = ringsOf(shape ?? '')
    const [w, s, e, n] = boxOf(rings)
    if (e < west || w > east || n < south || s > north) outlines.delete(id)
    else outlines.set(id, bytesOf(rings))
  }
}
