import { type AnyRecord, type KindName, kindOf } from '../../model/record/kinds.ts'
import { type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { list } from '../table.ts'

type Change = { record: string; field: string | null; old: unknown; new: unknown }

/**
 * The records of a kind, as of a day when one is given (ISO, its whole day on this machine's clock): what the log says the register held,
 * the frame of a new file counting as always there, less the figures and steps whose papers are of a later day.
 */
export function listAt(db: Db, kind: KindName, where: Record<string, unknown> = {}, day?: string): AnyRecord[] {
  if (day === undefined) return list(db, kind, where) as AnyRecord[]
  const records = recordsAt(db, kind, day)
  const claims = kind === 'claim' ? [] : claimsAt(db, kind, day)
  const shown = records
    .filter(record => !isLater(kind, record, day))
    .map(record => ({ ...record, ...knownAt(claims, record.id, day) }))
  return shown.filter(record =>
    Object.entries(where).every(([field, value]) => JSON.stringify(record[field]) === JSON.stringify(value)),
  )
}

/** Rows of a kind with every later change taken back, newest first. */
function recordsAt(db: Db, kind: KindName, day: string): AnyRecord[] {
  const rows = new Map<string, Row>((sql(db, `SELECT * FROM ${kind}`).all() as Row[]).map(row => [row.id, { ...row }]))
  const end = new Date(`${day}T23:59:59.999`).toISOString()
  const later = sql(
    db,
    `SELECT record, field, old, new FROM history JOIN batch ON batch.id = history.batch
     WHERE history.kind = ? AND batch.at > ? AND NOT (batch.kept = 1 AND batch.rowid = 1) ORDER BY history.id DESC`,
  ).all(kind, end) as Change[]
  for (const { record, field, old, new: now } of later) {
    const row = rows.get(record)
    if (field !== null && row) row[field] = old
    else if (field === null && now !== null) rows.delete(record)
    else if (field === null) rows.set(record, { id: record, ...(JSON.parse(String(old)) as object) })
  }
  const records = [...rows.values()].map(row => toRecord(kind, row))
  return kindOf(kind).fields.code ? records.sort((a, b) => (String(a.code) < String(b.code) ? -1 : 1)) : records
}

const dates: Partial<Record<KindName, string>> = {
  claim: 'as_of',
  progress: 'date',
  statistic: 'as_of',
  document: 'date',
  rate: 'date',
}

function isLater(kind: KindName, record: AnyRecord, day: string): boolean {
  const field = dates[kind]
  const date = field ? record[field] : null
  return typeof date === 'string' && date > day
}

function claimsAt(db: Db, kind: KindName, day: string): AnyRecord[] {
  return recordsAt(db, 'claim', day).filter(claim => claim.kind === kind)
}

/** Fields whose chosen claim is of a later day fall back to the newest claim of the day or before, or to a gap. */
function knownAt(claims: AnyRecord[], record: string, day: string): Record<string, unknown> {
  const about = claims.filter(claim => claim.record === record)
  const tooLate = about.filter(claim => claim.chosen && typeof claim.as_of === 'string' && claim.as_of > day)
  return Object.fromEntries(
    tooLate.map(({ field }) => {
      const earlier = about
        .filter(claim => claim.field === field && typeof claim.as_of === 'string' && claim.as_of <= day)
        .sort((a, b) => String(b.as_of).localeCompare(String(a.as_of)))[0]
      return [String(field), earlier?.value ?? null]
    }),
  )
}
