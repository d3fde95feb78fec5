import type { Database, Statement } from 'better-sqlite3'

export type Db = Database

const prepared = new WeakMap<Db, Map<string, Statement>>()

/** A prepared statement, made once per connection. */
export function sql(db: Db, text: string): Statement {
  let known = prepared.get(db)
  if (!known) prepared.set(db, (known = new Map()))
  let statement = known.get(text)
  if (!statement) known.set(text, (statement = db.prepare(text)))
  return statement
}
