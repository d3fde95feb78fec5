import { type DirectiveRow, nameOfDirective } from '../../model/directive/room.ts'
import { deadlineOf } from '../../model/directive/standing.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { addRecord, type Changed, deedOf, type Ground, setRecord } from '../record.ts'
import { directiveRow } from './room.ts'

/** Who writes, on whose word, and the day (ISO) it is. */
export type Writing = Pick<Ground, 'by' | 'source' | 'why'> & { today: string }

/** Sets the deadline that a paper did not. Throws E_DEADLINE_WHO, E_DEADLINE_SET (it has one, and this is not said to be a correction), E_DAY_EARLY, E_SOURCE_REQUIRED. */
export function setDeadline(
  db: Db,
  key: string,
  { due, due_by, isCorrection }: { due: string; due_by: string; isCorrection: boolean },
  { today, ...ground }: Writing,
): Changed {
  const row = directiveRow(db, key, today)
  const name = nameOfDirective(row)
  if (due_by.trim() === '') throw new Problem('E_DEADLINE_WHO', { name })
  if (row.due !== null && !isCorrection) throw new Problem('E_DEADLINE_SET', { name, due: formatDay(row.due) })
  grounded(ground)
  refuseEarly(row, due)
  const words = `${row.due === null ? 'Đặt thời hạn' : 'Sửa thời hạn ghi nhầm thành'} ${formatDay(due)} cho ${name}`
  return named(db, words, ground, () => setRecord(db, 'directive', row.id, { due, due_by }, ground))
}

export type Extension = { after: string; reason: string; date?: string | null; isAgain: boolean }

/** Moves a deadline: the extension is kept with its reason, and the deadline follows it. Throws as `checkExtension` does. */
export function extendDirective(db: Db, key: string, extension: Extension, { today, ...ground }: Writing): Changed {
  const row = directiveRow(db, key, today)
  const { after, reason, date = today, isAgain } = extension
  const words = `Gia hạn ${nameOfDirective(row)} đến ${formatDay(after)}`
  const fields = { directive: row.id, after, reason, date, again: isAgain, document: ground.source ?? null }
  return named(db, words, ground, () => addRecord(db, 'extension', fields, { ...ground, why: reason }))
}

export type Answer = {
  type: RecordOf<'answer'>['type']
  agency?: string | null
  date: string
  name: string
  /** How the directive stands from now on; null leaves it. */
  status?: 'todo' | 'doing' | 'wait' | null
}

const sorts: Record<Answer['type'], string> = {
  report: 'báo cáo',
  explanation: 'giải trình',
  reminder: 'lần đôn đốc',
  note: 'điều ghi nhận',
}

/** Writes what an agency reported, or what was sent to it. Throws E_DAY_FUTURE, E_DAY_EARLY. */
export function answerDirective(db: Db, key: string, answer: Answer, { today, ...ground }: Writing): Changed {
  const row = directiveRow(db, key, today)
  const { status = null, ...said } = answer
  refuseFuture(answer.date, today)
  refuseEarly(row, answer.date)
  return named(db, `Ghi ${sorts[answer.type]} về ${nameOfDirective(row)}`, ground, () => {
    if (status !== null && status !== row.status)
      setRecord(db, 'directive', row.id, { status }, { ...ground, why: ground.why ?? said.name, asOf: said.date })
    const fields = { directive: row.id, ...said, document: ground.source ?? null }
    return addRecord(db, 'answer', fields, ground)
  })
}

export type Finish = { completed: string; result: string; explanation?: string | null }

/**
 * Writes that a directive is done: on which day, with what result, by which paper or why without one. Whoever is late and has never
 * reported explains it now. Throws E_DIRECTIVE_DONE, E_DAY_FUTURE, E_DAY_EARLY, E_LATE_UNEXPLAINED, E_SOURCE_REQUIRED.
 */
export function finishDirective(db: Db, key: string, finish: Finish, { today, ...ground }: Writing): Changed {
  const row = directiveRow(db, key, today)
  const name = nameOfDirective(row)
  const { completed, result, explanation } = finish
  if (row.status === 'done')
    throw new Problem('E_DIRECTIVE_DONE', { name, day: row.completed ? formatDay(row.completed) : 'chưa ghi' })
  refuseFuture(completed, today)
  refuseEarly(row, completed)
  grounded(ground)
  const deadline = deadlineOf({ ...row, status: 'done', completed }, today)
  const isOwed = deadline.is === 'missed' && deadline.isUnexplained
  if (isOwed && !explanation?.trim()) throw new Problem('E_LATE_UNEXPLAINED', { name, days: String(deadline.days) })
  return named(db, `Ghi xong ${name}`, ground, () => {
    if (explanation?.trim())
      addRecord(
        db,
        'answer',
        {
          ...{ directive: row.id, type: 'explanation', date: completed, name: explanation },
          ...{ agency: row.leads[0]?.agency ?? null, document: ground.source ?? null },
        },
        ground,
      )
    return setRecord(db, 'directive', row.id, { status: 'done', completed, result }, { ...ground, asOf: completed })
  })
}

/** One batch under a name of its own; what is done inside joins it. */
function named(db: Db, words: string, ground: Ground, work: () => Changed): Changed {
  const { batch, result } = inBatch(db, deedOf(db, words, ground), work)
  return { batch, record: result.record }
}

function grounded({ source, why }: Pick<Ground, 'source' | 'why'>): void {
  if (!source && !why?.trim()) throw new Problem('E_SOURCE_REQUIRED')
}

function refuseFuture(day: string, today: string): void {
  if (day > today) throw new Problem('E_DAY_FUTURE', { day: formatDay(day), today: formatDay(today) })
}

/** Nothing is due, answered or done before the meeting that gave it, or before its paper when the meeting is not known. */
function refuseEarly({ paper }: DirectiveRow, day: string): void {
  const start = paper.met ?? paper.date
  if (start && day < start)
    throw new Problem('E_DAY_EARLY', { day: formatDay(day), start: formatDay(start), paper: paper.name })
}
