import { newId } from '../id.ts'
import { checkPatch, checkRecord } from '../model/record/check.ts'
import { fieldsOf, infoOf } from '../model/record/kind.ts'
import { type AnyRecord, type KindName, kindNames, kindOf } from '../model/record/kinds.ts'
import { Problem } from '../model/text/problem.ts'
import { dropClaims, restate } from './claim.ts'
import { type Db, sql } from './db.ts'
import { insertExtension } from './directive/extension.ts'
import { type Deed, inBatch } from './log/batch.ts'
import { asKind, erase, find, get, insert, titleOf, update } from './table.ts'

/** On whose word a change is made. */
export type Ground = {
  by: string
  why?: string | null
  /** Id, code or number of a document. */
  source?: string | null
  asOf?: string | null
  certainty?: 'high' | 'medium' | 'low' | 'memory' | null
}

export type Changed = { batch: string | null; record: AnyRecord }

/** Adds a record as one batch. */
export function addRecord(db: Db, kind: KindName, fields: Record<string, unknown>, ground: Ground): Changed {
  refuseFixed(db, kind, fields)
  const checked = checkRecord(kind, withRefs(db, kind, fields))
  const record: AnyRecord = { id: newId(), ...checked }
  const name = `Thêm ${kindOf(kind).label.vi.toLowerCase()} ${titleOf(kind, record)}`
  const { batch, result } = inBatch(db, deedOf(db, name, ground), () => {
    const ruled = insertions[kind]?.(db, record)
    if (!ruled) insert(db, kind, record)
    return ruled ?? record
  })
  return { batch, record: result }
}

/** Kinds whose rows come in by a rule, whoever adds them; each gives the record as it was written. */
const insertions: Partial<Record<KindName, (db: Db, record: AnyRecord) => AnyRecord>> = { extension: insertExtension }

/** Changes fields of a record as one batch; each figure gets a claim that names its paper or the reason for none. */
export function setRecord(
  db: Db,
  kind: KindName,
  key: string,
  fields: Record<string, unknown>,
  ground: Ground,
): Changed {
  const before = get(db, kind, key) as AnyRecord
  if (kind === 'claim') refuseRestated(fields)
  else refuseFixed(db, kind, fields)
  const patch = checkPatch(kind, withRefs(db, kind, fields))
  const names = Object.keys(patch)
  const first = names[0] === undefined ? '' : infoOf(kindOf(kind).fields[names[0]]).label.vi.toLowerCase()
  const name = `Sửa ${names.length === 1 ? first : `${names.length} mục`} của ${titleOf(kind, before)}`
  const deed = deedOf(db, name, ground)
  const { batch, result } = inBatch(db, deed, () => {
    update(db, kind, before.id, patch)
    if (!kindOf(kind).silent)
      for (const field of names)
        restate(
          db,
          { kind, record: before.id, field, value: patch[field] },
          { ...ground, document: deed.document ?? null },
        )
    return find(db, kind, before.id) as AnyRecord
  })
  return { batch, record: result }
}

/** Removes a record with its claims and the rows that only tie it to others. Throws E_RECORD_IN_USE when others point to it. */
export function removeRecord(db: Db, kind: KindName, key: string, ground: Ground): Changed {
  refuseFixed(db, kind, null)
  const record = get(db, kind, key) as AnyRecord
  const title = titleOf(kind, record)
  const { batch } = inBatch(db, deedOf(db, `Xóa ${kindOf(kind).label.vi.toLowerCase()} ${title}`, ground), () => {
    for (const { other, field } of refsTo(kind)) {
      const ids = sql(db, `SELECT id FROM ${other} WHERE ${field} = ?`).pluck().all(record.id) as string[]
      if (ids.length && !kindOf(other).silent) throw new Problem('E_RECORD_IN_USE', { record: title })
      for (const id of ids) erase(db, other, id)
    }
    dropClaims(db, kind, record.id)
    erase(db, kind, record.id)
  })
  return { batch, record }
}

/** Snapshots and the logs of what a meeting was shown stay as they are; a claim must speak of a field that there is, in a value that it takes, and is chosen by choosing. */
function refuseFixed(db: Db, kind: KindName, fields: Record<string, unknown> | null): void {
  if (kind === 'snapshot') throw new Problem('E_SNAPSHOT_FIXED')
  if (kind === 'unmasking') throw new Problem('E_UNMASKING_FIXED')
  if (kind === 'officer') throw new Problem('E_OFFICER_FIXED')
  if (kind === 'showing') throw new Problem('E_SHOWING_FIXED')
  if (kind !== 'claim' || !fields) return
  const about = asKind(String(fields.kind))
  get(db, about, String(fields.record))
  checkPatch(about, { [String(fields.field)]: fields.value ?? null })
  if (fields.chosen) throw new Problem('E_CLAIM_FIXED', { field: 'chosen' })
}

const open = new Set(['document', 'as_of', 'certainty', 'quote'])

function refuseRestated(fields: Record<string, unknown>): void {
  const field = Object.keys(fields).find(name => !open.has(name))
  if (field) throw new Problem('E_CLAIM_FIXED', { field })
}

/** A deed on the strength of a ground; its document is looked up. */
export function deedOf(db: Db, name: string, ground: Ground): Deed {
  const document = ground.source ? get(db, 'document', ground.source).id : null
  return { name, by: ground.by, why: ground.why ?? null, document }
}

function refsTo(kind: KindName): { other: KindName; field: string }[] {
  return kindNames.flatMap(other =>
    fieldsOf(kindOf(other))
      .filter(([, info]) => info.to === kind)
      .map(([field]) => ({ other, field })),
  )
}

/** Codes in ref fields become ids. Throws E_REF_MISSING. */
export function withRefs(db: Db, kind: KindName, fields: Record<string, unknown>): Record<string, unknown> {
  const known = kindOf(kind).fields
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const info = known[name] && infoOf(known[name])
      if (!info?.to || typeof value !== 'string') return [name, value]
      return [name, refId(db, info.to as KindName, info.label.vi, value)]
    }),
  )
}

function refId(db: Db, to: KindName, field: string, value: string): string {
  if (find(db, to, value)) return value
  try {
    return get(db, to, value).id
  } catch {
    throw new Problem('E_REF_MISSING', { field, value })
  }
}
