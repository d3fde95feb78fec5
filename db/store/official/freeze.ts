import { newId } from '../../id.ts'
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
import { nextCode, takenOn, textAbout } from '../view/snapshot.ts'
import { bodyOf } from './body.ts'
import type { Freezing } from './freezing.ts'
import { householdsOf } from './households.ts'

/** A paper frozen at once: see `freezeSteps`. */
export function freezePaper(db: Db, ladders: Ladder[], ask: PaperAsk, freezing: Freezing): Official {
  const steps = freezeSteps(db, ladders, ask, freezing)
  for (;;) {
    const turn = steps.next()
    if (turn.done) return turn.value
  }
}

/**
 * A paper of the office under its snapshot number, in steps between which others may be answered; nothing is written before the last. Household
 * sheets that are not masked are printed under the number of the masked ones: who lets them be seen and why is logged first, and no copy of the
 * names and amounts is kept. Throws E_PAST_FIXED for those on a past day.
 */
export function* freezeSteps(
  db: Db,
  ladders: Ladder[],
  ask: PaperAsk,
  freezing: Freezing,
): Generator<undefined, Official> {
  if (ask.is !== 'household-sheets' || ask.unmaskedWhy === null) return yield* keptPaper(db, ladders, ask, freezing)
  const open = householdsOf(db, ladders, ask, freezing)
  const kept = yield* keptPaper(db, ladders, { ...ask, unmaskedWhy: null }, freezing, () => {
    const count = open.blocks.filter(block => block.type === 'heading').length
    const what = `In phiếu hộ có tên, giấy tờ, điện thoại, số tiền của ${count} hộ`
    liftMask(db, { meeting: null, zone: ask.zone, households: count, why: ask.unmaskedWhy ?? '', what }, freezing.by)
  })
  const { code, at, asOf, author } = kept
  return { ...framed(open, templateOf(db), { code, at, asOf }), ...(author ? { author } : {}) }
}

/**
 * A paper of the office, frozen under a snapshot number of the day. When nothing has changed since the day's last one of the same paper, that one is
 * given back. On a past day nothing is written: the day itself says which register was printed, and the paper has no author. `before` is done once
 * the paper is known, ahead of what is written.
 */
function* keptPaper(
  db: Db,
  ladders: Ladder[],
  ask: PaperAsk,
  freezing: Freezing,
  before: () => void = () => undefined,
): Generator<undefined, Official> {
  const { by, now, today } = freezing
  // Read first: a body that looks at other days may end with the past day that was asked on no longer shown.
  const office = templateOf(db)
  const isPast = dayOf(db) !== null
  const body = bodyOf(db, ladders, ask, freezing)
  const at = now.toISOString()
  if (isPast) {
    before()
    return framed(body, office, { code: null, at, asOf: today })
  }
  yield
  for (const code of takenOn(db, today)) {
    const text = textAbout(db, code, body.subject.id)
    yield
    if (text === undefined) continue
    const kept = JSON.parse(text) as Official
    if (kept.subject.kind !== 'paper') continue
    yield
    const again = { ...framed(body, office, { code, at: kept.at, asOf: today }), author: kept.author }
    const isSame = JSON.stringify(again) === text
    yield
    if (!isSame) continue
    before()
    return kept
  }
  before()
  // Numbered now: while others were answered, the day's next number may have been taken.
  const code = nextCode(db, today)
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
