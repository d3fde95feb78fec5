import { v7 as newId } from 'uuid'
import type { PaperAsk } from '../../model/official/ask.ts'
import { framed } from '../../model/official/frame.ts'
import type { Official } from '../../model/official/official.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { dayOf } from '../log/day.ts'
import { templateOf } from '../office/template.ts'
import { insert } from '../table.ts'
import { nextCode } from '../view/snapshot.ts'
import { bodyOf } from './body.ts'

/** Who asks, when, on which day the office lives; `past` gives the register as it stood at the end of a day (ISO). */
export type Freezing = { by: string; now: Date; today: string; past: (day: string) => Db }

/**
 * A paper of the office, frozen under a snapshot number of the day. When nothing has changed since the day's last one of the same paper, that one is
 * given back. On a past day nothing is written: the day itself says which register was printed, and the paper has no author.
 */
export function freezePaper(db: Db, ladders: Ladder[], ask: PaperAsk, freezing: Freezing): Official {
  const { by, now, today } = freezing
  const body = bodyOf(db, ladders, ask, freezing)
  const office = templateOf(db)
  const at = now.toISOString()
  if (dayOf(db) !== null) return framed(body, office, { code: null, at, asOf: today })
  const { code, taken } = nextCode(db, today)
  for (const each of taken.reverse()) {
    const kept = JSON.parse(each.brief) as Official
    if (kept.subject.kind !== 'paper' || kept.subject.id !== body.subject.id) continue
    const { author, ...own } = kept
    const again = framed(body, office, { code: each.code, at: kept.at, asOf: today })
    if (JSON.stringify(again) === JSON.stringify(own)) return kept
  }
  const paper: Official = { ...framed(body, office, { code, at, asOf: today }), author: by }
  const version = sql(db, "SELECT max(id) FROM history WHERE kind <> 'snapshot'").pluck().get() as number | null
  inBatch(db, { name: `Bản chụp ${code}: ${paper.title}`.slice(0, 300), by, kept: true }, () =>
    insert(db, 'snapshot', {
      ...{ id: newId(), code, call: null, zone: null, at, lang: 'vi', brief: paper },
      ...{ author: by, version: version ?? 0, length: 'full', state: 'draft' },
    }),
  )
  return paper
}
