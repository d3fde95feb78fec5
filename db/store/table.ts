import Database from 'better-sqlite3'
import { schemaOf } from '../model/record/check.ts'
import { fieldsOf, infoOf } from '../model/record/kind.ts'
import { type AnyRecord, isKind, type KindName, kindOf, type RecordOf } from '../model/record/kinds.ts'
import { Problem } from '../model/text/problem.ts'
import { columnsOf, type Row, toColumn, toRecord } from './codec.ts'
import { type Db, sql } from './db.ts'

/** A kind by its word. Throws E_KIND_UNKNOWN. */
export function asKind(word: string): KindName {
  if (!isKind(word)) throw new Problem('E_KIND_UNKNOWN', { kind: word })
  return word
}

/** The records of a kind whose fields equal `where`, in the order of their codes, or as they were added. */
export function list<K extends KindName>(db: Db, kind: K, where: Record<string, unknown> = {}): RecordOf<K>[] {
  const { fields } = kindOf(kind)
  const names = Object.keys(where)
  for (const name of names) if (name !== 'id') schemaOf(kind, name)
  const tests = names.map(name => `${name} IS ?`)
  const text = `SELECT ${columnsOf(kind)} FROM ${kind}${tests.length ? ` WHERE ${tests.join(' AND ')}` : ''} ORDER BY ${fields.code ? 'code' : 'rowid'}`
  const values = names.map(name => (name === 'id' ? where[name] : toColumn(infoOf(fields[name]), where[name])))
  return (sql(db, text).all(...values) as Row[]).map(row => toRecord(kind, row) as RecordOf<K>)
}

/** A record by its id; undefined when there is none. */
export function find<K extends KindName>(db: Db, kind: K, id: string): RecordOf<K> | undefined {
  const row = sql(db, `SELECT ${columnsOf(kind)} FROM ${kind} WHERE id = ?`).get(id) as Row | undefined
  return row && (toRecord(kind, row) as RecordOf<K>)
}

/** A record by its id, its code or, for a document, its number. Throws E_RECORD_MISSING. */
export function get<K extends KindName>(db: Db, kind: K, name: string): RecordOf<K> {
  const { fields } = kindOf(kind)
  const keys = ['id', 'code', ...(kind === 'document' ? ['number'] : [])].filter(key => key === 'id' || fields[key])
  const word = name.normalize('NFC').trim()
  // As typed first; then whatever the case, which reads the whole table.
  for (const test of ['= ?', '= ? COLLATE NOCASE']) {
    for (const key of keys) {
      const row = sql(db, `SELECT ${columnsOf(kind)} FROM ${kind} WHERE ${key} ${test}`).get(word) as Row | undefined
      if (row) return toRecord(kind, row) as RecordOf<K>
    }
  }
  throw new Problem('E_RECORD_MISSING', { kind: kindOf(kind).label.vi, record: name })
}

/** How many records of a kind there are. */
export function countOf(db: Db, kind: KindName): number {
  return sql(db, `SELECT count(*) FROM ${kind}`).pluck().get() as number
}

/** What a record is called on screen. */
export function titleOf(kind: KindName, record: AnyRecord): string {
  for (const field of kindOf(kind).title) if (record[field] != null) return String(record[field])
  return record.id
}

/** Writes a new row. The caller is in a batch and has checked the fields. */
export function insert(db: Db, kind: KindName, record: AnyRecord): void {
  const fields = fieldsOf(kindOf(kind))
  const columns = ['id', ...fields.map(([name]) => name)]
  const text = `INSERT INTO ${kind} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  guarded(kind, record, () =>
    sql(db, text).run(record.id, ...fields.map(([name, info]) => toColumn(info, record[name]))),
  )
}

/** Changes some fields of a row. The caller is in a batch and has checked the fields. */
export function update(db: Db, kind: KindName, id: string, patch: Record<string, unknown>): void {
  const names = Object.keys(patch)
  if (names.length === 0) return
  const { fields } = kindOf(kind)
  const text = `UPDATE ${kind} SET ${names.map(name => `${name} = ?`).join(', ')} WHERE id = ?`
  guarded(kind, patch, () => sql(db, text).run(...names.map(name => toColumn(infoOf(fields[name]), patch[name])), id))
}

/** Takes a row away. The caller is in a batch. */
export function erase(db: Db, kind: KindName, id: string): void {
  sql(db, `DELETE FROM ${kind} WHERE id = ?`).run(id)
}

function guarded(kind: KindName, values: Record<string, unknown>, write: () => unknown): void {
  try {
    write()
  } catch (error) {
    const taken = error instanceof Database.SqliteError && /UNIQUE constraint failed: \w+\.(\w+)/.exec(error.message)
    if (!taken) throw error
    const field = taken[1] ?? ''
    const { fields, label } = kindOf(kind)
    const named = fields[field] ? infoOf(fields[field]).label.vi : field
    throw new Problem('E_RECORD_DUPLICATE', { kind: label.vi, field: named, value: String(values[field]) })
  }
}
