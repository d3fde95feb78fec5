import { newId } from '../../id.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { deedOf, type Ground } from '../record.ts'
import { erase, get, insert, list, update } from '../table.ts'

/** Whose turn: a zone, or one phase of it. Ids or codes. */
export type Place = { zone: string; phase: string | null }

/**
 * Writes an order of priority on the strength of a paper or a reason: the first of the list has turn 1. Who is not in the list has no turn
 * any more. One batch; turns that stay as they are are not touched. Throws E_PRIORITY_TWICE,
 * E_RECORD_MISSING.
 */
export function rankPriority(
  db: Db,
  wanted: readonly Place[],
  today: string,
  ground: Ground,
): { batch: string | null } {
  const keyOf = ({ zone, phase }: Place) => `${zone}/${phase ?? ''}`
  const places = wanted.map(({ zone, phase }) => ({
    zone: get(db, 'zone', zone).id,
    phase: phase && get(db, 'phase', phase).id,
  }))
  const seen = new Set<string>()
  for (const place of places) {
    if (seen.has(keyOf(place))) throw new Problem('E_PRIORITY_TWICE', { zone: get(db, 'zone', place.zone).name })
    seen.add(keyOf(place))
  }
  const deed = deedOf(db, `Xếp thứ tự ưu tiên ${places.length} khu, cụm`, ground)
  const basis = { document: deed.document ?? null, date: ground.asOf ?? today, note: ground.why ?? null }
  const before = new Map(list(db, 'priority').map(turn => [keyOf(turn), turn]))
  const { batch } = inBatch(db, deed, () => {
    for (const [key, turn] of before) if (!seen.has(key)) erase(db, 'priority', turn.id)
    places.forEach((place, i) => {
      const turn = before.get(keyOf(place))
      if (!turn) insert(db, 'priority', { id: newId(), ...place, rank: i + 1, ...basis })
      else if (turn.rank !== i + 1) update(db, 'priority', turn.id, { rank: i + 1, ...basis })
    })
  })
  return { batch }
}
