import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { toColumn } from '../codec.ts'
import type { Db } from '../db.ts'
import { addTogether } from '../log/together.ts'

/** How many rows one statement takes, and after how many it is told how far the work is: more would make a person who stops it wait. */
const together = { inserted: 100, told: 5000 }

/** New rows of one kind, held back and then added by a few statements. */
export type Held = {
  hold: (id: string, record: Record<string, unknown>) => void
  /** Adds what was held, telling after each part how many rows are added; that may throw, and the caller's transaction goes back. */
  add: (told: (added: number) => void) => void
}

/** Rows of a kind to be added, ids rising. `names` are the fields that any of them fills; the fields are checked. In a batch. */
export function holdRows(db: Db, kind: KindName, names: ReadonlySet<string>): Held {
  const fields = fieldsOf(kindOf(kind)).filter(([name]) => names.has(name))
  const width = fields.length + 1
  const columns = ['id', ...fields.map(([name]) => name)].join(', ')
  const row = `(${new Array(width).fill('?').join(', ')})`
  const insertOf = (rows: number) =>
    db.prepare(`INSERT INTO ${kind} (${columns}) VALUES ${new Array(rows).fill(row).join(', ')}`)
  const held: unknown[] = []
  return {
    hold(id, record) {
      held.push(id)
      for (const [name, info] of fields) held.push(toColumn(info, record[name]))
    },
    add(told) {
      const count = held.length / width
      if (count === 0) return
      const span = { first: String(held[0]), last: String(held[held.length - width]) }
      const insert = insertOf(together.inserted)
      const insertFrom = (from: number, to: number) => {
        for (let at = from; at < to; at += together.inserted) {
          const rows = Math.min(together.inserted, to - at)
          const statement = rows === together.inserted ? insert : insertOf(rows)
          statement.run(held.slice(at * width, (at + rows) * width))
        }
        return to - from
      }
      addTogether(db, { kind, count, isPlaced: names.has('shape') || names.has('point'), ...span }, part => {
        for (let from = 0; from < count; from += together.told) {
          const to = Math.min(count, from + together.told)
          part(() => insertFrom(from, to))
          told(to)
        }
      })
    },
  }
}
