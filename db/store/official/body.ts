import { recheck, stagedOf } from '../../model/money/staged.ts'
import type { PaperAsk, UrgentAsk } from '../../model/official/ask.ts'
import { boardBody } from '../../model/official/body/board.ts'
import { callListBody } from '../../model/official/body/call-list.ts'
import { compareBody } from '../../model/official/body/compare.ts'
import { reminderBody } from '../../model/official/body/reminder.ts'
import { stagingBody } from '../../model/official/body/staging.ts'
import { zoneListBody } from '../../model/official/body/zone-list.ts'
import type { Body } from '../../model/official/official.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { inOrder } from '../../model/text/order.ts'
import { boardOf } from '../board/board.ts'
import type { Db } from '../db.ts'
import { compare } from '../investor/compare.ts'
import { noticeOf } from '../meeting/letter.ts'
import { siteView } from '../money/site.ts'
import { templateOf } from '../office/template.ts'
import { get, list } from '../table.ts'
import { officeOf } from '../view/agency.ts'
import { dossierOf, dossierOfCall } from '../view/dossier.ts'
import { papers } from '../view/paper.ts'
import type { Freezing } from './freezing.ts'
import { householdsOf } from './households.ts'
import { remindedOf } from './reminder.ts'
import { reportOf } from './report.ts'

function putBody(db: Db, key: string, today: string): Body {
  const saved = get(db, 'staging', key)
  const { blocks, zone } = siteView(db, saved.zone, today)
  const staged = stagedOf(saved)
  const { parent } = templateOf(db)
  return stagingBody({ saved, zone, blocks, staged, checked: recheck(staged, blocks), parent }, today)
}

/** With the mark of urgency that was asked for. */
const marked = (body: Body, { urgency }: UrgentAsk): Body => ({ ...body, ...(urgency ? { urgency } : {}) })

/** What a paper says of the register. Throws E_RECORD_MISSING and what each paper says of itself. */
export function bodyOf(db: Db, ladders: Ladder[], ask: PaperAsk, freezing: Freezing): Body {
  const { today } = freezing
  const known = papers(db)
  switch (ask.is) {
    case 'reminder':
      return marked(reminderBody(remindedOf(db, ask.agency, today), known, officeOf(db).name, today), ask)
    case 'conclusion':
      return marked(noticeOf(db, ladders, ask.meeting, freezing), ask)
    case 'progress-report':
    case 'clearance-report':
    case 'directive-report':
      return reportOf(db, ladders, ask.is, ask.period, freezing)
    case 'household-sheets':
      return householdsOf(db, ladders, ask, freezing)
    case 'call-list': {
      const calls = list(db, 'call').sort((a, b) => inOrder(a.name, b.name))
      return callListBody(
        calls.map(call => ({ call, dossier: dossierOfCall(db, ladders, call, today) })),
        known,
        today,
      )
    }
    case 'zone-list': {
      const zones = list(db, 'zone').sort((a, b) => inOrder(a.name, b.name))
      return zoneListBody(
        zones.map(({ id }) => dossierOf(db, ladders, id, today)),
        known,
        today,
      )
    }
    case 'compare': {
      const sites = ask.sites.map(site => ({ ...site, zone: get(db, 'zone', site.zone).id }))
      return compareBody(compare(db, ladders, sites, today), known, today)
    }
    case 'board':
      return boardBody(boardOf(db, ladders, today), known, today)
    case 'staging':
      return putBody(db, ask.staging, today)
  }
}
