import type { Database, Statement } from 'better-sqlite3'

export type Db = Database

const prepared = new WeakMap<Db, Map<string, Statement>>()

/** A prepared statement, made once per connection. */
export function sql(db: Db, text: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  const statement = known.get(text) ?? db.prepare(text)
  known.set(text, statement)
  return statement
}
