import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v5 as idFrom } from 'uuid'
import { checkRecord } from './model/record/check.ts'
import { fieldsOf, infoOf } from './model/record/kind.ts'
import { type AnyRecord, isKind, type KindName, kindNames, kindOf } from './model/record/kinds.ts'
import { Problem, sentence } from './model/text/problem.ts'
import { toColumn } from './store/codec.ts'
import type { Db } from './store/db.ts'
import { inBatch } from './store/log/batch.ts'
import { insert } from './store/table.ts'

type SeedClaim = { value: unknown; document?: string; as_of?: string; certainty?: string; quote?: string }
type SeedRecord = Record<string, unknown>

/** Ids of the frame are the same in every office, so that two offices' files can be told to speak of the same zone. */
const frame = '5b6b2a52-670f-4b1d-9c2e-20220725aaaa'

/** Fills a new file from the seed folder as one batch that undo leaves alone. Throws E_SEED_MISSING or E_SEED_DAMAGED. */
export function seed(db: Db, folder: string): void {
  const records = readSeed(folder)
  inBatch(db, { name: 'Bộ khung ban đầu', by: 'KCN Atlas', kept: true }, () => {
    for (const kind of kindNames) for (const record of records[kind] ?? []) plant(db, kind, record, folder)
  })
}

/** The seed files of a folder as one list of records per kind, refs still by code and figures still as lists of claims. */
export function readSeed(folder: string): Partial<Record<KindName, SeedRecord[]>> {
  const files = listed(folder).filter(name => name.endsWith('.json'))
  if (files.length === 0) throw new Problem('E_SEED_MISSING', { file: folder })
  const all: Partial<Record<KindName, SeedRecord[]>> = {}
  for (const name of files) {
    for (const [kind, records] of Object.entries(parsed(join(folder, name)))) {
      if (!isKind(kind)) continue
      all[kind] = [...(all[kind] ?? []), ...(records as SeedRecord[])]
    }
  }
  return all
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    throw new Problem('E_SEED_MISSING', { file: folder })
  }
}

function parsed(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch (error) {
    throw new Problem('E_SEED_DAMAGED', { file, reason: String(error) })
  }
}

function plant(db: Db, kind: KindName, written: SeedRecord, file: string): void {
  const id = idFrom(`${kind}:${written.code ?? JSON.stringify(written)}`, frame)
  const claims = new Map<string, SeedClaim[]>()
  const plain: SeedRecord = {}
  for (const [field, value] of Object.entries(written)) {
    const claimed = claimsIn(value)
    if (claimed) claims.set(field, claimed)
    plain[field] = claimed ? claimed[0]?.value : value
  }
  try {
    insert(db, kind, { id, ...checkRecord(kind, withIds(kind, plain)) })
    for (const [field, list] of claims)
      for (const [at, claim] of list.entries()) plantClaim(db, { kind, id }, field, claim, at === 0)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem('E_SEED_DAMAGED', { file, reason: `${kind} ${written.code ?? ''}: ${sentence(error)}` })
  }
}

/** The claims in a seed value: a list of objects that each have a `value`; null for a plain value. */
export function claimsIn(value: unknown): SeedClaim[] | null {
  const claims =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(each => typeof each === 'object' && each !== null && 'value' in each)
  return claims ? (value as SeedClaim[]) : null
}

function plantClaim(
  db: Db,
  owner: { kind: KindName; id: string },
  field: string,
  said: SeedClaim,
  chosen: boolean,
): void {
  const { value, document, ...rest } = said
  const fields = {
    kind: owner.kind,
    record: owner.id,
    field,
    document: document ? codeId('document', document) : null,
    ...rest,
    chosen,
  }
  const id = idFrom(`claim:${owner.id}:${field}:${document}:${JSON.stringify(value)}`, frame)
  const schema = kindOf(owner.kind).fields[field]
  const record: AnyRecord = { id, ...checkRecord('claim', { ...fields, value }) }
  insert(db, 'claim', { ...record, value: schema ? toColumn(infoOf(schema), value) : value })
}

const codeId = (kind: KindName, code: string) => idFrom(`${kind}:${code}`, frame)

function withIds(kind: KindName, record: SeedRecord): SeedRecord {
  const refs = fieldsOf(kindOf(kind)).filter(([field, info]) => info.to && record[field] != null)
  return {
    ...record,
    ...Object.fromEntries(refs.map(([field, info]) => [field, codeId(info.to as KindName, String(record[field]))])),
  }
}
