import { beside } from '../../cipher/connect.ts'
import { maskedFields, maskedKinds, maskedWord, toldByName } from '../../model/people/personal.ts'
import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { setFunctions } from '../functions.ts'

/**
 * A connection that reads the living register without personal data, whatever is asked of it: each kind that has some, the log and the
 * claims are shadowed by a TEMP view of the same name that leaves it out. Words say that they are masked, amounts are gaps. Read only.
 */
export function maskedOf(db: Db): Db {
  const masked = beside(db)
  setFunctions(masked)
  masked.pragma('temp_store = MEMORY')
  for (const kind of maskedKinds) masked.exec(`CREATE TEMP VIEW ${kind} AS ${rowsOf(kind)}`)
  masked.exec(`CREATE TEMP VIEW history AS SELECT id, batch, kind, record, field, ${loggedAs('old')} AS old, ${loggedAs('new')} AS new FROM main.history;
    CREATE TEMP VIEW claim AS SELECT ${claimColumns()} FROM main.claim;
    CREATE TEMP VIEW batch AS SELECT rowid, id, at, by, ${dealsWith()} AS name, why, document, reverts, undone, kept FROM main.batch;`)
  return masked
}

const asWords = new Set<FieldInfo['kind']>(['text', 'note'])
const quoted = (names: Iterable<string>) => [...names].map(name => `'${name}'`).join(', ')

function rowsOf(kind: KindName): string {
  const { fields, isAlways } = maskedFields(kind)
  const columns = fieldsOf(kindOf(kind)).map(([field, info]) => {
    if (!fields.has(field)) return field
    const masked = asWords.has(info.kind) ? `CASE WHEN ${field} IS NOT NULL THEN '${maskedWord}' END` : 'NULL'
    return isAlways
      ? `${masked} AS ${field}`
      : `CASE WHEN household IS NULL THEN ${field} ELSE ${masked} END AS ${field}`
  })
  return `SELECT rowid, id, ${columns.join(', ')} FROM main.${kind}`
}

/** A value of the log, or a row whole; of a kind that may speak of a household every row is taken for one that does. */
function loggedAs(column: 'old' | 'new'): string {
  const ofKinds = maskedKinds.map(kind => {
    const { fields } = maskedFields(kind)
    const gone = [...fields].map(field => `'$.${field}', NULL`).join(', ')
    return `WHEN '${kind}' THEN CASE WHEN field IN (${quoted(fields)}) OR ${column} IS NULL THEN NULL
      WHEN field IS NULL THEN json_set(${column}, ${gone}) ELSE ${column} END`
  })
  return `CASE kind ${ofKinds.join(' ')} ELSE ${column} END`
}

function claimColumns(): string {
  const isMasked = maskedKinds
    .map(kind => `(kind = '${kind}' AND field IN (${quoted(maskedFields(kind).fields)}))`)
    .join(' OR ')
  const columns = fieldsOf(kindOf('claim')).map(([field]) =>
    field === 'value' || field === 'quote' ? `CASE WHEN ${isMasked} THEN NULL ELSE ${field} END AS ${field}` : field,
  )
  return ['rowid', 'id', ...columns].join(', ')
}

/** What an action is called, unless it bears the name of what is masked. */
function dealsWith(): string {
  return `CASE WHEN EXISTS (SELECT 1 FROM main.history WHERE history.batch = batch.id AND history.kind IN (${quoted(toldByName)}))
    THEN 'Thao tác trên hồ sơ có dữ liệu cá nhân' ELSE name END`
}

/** Of what a search found, what a person may see who sees no personal data: not records that are called by it. */
export function unhidden<H extends { kind: KindName; id: string }>(db: Db, hits: H[]): H[] {
  const speaks = sql(db, 'SELECT 1 FROM obstacle WHERE id = ? AND household IS NOT NULL')
  return hits.filter(({ kind, id }) => {
    if (!toldByName.includes(kind)) return true
    return kind === 'obstacle' && speaks.get(id) === undefined
  })
}
