import { newId } from '../../id.ts'
import { headingOf } from '../../model/conclusion/heading.ts'
import type { Accepted } from '../../model/notice/accepted.ts'
import { acceptTask } from '../../model/notice/proposal.ts'
import { readOrder } from '../../model/notice/read.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { acceptNotice } from '../notice/accept.ts'
import { noticeNames } from '../notice/names.ts'
import { get, list, update } from '../table.ts'
import { officeOf } from '../view/agency.ts'
import { conclusionsOf } from './conclude.ts'

export type AcceptedConclusions = { batch: string | null; document: string; directives: number }

/**
 * Makes directives of a meeting's conclusions as one batch: each that tells an agency what to do, of a paper that has no number yet and
 * that the meeting points to. Those that are directives already are left alone. Throws E_CONCLUSION_NONE, E_DAY_EARLY.
 */
export function acceptConclusions(
  db: Db,
  key: string,
  { by, today }: { by: string; today: string },
): AcceptedConclusions {
  const meeting = get(db, 'meeting', key)
  const names = noticeNames(db)
  const office = officeOf(db)
  const known = meeting.notice === null ? [] : list(db, 'directive', { document: meeting.notice })
  let number = Math.max(0, ...known.map(each => each.number))
  const given = conclusionsOf(db, meeting.id)
    .filter(each => each.directive === null)
    .flatMap(({ id, text }) => {
      const tasks = readOrder(text, names, meeting.date, office.place || null).filter(task => task.leads.length > 0)
      return tasks.length > 0 ? [{ id, tasks: tasks.map(task => acceptTask(task, ++number)) }] : []
    })
  if (given.length === 0) throw new Problem('E_CONCLUSION_NONE')
  const tasks = given.flatMap(each => each.tasks)
  const document = meeting.notice ?? newId()
  const issuer = names.agencies.find(each => each.name === office.name)?.id ?? null
  const accepted: Accepted = {
    ...{ document: meeting.notice, head: headOf(meeting, issuer, office.name), tasks, figures: [], keepsFile: false },
    cited: handoutsOf(db, meeting.id),
  }
  const words = `Ghi ${tasks.length} nhiệm vụ từ kết luận ${meeting.name}`
  const { batch } = inBatch(db, { name: words, by, document }, () => {
    acceptNotice(db, accepted, { by, today, id: document })
    if (meeting.notice === null) update(db, 'meeting', meeting.id, { notice: document })
    for (const { id, tasks } of given) {
      const [own] = list(db, 'directive', { document, number: tasks[0]?.number })
      if (own) update(db, 'conclusion', id, { directive: own.id })
    }
  })
  return { batch, document, directives: tasks.length }
}

function headOf(meeting: RecordOf<'meeting'>, issuer: string | null, issuerName: string): Accepted['head'] {
  return {
    ...{ number: null, type: 'notice', title: headingOf(meeting), date: null, met: meeting.date },
    ...{ issuer, issuerName, signer: null, function: null, urgency: null },
  }
}

/** The papers that lay before the meeting, as papers that its notice cites. */
function handoutsOf(db: Db, meeting: string): Accepted['cited'] {
  return list(db, 'handout', { meeting }).map(handout => {
    const { id, number, type, title, date } = get(db, 'document', handout.document)
    return { document: id, number: number ?? title, type, title, date, issuer: null, isBasis: false }
  })
}
