import { v7 as newId } from 'uuid'
import type { PaperAsk } from '../../model/official/ask.ts'
import { framed } from '../../model/official/frame.ts'
import type { Official } from '../../model/official/official.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { dayOf } from '../log/day.ts'
import { liftMask } from '../meeting/unmask.ts'
import { templateOf } from '../office/template.ts'
import { insert } from '../table.ts'
import { nextCode } from '../view/snapshot.ts'
import { bodyOf } from './body.ts'
import type { Freezing } from './freezing.ts'
import { householdsOf } from './households.ts'

/**
 * A paper of the office under its snapshot number. Household sheets that are not masked are printed under the number of the masked ones: who lets
 * them be seen and why is logged first, and no copy of the names and amounts is kept. Throws E_PAST_FIXED for those on a past day.
 */
export function freezePaper(db: Db, ladders: Ladder[], ask: PaperAsk, freezing: Freezing): Official {
  if (ask.is !== 'household-sheets' || ask.unmaskedWhy === null) return keptPaper(db, ladders, ask, freezing)
  const open = householdsOf(db, ladders, ask, freezing)
  const count = open.blocks.filter(block => block.type === 'heading').length
  const what = `In phiếu hộ có tên, giấy tờ, điện thoại, số tiền của ${count} hộ`
  liftMask(db, { meeting: null, zone: ask.zone, households: count, why: ask.unmaskedWhy, what }, freezing.by)
  const { code, at, asOf, author } = keptPaper(db, ladders, { ...ask, unmaskedWhy: null }, freezing)
  return { ...framed(open, templateOf(db), { code, at, asOf }), ...(author ? { author } : {}) }
}

/**
 * A paper of the office, frozen under a snapshot number of the day. When nothing has changed since the day's last one of the same paper, that one is
 * given back. On a past day nothing is written: the day itself says which register was printed, and the paper has no author.
 */
function keptPaper(db: Db, ladders: Ladder[], ask: PaperAsk, freezing: Freezing): Official {
  const { by, now, today } = freezing
  // Read first: a body that looks at other days may end with the past day that was asked on no longer shown.
  const office = templateOf(db)
  const isPast = dayOf(db) !== null
  const body = bodyOf(db, ladders, ask, freezing)
  const at = now.toISOString()
  if (isPast) return framed(body, office, { code: null, at, asOf: today })
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
