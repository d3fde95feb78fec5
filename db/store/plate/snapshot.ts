import { newId } from '../../id.ts'
import type { PlateAsk } from '../../model/plate/ask.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { dayOf } from '../log/day.ts'
import { insert } from '../table.ts'
import { nextCode, takenOn, textAbout } from '../view/snapshot.ts'

/** What a map's snapshot freezes: what was asked, and up to which line of the log the register had come. The log gives the rest back. */
export type MapSnapshot = {
  kind: 'BẢN ĐỒ'
  title: string
  at: string
  subject: { kind: 'map'; id: string; code: string }
  ask: PlateAsk
  upTo: number
}

type Taking = { ask: PlateAsk; title: string; by: string; now: Date; today: string }

/**
 * The number of the snapshot that a map is printed under. When nothing has changed since the day's last one of the same map, it is given again.
 * Null on a past day: the day itself says which register was printed.
 */
export function takeMapSnapshot(db: Db, { ask, title, by, now, today }: Taking): string | null {
  if (dayOf(db) !== null) return null
  const upTo = sql(db, "SELECT id FROM history WHERE kind <> 'snapshot' ORDER BY id DESC LIMIT 1")
    .pluck()
    .get() as number
  for (const code of takenOn(db, today)) {
    const text = textAbout(db, code, '')
    if (text === undefined) continue
    const kept = JSON.parse(text) as MapSnapshot
    if (kept.kind === 'BẢN ĐỒ' && kept.upTo === upTo && JSON.stringify(kept.ask) === JSON.stringify(ask)) return code
  }
  const code = nextCode(db, today)
  const at = now.toISOString()
  const brief: MapSnapshot = { kind: 'BẢN ĐỒ', title, at, subject: { kind: 'map', id: '', code: '' }, ask, upTo }
  const zone = ask.cover.is === 'zone' ? ask.cover.zone : null
  inBatch(db, { name: `Bản chụp ${code}: ${title}`, by, kept: true }, () =>
    insert(db, 'snapshot', { id: newId(), code, call: null, zone, at, lang: 'vi', brief }),
  )
  return code
}
