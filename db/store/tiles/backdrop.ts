import type { ArchiveFacts } from '../../model/backdrop/archive.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { addRecord, type Changed, type Ground, setRecord } from '../record.ts'
import { get, list, update } from '../table.ts'

/** The office's maps, from the top. */
export function backdropsOf(db: Db): RecordOf<'backdrop'>[] {
  return list(db, 'backdrop').sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.id.localeCompare(b.id))
}

type Found = { path: string; bytes: number; facts: ArchiveFacts }

const factsOf = ({ path, bytes, facts }: Found) => ({
  ...{ path, bytes, form: facts.form, attribution: facts.attribution, bounds: facts.bounds },
  ...{ zoom_from: facts.minZoom, zoom_to: facts.maxZoom },
})

/** A tile archive becomes a map of the office, under those it has already. */
export function addTiles(db: Db, found: Found, ground: Ground): Changed {
  const lowest = Math.max(0, ...backdropsOf(db).map(each => each.rank ?? 0))
  const own = { name: found.facts.name, rank: lowest + 1, shown: true, opacity_pct: 100 }
  return addRecord(db, 'backdrop', { ...own, ...factsOf(found) }, ground)
}

/** A map is found in another place: its name, order and opacity stay. */
export function moveTiles(db: Db, key: string, found: Found, ground: Ground): Changed {
  return setRecord(db, 'backdrop', key, factsOf(found), ground)
}

/** Puts the maps into the given order, from the top, as one batch. */
export function orderBackdrops(db: Db, keys: readonly string[], by: string): { batch: string | null } {
  const named = keys.map(key => get(db, 'backdrop', key))
  const rest = backdropsOf(db).filter(each => !named.some(other => other.id === each.id))
  const { batch } = inBatch(db, { name: 'Xếp lại thứ tự bản đồ nền', by }, () => {
    for (const [at, each] of [...named, ...rest].entries())
      if (each.rank !== at + 1) update(db, 'backdrop', each.id, { rank: at + 1 })
  })
  return { batch }
}
