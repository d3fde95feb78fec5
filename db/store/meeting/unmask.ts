import { newId } from '../../id.ts'
import { unmaskedWords } from '../../model/meeting/mask.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { get, insert } from '../table.ts'

/** Whose households are to be seen, in which meeting. */
export type Lifting = {
  meeting: string | null
  zone: string
  households: number
  why?: string | null
  /** What is let be seen, where that is not what a meeting's page shows. */
  what?: string
}

/**
 * Lifts the mask over the households of one zone: writes who lets what be seen, when and why, as a batch that nothing takes back. The
 * row is the key by which a page then gives the names. Throws E_RECORD_MISSING, E_PAST_FIXED.
 */
export function liftMask(db: Db, { meeting, zone, households, why, what }: Lifting, by: string): RecordOf<'unmasking'> {
  const { code, name } = get(db, 'zone', zone)
  const held = meeting === null ? undefined : get(db, 'meeting', meeting)
  const fields = {
    at: new Date().toISOString(),
    by,
    meeting: held ? `${held.name}, ${formatDay(held.date)} (${held.code})` : 'không có chương trình',
    zone: code,
    what: what ?? unmaskedWords(households, name),
    why: why?.trim() || null,
  }
  const record = { id: newId(), ...checkRecord('unmasking', fields) } as RecordOf<'unmasking'>
  inBatch(db, { name: `Mở che dữ liệu cá nhân: ${name}`, by, why: fields.why, kept: true }, () =>
    insert(db, 'unmasking', record),
  )
  return record
}

/** Refuses a key that was made for another zone. Throws E_UNMASKING_OTHER, E_RECORD_MISSING. */
export function checkLifted(db: Db, key: string, zone: string): void {
  if (get(db, 'unmasking', key).zone !== get(db, 'zone', zone).code) throw new Problem('E_UNMASKING_OTHER')
}
