import { newId } from '../../id.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { get, insert, list } from '../table.ts'

/** A page that was on the room's screen: from when until when (ISO), how it was looked at, which figures stood on it, who lifted the mask. */
export type Shown = Pick<RecordOf<'showing'>, 'at' | 'until' | 'title' | 'view' | 'figures' | 'unmasked'> & {
  meeting: string | null
}

/** Keeps what was shown, as a batch that nothing takes back. Throws E_RECORD_MISSING. */
export function keepShown(db: Db, { meeting, ...shown }: Shown, by: string): RecordOf<'showing'> {
  const held = meeting === null ? null : get(db, 'meeting', meeting)
  const fields = {
    ...{ ...shown, by, code: held?.code ?? null },
    meeting: held ? `${held.name}, ${formatDay(held.date)}` : 'không có chương trình',
  }
  const record = { id: newId(), ...checkRecord('showing', fields) } as RecordOf<'showing'>
  inBatch(db, { name: `Trình chiếu: ${shown.title}`, by, kept: true }, () => insert(db, 'showing', record))
  return record
}

/** What was shown in a meeting, in the order of time. Throws E_RECORD_MISSING. */
export function shownIn(db: Db, meeting: string): RecordOf<'showing'>[] {
  const { code } = get(db, 'meeting', meeting)
  const ids = sql(db, 'SELECT id FROM showing WHERE code = ? ORDER BY at, rowid').pluck().all(code) as string[]
  const all = new Map(list(db, 'showing', { code }).map(each => [each.id, each]))
  return ids.flatMap(id => all.get(id) ?? [])
}
