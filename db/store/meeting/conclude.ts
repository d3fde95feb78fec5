import { newId } from '../../id.ts'
import { type Concluded, tidySentence } from '../../model/conclusion/conclusion.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground } from '../record.ts'
import { erase, find, get, insert, list, update } from '../table.ts'
import { papers } from '../view/paper.ts'

/** The conclusions of a meeting in their order, with what they became. Throws E_RECORD_MISSING. */
export function concludedIn(db: Db, meeting: string): Concluded {
  const { id, notice } = get(db, 'meeting', meeting)
  const paper = notice === null ? undefined : papers(db, [notice])[0]
  return {
    conclusions: conclusionsOf(db, id).map(({ id, agenda, text, directive }) => ({
      ...{ id, agenda, text, directive },
      number: directive === null ? null : (find(db, 'directive', directive)?.number ?? null),
    })),
    notice: paper ? { id: paper.id, name: paper.name } : null,
  }
}

export const conclusionsOf = (db: Db, meeting: string): RecordOf<'conclusion'>[] =>
  list(db, 'conclusion', { meeting }).sort((a, b) => a.rank - b.rank)

/** A line as it was typed; `key` null is a new one, behind `after` (null: at the end). */
export type Typed = { key: string | null; meeting: string; agenda: string | null; text: string; after: string | null }

/** Writes a line of conclusions as it was typed. Throws E_CONCLUSION_EMPTY, E_CONCLUSION_GIVEN for one that is a directive already. */
export function writeConclusion(db: Db, { key, meeting, agenda, text, after }: Typed, ground: Ground): Changed {
  const words = tidySentence(text)
  if (words === '') throw new Problem('E_CONCLUSION_EMPTY')
  const held = get(db, 'meeting', meeting)
  const lines = conclusionsOf(db, held.id)
  if (key !== null) {
    const old = get(db, 'conclusion', key)
    refuseGiven(db, old)
    const { batch } = inBatch(db, deedOf(db, `Sửa kết luận, ${held.name}`, ground), () =>
      update(db, 'conclusion', old.id, old.text === words ? {} : { text: words }),
    )
    return { batch, record: get(db, 'conclusion', old.id) }
  }
  const at = lines.findIndex(each => each.id === after)
  const before = lines[at < 0 ? lines.length - 1 : at]?.rank ?? 0
  const next = at < 0 ? undefined : lines[at + 1]?.rank
  const rank = next === undefined ? Math.floor(before) + 1 : (before + next) / 2
  const record = { id: newId(), ...checkRecord('conclusion', { meeting: held.id, agenda, rank, text: words }) }
  const { batch } = inBatch(db, deedOf(db, `Ghi kết luận, ${held.name}`, ground), () =>
    insert(db, 'conclusion', record as RecordOf<'conclusion'>),
  )
  return { batch, record }
}

/** Takes a line away. Throws E_CONCLUSION_GIVEN. */
export function dropConclusion(db: Db, key: string, ground: Ground): Changed {
  const record = get(db, 'conclusion', key)
  refuseGiven(db, record)
  const { name } = get(db, 'meeting', record.meeting)
  const { batch } = inBatch(db, deedOf(db, `Xóa kết luận, ${name}`, ground), () => erase(db, 'conclusion', record.id))
  return { batch, record }
}

/** Moves a line one place up (-1) or down (1); at either end it stays. */
export function moveConclusion(db: Db, key: string, by: -1 | 1, ground: Ground): Changed {
  const record = get(db, 'conclusion', key)
  const lines = conclusionsOf(db, record.meeting)
  const other = lines[lines.findIndex(each => each.id === record.id) + by]
  const { name } = get(db, 'meeting', record.meeting)
  const { batch } = inBatch(db, deedOf(db, `Đổi thứ tự kết luận, ${name}`, ground), () => {
    if (!other) return
    update(db, 'conclusion', record.id, { rank: other.rank })
    update(db, 'conclusion', other.id, { rank: record.rank })
  })
  return { batch, record: get(db, 'conclusion', record.id) }
}

function refuseGiven(db: Db, { directive }: RecordOf<'conclusion'>): void {
  if (directive !== null)
    throw new Problem('E_CONCLUSION_GIVEN', { number: String(find(db, 'directive', directive)?.number ?? '') })
}

/** Conclusions of items that leave the agenda stay with the meeting. */
export function loosen(db: Db, agenda: string): void {
  for (const id of sql(db, 'SELECT id FROM conclusion WHERE agenda = ?').pluck().all(agenda) as string[])
    update(db, 'conclusion', id, { agenda: null })
}
