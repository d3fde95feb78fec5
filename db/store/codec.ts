import type { FieldInfo } from '../model/record/field.ts'
import { type Described, fieldsOf, infoOf } from '../model/record/kind.ts'
import { type AnyRecord, isKind, type KindName, kindOf } from '../model/record/kinds.ts'

export type Row = { id: string; [column: string]: unknown }

const asJson = new Set(['point', 'shape', 'json'])

/** A field's value as its column holds it: flags as 0/1, points and shapes as JSON text. */
export function toColumn(info: FieldInfo, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (info.kind === 'flag') return value ? 1 : 0
  if (asJson.has(info.kind) || (info.kind === 'value' && typeof value === 'object')) return JSON.stringify(value)
  return value
}

/** A column as its field's value. */
export function fromColumn(info: FieldInfo, column: unknown): unknown {
  if (column === null || column === undefined) return null
  if (info.kind === 'flag') return column === 1
  if (asJson.has(info.kind) && typeof column === 'string') return JSON.parse(column)
  return column
}

/** The info of a field named by kind and field words; undefined when there is none. */
export function infoFor(kind: string, field: string): FieldInfo | undefined {
  const schema = isKind(kind) ? kindOf(kind).fields[field] : undefined
  return schema && infoOf(schema)
}

const columns = new Map<KindName, string>()

/** The columns of a kind as a query names them: `*` would read what a shadow of a past day has besides. */
export function columnsOf(kind: KindName): string {
  let names = columns.get(kind)
  if (!names) {
    names = ['id', ...fieldsOf(kindOf(kind)).map(([field]) => field)].join(', ')
    columns.set(kind, names)
  }
  return names
}

const decoders = new Map<KindName, Described>()

/** A table row made into a record: the row itself, for a list has 100,000 of them. A claim's value is read as the field it speaks of. */
export function toRecord(kind: KindName, row: Row): AnyRecord {
  let odd = decoders.get(kind)
  if (!odd) {
    odd = fieldsOf(kindOf(kind)).filter(([, info]) => info.kind === 'flag' || asJson.has(info.kind))
    decoders.set(kind, odd)
  }
  const record: AnyRecord = row
  for (const [name, info] of odd) record[name] = fromColumn(info, row[name])
  if (kind === 'claim') {
    const about = infoFor(String(row.kind), String(row.field))
    if (about) record.value = fromColumn(about, row.value)
  }
  return record
}
