import { boxOf, type Rings, ringsOf } from '../../model/shape/rings.ts'
import type { ShapeKind } from '../../model/shape/set.ts'
import { type Db, sql } from '../db.ts'
import { dayOf } from '../log/day.ts'

/** A boundary read once: its rings, and their box in the same unit. */
export type Outline = { rings: Rings; box: [number, number, number, number] }

type Kept = { outlines: Map<string, Outline>; positions: number; seen: number }

/** Positions that are kept of one connection: 32 MB. The boundaries that were read first go first. */
const most = 4_000_000
const kept = new WeakMap<Db, Kept>()

/** The boundaries of some records of a kind, as they are now; what is read once is kept until the log says that it has changed. */
export function outlinesOf(db: Db, kind: ShapeKind, ids: readonly string[]): Map<string, Outline> {
  const store = fresh(db)
  const found = new Map<string, Outline>()
  const unread: string[] = []
  for (const id of ids) {
    const outline = store.outlines.get(id)
    if (outline) found.set(id, outline)
    else unread.push(id)
  }
  for (const [id, text] of unread.length > 0 ? read(db, kind, unread) : []) {
    const rings = ringsOf(text)
    const outline = { rings, box: boxOf(rings) }
    found.set(id, outline)
    store.outlines.set(id, outline)
    store.positions += rings.at.length / 2
  }
  for (const [id, { rings }] of store.outlines) {
    if (store.positions <= most) break
    store.outlines.delete(id)
    store.positions -= rings.at.length / 2
  }
  return found
}

function read(db: Db, kind: ShapeKind, ids: readonly string[]): Iterable<[string, string]> {
  const text = `SELECT id, shape FROM ${kind} WHERE id IN (SELECT value FROM json_each(?)) AND shape IS NOT NULL`
  return sql(db, text).raw().iterate(JSON.stringify(ids)) as Iterable<[string, string]>
}

/** What is kept, without what the log says has changed since it was read. A past day does not change. */
function fresh(db: Db): Kept {
  const store = kept.get(db) ?? { outlines: new Map(), positions: 0, seen: lastOf(db) }
  kept.set(db, store)
  const last = dayOf(db) === null ? lastOf(db) : store.seen
  if (last === store.seen) return store
  const changed = sql(db, "SELECT record FROM history WHERE id > ? AND (field = 'shape' OR field IS NULL)")
    .pluck()
    .iterate(store.seen) as Iterable<string>
  for (const id of changed) {
    store.positions -= (store.outlines.get(id)?.rings.at.length ?? 0) / 2
    store.outlines.delete(id)
  }
  store.seen = last
  return store
}

const lastOf = (db: Db) => sql(db, 'SELECT coalesce(max(id), 0) FROM history').pluck().get() as number
