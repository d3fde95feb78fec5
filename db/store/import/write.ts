import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { toColumn } from '../codec.ts'
import { type Db, sql } from '../db.ts'

/** How many rows one statement adds: with its triggers a statement costs about as much as a row. */
const together = 50

/** Adds rows of one kind, some at a time; what is held back is written by `flush`, which comes before whatever reads the rows. */
export type RowWriter = { add: (id: string, record: Record<string, unknown>) => void; flush: () => void }

/** A writer of many rows of one kind: its statements and its columns are looked up once. In a batch; the fields are checked. */
export function rowWriter(db: Db, kind: KindName): RowWriter {
  const fields = fieldsOf(kindOf(kind)).map(([name, info]) => ({ name, info, isPlain: plain.has(info.kind) }))
  const columns = ['id', ...fields.map(({ name }) => name)]
  const row = `(${columns.map(() => '?').join(', ')})`
  const insert = (count: number) =>
    sql(db, `INSERT INTO ${kind} (${columns.join(', ')}) VALUES ${new Array(count).fill(row).join(', ')}`)
  const one = insert(1)
  const many = insert(together)
  let held: unknown[] = []
  return {
    add(id, record) {
      held.push(id)
      for (const { name, info, isPlain } of fields)
        held.push(isPlain ? (record[name] ?? null) : toColumn(info, record[name]))
      if (held.length < together * columns.length) return
      many.run(held)
      held = []
    },
    flush() {
      for (let from = 0; from < held.length; from += columns.length) one.run(held.slice(from, from + columns.length))
      held = []
    },
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
