import { v7 as newId } from 'uuid'
import type { Brief } from '../../model/brief/brief.ts'
import { composeBrief } from '../../model/brief/compose.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { get, insert } from '../table.ts'
import { dossierOf, dossierOfCall } from './dossier.ts'
import { zoneSummaries } from './overview.ts'

export type Subject = { call: string } | { zone: string }

/**
 * The brief of a call or a zone (id or code), frozen under a snapshot number of the day ("22-11-2026/03").
 * When nothing has changed since the day's last snapshot of the same subject, that one is given back.
 */
export function takeSnapshot(db: Db, ladders: Ladder[], subject: Subject, by: string, now: Date, today: string): Brief {
  const call = 'call' in subject ? get(db, 'call', subject.call) : null
  const dossier = call
    ? dossierOfCall(db, ladders, call, today)
    : dossierOf(db, ladders, 'zone' in subject ? subject.zone : '', today)
  const about = call ?? dossier.zone
  const { code: next, taken } = nextCode(db, today)
  const at = now.toISOString()
  const neighbours = zoneSummaries(db, ladders, today, { hasShapes: true })
  const compose = (code: string, moment: string) => composeBrief({ dossier, call, code, at: moment, today, neighbours })
  for (const { code, brief } of taken.reverse()) {
    const kept = JSON.parse(brief) as Brief
    if (kept.subject.id === about.id && JSON.stringify(compose(code, kept.at)) === brief) return kept
  }
  const brief = compose(next, at)
  const name = `Bản chụp ${brief.code}: ${brief.title}`
  inBatch(db, { name, by, kept: true }, () =>
    insert(db, 'snapshot', {
      id: newId(),
      code: brief.code,
      call: call?.id ?? null,
      zone: dossier.zone.id || null,
      at,
      lang: brief.lang,
      brief,
    }),
  )
  return brief
}

/** The number of a day's next snapshot ("22-11-2026/03"), and the snapshots of the day in order. */
export function nextCode(db: Db, today: string): { code: string; taken: { code: string; brief: string }[] } {
  const day = today.split('-').reverse().join('-')
  const rows = sql(db, 'SELECT code, brief FROM snapshot WHERE code LIKE ? ORDER BY rowid').all(`${day}/%`)
  const taken = rows as { code: string; brief: string }[]
  return { code: `${day}/${String(taken.length + 1).padStart(2, '0')}`, taken }
}

/** A frozen brief by its snapshot number. Throws E_RECORD_MISSING. */
export function snapshotOf(db: Db, code: string): Brief {
  return get(db, 'snapshot', code).brief as Brief
}
