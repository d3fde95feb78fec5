import type { Database, Statement } from 'better-sqlite3'

export type Db = Database

const prepared = new WeakMap<Db, Map<string, Statement>>()

/** A prepared statement, made once per connection. */
export function sql(db: Db, text: string): Statement {
  look()
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  let statement = known.get(text)
  if (!statement) {
    hooks.get(db)?.(text)
    statement = db.prepare(text)
    known.set(text, statement)
  }
  return statement
}

let look: () => void = () => undefined

/** Asks something before each statement of this thread; it may throw, so that a long reading is left off. What makes the tables of a past day prepares for itself, and is never half there. */
export function lookBefore(each: () => void): void {
  look = each
}

/** Makes the statements of a connection anew when they are next asked for. */
export function forget(db: Db): void {
  prepared.delete(db)
}

const hooks = new WeakMap<Db, (text: string) => void>()

/** Does something before each new statement of a connection is prepared: the past makes its tables then. */
export function beforeEach(db: Db, hook: (text: string) => void): void {
  hooks.set(db, hook)
}
