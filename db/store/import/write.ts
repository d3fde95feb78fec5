import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { toColumn } from '../codec.ts'
import type { Db } from '../db.ts'
import { addTogether } from '../log/together.ts'

/** How many rows one statement holds back, and how many one adds: more would make a person who stops the work wait. */
const together = { held: 100, added: 5000 }

/**
 * New rows of one kind, held back in a table of this connection's own and then added by a few statements. For a statement that may fail
 * half-way SQLite keeps aside every page that it changes: of few statements it keeps few.
 */
export type Held = {
  hold: (id: string, record: Record<string, unknown>) => void
  /** Adds what was held, telling after each part how many rows are added; that may throw, and the caller's transaction goes back. */
  add: (told: (added: number) => void) => void
}

/** Rows of a kind to be added, ids rising. `names` are the fields that any of them fills; the fields are checked. In a batch. */
export function holdRows(db: Db, kind: KindName, names: ReadonlySet<string>): Held {
  const fields = fieldsOf(kindOf(kind)).filter(([name]) => names.has(name))
  const columns = ['id', ...fields.map(([name]) => name)].join(', ')
  const table = `temp.held_${kind}`
  db.exec(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (${columns})`)
  const row = `(${new Array(fields.length + 1).fill('?').join(', ')})`
  const put = (count: number) => db.prepare(`INSERT INTO ${table} VALUES ${new Array(count).fill(row).join(', ')}`)
  const full = put(together.held)
  const span = { first: '', last: '' }
  let count = 0
  let held: unknown[] = []
  return {
    hold(id, record) {
      span.first ||= id
      span.last = id
      count += 1
      held.push(id)
      for (const [name, info] of fields) held.push(toColumn(info, record[name]))
      if (count % together.held !== 0) return
      full.run(held)
      held = []
    },
    add(told) {
      if (held.length > 0) put(count % together.held).run(held)
      const add = db.prepare(
        `INSERT INTO ${kind} (${columns}) SELECT ${columns} FROM ${table} WHERE rowid > ? AND rowid <= ?`,
      )
      addTogether(db, { kind, count, isPlaced: names.has('shape') || names.has('point'), ...span }, part => {
        for (let from = 0; from < count; from += together.added) {
          part(() => add.run(from, from + together.added).changes)
          told(Math.min(count, from + together.added))
        }
      })
      db.exec(`DROP TABLE ${table}`)
    },
  }
}
