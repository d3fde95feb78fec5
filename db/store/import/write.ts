import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { toColumn } from '../codec.ts'
import { type Db, sql } from '../db.ts'

/** A writer of many rows of one kind: its statement and its columns are looked up once. In a batch; the fields are checked. */
export function rowWriter(db: Db, kind: KindName): (id: string, record: Record<string, unknown>) => void {
  const fields = fieldsOf(kindOf(kind))
  const columns = ['id', ...fields.map(([name]) => name)]
  const insert = sql(db, `INSERT INTO ${kind} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const readers = fields.map(([name, info]) => ({ name, info, isPlain: plain.has(info.kind) }))
  const values: unknown[] = new Array(columns.length)
  return (id, record) => {
    values[0] = id
    for (let at = 0; at < readers.length; at++) {
      const reader = readers[at]
      const value = reader && record[reader.name]
      values[at + 1] =
        value === undefined || value === null
          ? null
          : reader?.isPlain
            ? value
            : toColumn(reader?.info as FieldInfo, value)
    }
    insert.run(values)
  }
}

const plain = new Set<FieldInfo['kind']>([
  'text',
  'note',
  'number',
  'area',
  'money',
  'percent',
  'date',
  'choice',
  'ref',
])
